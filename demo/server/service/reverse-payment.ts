/**
 * Money that is taken back after it came: by the bank (reversed) or by a payer who objects (disputed). The session stays
 * completed, because the payer was served; whether to do something about it is the seller's decision.
 *
 * Runs inside a write transaction and does nothing the second time.
 */
import type { PaymentStatus } from '../../../src/protocol/payment.ts';
import type { ServiceContext } from './context.ts';
import { tell } from './tell.ts';

const takenBackFrom: Record<'reversed' | 'disputed', readonly PaymentStatus[]> = {
  disputed: ['succeeded', 'partially_refunded'],
  reversed: ['succeeded', 'partially_refunded', 'disputed'],
};

export function takeBackPayment(
  context: ServiceContext,
  paymentId: string,
  how: 'reversed' | 'disputed',
  now: number,
): void {
  const payment = context.store.payments.byId(paymentId);
  if (payment === undefined || !takenBackFrom[how].includes(payment.status)) return;
  context.store.payments.change(paymentId, { status: how });
  const { linkId, sessionId, status } = payment;
  tell(context, `payment.${how}`, { linkId, sessionId, paymentId, previousAttributes: { status } }, now);
}
