import type { DeclineReason } from '../../../src/protocol/decline-reason.ts';
import type { Quote } from '../../../src/protocol/quote.ts';
import type { SessionStatus } from '../../../src/protocol/session.ts';
import type { Claim } from '../domain/claim.ts';
import type { MethodType, NewSession, SessionDetails, SessionRecord } from '../domain/session-record.ts';
import type { RecurringTerms } from '../domain/subscription.ts';
import type { Database, SqlParameters } from './database.ts';

interface SessionRow {
  seq: number;
  id: string;
  link_id: string;
  status: SessionStatus;
  revision: number;
  units: number;
  claims: string;
  recurring: string | null;
  details: string;
  quote: string;
  due_today: number;
  payer_key: string | null;
  customer_id: string | null;
  embed_origin: string | null;
  return_url: string | null;
  attempts: number;
  last_decline_reason: DeclineReason | null;
  latest_payment_id: string | null;
  created_at: number;
  expires_at: number;
  completed_at: number | null;
}

/** What a step of a session's life may change besides its revision, which grows with every step. */
export interface SessionChange {
  readonly status: SessionStatus;
  readonly latestPaymentId?: string | undefined;
  readonly completedAt?: number | undefined;
  /** One more attempt was made. */
  readonly isAttempt?: boolean;
  /** Null clears the reason of an earlier attempt; undefined leaves it. */
  readonly lastDeclineReason?: DeclineReason | null | undefined;
  /** How the payer will pay where nothing is due today. */
  readonly storedMethod?: MethodType | undefined;
}

export interface SessionFilters {
  readonly linkId?: string | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

export interface SessionStore {
  byId(id: string): SessionRecord | undefined;
  insert(session: NewSession, now: number): void;
  change(id: string, change: SessionChange): void;
  list(filters: SessionFilters, beforeSeq: number, limit: number): SessionRecord[];
  /** Notes that the session's place was given back after it was paid; false where it was already. */
  restore(id: string, now: number): boolean;
  setCustomer(id: string, customerId: string): void;
  openOfLink(linkId: string): SessionRecord[];
  /** Open sessions whose time has passed. */
  dueForExpiry(now: number, limit: number): SessionRecord[];
  /** How often a payer used the link, without what was refunded and given back. */
  completedOfPayer(linkId: string, payerKey: string): number;
}

export function createSessionStore(database: Database): SessionStore {
  const all = (where: string, parameters: SqlParameters) =>
    database.all<SessionRow>(`SELECT * FROM sessions WHERE ${where}`, parameters).map(fromRow);
  return {
    byId: (id) => {
      const row = database.get<SessionRow>('SELECT * FROM sessions WHERE id = :id', { id });
      return row === undefined ? undefined : fromRow(row);
    },
    insert: (session, now) => {
      database.run(
        `INSERT INTO sessions (id, link_id, status, units, claims, recurring, details, quote, due_today, payer_key, embed_origin,
                               return_url, created_at, expires_at)
         VALUES (:id, :linkId, 'open', :units, :claims, :recurring, :details, :quote, :dueToday, :payerKey, :embedOrigin,
                 :returnUrl, :now, :expiresAt)`,
        {
          ...session,
          claims: JSON.stringify(session.claims ?? []),
          recurring: session.recurring && JSON.stringify(session.recurring),
          details: JSON.stringify(session.details),
          quote: JSON.stringify(session.quote),
          now,
        },
      );
    },
    change: (id, change) => {
      database.run(
        `UPDATE sessions SET status = :status, revision = revision + 1, attempts = attempts + :attempts,
           latest_payment_id = coalesce(:latestPaymentId, latest_payment_id),
           completed_at = coalesce(:completedAt, completed_at),
           stored_method = coalesce(:storedMethod, stored_method),
           last_decline_reason = CASE WHEN :setsReason = 1 THEN :reason ELSE last_decline_reason END
         WHERE id = :id`,
        {
          id,
          status: change.status,
          attempts: change.isAttempt === true ? 1 : 0,
          latestPaymentId: change.latestPaymentId,
          completedAt: change.completedAt,
          storedMethod: change.storedMethod,
          setsReason: change.lastDeclineReason === undefined ? 0 : 1,
          reason: change.lastDeclineReason,
        },
      );
    },
    list: ({ linkId, since, until }, beforeSeq, limit) =>
      all(
        `seq < :beforeSeq AND (:linkId IS NULL OR link_id = :linkId)
           AND (:since IS NULL OR created_at >= :since) AND (:until IS NULL OR created_at < :until)
         ORDER BY seq DESC LIMIT :limit`,
        { linkId, since, until, beforeSeq, limit },
      ),
    restore: (id, now) =>
      database.run(
        `UPDATE sessions SET restored_at = :now WHERE id = :id AND status = 'completed' AND restored_at IS NULL`,
        { id, now },
      ) === 1,
    setCustomer: (id, customerId) => {
      database.run('UPDATE sessions SET customer_id = :customerId WHERE id = :id', { id, customerId });
    },
    openOfLink: (linkId) => all(`link_id = :linkId AND status = 'open'`, { linkId }),
    dueForExpiry: (now, limit) =>
      all(`status = 'open' AND expires_at <= :now ORDER BY expires_at LIMIT :limit`, { now, limit }),
    completedOfPayer: (linkId, payerKey) =>
      database.get<{ count: number }>(
        `SELECT count(*) AS count FROM sessions
         WHERE link_id = :linkId AND payer_key = :payerKey AND status = 'completed' AND restored_at IS NULL`,
        { linkId, payerKey },
      )?.count ?? 0,
  };
}

const fromRow = (row: SessionRow): SessionRecord => ({
  seq: row.seq,
  id: row.id,
  linkId: row.link_id,
  status: row.status,
  revision: row.revision,
  units: row.units,
  claims: JSON.parse(row.claims) as Claim[],
  recurring: row.recurring === null ? undefined : (JSON.parse(row.recurring) as RecurringTerms),
  details: JSON.parse(row.details) as SessionDetails,
  quote: JSON.parse(row.quote) as Quote,
  dueToday: row.due_today,
  payerKey: row.payer_key ?? undefined,
  customerId: row.customer_id ?? undefined,
  embedOrigin: row.embed_origin ?? undefined,
  returnUrl: row.return_url ?? undefined,
  attempts: row.attempts,
  lastDeclineReason: row.last_decline_reason ?? undefined,
  latestPaymentId: row.latest_payment_id ?? undefined,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  completedAt: row.completed_at ?? undefined,
});
