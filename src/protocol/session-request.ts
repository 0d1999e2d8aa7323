import * as z from 'zod/mini';
import { consentAnswer, customFieldValues, customer } from './collect.ts';
import { localeTag, metadata, webOrigin, webUrl } from './identifiers.ts';
import { amountMinor } from './money.ts';
import { selection } from './selection.ts';

/** Where the payer came from; kept by the page until the payer consents to storage, echoed in webhooks. */
export const attribution = z
  .record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(500)))
  .check(z.refine((value) => Object.keys(value).length <= 40, 'at most 40 keys'));

const choices = {
  selection,
  customer: z.optional(customer),
  customFields: z.optional(customFieldValues),
  consents: z.optional(z.array(consentAnswer).check(z.maxLength(20))),
  promotionCode: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  locale: z.optional(localeTag),
  reference: z.optional(z.string().check(z.maxLength(200))),
  metadata: z.optional(metadata),
  attribution: z.optional(attribution),
  /** The origin of the page that shows the frame or opened the popup: the only one the payment page talks to. */
  embedOrigin: z.optional(webOrigin),
  /** Where the payment page leads back to; its origin must be registered with the link or be the embedding page's own. */
  returnUrl: z.optional(webUrl),
  prefillToken: z.optional(z.string().check(z.maxLength(4000))),
};

/** `POST /v1/public/links/{idOrSlug}/quote`, from the widget whenever the choices change. Takes no hold. */
export const quoteRequest = z.strictObject(choices);

/**
 * `POST /v1/public/links/{idOrSlug}/sessions`, with an `Idempotency-Key`. `expectedTotal` is what the payer was shown
 * as due today, in minor units; any other total on the server is `price_changed`, never a charge.
 */
export const sessionRequest = z.strictObject({ ...choices, expectedTotal: amountMinor });

export type QuoteRequest = z.infer<typeof quoteRequest>;
export type SessionRequest = z.infer<typeof sessionRequest>;
