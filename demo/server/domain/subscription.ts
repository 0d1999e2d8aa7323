/**
 * The life of a subscription as pure steps: when it is charged, how much, what a failed charge leads to. Charges fall on
 * the anchor plus so many intervals, counted from the anchor each time, so that the 31st does not become the 28th for
 * good. A charge that failed is tried again a day later, three times in all.
 */
import type { GivingInterval, PlanInterval } from '../../../src/protocol/interval.ts';
import type { Subscription, SubscriptionStatus } from '../../../src/protocol/subscription.ts';
import { addDays, addInterval, toInstant } from './calendar.ts';

/** What the payer agreed to, kept with the session; later changes of the link do not touch it. */
export interface RecurringTerms {
  readonly interval: Exclude<GivingInterval | PlanInterval, 'once'>;
  readonly count: number;
  readonly amount: number;
  /** Of the first charge after a trial: a promotion code may make it smaller. */
  readonly firstAmount: number;
  readonly trialDays?: number | undefined;
  readonly totalCycles?: number | undefined;
  readonly planId?: string | undefined;
  readonly seats?: number | undefined;
}

export interface SubscriptionState {
  readonly status: SubscriptionStatus;
  readonly anchorAt: number;
  /** Charges that succeeded. */
  readonly cycles: number;
  readonly periodStart: number;
  readonly periodEnd: number;
  /** The next moment at which something is to be done; undefined once it is over. */
  readonly dueAt: number | undefined;
  readonly trialEndsAt: number | undefined;
  /** When the payer is told that the trial ends. */
  readonly noticeAt: number | undefined;
  readonly failures: number;
  readonly cancelAtPeriodEnd: boolean;
  readonly canceledAt: number | undefined;
}

export interface SubscriptionRecord extends SubscriptionState {
  readonly seq: number;
  readonly id: string;
  readonly linkId: string;
  readonly sessionId: string;
  readonly payerKey: string | undefined;
  readonly customerId: string | undefined;
  readonly terms: RecurringTerms;
  readonly currency: string;
  readonly exponent: number;
  /** Set by a test control: the next charge is declined. */
  readonly failsNext: boolean;
  readonly createdAt: number;
}

const TRIAL_NOTICE_DAYS = 3;
const RETRY_DAYS = 1;
const MOST_FAILURES = 3;

export const isLive = ({ status }: Pick<SubscriptionState, 'status'>): boolean =>
  status === 'trialing' || status === 'active' || status === 'past_due';

const chargeAt = ({ interval, count }: RecurringTerms, anchorAt: number, cycle: number): number =>
  cycle === 0 ? anchorAt : (addInterval(anchorAt, interval, count * cycle) ?? anchorAt);

/** As it begins; without a trial its first charge has just been made. */
export function begun(terms: RecurringTerms, now: number): SubscriptionState {
  const trialEndsAt = terms.trialDays === undefined ? undefined : addDays(now, terms.trialDays);
  const anchorAt = trialEndsAt ?? now;
  const cycles = trialEndsAt === undefined ? 1 : 0;
  const periodEnd = chargeAt(terms, anchorAt, cycles);
  return {
    status: trialEndsAt === undefined ? 'active' : 'trialing',
    anchorAt,
    cycles,
    periodStart: now,
    periodEnd,
    dueAt: periodEnd,
    trialEndsAt,
    noticeAt: trialEndsAt === undefined ? undefined : Math.max(now, addDays(trialEndsAt, -TRIAL_NOTICE_DAYS)),
    failures: 0,
    cancelAtPeriodEnd: false,
    canceledAt: undefined,
  };
}

/** What is to be done when it is due: charge so much, or end. */
export function dueStep({ terms, cycles, cancelAtPeriodEnd }: SubscriptionRecord): 'cancel' | 'end' | number {
  if (cancelAtPeriodEnd) return 'cancel';
  if (terms.totalCycles !== undefined && cycles >= terms.totalCycles) return 'end';
  return cycles === 0 ? terms.firstAmount : terms.amount;
}

export function charged(before: SubscriptionRecord): SubscriptionState {
  const cycles = before.cycles + 1;
  const periodEnd = chargeAt(before.terms, before.anchorAt, cycles);
  const periodStart = chargeAt(before.terms, before.anchorAt, before.cycles);
  return { ...before, status: 'active', cycles, periodStart, periodEnd, dueAt: periodEnd, failures: 0 };
}

/** `at`: when the charge was due. */
export function chargeFailed(before: SubscriptionRecord, at: number): SubscriptionState {
  const failures = before.failures + 1;
  if (failures >= MOST_FAILURES) return over({ ...before, failures }, 'canceled', at);
  return { ...before, status: 'past_due', failures, dueAt: addDays(at, RETRY_DAYS) };
}

export const over = (before: SubscriptionState, status: 'canceled' | 'ended', at: number): SubscriptionState => ({
  ...before,
  status,
  dueAt: undefined,
  noticeAt: undefined,
  canceledAt: at,
});

export function toSubscription(record: SubscriptionRecord): Subscription {
  const { terms, dueAt, trialEndsAt, canceledAt } = record;
  const step = dueStep(record);
  return {
    id: record.id,
    object: 'subscription',
    livemode: false,
    linkId: record.linkId,
    sessionId: record.sessionId,
    ...(record.customerId !== undefined && { customerId: record.customerId }),
    status: record.status,
    ...(terms.planId !== undefined && { planId: terms.planId }),
    ...(terms.seats !== undefined && { seats: terms.seats }),
    interval: terms.interval,
    intervalCount: terms.count,
    amount: terms.amount,
    currency: record.currency,
    currencyExponent: record.exponent,
    charges: { done: record.cycles, total: terms.totalCycles ?? null },
    currentPeriod: { start: toInstant(record.periodStart), end: toInstant(record.periodEnd) },
    ...(trialEndsAt !== undefined && { trialEndsAt: toInstant(trialEndsAt) }),
    ...(dueAt !== undefined && typeof step === 'number' && { nextChargeAt: toInstant(dueAt), nextChargeAmount: step }),
    cancelAtPeriodEnd: record.cancelAtPeriodEnd,
    ...(canceledAt !== undefined && { canceledAt: toInstant(canceledAt) }),
    createdAt: toInstant(record.createdAt),
  };
}
