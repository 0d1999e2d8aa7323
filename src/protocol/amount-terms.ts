import * as z from 'zod/mini';
import { givingInterval } from './interval.ts';
import { amountMinor } from './money.ts';

const choices = z.array(amountMinor).check(z.minLength(1), z.maxLength(6));

/** What the payer may pay for an interval where it differs from the link's own terms. */
export const intervalTerms = z.object({
  interval: givingInterval,
  suggested: z.optional(choices),
  preset: z.optional(amountMinor),
  min: z.optional(amountMinor),
  max: z.optional(amountMinor),
});

/** The offer to pay the seller's costs on top: `round(base × percent / 100) + fixed`, half up, computed by the server. */
export const feeCover = z.object({
  percent: z.number().check(z.minimum(0), z.maximum(50)),
  fixed: amountMinor,
  default: z.boolean(),
});

/**
 * How the amount of an amount link comes about.
 * `fixed`: `value` and nothing else. `open`: typed, within `min` to `max`. `suggested`: one of `suggested`, or typed
 * where `allowCustom`. `step` is counted from zero.
 */
export const amountTerms = z.object({
  mode: z.enum(['fixed', 'open', 'suggested']),
  value: z.optional(amountMinor),
  min: z.optional(amountMinor),
  max: z.optional(amountMinor),
  step: z.optional(z.int().check(z.positive())),
  preset: z.optional(amountMinor),
  suggested: z.optional(choices),
  allowCustom: z.optional(z.boolean()),
  intervals: z.optional(z.array(intervalTerms).check(z.minLength(1), z.maxLength(5))),
  feeCover: z.optional(feeCover),
});

export type AmountTerms = z.infer<typeof amountTerms>;
export type IntervalTerms = z.infer<typeof intervalTerms>;
