/**
 * What happened, in the order it happened: the outbox that deliveries are made from. A row is written in the
 * transaction of the change it reports, or not at all, so nothing is told that did not happen and nothing that
 * happened is kept quiet. `sequence` grows by one for each event of a link.
 */
import type { WebhookEvent, WebhookEventType } from '../../../src/protocol/webhook-event.ts';
import type { Database } from '../store/database.ts';

interface EventRow {
  seq: number;
  id: string;
  type: WebhookEventType;
  link_id: string;
  session_id: string | null;
  payment_id: string | null;
  sequence: number;
  merchant_reference: string | null;
  data: string;
  previous_attributes: string | null;
  created_at: number;
}

export interface NewEvent {
  readonly id: string;
  readonly type: WebhookEventType;
  readonly linkId: string;
  readonly sessionId?: string | undefined;
  readonly paymentId?: string | undefined;
  readonly sequence: number;
  readonly merchantReference?: string | undefined;
  readonly data: object;
  readonly previousAttributes?: object | undefined;
}

export interface EventFilters {
  readonly type?: string | undefined;
  readonly linkId?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly paymentId?: string | undefined;
  readonly merchantReference?: string | undefined;
}

export interface EventStore {
  append(event: NewEvent, now: number): void;
  byId(id: string): WebhookEvent | undefined;
  /** Whether this was ever told of the link. */
  has(linkId: string, type: WebhookEventType): boolean;
  list(filters: EventFilters, beforeSeq: number, limit: number): { seq: number; event: WebhookEvent }[];
}

export const createEventStore = (database: Database): EventStore => ({
  append: (event, now) => {
    database.run(
      `INSERT INTO events (id, type, link_id, session_id, payment_id, sequence, merchant_reference, data,
                           previous_attributes, created_at)
       VALUES (:id, :type, :linkId, :sessionId, :paymentId, :sequence, :merchantReference, :data,
               :previousAttributes, :now)`,
      {
        ...event,
        data: JSON.stringify(event.data),
        previousAttributes: event.previousAttributes && JSON.stringify(event.previousAttributes),
        now,
      },
    );
  },
  byId: (id) => {
    const row = database.get<EventRow>('SELECT * FROM events WHERE id = :id', { id });
    return row === undefined ? undefined : fromRow(row);
  },
  has: (linkId, type) =>
    database.get('SELECT 1 FROM events WHERE link_id = :linkId AND type = :type LIMIT 1', { linkId, type }) !==
    undefined,
  list: ({ type, linkId, sessionId, paymentId, merchantReference }, beforeSeq, limit) =>
    database
      .all<EventRow>(
        `SELECT * FROM events WHERE seq < :beforeSeq AND (:type IS NULL OR type = :type)
           AND (:linkId IS NULL OR link_id = :linkId) AND (:sessionId IS NULL OR session_id = :sessionId)
           AND (:paymentId IS NULL OR payment_id = :paymentId)
           AND (:merchantReference IS NULL OR merchant_reference = :merchantReference)
         ORDER BY seq DESC LIMIT :limit`,
        { type, linkId, sessionId, paymentId, merchantReference, beforeSeq, limit },
      )
      .map((row) => ({ seq: row.seq, event: fromRow(row) })),
});

const fromRow = (row: EventRow): WebhookEvent => ({
  id: row.id,
  type: row.type,
  timestamp: new Date(row.created_at).toISOString(),
  data: JSON.parse(row.data) as Record<string, unknown>,
  ...(row.previous_attributes !== null && {
    previousAttributes: JSON.parse(row.previous_attributes) as Record<string, unknown>,
  }),
  livemode: false,
  sequence: row.sequence,
  linkId: row.link_id,
  ...(row.session_id !== null && { sessionId: row.session_id }),
  ...(row.payment_id !== null && { paymentId: row.payment_id }),
  ...(row.merchant_reference !== null && { merchantReference: row.merchant_reference }),
});
