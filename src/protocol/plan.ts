import * as z from 'zod/mini';
import { localId } from './identifiers.ts';
import { planInterval } from './interval.ts';
import { amountMinor } from './money.ts';

export const seatTerms = z.object({
  default: z.int().check(z.positive()),
  min: z.int().check(z.positive()),
  max: z.int().check(z.positive()),
  locked: z.optional(z.boolean()),
});

export const plan = z.object({
  id: localId,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  description: z.optional(z.string().check(z.maxLength(300))),
  features: z.optional(z.array(z.string().check(z.maxLength(120))).check(z.maxLength(12))),
  /** For one seat and one period. */
  unitAmount: amountMinor,
  interval: planInterval,
  intervalCount: z.int().check(z.positive(), z.maximum(36)),
  /** Ends by itself after so many charges. */
  totalCycles: z.optional(z.int().check(z.positive())),
  trial: z.optional(z.object({ days: z.int().check(z.positive(), z.maximum(365)) })),
  /** Charged once, today, even in a trial. */
  setupFee: z.optional(amountMinor),
  seats: z.optional(seatTerms),
  savingsLabel: z.optional(z.string().check(z.maxLength(40))),
});

/** What happens when the payer already has this subscription. */
export const duplicatePolicy = z.enum(['allow', 'block_active', 'replace']);

export type Plan = z.infer<typeof plan>;
