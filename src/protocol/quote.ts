import * as z from 'zod/mini';
import { instant, localId } from './identifiers.ts';
import { amountMinor, currencyCode, currencyExponent } from './money.ts';

export const quoteLine = z.object({
  /** Item or plan id; absent for a plain amount. */
  id: z.optional(localId),
  label: z.string(),
  /** Chosen options in words: `M, Red`. */
  detail: z.optional(z.string()),
  quantity: z.int().check(z.positive()),
  unitAmount: amountMinor,
  amount: amountMinor,
});

/**
 * The server's computation of what the choices cost; every figure in minor units of `currency` with `currencyExponent`.
 * `total = subtotal − discount + shipping + tax + tip + fee` (tax that prices include is in `taxIncluded` and not added),
 * `dueToday + dueLater = total`. `expectedTotal` of a session is `dueToday`.
 */
export const quote = z.object({
  lines: z.array(quoteLine),
  subtotal: amountMinor,
  discount: amountMinor,
  shipping: amountMinor,
  tax: amountMinor,
  taxIncluded: amountMinor,
  tip: amountMinor,
  fee: amountMinor,
  total: amountMinor,
  dueToday: amountMinor,
  dueLater: amountMinor,
  /** When the next charge of a repeating payment is due, and how much it is. */
  nextChargeAt: z.optional(instant),
  nextChargeAmount: z.optional(amountMinor),
  currency: currencyCode,
  currencyExponent,
  validUntil: instant,
});

export type Quote = z.infer<typeof quote>;
