// Made by `npm run generate` from the schemas of src/protocol. Change those.
import type { PublicLink } from '../protocol/public-link.ts';
import type { Quote } from '../protocol/quote.ts';
import type { Shape, ShapeNode } from './decode.ts';

const shape1: ShapeNode = { "name": "s", "logoUrl?": "s", "supportEmail?": "s", "url?": "s", "legalUrls?": { "terms?": "s", "privacy?": "s", "refund?": "s" } };
const shape2: ShapeNode = { "startsAt?": "s", "expiresAt?": "s", "graceSeconds": "u" };
const shape3: ShapeNode = { "limit": ["?", "u"], "completed": "u", "remaining": ["?", "u"], "unit": "s" };
const shape4: ShapeNode = { "email": "s", "name": "s", "phone": "s", "billingAddress": "s", "shippingAddress": "s", "company": "s", "taxId": "s" };
const shape5: ShapeNode = [{ "key": "s", "label": "s", "type": "s", "required": "b", "default?": "s", "minLength?": "u", "maxLength?": "u", "options?": [{ "value": "s", "label": "s" }] }];
const shape6: ShapeNode = [{ "key": "s", "version": "s", "text": "s", "url?": "s", "required": "b" }];
const shape7: ShapeNode = { "percentages": ["n"], "allowCustom": "b" };
const shape8: ShapeNode = [{ "id": "s", "label": "s", "amount": "u", "countries?": ["s"] }];
const shape9: ShapeNode = { "theme?": "s", "accent?": "s", "radius?": "u" };
const shape10: ShapeNode = { "text?": "s", "url?": "s" };
const shape11: ShapeNode = { "inactive?": shape10, "scheduled?": shape10, "expired?": shape10, "exhausted?": shape10, "held?": shape10 };
const shape12: ShapeNode = { "allowed": ["s"], "origin": "s" };
const shape13: ShapeNode = { "intro?": "s", "beforeSubmit?": "s", "thanks?": "s" };
const shape14: ShapeNode = { "values": ["r", "*"], "locked": ["s"] };
export const publicLinkShape: Shape<PublicLink> = ["d", "type", { "amount": { "id": "s", "object": "s", "livemode": "b", "revision": "u", "serverTime": "s", "slug?": "s", "url": "s", "status": "s", "statusReasons": ["s"], "availability": "s", "retryAfter?": "u", "name": "s", "description?": "s", "images": ["s"], "merchant": shape1, "currency": "s", "currencyExponent": "u", "callToAction": "s", "window": shape2, "usage": shape3, "collect": shape4, "customFields": shape5, "consent": shape6, "allowPromotionCodes": "b", "tip?": shape7, "shippingOptions?": shape8, "locale?": "s", "availableLocales": ["s"], "branding?": shape9, "afterCompletion?": "*", "whenUnavailable?": shape11, "handoff": shape12, "embed": { "allowed": "b" }, "messages?": shape13, "metadata": ["r", "s"], "protocol": "i", "prefill?": shape14, "type": "s", "amount": { "mode": "s", "value?": "u", "min?": "u", "max?": "u", "step?": "u", "preset?": "u", "suggested?": ["u"], "allowCustom?": "b", "intervals?": [{ "interval": "s", "suggested?": ["u"], "preset?": "u", "min?": "u", "max?": "u" }], "feeCover?": { "percent": "n", "fixed": "u", "default": "b" } } } }, { "id": "s", "object": "s", "livemode": "b", "revision": "u", "serverTime": "s", "slug?": "s", "url": "s", "status": "s", "statusReasons": ["s"], "availability": "s", "retryAfter?": "u", "name": "s", "description?": "s", "images": ["s"], "merchant": shape1, "currency": "s", "currencyExponent": "u", "callToAction": "s", "window": shape2, "usage": shape3, "collect": shape4, "customFields": shape5, "consent": shape6, "allowPromotionCodes": "b", "tip?": shape7, "shippingOptions?": shape8, "locale?": "s", "availableLocales": ["s"], "branding?": shape9, "afterCompletion?": "*", "whenUnavailable?": shape11, "handoff": shape12, "embed": { "allowed": "b" }, "messages?": shape13, "metadata": ["r", "s"], "protocol": "i", "prefill?": shape14, "type": "s", "choose?": "*", "items?": "*", "plans?": "*", "defaultPlanId?": "*", "duplicatePolicy?": "*", "cancelUrl?": "*" }];
export const quoteShape: Shape<Quote> = { "lines": [{ "id?": "s", "label": "s", "detail?": "s", "quantity": "u", "unitAmount": "u", "amount": "u" }], "subtotal": "u", "discount": "u", "shipping": "u", "tax": "u", "taxIncluded": "u", "tip": "u", "fee": "u", "total": "u", "dueToday": "u", "dueLater": "u", "nextChargeAt?": "s", "nextChargeAmount?": "u", "currency": "s", "currencyExponent": "u", "validUntil": "s" };
