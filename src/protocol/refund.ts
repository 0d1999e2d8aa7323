import * as z from 'zod/mini';
import { instant } from './identifiers.ts';
import { amountMinor } from './money.ts';

const reason = z.string().check(z.minLength(1), z.maxLength(200));

/** Body of `POST /v1/payments/{id}/refund`; without an amount, all that is left is given back. */
export const refundRequest = z.strictObject({
  amount: z.optional(amountMinor.check(z.positive())),
  /** For the seller's own records. */
  reason: z.optional(reason),
});

/** One time that money was given back. */
export const refund = z.object({
  id: z.string().check(z.regex(/^re_[A-Za-z0-9]{24}$/)),
  amount: amountMinor,
  reason: z.optional(reason),
  createdAt: instant,
});

export type Refund = z.infer<typeof refund>;
export type RefundRequest = z.infer<typeof refundRequest>;
