// Made by `npm run generate` from the schemas of src/protocol. Change those.
import type { PublicSubscriptionLink } from '../protocol/public-link.ts';
import type { Shape } from './decode.ts';

export const subscriptionShape: Shape<PublicSubscriptionLink> = { "plans": [{ "id": "s", "name": "s", "description?": "s", "features?": ["s"], "unitAmount": "u", "interval": "s", "intervalCount": "u", "totalCycles?": "u", "trial?": { "days": "u" }, "setupFee?": "u", "seats?": { "default": "u", "min": "u", "max": "u", "locked?": "b" }, "savingsLabel?": "s" }], "defaultPlanId?": "s", "duplicatePolicy": "s", "cancelUrl?": "s" };
