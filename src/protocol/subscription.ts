/**
 * What goes on after a session: a plan, or a gift that repeats. It begins when the session completes; each charge is a
 * payment of its own under the same session.
 */
import * as z from 'zod/mini';
import { customerId } from './customer-record.ts';
import { instant, linkId, localId, sessionId } from './identifiers.ts';
import { amountMinor, currencyCode, currencyExponent } from './money.ts';

/** `past_due`: a charge failed and is tried again. `ended`: after as many charges as its plan has. */
export const subscriptionStatus = z.enum(['trialing', 'active', 'past_due', 'canceled', 'ended']);

export const subscription = z.object({
  id: z.string().check(z.regex(/^sub_[A-Za-z0-9]{24}$/)),
  object: z.literal('subscription'),
  livemode: z.boolean(),
  linkId,
  sessionId,
  customerId: z.optional(customerId),
  status: subscriptionStatus,
  planId: z.optional(localId),
  seats: z.optional(z.int().check(z.positive())),
  interval: z.enum(['day', 'week', 'month', 'quarter', 'year']),
  intervalCount: z.int().check(z.positive()),
  /** Of each charge; the first one after a trial may be smaller (`nextChargeAmount`). */
  amount: amountMinor,
  currency: currencyCode,
  currencyExponent,
  /** How often it was charged, and how often it will be; null: until it is cancelled. */
  charges: z.object({ done: z.int().check(z.nonnegative()), total: z.nullable(z.int().check(z.positive())) }),
  currentPeriod: z.object({ start: instant, end: instant }),
  trialEndsAt: z.optional(instant),
  nextChargeAt: z.optional(instant),
  nextChargeAmount: z.optional(amountMinor),
  cancelAtPeriodEnd: z.boolean(),
  canceledAt: z.optional(instant),
  createdAt: instant,
});

/** Body of `POST /v1/subscriptions/{id}/cancel`; without one, at once. */
export const cancelSubscriptionRequest = z.strictObject({ atPeriodEnd: z.optional(z.boolean()) });

export type Subscription = z.infer<typeof subscription>;
export type SubscriptionStatus = Subscription['status'];
