import type { Refund } from '../../../src/protocol/refund.ts';
import { toInstant } from '../domain/calendar.ts';
import type { Database } from './database.ts';

export interface NewRefund {
  readonly id: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly reason: string | undefined;
}

/** Each time that money was given back, for the record; what counts is `amount_refunded` of the payment. */
export interface RefundStore {
  insert(refund: NewRefund, now: number): void;
  /** Oldest first. */
  ofPayment(paymentId: string): Refund[];
}

export const createRefundStore = (database: Database): RefundStore => ({
  insert: (refund, now) => {
    database.run(
      `INSERT INTO refunds (id, payment_id, amount, reason, created_at)
       VALUES (:id, :paymentId, :amount, :reason, :now)`,
      { ...refund, now },
    );
  },
  ofPayment: (paymentId) =>
    database
      .all<{ id: string; amount: number; reason: string | null; created_at: number }>(
        'SELECT id, amount, reason, created_at FROM refunds WHERE payment_id = :paymentId ORDER BY seq',
        { paymentId },
      )
      .map(({ id, amount, reason, created_at }) => ({
        id,
        amount,
        ...(reason !== null && { reason }),
        createdAt: toInstant(created_at),
      })),
});
