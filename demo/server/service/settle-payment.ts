/**
 * Money arrives, or does not. The only place where a payment changes after it began, and where a session becomes
 * completed through money. Payments only move forward: success is final for a failure that comes later, while money
 * that comes after a failure or too late is taken up as late money and never dropped.
 *
 * Every function runs inside a write transaction and does nothing the second time.
 */
import type { DeclineReason } from '../../../src/protocol/decline-reason.ts';
import { statusReasons } from '../domain/link-status.ts';
import type { PaymentRecord, SessionRecord } from '../domain/session-record.ts';
import { isWaiting } from '../domain/session-view.ts';
import { scenarioNamed } from '../simulator/scenarios.ts';
import type { KeptMethod } from '../store/customers.ts';
import type { ServiceContext } from './context.ts';
import { rememberCustomer } from './customer-service.ts';
import { loadSession } from './session-state.ts';
import { startSubscription } from './subscriptions.ts';
import { tell } from './tell.ts';

const refusable: ReadonlySet<PaymentRecord['status']> = new Set(['failed', 'canceled']);

export function settlePayment(context: ServiceContext, paymentId: string, now: number): void {
  const { store } = context;
  const payment = store.payments.byId(paymentId);
  if (payment === undefined || !(isWaiting(payment) || refusable.has(payment.status))) return;
  const { session, link } = loadSession(context, payment.sessionId, now);
  const previousAttributes = before(payment);
  const about = { linkId: link.id, sessionId: session.id, paymentId, previousAttributes };
  const isLate =
    refusable.has(payment.status) ||
    session.status === 'expired' ||
    session.status === 'canceled' ||
    session.status === 'open';
  if (session.status === 'completed') {
    // The session was paid another way meanwhile: this money goes back.
    refundUnplaced(context, payment, { late: true }, now);
    tell(context, 'payment.late', about, now);
    tell(context, 'payment.refunded', about, now);
    return;
  }
  const { losesPlace = false } = scenarioNamed(link.scenario);
  if (losesPlace) store.holds.release(session.id, now);
  const hasPlace = !losesPlace && (store.holds.convert(session.id, now) || store.holds.count(session, false, now));
  const isOverLimit = !hasPlace;
  if (isOverLimit && (link.config.onOverLimit ?? 'refund') === 'refund') {
    refundUnplaced(context, payment, { late: isLate, overLimit: true }, now);
    const status = session.status === 'expired' ? 'expired' : 'canceled';
    const statusBefore = store.sessions.byId(session.id)?.status;
    store.sessions.change(session.id, { status, latestPaymentId: payment.id });
    if (isLate) tell(context, 'payment.late', about, now);
    tell(context, 'payment.over_limit', about, now);
    tell(context, 'payment.refunded', about, now);
    tellEnd(context, session, statusBefore, now);
    return;
  }
  if (isOverLimit) store.holds.count(session, true, now);
  store.payments.change(payment.id, { status: 'succeeded', succeededAt: now, late: isLate, overLimit: isOverLimit });
  completeSession(context, session, payment.id, now, previousAttributes);
  if (isLate) tell(context, 'payment.late', about, now);
  if (isOverLimit) tell(context, 'payment.over_limit', about, now);
}

/** A payment that nobody has told of yet was nothing before. */
const before = ({ status, askedAt }: PaymentRecord): object | undefined =>
  askedAt === undefined ? { status } : undefined;

function refundUnplaced(
  { store }: ServiceContext,
  payment: PaymentRecord,
  marks: { late?: boolean; overLimit?: boolean },
  now: number,
): void {
  store.payments.change(payment.id, { status: 'refunded', succeededAt: now, amountRefunded: payment.amount, ...marks });
}

/** The session has what it was for; its place is counted already. `paymentId` is absent where nothing was due, and the method was only kept. */
export function completeSession(
  context: ServiceContext,
  session: SessionRecord,
  paymentId: string | undefined,
  now: number,
  paymentBefore?: object,
  storedMethod?: KeptMethod,
): void {
  const { store } = context;
  const statusBefore = store.sessions.byId(session.id)?.status;
  const payment = paymentId === undefined ? undefined : store.payments.byId(paymentId);
  const method = payment && { type: payment.methodType, brand: payment.brand, last4: payment.last4 };
  rememberCustomer(context, session, method ?? storedMethod, now);
  store.sessions.change(session.id, {
    status: 'completed',
    completedAt: now,
    latestPaymentId: paymentId,
    lastDeclineReason: null,
  });
  const about = { linkId: session.linkId, sessionId: session.id };
  if (paymentId !== undefined) {
    tell(context, 'payment.succeeded', { ...about, paymentId, previousAttributes: paymentBefore }, now);
  }
  tell(context, 'session.completed', { ...about, previousAttributes: { status: statusBefore } }, now);
  startSubscription(context, session, now);
  const link = store.links.byId(session.linkId, now);
  const used =
    link === undefined || link.limit === null
      ? undefined
      : { before: link.completed - session.units, after: link.completed, limit: link.limit };
  if (used !== undefined && used.before < used.limit && used.after >= used.limit) {
    tell(context, 'payment_link.exhausted', { linkId: session.linkId }, now);
  }
}

/**
 * The attempt is over without money; its place is given back, and the session is open for another one. A session that
 * was paid by another attempt, or is at another, goes its own way.
 */
export function failPayment(context: ServiceContext, paymentId: string, reason: DeclineReason, now: number): void {
  const { store } = context;
  const payment = store.payments.byId(paymentId);
  const stored = payment && store.sessions.byId(payment.sessionId);
  if (payment === undefined || stored === undefined || !isWaiting(payment)) return;
  store.payments.change(payment.id, { status: 'failed', declineReason: reason });
  if (stored.status === 'processing' && stored.latestPaymentId === payment.id) {
    store.holds.release(stored.id, now);
    store.sessions.change(stored.id, { status: statusAfterFailure(context, stored, now), lastDeclineReason: reason });
  }
  const previousAttributes = before(payment);
  const about = { linkId: stored.linkId, sessionId: stored.id, paymentId, previousAttributes };
  tell(context, 'attempt.failed', about, now);
  tell(context, 'payment.failed', about, now);
  tellEnd(context, stored, stored.status, now);
}

/** Tells that a session is over without money, where it was not before. */
function tellEnd(
  context: ServiceContext,
  { id: sessionId, linkId }: Pick<SessionRecord, 'id' | 'linkId'>,
  statusBefore: SessionRecord['status'] | undefined,
  now: number,
): void {
  const status = context.store.sessions.byId(sessionId)?.status;
  if (status === statusBefore || (status !== 'expired' && status !== 'canceled')) return;
  tell(context, `session.${status}`, { linkId, sessionId, previousAttributes: { status: statusBefore } }, now);
}

/** Open again while there is time; a link that was switched off meanwhile takes no further attempt. */
export function statusAfterFailure(
  { store }: ServiceContext,
  session: SessionRecord,
  now: number,
): 'open' | 'expired' | 'canceled' {
  if (now >= session.expiresAt) return 'expired';
  const link = store.links.byId(session.linkId, now);
  // All that is true of it counts: a link that is used up and switched off is called used up.
  const isOff =
    link === undefined ||
    link.deletedAt !== undefined ||
    statusReasons(link, now).some((reason) => reason === 'archived' || reason === 'inactive');
  return isOff ? 'canceled' : 'open';
}
