// Made by `npm run generate` from the schemas of src/protocol. Change those.
import type { ExchangeAnswer, SessionCreated, SessionState } from '../protocol/session.ts';
import type { Shape, ShapeNode } from './decode.ts';
import { quoteShape } from './shapes.generated.ts';

const shape1: ShapeNode = { "id": "s", "object": "s", "livemode": "b", "linkId": "s", "status": "s", "revision": "u", "selection": "*", "quote": quoteShape, "locale?": "s", "reference?": "s", "interval?": "s", "payment?": { "id": "s", "status": "s", "methodType": "s", "declineReason?": "s", "late": "b", "overLimit": "b" }, "lastDeclineReason?": "s", "attempts": "u", "receiptEmail?": "s", "returnUrl?": "s", "createdAt": "s", "expiresAt": "s", "holdExpiresAt?": "s", "completedAt?": "s", "serverTime": "s" };
const shape2: ShapeNode = ["d", "type", { "handoff": { "type": "s", "url": "s", "modes": ["s"] }, "display": { "type": "s", "kind": "s", "title?": "s", "data": ["r", "s"], "url?": "s", "expiresAt?": "s" }, "none": { "type": "s" } }, { "type": "s" }];
export const sessionCreatedShape: Shape<SessionCreated> = { "session": shape1, "secret": "s", "next": shape2 };
export const sessionStateShape: Shape<SessionState> = { "session": shape1, "next": shape2 };
export const exchangeAnswerShape: Shape<ExchangeAnswer> = { "session": shape1, "secret": "s" };
