/**
 * The link as the backend shows it to any payer: `GET /v1/public/links/{idOrSlug}`, answered with 200 for every known
 * link whatever its status, so that each state can have its own screen, the seller's words and a contact.
 *
 * Sent by the backend to the widget and the hosted page. The receiver drops keys it does not know, treats an unknown
 * `status` as not payable, an unknown `type` or handoff as "use the hosted page", and a missing money field as an
 * error. Everything a seller wrote is plain text.
 */
import * as z from 'zod/mini';
import { amountTerms } from './amount-terms.ts';
import { collectTerms, consentTerms, customField, shippingOption, tipTerms } from './collect.ts';
import { instant, linkId, localeTag, localId, metadata, slug, webOrigin, webUrl } from './identifiers.ts';
import { item, itemChoice } from './item.ts';
import { currencyCode, currencyExponent } from './money.ts';
import { duplicatePolicy, plan } from './plan.ts';

export const linkStatus = z.enum(['active', 'scheduled', 'inactive', 'exhausted', 'expired', 'archived']);
/** Refines `active`: `low` is nearly used up; `held` is full for now, with places that are reserved but not yet paid. */
export const linkAvailability = z.enum(['open', 'low', 'held']);
export const handoffMode = z.enum(['frame', 'popup', 'redirect']);

export const merchant = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  logoUrl: z.optional(webUrl),
  supportEmail: z.optional(z.string().check(z.maxLength(254))),
  url: z.optional(webUrl),
  legalUrls: z.optional(
    z.object({ terms: z.optional(webUrl), privacy: z.optional(webUrl), refund: z.optional(webUrl) }),
  ),
});

/** `expiresAt` is exclusive, on the server's clock; a session begun before it may be confirmed for `graceSeconds` more. */
export const linkWindow = z.object({
  startsAt: z.optional(instant),
  expiresAt: z.optional(instant),
  graceSeconds: z.int().check(z.nonnegative()),
});

export const linkUsage = z.object({
  limit: z.nullable(z.int().check(z.positive())),
  completed: z.int().check(z.nonnegative()),
  remaining: z.nullable(z.int().check(z.nonnegative())),
  unit: z.enum(['payments', 'units']),
});

export const branding = z.object({
  theme: z.optional(z.enum(['auto', 'light', 'dark'])),
  accent: z.optional(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/))),
  radius: z.optional(z.int().check(z.minimum(0), z.maximum(32))),
});

export const afterCompletion = z.union([
  z.object({ type: z.literal('message'), text: z.optional(z.string().check(z.maxLength(500))) }),
  z.object({ type: z.literal('redirect'), url: webUrl }),
]);

const note = z.object({ text: z.optional(z.string().check(z.maxLength(500))), url: z.optional(webUrl) });
/** The seller's own words for each state in which nothing can be paid. */
export const whenUnavailable = z.object({
  inactive: z.optional(note),
  scheduled: z.optional(note),
  expired: z.optional(note),
  exhausted: z.optional(note),
  held: z.optional(note),
});

/** The seller's words for fixed places of the checkout. */
export const linkMessages = z.object({
  intro: z.optional(z.string().check(z.maxLength(300))),
  beforeSubmit: z.optional(z.string().check(z.maxLength(300))),
  thanks: z.optional(z.string().check(z.maxLength(500))),
});

const linkCommon = {
  id: linkId,
  object: z.literal('payment_link'),
  livemode: z.boolean(),
  revision: z.int().check(z.positive()),
  serverTime: instant,
  /** The readable address in use now; an old one still answers, with this. */
  slug: z.optional(slug),
  url: webUrl,
  status: linkStatus,
  /** Every status that is true now; `status` is the first of them by precedence. */
  statusReasons: z.array(linkStatus),
  availability: linkAvailability,
  /** Seconds after which a `held` link is worth another look. */
  retryAfter: z.optional(z.int().check(z.nonnegative())),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  description: z.optional(z.string().check(z.maxLength(1000))),
  images: z.array(webUrl),
  merchant,
  currency: currencyCode,
  currencyExponent,
  callToAction: z.string().check(z.minLength(1), z.maxLength(40)),
  window: linkWindow,
  usage: linkUsage,
  collect: collectTerms,
  customFields: z.array(customField),
  consent: z.array(consentTerms),
  allowPromotionCodes: z.boolean(),
  tip: z.optional(tipTerms),
  shippingOptions: z.optional(z.array(shippingOption)),
  locale: z.optional(localeTag),
  availableLocales: z.array(localeTag),
  branding: z.optional(branding),
  afterCompletion: z.optional(afterCompletion),
  whenUnavailable: z.optional(whenUnavailable),
  handoff: z.object({ allowed: z.array(handoffMode), origin: webOrigin }),
  embed: z.object({ allowed: z.boolean() }),
  messages: z.optional(linkMessages),
  metadata,
  protocol: z.literal(1),
  /** Answer to `?prefill=`: what the seller's server signed, and which of it may not be edited. */
  prefill: z.optional(z.object({ values: z.record(z.string(), z.unknown()), locked: z.array(z.string()) })),
};

export const publicAmountLink = z.object({ ...linkCommon, type: z.literal('amount'), amount: amountTerms });
export const publicProductLink = z.object({
  ...linkCommon,
  type: z.literal('product'),
  choose: itemChoice,
  items: z.array(item).check(z.minLength(1)),
});
export const publicSubscriptionLink = z.object({
  ...linkCommon,
  type: z.literal('subscription'),
  plans: z.array(plan).check(z.minLength(1)),
  defaultPlanId: z.optional(localId),
  duplicatePolicy,
  cancelUrl: z.optional(webUrl),
});
export const publicLink = z.discriminatedUnion('type', [publicAmountLink, publicProductLink, publicSubscriptionLink]);

export type PublicAmountLink = z.infer<typeof publicAmountLink>;
export type PublicProductLink = z.infer<typeof publicProductLink>;
export type PublicSubscriptionLink = z.infer<typeof publicSubscriptionLink>;
export type PublicLink = z.infer<typeof publicLink>;
export type LinkStatus = z.infer<typeof linkStatus>;
export type HandoffMode = z.infer<typeof handoffMode>;
