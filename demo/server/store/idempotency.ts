import type { Database } from './database.ts';

/** 24 h, as published: a client may rely on a replay for so long. */
export const IDEMPOTENCY_LIFE_MS = 86_400_000;

export interface IdempotencyRecord {
  readonly fingerprint: string;
  /** Absent while the first request is still at work. */
  readonly answer?: { readonly status: number; readonly body: string };
  readonly runningUntil: number | undefined;
  /** The payment that the first request began. */
  readonly paymentId: string | undefined;
}

/** A request whose answer is not known yet. */
export interface UnansweredRequest {
  readonly scope: string;
  readonly key: string;
  readonly fingerprint: string;
}

interface Row {
  fingerprint: string;
  status: number | null;
  body: string | null;
  running_until: number | null;
  payment_id: string | null;
}

/** Recorded answers of keyed requests. Must be written in the transaction of the effect that they record. */
export interface IdempotencyStore {
  read(scope: string, key: string, now: number): IdempotencyRecord | undefined;
  record(scope: string, key: string, fingerprint: string, status: number, body: string, now: number): void;
  /** Marks a request as at work, for as long as it may take; a crashed one is forgotten after that. */
  claim(request: UnansweredRequest, paymentId: string, runningUntil: number, now: number): void;
  /** The request that began this payment, as long as it has no answer. */
  unansweredOf(paymentId: string): UnansweredRequest | undefined;
  /** Forgets some of those that are too old, at most `most`. */
  forgetOld(now: number, most: number): number;
}

export function createIdempotencyStore(database: Database): IdempotencyStore {
  return {
    read: (scope, key, now) => {
      const row = database.get<Row>(
        `SELECT fingerprint, status, body, running_until, payment_id FROM idempotency
         WHERE scope = :scope AND key = :key AND created_at > :since`,
        { scope, key, since: now - IDEMPOTENCY_LIFE_MS },
      );
      if (row === undefined) return undefined;
      const answer = row.status === null || row.body === null ? {} : { answer: { status: row.status, body: row.body } };
      const running = { runningUntil: row.running_until ?? undefined, paymentId: row.payment_id ?? undefined };
      return { fingerprint: row.fingerprint, ...running, ...answer };
    },
    record: (scope, key, fingerprint, status, body, now) => {
      database.run(
        `INSERT INTO idempotency (scope, key, fingerprint, status, body, created_at)
         VALUES (:scope, :key, :fingerprint, :status, :body, :now)
         ON CONFLICT (scope, key) DO UPDATE SET fingerprint = excluded.fingerprint, status = excluded.status,
           body = excluded.body, created_at = excluded.created_at, running_until = NULL`,
        { scope, key, fingerprint, status, body, now },
      );
    },
    claim: ({ scope, key, fingerprint }, paymentId, runningUntil, now) => {
      database.run(
        `INSERT INTO idempotency (scope, key, fingerprint, payment_id, created_at, running_until)
         VALUES (:scope, :key, :fingerprint, :paymentId, :now, :runningUntil)
         ON CONFLICT (scope, key) DO UPDATE SET fingerprint = excluded.fingerprint, status = NULL, body = NULL,
           payment_id = excluded.payment_id, created_at = excluded.created_at, running_until = excluded.running_until`,
        { scope, key, fingerprint, paymentId, now, runningUntil },
      );
    },
    unansweredOf: (paymentId) =>
      database.get<UnansweredRequest>(
        'SELECT scope, key, fingerprint FROM idempotency WHERE payment_id = :paymentId AND status IS NULL',
        { paymentId },
      ),
    forgetOld: (now, most) =>
      database.run(
        `DELETE FROM idempotency WHERE (scope, key) IN
           (SELECT scope, key FROM idempotency WHERE created_at <= :since ORDER BY created_at LIMIT :most)`,
        { since: now - IDEMPOTENCY_LIFE_MS, most },
      ),
  };
}
