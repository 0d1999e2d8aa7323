/**
 * Giving money back, and having it taken back. One conditional statement refunds: together never more than was paid. A
 * full refund gives the place and the pieces back where the link says so, once; what a bank takes back never does.
 */
import type { Payment } from '../../../src/protocol/payment.ts';
import type { RefundRequest } from '../../../src/protocol/refund.ts';
import type { Replayable } from '../checkout-service.ts';
import type { PaymentRecord } from '../domain/session-record.ts';
import { toPayment } from '../domain/session-view.ts';
import { isStockCounter } from '../domain/stock.ts';
import { ProblemError } from '../problem-error.ts';
import type { ServiceContext } from './context.ts';
import { createOnce } from './keyed-creation.ts';
import { loadSession } from './session-state.ts';
import { tell } from './tell.ts';

export function refundPayment(
  context: ServiceContext,
  paymentId: string,
  request: RefundRequest,
  key: string | undefined,
): Replayable<Payment> {
  return createOnce(context, { scope: `refund:${paymentId}`, key, body: request }, (now) => {
    const { store } = context;
    const before = store.payments.byId(paymentId);
    if (before === undefined) throw new ProblemError('not_found', { detail: 'There is no such payment.' });
    const amount = request.amount ?? before.amount - before.amountRefunded;
    const after = amount > 0 ? store.payments.refund(paymentId, amount) : undefined;
    if (after === undefined) throw tooLarge(before);
    store.refunds.insert({ id: context.newId('re'), paymentId, amount, reason: request.reason }, now);
    const { session, link } = loadSession(context, after.sessionId, now);
    const isRestored =
      after.status === 'refunded' && link.config.restoreOnRefund === true && store.sessions.restore(session.id, now);
    // The code stays redeemed: else one that is good once could be used and refunded for ever.
    const pieces = session.claims.filter(({ counter }) => isStockCounter(counter));
    if (isRestored) store.holds.restore({ ...session, claims: pieces });
    changed(context, before, 'payment.refunded', now);
    return toPayment(after, session, link, store.refunds.ofPayment(paymentId));
  });
}

const isRefundable = ({ status }: PaymentRecord): boolean => status === 'succeeded' || status === 'partially_refunded';

function tooLarge(payment: PaymentRecord): ProblemError {
  const refundable = isRefundable(payment) ? payment.amount - payment.amountRefunded : 0;
  const message =
    refundable === 0
      ? `Nothing of this payment can be given back: it is ${payment.status}.`
      : `At most ${refundable} minor units of it can be given back.`;
  return new ProblemError('refund_too_large', {
    detail: message,
    errors: [{ pointer: '/amount', code: 'refund_too_large', message }],
    context: { refundable },
  });
}

/** A dispute that the seller loses ends in a reversal. */
const takenBackFrom: Record<'reversed' | 'disputed', readonly Payment['status'][]> = {
  disputed: ['succeeded', 'partially_refunded'],
  reversed: ['succeeded', 'partially_refunded', 'disputed'],
};

/** The bank found that it never had the money, or its customer takes it back. Nothing happens the second time. */
export function takeBackPayment(
  context: ServiceContext,
  paymentId: string,
  how: 'reversed' | 'disputed',
  now: number,
): void {
  const before = context.store.payments.byId(paymentId);
  if (before === undefined || !takenBackFrom[how].includes(before.status)) return;
  context.store.payments.change(paymentId, { status: how });
  changed(context, before, `payment.${how}`, now);
}

/** Tells of a payment that changed after its session was over, and lets those who watch the session see it. */
function changed(
  context: ServiceContext,
  before: PaymentRecord,
  type: 'payment.refunded' | 'payment.reversed' | 'payment.disputed',
  now: number,
): void {
  const { linkId, sessionId, status, amountRefunded } = before;
  const session = context.store.sessions.byId(sessionId);
  if (session !== undefined) context.store.sessions.change(sessionId, { status: session.status });
  const previousAttributes = { status, ...(type === 'payment.refunded' && { amountRefunded }) };
  tell(context, type, { linkId, sessionId, paymentId: before.id, previousAttributes }, now);
}
