import type { DeclineReason } from '../../../src/protocol/decline-reason.ts';
import type { PaymentStatus } from '../../../src/protocol/payment.ts';
import type { Charge } from '../domain/charge.ts';
import type { MethodType, NewPayment, PaymentRecord } from '../domain/session-record.ts';
import type { Database } from './database.ts';

interface PaymentRow {
  seq: number;
  id: string;
  session_id: string;
  link_id: string;
  status: PaymentStatus;
  amount: number;
  amount_refunded: number;
  currency: string;
  exponent: number;
  method_type: MethodType;
  brand: string | null;
  last4: string | null;
  decline_reason: DeclineReason | null;
  order_id: string;
  late: number;
  over_limit: number;
  created_at: number;
  expires_at: number | null;
  settles_at: number | null;
  succeeded_at: number | null;
  asked_at: number | null;
}

export interface PaymentChange {
  readonly status: PaymentStatus;
  readonly declineReason?: DeclineReason | undefined;
  readonly succeededAt?: number | undefined;
  readonly amountRefunded?: number | undefined;
  readonly late?: boolean | undefined;
  readonly overLimit?: boolean | undefined;
}

export interface PaymentFilters {
  readonly linkId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly status?: string | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

export interface PaymentStore {
  byId(id: string): PaymentRecord | undefined;
  firstOfSession(sessionId: string): PaymentRecord | undefined;
  insert(payment: NewPayment, now: number): void;
  change(id: string, change: PaymentChange): void;
  /** Asks the provider again. */
  askAgain(id: string, askedAt: number): void;
  /** Takes up how the provider goes about it; what becomes of the payment is another change. */
  takeUp(charge: Charge): void;
  /** The provider's answer is known. */
  endAsking(id: string): void;
  /** Payments whose answer is awaited since then or longer. */
  askedBefore(askedAt: number, limit: number): PaymentRecord[];
  /** Gives money back; undefined where that is more than is left, or nothing was paid. One statement. */
  refund(id: string, amount: number): PaymentRecord | undefined;
  list(filters: PaymentFilters, beforeSeq: number, limit: number): PaymentRecord[];
  /** What a link earned and kept: without what was given back or taken back. In minor units, for each currency. */
  netOfLink(linkId: string): { readonly currency: string; readonly currencyExponent: number; readonly net: number }[];
  /** Waiting payments that succeed by themselves, or whose time has passed. */
  dueForDecision(now: number, limit: number): PaymentRecord[];
  /** Payments that had run out, or were given up, and whose money came all the same. */
  comingLate(now: number, limit: number): PaymentRecord[];
  /** Payments that a simulated bank takes back by now. */
  dueForDispute(now: number, limit: number): PaymentRecord[];
  /** Payments of which it turns out by now that there was no money. */
  dueForReversal(now: number, limit: number): PaymentRecord[];
}

export function createPaymentStore(database: Database): PaymentStore {
  return {
    byId: (id) => {
      const row = database.get<PaymentRow>('SELECT * FROM payments WHERE id = :id', { id });
      return row === undefined ? undefined : fromRow(row);
    },
    firstOfSession: (sessionId) => {
      const row = database.get<PaymentRow>(
        `SELECT * FROM payments WHERE session_id = :sessionId AND status <> 'failed' ORDER BY seq LIMIT 1`,
        { sessionId },
      );
      return row === undefined ? undefined : fromRow(row);
    },
    insert: (payment, now) => {
      database.run(
        `INSERT INTO payments (id, session_id, link_id, status, amount, currency, exponent, method_type, brand, last4,
                               decline_reason, order_id, created_at, expires_at, settles_at, is_renewal, succeeded_at,
                               asked_at)
         VALUES (:id, :sessionId, :linkId, :status, :amount, :currency, :exponent, :methodType, :brand, :last4,
                 :declineReason, :orderId, :now, :expiresAt, :settlesAt, :isRenewal, :succeededAt, :askedAt)`,
        {
          ...payment,
          isRenewal: Number(payment.isRenewal ?? false),
          now,
        },
      );
    },
    change: (id, change) => {
      database.run(
        `UPDATE payments SET status = :status, decline_reason = :declineReason,
           succeeded_at = coalesce(:succeededAt, succeeded_at),
           amount_refunded = coalesce(:amountRefunded, amount_refunded),
           late = coalesce(:late, late), over_limit = coalesce(:overLimit, over_limit)
         WHERE id = :id`,
        {
          id,
          status: change.status,
          declineReason: change.declineReason,
          succeededAt: change.succeededAt,
          amountRefunded: change.amountRefunded,
          late: change.late === undefined ? undefined : Number(change.late),
          overLimit: change.overLimit === undefined ? undefined : Number(change.overLimit),
        },
      );
    },
    askAgain: (id, askedAt) => {
      database.run('UPDATE payments SET asked_at = :askedAt WHERE id = :id AND asked_at IS NOT NULL', { id, askedAt });
    },
    takeUp: ({ id, brand, last4, expiresAt, settlesAt, disputesAt, reversesAt }) => {
      database.run(
        `UPDATE payments SET brand = :brand, last4 = :last4, expires_at = :expiresAt, settles_at = :settlesAt,
           disputes_at = :disputesAt, reverses_at = :reversesAt WHERE id = :id`,
        { id, brand, last4, expiresAt, settlesAt, disputesAt, reversesAt },
      );
    },
    endAsking: (id) => {
      database.run('UPDATE payments SET asked_at = NULL WHERE id = :id', { id });
    },
    askedBefore: (askedAt, limit) =>
      database
        .all<PaymentRow>('SELECT * FROM payments WHERE asked_at <= :askedAt ORDER BY asked_at LIMIT :limit', {
          askedAt,
          limit,
        })
        .map(fromRow),
    refund: (id, amount) => {
      const row = database.get<PaymentRow>(
        `UPDATE payments SET amount_refunded = amount_refunded + :amount,
           status = CASE WHEN amount_refunded + :amount = amount THEN 'refunded' ELSE 'partially_refunded' END
         WHERE id = :id AND status IN ('succeeded', 'partially_refunded') AND amount_refunded + :amount <= amount
         RETURNING *`,
        { id, amount },
      );
      return row === undefined ? undefined : fromRow(row);
    },
    list: ({ linkId, customerId, status, since, until }, beforeSeq, limit) =>
      database
        .all<PaymentRow>(
          `SELECT * FROM payments WHERE seq < :beforeSeq AND (:linkId IS NULL OR link_id = :linkId)
             AND (:status IS NULL OR status = :status)
             AND (:customerId IS NULL OR session_id IN (SELECT id FROM sessions WHERE customer_id = :customerId))
             AND (:since IS NULL OR created_at >= :since) AND (:until IS NULL OR created_at < :until)
           ORDER BY seq DESC LIMIT :limit`,
          { linkId, customerId, status, since, until, beforeSeq, limit },
        )
        .map(fromRow),
    netOfLink: (linkId) =>
      database.all(
        `SELECT currency, exponent AS currencyExponent, sum(amount - amount_refunded) AS net FROM payments
         WHERE link_id = :linkId AND status IN ('succeeded', 'partially_refunded', 'refunded')
         GROUP BY currency, exponent ORDER BY currency, exponent`,
        { linkId },
      ),
    dueForDispute: (now, limit) =>
      database
        .all<PaymentRow>(
          `SELECT * FROM payments WHERE status IN ('succeeded', 'partially_refunded') AND disputes_at <= :now
           ORDER BY disputes_at LIMIT :limit`,
          { now, limit },
        )
        .map(fromRow),
    dueForReversal: (now, limit) =>
      database
        .all<PaymentRow>(
          `SELECT * FROM payments WHERE status IN ('succeeded', 'partially_refunded') AND reverses_at <= :now
           ORDER BY reverses_at LIMIT :limit`,
          { now, limit },
        )
        .map(fromRow),
    comingLate: (now, limit) =>
      database
        .all<PaymentRow>(
          `SELECT * FROM payments WHERE status IN ('failed', 'canceled') AND settles_at > expires_at
             AND settles_at <= :now ORDER BY settles_at LIMIT :limit`,
          { now, limit },
        )
        .map(fromRow),
    dueForDecision: (now, limit) =>
      database
        .all<PaymentRow>(
          `SELECT * FROM payments WHERE status IN ('pending', 'requires_action')
             AND (settles_at <= :now OR expires_at <= :now) ORDER BY seq LIMIT :limit`,
          { now, limit },
        )
        .map(fromRow),
  };
}

const fromRow = (row: PaymentRow): PaymentRecord => ({
  seq: row.seq,
  id: row.id,
  sessionId: row.session_id,
  linkId: row.link_id,
  status: row.status,
  amount: row.amount,
  amountRefunded: row.amount_refunded,
  currency: row.currency,
  exponent: row.exponent,
  methodType: row.method_type,
  brand: row.brand ?? undefined,
  last4: row.last4 ?? undefined,
  declineReason: row.decline_reason ?? undefined,
  orderId: row.order_id,
  late: row.late === 1,
  overLimit: row.over_limit === 1,
  createdAt: row.created_at,
  expiresAt: row.expires_at ?? undefined,
  settlesAt: row.settles_at ?? undefined,
  succeededAt: row.succeeded_at ?? undefined,
  askedAt: row.asked_at ?? undefined,
});
