/**
 * `GET /v1/payment-links/{id}/metrics`: what became of a link's visits, computed from the facts whenever it is asked.
 *
 * `views` and `opens` are what pages reported, each report once; `starts` are sessions, `confirms` attempts to pay,
 * `successes` sessions that completed. A session's figures belong to the day it began, however late its money came, so
 * that no rate of a day exceeds 1; money belongs to the day it came, and what is given back to the day of its payment.
 */
import * as z from 'zod/mini';
import { declineReason } from './decline-reason.ts';
import { instant, linkId, localDate } from './identifiers.ts';
import { amountMinor, currencyCode, currencyExponent, deltaMinor } from './money.ts';

const count = z.int().check(z.nonnegative());
/** From 0 to 1. Null: nothing to divide by, or reports were lost, so that the part is greater than the whole. */
const rate = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));

const attemptFigures = {
  starts: count,
  confirms: count,
  successes: count,
  /** Completed ÷ started sessions. */
  completionRate: rate,
  /** Succeeded ÷ confirmed attempts. */
  successRate: rate,
};

const funnel = {
  views: count,
  opens: count,
  ...attemptFigures,
  /** Opens ÷ views. */
  openRate: rate,
  /** Successes ÷ views. */
  conversion: rate,
};

export const revenue = z.object({
  currency: currencyCode,
  currencyExponent,
  /** All money that came, late money and what was given back later included. */
  gross: amountMinor,
  /** The part of it that subscriptions were charged by the clock. */
  renewals: amountMinor,
  refunded: amountMinor,
  /** What banks took back: reversals and disputes. */
  takenBack: amountMinor,
  /** `gross − refunded − takenBack`. */
  net: deltaMinor,
});

/** One row of a breakdown that visits can be told apart by. */
const visitRow = { ...funnel, revenue: z.array(revenue) };

export const linkMetrics = z.object({
  object: z.literal('link_metrics'),
  linkId,
  /** What was asked for: from this instant on, before this one. */
  from: z.optional(instant),
  before: z.optional(instant),
  /** Whose days these are. */
  timeZone: z.string(),
  serverTime: instant,
  totals: z.object(visitRow),
  /** How many came so far and no further. `underWay`: sessions that may still be paid. */
  abandonment: z.object({ viewed: count, opened: count, started: count, confirmed: count, underWay: count }),
  /** From the beginning of a session to its completion; null where none was completed. */
  timeToPay: z.nullable(z.object({ medianMs: count, p90Ms: count })),
  /** Of failed attempts, the most frequent first. */
  declineReasons: z.array(z.object({ reason: declineReason, count })),
  /** Payments whose money came too late, and above the limit. */
  latePayments: count,
  overLimitPayments: count,
  /** Only days on which something happened, the first one first. */
  byDay: z.array(z.object({ day: localDate, ...visitRow })),
  /** The greatest first; `direct` where nothing is known, `other` for the smallest ones together. */
  byChannel: z.array(z.object({ channel: z.string(), ...visitRow })),
  byCurrency: z.array(z.extend(revenue, attemptFigures)),
  /** Items and plans. `units` and `amount` are of completed sessions, before discounts, shipping and tax. */
  byItem: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      currency: currencyCode,
      currencyExponent,
      ...attemptFigures,
      units: count,
      amount: amountMinor,
    }),
  ),
});

export type LinkMetrics = z.infer<typeof linkMetrics>;
export type Revenue = z.infer<typeof revenue>;
