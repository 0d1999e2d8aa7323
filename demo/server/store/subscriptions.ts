import type { SubscriptionStatus } from '../../../src/protocol/subscription.ts';
import type { RecurringTerms, SubscriptionRecord, SubscriptionState } from '../domain/subscription.ts';
import type { Database } from './database.ts';

interface Row {
  seq: number;
  id: string;
  link_id: string;
  session_id: string;
  payer_key: string | null;
  customer_id: string | null;
  terms: string;
  currency: string;
  exponent: number;
  status: SubscriptionStatus;
  anchor_at: number;
  cycles: number;
  period_start: number;
  period_end: number;
  due_at: number | null;
  trial_ends_at: number | null;
  notice_at: number | null;
  failures: number;
  cancel_at_period_end: number;
  fails_next: number;
  canceled_at: number | null;
  created_at: number;
}

export type NewSubscription = Omit<SubscriptionRecord, 'seq' | 'createdAt' | 'failsNext'>;

export interface SubscriptionFilters {
  readonly linkId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly status?: string | undefined;
}

export interface SubscriptionStore {
  byId(id: string): SubscriptionRecord | undefined;
  list(filters: SubscriptionFilters, beforeSeq: number, limit: number): SubscriptionRecord[];
  /** Those of a payer on a link that go on. */
  liveOfPayer(linkId: string, payerKey: string): SubscriptionRecord[];
  insert(subscription: NewSubscription, now: number): void;
  change(id: string, state: SubscriptionState): void;
  setFailsNext(id: string, failsNext: boolean): void;
  /** Those for which something is to be done by now: a charge, an end, a notice. The longest overdue first. */
  due(now: number, limit: number): string[];
}

export function createSubscriptionStore(database: Database): SubscriptionStore {
  return {
    byId: (id) => {
      const row = database.get<Row>('SELECT * FROM subscriptions WHERE id = :id', { id });
      return row === undefined ? undefined : fromRow(row);
    },
    list: ({ linkId, customerId, status }, beforeSeq, limit) =>
      database
        .all<Row>(
          `SELECT * FROM subscriptions WHERE seq < :beforeSeq AND (:linkId IS NULL OR link_id = :linkId)
             AND (:customerId IS NULL OR customer_id = :customerId) AND (:status IS NULL OR status = :status)
           ORDER BY seq DESC LIMIT :limit`,
          { linkId, customerId, status, beforeSeq, limit },
        )
        .map(fromRow),
    liveOfPayer: (linkId, payerKey) =>
      database
        .all<Row>(
          `SELECT * FROM subscriptions WHERE link_id = :linkId AND payer_key = :payerKey
             AND status IN ('trialing', 'active', 'past_due')`,
          { linkId, payerKey },
        )
        .map(fromRow),
    insert: ({ terms, ...subscription }, now) => {
      database.run(
        `INSERT INTO subscriptions (id, link_id, session_id, payer_key, customer_id, terms, currency, exponent, status,
           anchor_at, cycles, period_start, period_end, due_at, trial_ends_at, notice_at, failures,
           cancel_at_period_end, canceled_at, created_at)
         VALUES (:id, :linkId, :sessionId, :payerKey, :customerId, :terms, :currency, :exponent, :status,
           :anchorAt, :cycles, :periodStart, :periodEnd, :dueAt, :trialEndsAt, :noticeAt, :failures,
           :cancelAtPeriodEnd, :canceledAt, :now)`,
        {
          ...subscription,
          terms: JSON.stringify(terms),
          cancelAtPeriodEnd: Number(subscription.cancelAtPeriodEnd),
          now,
        },
      );
    },
    change: (id, state) => {
      const { status, cycles, periodStart, periodEnd, dueAt, noticeAt, failures, cancelAtPeriodEnd, canceledAt } =
        state;
      database.run(
        `UPDATE subscriptions SET status = :status, cycles = :cycles, period_start = :periodStart,
           period_end = :periodEnd, due_at = :dueAt, notice_at = :noticeAt, failures = :failures,
           cancel_at_period_end = :cancelAtPeriodEnd, canceled_at = :canceledAt WHERE id = :id`,
        {
          id,
          status,
          cycles,
          periodStart,
          periodEnd,
          dueAt,
          noticeAt,
          failures,
          cancelAtPeriodEnd: Number(cancelAtPeriodEnd),
          canceledAt,
        },
      );
    },
    setFailsNext: (id, failsNext) => {
      database.run('UPDATE subscriptions SET fails_next = :failsNext WHERE id = :id', {
        id,
        failsNext: Number(failsNext),
      });
    },
    due: (now, limit) =>
      database
        .all<{ id: string }>(
          `SELECT id FROM (
             SELECT id, due_at AS at FROM subscriptions WHERE due_at <= :now
             UNION SELECT id, notice_at FROM subscriptions WHERE notice_at <= :now)
           GROUP BY id ORDER BY min(at) LIMIT :limit`,
          { now, limit },
        )
        .map(({ id }) => id),
  };
}

const fromRow = (row: Row): SubscriptionRecord => ({
  seq: row.seq,
  id: row.id,
  linkId: row.link_id,
  sessionId: row.session_id,
  payerKey: row.payer_key ?? undefined,
  customerId: row.customer_id ?? undefined,
  terms: JSON.parse(row.terms) as RecurringTerms,
  currency: row.currency,
  exponent: row.exponent,
  status: row.status,
  anchorAt: row.anchor_at,
  cycles: row.cycles,
  periodStart: row.period_start,
  periodEnd: row.period_end,
  dueAt: row.due_at ?? undefined,
  trialEndsAt: row.trial_ends_at ?? undefined,
  noticeAt: row.notice_at ?? undefined,
  failures: row.failures,
  cancelAtPeriodEnd: row.cancel_at_period_end === 1,
  failsNext: row.fails_next === 1,
  canceledAt: row.canceled_at ?? undefined,
  createdAt: row.created_at,
});
