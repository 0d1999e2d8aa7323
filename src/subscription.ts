/** The lazy part for subscription links: their rules, registered, their shape, and their part of the form. */
import { decode } from './client/decode.ts';
import { subscriptionShape } from './client/subscription-shape.generated.ts';
import './core/plan-rules.ts';
import type { PublicLink } from './protocol/public-link.ts';

export { planPart } from './templates/plans.ts';

/** @throws DecodeFailure where the plans are not what the protocol promises */
export const completeLink = (link: PublicLink): PublicLink => ({ ...link, ...decode(subscriptionShape, link) });
