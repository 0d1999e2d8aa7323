import * as z from 'zod/mini';
import { declineReason } from './decline-reason.ts';
import { instant, linkId, metadata, paymentId, sessionId } from './identifiers.ts';
import { amountMinor, currencyCode, currencyExponent } from './money.ts';

export const paymentStatus = z.enum([
  'requires_action',
  'pending',
  'authorized',
  'succeeded',
  'failed',
  'canceled',
  'reversed',
  'refunded',
  'partially_refunded',
  'disputed',
]);
export const paymentMethodType = z.enum(['card', 'bank_transfer', 'ewallet', 'cash_code']);

/** Money. Moves only forward; a late failure never undoes a success. */
export const payment = z.object({
  id: paymentId,
  object: z.literal('payment'),
  livemode: z.boolean(),
  linkId,
  sessionId,
  status: paymentStatus,
  amount: amountMinor,
  amountRefunded: amountMinor,
  currency: currencyCode,
  currencyExponent,
  method: z.object({
    type: paymentMethodType,
    /** Card scheme and last four digits; nothing else of a card is ever kept. */
    brand: z.optional(z.string()),
    last4: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  }),
  declineReason: z.optional(declineReason),
  /** The order number under the link's order id. */
  orderId: z.string(),
  merchantReference: z.optional(z.string()),
  reference: z.optional(z.string()),
  /** Set where the money came after the link's or the session's time, or above its limit. */
  late: z.boolean(),
  overLimit: z.boolean(),
  metadata,
  createdAt: instant,
  succeededAt: z.optional(instant),
});

export type Payment = z.infer<typeof payment>;
export type PaymentStatus = z.infer<typeof paymentStatus>;
export type PaymentMethodType = z.infer<typeof paymentMethodType>;
