/**
 * Promotion codes as their seller writes and reads them (`/v1/promotion-codes`). A payer sends only the code; what it
 * takes off is computed by the backend and stands in the quote as `discount`.
 */
import * as z from 'zod/mini';
import { instant, instantInput, linkId, metadata } from './identifiers.ts';
import { amountMinor, currencyCode, currencyExponent } from './money.ts';

export const promotionCodeId = z.string().check(z.regex(/^promo_[A-Za-z0-9]{24}$/));
/** What the payer types; large and small letters are the same. */
const codeText = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{1,59}$/));

/** A share of the subtotal, or an amount for each currency in which the code is good. Never more than the subtotal. */
export const promotionDiscount = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('percent'), percent: z.number().check(z.gt(0), z.maximum(100)) }),
  z.strictObject({
    type: z.literal('fixed'),
    amounts: z
      .array(z.strictObject({ currency: currencyCode, currencyExponent, amount: amountMinor.check(z.positive()) }))
      .check(z.minLength(1), z.maxLength(50)),
  }),
]);

const changeable = {
  startsAt: z.optional(z.nullable(instantInput)),
  /** Exclusive, on the server's clock. */
  expiresAt: z.optional(z.nullable(instantInput)),
  /** Over all links and payers; a redemption is a session that completed with the code. */
  maxRedemptions: z.optional(z.nullable(z.int().check(z.positive()))),
  /** Good only for these links; empty: for every link that allows codes. */
  linkIds: z.optional(z.array(linkId).check(z.maxLength(200))),
  active: z.optional(z.boolean()),
  metadata: z.optional(metadata),
};

/** Body of `POST /v1/promotion-codes`. */
export const promotionCodeInput = z.strictObject({ code: codeText, discount: promotionDiscount, ...changeable });
/** Body of `PATCH /v1/promotion-codes/{id}`. What a code takes off stays: it may be printed somewhere. */
export const promotionCodePatch = z.strictObject(changeable);

export const promotionCode = z.object({
  id: promotionCodeId,
  object: z.literal('promotion_code'),
  livemode: z.boolean(),
  revision: z.int().check(z.positive()),
  code: codeText,
  discount: promotionDiscount,
  startsAt: z.optional(instant),
  expiresAt: z.optional(instant),
  maxRedemptions: z.nullable(z.int().check(z.positive())),
  redemptions: z.object({
    completed: z.int().check(z.nonnegative()),
    /** By sessions that are about to pay. */
    held: z.int().check(z.nonnegative()),
  }),
  linkIds: z.array(linkId),
  active: z.boolean(),
  metadata,
  createdAt: instant,
  updatedAt: instant,
});

export type PromotionDiscount = z.infer<typeof promotionDiscount>;
export type PromotionCode = z.infer<typeof promotionCode>;
export type PromotionCodeInput = z.infer<typeof promotionCodeInput>;
export type PromotionCodePatch = z.infer<typeof promotionCodePatch>;
