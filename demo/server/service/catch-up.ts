/**
 * Writes down what the clock has already decided: sessions that expired, payments that ran out or that the simulated
 * provider settles by now, holds that lapsed. Readers do not wait for it (they compute the same), but the outbox does.
 * Any process may do it at any time; each step happens once, because it asks for the state before it.
 */
import { hasRunOut } from '../domain/session-view.ts';
import type { ServiceContext } from './context.ts';
import { takeBackPayment } from './refund-payment.ts';
import { failPayment, settlePayment } from './settle-payment.ts';
import { sweepSubscriptions } from './subscriptions.ts';
import { tell } from './tell.ts';
import { tellMoments } from './tell-moments.ts';

/** Steps in one transaction, so that payers never wait long for the write lock. */
const BATCH = 100;

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
    return;
  }
  const payment = session.latestPaymentId === undefined ? undefined : store.payments.byId(session.latestPaymentId);
  if (payment === undefined || session.status !== 'processing') return;
  // The provider settled at its own moment, however late this is noticed.
  if (payment.settlesAt !== undefined && now >= payment.settlesAt)
    settlePayment(context, payment.id, payment.settlesAt);
  else if (hasRunOut(payment, now)) failPayment(context, payment.id, 'timeout', now);
}

/** Brings everything up to now. Answers how many sessions and payments were due. */
export function sweep(context: ServiceContext): number {
  const { store } = context;
  let total = 0;
  for (;;) {
    const now = context.now();
    const due = new Set([
      ...store.sessions.dueForExpiry(now, BATCH).map((session) => session.id),
      ...store.payments.dueForDecision(now, BATCH).map((payment) => payment.sessionId),
    ]);
    if (due.size === 0) break;
    store.write(() => {
      for (const sessionId of due) catchUpSession(context, sessionId, now);
    });
    total += due.size;
    if (due.size < BATCH) break;
  }
  for (const { id } of store.payments.dueForDispute(context.now(), BATCH)) {
    store.write(() => takeBackPayment(context, id, 'disputed', context.now()));
  }
  sweepSubscriptions(context);
  tellMoments(context);
  store.write(() => {
    store.holds.lapseAll(context.now());
    store.idempotency.forgetOld(context.now());
  });
  return total;
}
