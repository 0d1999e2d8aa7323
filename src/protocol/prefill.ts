/**
 * Prefill tokens: what a seller's server knows of a payer, sealed by the backend for one link. The page sends the token
 * as `?prefill=` with the link and as `prefillToken` with quote and session; the link's answer carries the values for
 * the form, and the backend refuses a session that changes a locked one.
 */
import * as z from 'zod/mini';
import { customer, customFieldValues } from './collect.ts';
import { instant, instantInput, localId, webUrl } from './identifiers.ts';
import { givingInterval } from './interval.ts';
import { amountMinor } from './money.ts';
import { chosenItem } from './selection.ts';

export const prefillValues = z.strictObject({
  ...customer.shape,
  /** Minor units. */
  amount: z.optional(amountMinor),
  interval: z.optional(givingInterval),
  coverFee: z.optional(z.boolean()),
  items: z.optional(z.array(chosenItem).check(z.minLength(1), z.maxLength(20))),
  plan: z.optional(localId),
  seats: z.optional(z.int().check(z.positive(), z.maximum(100_000))),
  shippingOption: z.optional(localId),
  customFields: z.optional(customFieldValues),
  promotionCode: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  reference: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});

const prefillKey = z.enum(Object.keys(prefillValues.shape) as [PrefillKey, ...PrefillKey[]]);

/** Body of `POST /v1/payment-links/{id}/prefill-tokens`. Everything in `lock` must stand in `values`. */
export const prefillTokenInput = z.strictObject({
  values: prefillValues,
  lock: z.optional(z.array(prefillKey).check(z.maxLength(20))),
  /** At most a year from now; 30 days where absent. */
  expiresAt: z.optional(instantInput),
});

export const prefillToken = z.object({
  token: z.string(),
  expiresAt: instant,
  /** The hosted page with the token in its address. */
  url: webUrl,
});

export type PrefillValues = z.infer<typeof prefillValues>;
export type PrefillKey = keyof PrefillValues;
export type PrefillTokenInput = z.infer<typeof prefillTokenInput>;
export type PrefillToken = z.infer<typeof prefillToken>;
