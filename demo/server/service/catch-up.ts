/**
 * Writes down what the clock has already decided: sessions that expired, payments that ran out or that the simulated
 * provider settles by now, holds that lapsed. Readers do not wait for it (they compute the same), but the outbox does.
 * Any process may do it at any time; each step happens once, because it asks for the state before it.
 */
import { hasRunOut, isWaiting } from '../domain/session-view.ts';
import type { ServiceContext } from './context.ts';
import { decideNow } from './hear-provider.ts';
import { takeBackPayment } from './refund-payment.ts';
import { reconcile } from './reconcile.ts';
import { failPayment } from './settle-payment.ts';
import { sweepSubscriptions } from './subscriptions.ts';
import { tell } from './tell.ts';
import { tellMoments } from './tell-moments.ts';

/** Steps in one transaction, so that payers never wait long for the write lock. */
const BATCH = 100;

/** Of each kind in one sweep. More than a second brings, and less than payers would wait for. */
const MOST_FORGOTTEN = 2_000;

/** Brings one session up to now. Inside a write transaction. */
export function catchUpSession(context: ServiceContext, sessionId: string, now: number): void {
  const { store } = context;
  const session = store.sessions.byId(sessionId);
  if (session === undefined) return;
  if (session.status === 'open' && now >= session.expiresAt) {
    store.holds.release(session.id, now);
    store.sessions.change(session.id, { status: 'expired' });
    const previousAttributes = { status: session.status };
    tell(context, 'session.expired', { linkId: session.linkId, sessionId, previousAttributes }, now);
  }
  if (session.latestPaymentId !== undefined) catchUpPayment(context, session.latestPaymentId, now);
}

/** The same for one payment, which need not be its session's latest. */
function catchUpPayment(context: ServiceContext, paymentId: string, now: number): void {
  const payment = context.store.payments.byId(paymentId);
  if (payment === undefined) return;
  const { settlesAt, expiresAt = Number.POSITIVE_INFINITY } = payment;
  const isSettled = settlesAt !== undefined && now >= settlesAt;
  // Money that comes in time is never seen to run out before, however late this is noticed; late money is.
  if (hasRunOut(payment, now) && !(isSettled && settlesAt < expiresAt)) failPayment(context, paymentId, 'timeout', now);
  // The provider settled at its own moment.
  if (isSettled && (isWaiting(payment) || settlesAt >= expiresAt)) {
    decideNow(context, paymentId, { status: 'succeeded' }, settlesAt);
  }
}

/** Brings everything up to now, and to what the provider says. Answers how many sessions and payments were due. */
export function sweep(context: ServiceContext): number {
  const { store } = context;
  let total = reconcile(context);
  for (;;) {
    const now = context.now();
    const sessions = store.sessions.dueForExpiry(now, BATCH);
    const payments = [...store.payments.dueForDecision(now, BATCH), ...store.payments.comingLate(now, BATCH)];
    if (sessions.length + payments.length === 0) break;
    store.write(() => {
      for (const { id } of sessions) catchUpSession(context, id, now);
      for (const { id } of payments) catchUpPayment(context, id, now);
    });
    total += sessions.length + payments.length;
    if (sessions.length + payments.length < BATCH) break;
  }
  for (const { id } of store.payments.dueForDispute(context.now(), BATCH)) {
    store.write(() => takeBackPayment(context, id, 'disputed', context.now()));
  }
  for (const { id } of store.payments.dueForReversal(context.now(), BATCH)) {
    store.write(() => takeBackPayment(context, id, 'reversed', context.now()));
  }
  sweepSubscriptions(context);
  tellMoments(context);
  store.write(() => {
    store.holds.lapseAll(context.now());
    for (const records of [store.idempotency, store.beacons, store.returnCodes]) {
      records.forgetOld(context.now(), MOST_FORGOTTEN);
    }
  });
  return total;
}
