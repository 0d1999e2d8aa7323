import * as z from 'zod/mini';
import { customerId } from './customer-record.ts';
import { declineReason } from './decline-reason.ts';
import { instant, linkId, metadata, paymentId, sessionId } from './identifiers.ts';
import { paymentMethodType } from './payment-method.ts';
import { refund } from './refund.ts';
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

export { paymentMethodType, type PaymentMethodType } from './payment-method.ts';

/** Money. Moves only forward; a late failure never undoes a success. */
export const payment = z.object({
  id: paymentId,
  object: z.literal('payment'),
  livemode: z.boolean(),
  linkId,
  sessionId,
  /** The customer as far as the seller knows them. */
  customerId: z.optional(customerId),
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
  /** The page's. */
  metadata,
  /** The seller's own, of the link, as they were when the session began. */
  linkMetadata: z.optional(metadata),
  /** Each time that money was given back, for the seller. */
  refunds: z.optional(z.array(refund)),
  createdAt: instant,
  succeededAt: z.optional(instant),
});

export type Payment = z.infer<typeof payment>;
export type PaymentStatus = z.infer<typeof paymentStatus>;
