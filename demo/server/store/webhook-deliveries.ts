/**
 * Deliveries and their attempts. An attempt belongs to whoever took the lease: one conditional UPDATE, so that several
 * processes never send the same attempt. Its number is the fence: what a process reports after its lease ran out and
 * was taken by another is ignored. A process that is killed leaves a lease that runs out, and the delivery is tried
 * again under the same event id. Every instant here is real time.
 */
import type { DeliveryState } from '../../../src/protocol/webhook-endpoint.ts';
import type { AttemptRecord, DeliveryRecord } from '../domain/webhook-record.ts';
import type { Database } from './database.ts';

interface DeliveryRow {
  seq: number;
  id: string;
  endpoint_id: string;
  event_id: string;
  event_type: string;
  link_id: string | null;
  test_body: string | null;
  state: DeliveryState;
  due_at: number;
  created_at: number;
  delivered_at: number | null;
}

export interface NewDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly linkId?: string | undefined;
  /** The body of a test, which is no event of the outbox. */
  readonly testBody?: string | undefined;
  /** Tried once and not again. */
  readonly isOnce?: boolean;
}

export interface LeasedDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly testBody: string | undefined;
  readonly isOnce: boolean;
  /** Tries of the present schedule before this one. */
  readonly tries: number;
  readonly lease: number;
  readonly createdAt: number;
}

export interface DeliveryFilters {
  readonly endpointId?: string | undefined;
  readonly eventId?: string | undefined;
  readonly state?: string | undefined;
}

/** What becomes of a delivery after an attempt. */
export interface DeliveryOutcome {
  readonly state: DeliveryState;
  readonly dueAt?: number | undefined;
  readonly attempt: AttemptRecord;
}

export interface WebhookDeliveryStore {
  byId(id: string): DeliveryRecord | undefined;
  list(filters: DeliveryFilters, beforeSeq: number, limit: number): DeliveryRecord[];
  attemptsOf(deliveryId: string): AttemptRecord[];
  insert(delivery: NewDelivery, now: number): void;
  /** Begins its schedule anew, now. */
  restart(id: string, isOnce: boolean, now: number): void;
  /** Ends what is still waiting for an endpoint that takes no more. */
  cancelWaiting(endpointId: string): void;
  hasDue(now: number): boolean;
  /** Takes the next due delivery, of an endpoint with fewer than `mostAtOnce` attempts under way. */
  lease(now: number, leasedUntil: number, mostAtOnce: number): LeasedDelivery | undefined;
  /** Notes an attempt and its outcome; false where the lease has gone to somebody else meanwhile. */
  conclude(leased: LeasedDelivery, outcome: DeliveryOutcome): boolean;
  hasDeliveredSince(endpointId: string, since: number): boolean;
}

