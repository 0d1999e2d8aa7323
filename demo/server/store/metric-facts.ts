/** The rows that metrics are counted from, of one link and one span of time. Read in one go, under no lock. */
import type { DeclineReason } from '../../../src/protocol/decline-reason.ts';
import type { Quote } from '../../../src/protocol/quote.ts';
import type { SessionStatus } from '../../../src/protocol/session.ts';
import type { MetricFacts } from '../domain/metrics.ts';
import { channelOf } from '../domain/visit-channel.ts';
import type { Database } from './database.ts';

export interface FactSpan {
  readonly linkId: string;
  readonly since: number | undefined;
  readonly until: number | undefined;
}

export interface MetricFactStore {
  read(span: FactSpan, now: number): MetricFacts;
}

interface SessionRow {
  status: SessionStatus;
  created_at: number;
  expires_at: number;
  completed_at: number | null;
  attempts: number;
  source: string | null;
  quote: string;
  /** Until when the payment under way may succeed. */
  waits_until: number | null;
}

interface MoneyRow {
  succeeded_at: number;
  source: string | null;
  currency: string;
  exponent: number;
  amount: number;
  amount_refunded: number;
  status: string;
  is_renewal: number;
  late: number;
  over_limit: number;
}

const within = (column: string) => `(:since IS NULL OR ${column} >= :since) AND (:until IS NULL OR ${column} < :until)`;
const SOURCE = `json_extract(s.details, '$.attribution.utm_source') AS source`;

export const createMetricFactStore = (database: Database): MetricFactStore => ({
  read: ({ linkId, since, until }, now) => {
    const span = { linkId, since, until };
    return {
      visits: database
        .all<{ type: 'view' | 'open'; channel: string | null; received_at: number }>(
          `SELECT type, channel, received_at FROM beacons
           WHERE link_id = :linkId AND type IN ('view', 'open') AND ${within('received_at')}`,
          span,
        )
        .map((row) => ({ type: row.type, at: row.received_at, channel: channelOf(row.channel ?? undefined) })),
      sessions: database
        .all<SessionRow>(
          `SELECT s.status, s.created_at, s.expires_at, s.completed_at, s.attempts, s.quote, ${SOURCE},
             CASE WHEN p.status IN ('pending', 'requires_action') THEN p.expires_at END AS waits_until
           FROM sessions s LEFT JOIN payments p ON p.id = s.latest_payment_id
           WHERE s.link_id = :linkId AND ${within('s.created_at')} ORDER BY s.seq`,
          span,
        )
        .map((row) => toSessionFact(row, now)),
      money: database
        .all<MoneyRow>(
          `SELECT p.succeeded_at, p.currency, p.exponent, p.amount, p.amount_refunded, p.status, p.is_renewal, p.late,
             p.over_limit, ${SOURCE}
           FROM payments p JOIN sessions s ON s.id = p.session_id
           WHERE p.link_id = :linkId AND p.succeeded_at IS NOT NULL AND ${within('p.succeeded_at')} ORDER BY p.seq`,
          span,
        )
        .map(toMoneyFact),
      declines: declinesOf(database, span, now),
    };
  },
});

const toSessionFact = (row: SessionRow, now: number): MetricFacts['sessions'][number] => {
  const { currency, currencyExponent, lines } = JSON.parse(row.quote) as Quote;
  const isWaiting = row.status === 'processing' && (row.waits_until === null || now < row.waits_until);
  return {
    startedAt: row.created_at,
    completedAt: row.completed_at ?? undefined,
    // As the sweep will write it down, whether it has been there already or not.
    isOver: row.status === 'expired' || row.status === 'canceled' || (now >= row.expires_at && !isWaiting),
    attempts: row.attempts,
    channel: channelOf(row.source ?? undefined),
    currency,
    exponent: currencyExponent,
    lines,
  };
};

const toMoneyFact = (row: MoneyRow): MetricFacts['money'][number] => ({
  at: row.succeeded_at,
  channel: channelOf(row.source ?? undefined),
  currency: row.currency,
  exponent: row.exponent,
  amount: row.amount,
  refunded: row.amount_refunded,
  isTakenBack: row.status === 'reversed' || row.status === 'disputed',
  isRenewal: row.is_renewal === 1,
  isLate: row.late === 1,
  isOverLimit: row.over_limit === 1,
});

/**
 * Attempts that failed, by the beginning of their session. Where nothing was due today there is no payment, and the
 * reason stands in the event alone.
 */
const declinesOf = (database: Database, span: FactSpan, now: number): DeclineReason[] =>
  database
    .all<{ reason: DeclineReason }>(
      `SELECT CASE WHEN p.status = 'failed' THEN p.decline_reason ELSE 'timeout' END AS reason
       FROM payments p JOIN sessions s ON s.id = p.session_id
       WHERE p.link_id = :linkId AND p.is_renewal = 0 AND ${within('s.created_at')}
         AND (p.status = 'failed' AND p.decline_reason IS NOT NULL
              OR p.status IN ('pending', 'requires_action') AND p.expires_at <= :now)
       UNION ALL
       SELECT json_extract(e.data, '$.lastDeclineReason') AS reason
       FROM events e JOIN sessions s ON s.id = e.session_id
       WHERE e.link_id = :linkId AND e.type = 'attempt.failed' AND e.payment_id IS NULL
         AND json_extract(e.data, '$.lastDeclineReason') IS NOT NULL AND ${within('s.created_at')}`,
      { ...span, now },
    )
    .map(({ reason }) => reason);