export function createWebhookDeliveryStore(database: Database): WebhookDeliveryStore {
  return {
    byId: (id) => {
      const row = database.get<DeliveryRow>('SELECT * FROM webhook_deliveries WHERE id = :id', { id });
      return row === undefined ? undefined : fromRow(row);
    },
    list: ({ endpointId, eventId, state }, beforeSeq, limit) =>
      database
        .all<DeliveryRow>(
          `SELECT * FROM webhook_deliveries WHERE seq < :beforeSeq
             AND (:endpointId IS NULL OR endpoint_id = :endpointId) AND (:eventId IS NULL OR event_id = :eventId)
             AND (:state IS NULL OR state = :state) ORDER BY seq DESC LIMIT :limit`,
          { endpointId, eventId, state, beforeSeq, limit },
        )
        .map(fromRow),
    attemptsOf: (deliveryId) =>
      database
        .all<{ at: number; duration_ms: number; http_status: number | null; error: AttemptRecord['error'] | null }>(
          'SELECT * FROM webhook_attempts WHERE delivery_id = :deliveryId ORDER BY seq',
          { deliveryId },
        )
        .map((row) => ({
          at: row.at,
          durationMs: row.duration_ms,
          httpStatus: row.http_status ?? undefined,
          error: row.error ?? undefined,
        })),
    insert: ({ id, endpointId, eventId, eventType, linkId, testBody, isOnce = false }, now) => {
      database.run(
        `INSERT INTO webhook_deliveries (id, endpoint_id, event_id, event_type, link_id, test_body, state, is_once,
                                         due_at, created_at)
         VALUES (:id, :endpointId, :eventId, :eventType, :linkId, :testBody, 'waiting', :isOnce, :now, :now)`,
        { id, endpointId, eventId, eventType, linkId, testBody, isOnce: Number(isOnce), now },
      );
    },
    restart: (id, isOnce, now) => {
      database.run(
        `UPDATE webhook_deliveries SET state = 'waiting', tries = 0, is_once = :isOnce, due_at = :now WHERE id = :id`,
        { id, isOnce: Number(isOnce), now },
      );
    },
    cancelWaiting: (endpointId) => {
      database.run(
        `UPDATE webhook_deliveries SET state = 'canceled' WHERE endpoint_id = :endpointId AND state = 'waiting'`,
        { endpointId },
      );
    },
    hasDue: (now) =>
      database.get(
        `SELECT 1 FROM webhook_deliveries
         WHERE state = 'waiting' AND due_at <= :now AND (leased_until IS NULL OR leased_until <= :now) LIMIT 1`,
        { now },
      ) !== undefined,
    lease: (now, leasedUntil, mostAtOnce) => {
      const row = database.get<DeliveryRow & { is_once: number; tries: number; lease: number }>(
        `UPDATE webhook_deliveries SET lease = lease + 1, leased_until = :leasedUntil
         WHERE id = (SELECT d.id FROM webhook_deliveries d
                     WHERE d.state = 'waiting' AND d.due_at <= :now
                       AND (d.leased_until IS NULL OR d.leased_until <= :now)
                       AND d.endpoint_id NOT IN (SELECT endpoint_id FROM webhook_deliveries WHERE leased_until > :now
                                                 GROUP BY endpoint_id HAVING count(*) >= :mostAtOnce)
                     ORDER BY d.due_at, d.seq LIMIT 1)
         RETURNING *`,
        { now, leasedUntil, mostAtOnce },
      );
      if (row === undefined) return undefined;
      return {
        id: row.id,
        endpointId: row.endpoint_id,
        eventId: row.event_id,
        testBody: row.test_body ?? undefined,
        isOnce: row.is_once === 1,
        tries: row.tries,
        lease: row.lease,
        createdAt: row.created_at,
      };
    },
    conclude: ({ id, lease }, { state, dueAt, attempt }) => {
      const ended = database.run(
        `UPDATE webhook_deliveries SET state = :state, tries = tries + 1, leased_until = NULL,
           due_at = coalesce(:dueAt, due_at),
           delivered_at = CASE WHEN :state = 'delivered' THEN :at ELSE delivered_at END
         WHERE id = :id AND lease = :lease AND leased_until IS NOT NULL`,
        { id, lease, state, dueAt, at: attempt.at },
      );
      if (ended === 0) return false;
      database.run(
        `INSERT INTO webhook_attempts (delivery_id, at, duration_ms, http_status, error)
         VALUES (:id, :at, :durationMs, :httpStatus, :error)`,
        { id, ...attempt },
      );
      return true;
    },
    hasDeliveredSince: (endpointId, since) =>
      database.get(
        `SELECT 1 FROM webhook_deliveries
         WHERE endpoint_id = :endpointId AND state = 'delivered' AND delivered_at >= :since LIMIT 1`,
        { endpointId, since },
      ) !== undefined,
  };
}

const fromRow = (row: DeliveryRow): DeliveryRecord => ({
  seq: row.seq,
  id: row.id,
  endpointId: row.endpoint_id,
  eventId: row.event_id,
  eventType: row.event_type,
  linkId: row.link_id ?? undefined,
  testBody: row.test_body ?? undefined,
  state: row.state,
  dueAt: row.due_at,
  createdAt: row.created_at,
  deliveredAt: row.delivered_at ?? undefined,
});
