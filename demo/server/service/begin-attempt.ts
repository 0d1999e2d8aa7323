/**
 * The first half of an attempt to pay, in one transaction: the place is held, the payment is written down as asked for,
 * and the request's key is bound to it. From here on nothing is forgotten, whatever happens to the request. Where
 * nothing is due today there is no provider to ask, and the session completes at once.
 */
import type { ConfirmAnswer, ConfirmRequest } from '../../../src/protocol/confirm.ts';
import type { Replayable } from '../checkout-service.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import type { SessionRecord } from '../domain/session-record.ts';
import { ProblemError } from '../problem-error.ts';
import type { PaymentPlan } from '../simulator/payment-plan.ts';
import { scenarioNamed } from '../simulator/scenarios.ts';
import type { KeptMethod } from '../store/customers.ts';
import { catchUpSession } from './catch-up.ts';
import type { ServiceContext } from './context.ts';
import { declined } from './hear-provider.ts';
import { checkInTime, ensurePlace } from './places.ts';
import { type KeyedRequest, record, recordDecline, recordedAnswer } from './recorded-answer.ts';
import { loadSession, stateOf } from './session-state.ts';
import { completeSession, statusAfterFailure } from './settle-payment.ts';
import { checkNotSubscribed } from './subscriptions.ts';
import { tell } from './tell.ts';

type MethodType = ConfirmRequest['method']['type'];

/** What is to be asked of the provider; or the answer, where there is nothing to ask. */
export type Begun =
  | { readonly paymentId: string; readonly plan: PaymentPlan }
  | { readonly answer: Replayable<ConfirmAnswer> }
  | { readonly declined: ProblemError };

/** How long a request keeps its key, should its process die: the payer asks again meanwhile. */
const CLAIM_MS = 3_000;
/** A hold that is turned into use as soon as the provider has answered. */
const SHORT_HOLD_MS = 60_000;
const MINUTE_MS = 60_000;

/** Inside a write transaction. A request that was cut off goes on with the payment that it began. */
export function beginAttempt(
  context: ServiceContext,
  sessionId: string,
  methodType: MethodType,
  planned: PaymentPlan,
  keyed: KeyedRequest,
): Begun {
  const { store } = context;
  const now = context.now();
  const answer = recordedAnswer<ConfirmAnswer>(context, keyed, now);
  if (answer !== undefined) return { answer };
  const cutOff = store.idempotency.read(keyed.scope, keyed.key, now)?.paymentId;
  catchUpSession(context, sessionId, now);
  const { session, link } = loadSession(context, sessionId, now);
  // The attempt under way is counted already.
  const attemptsBefore = cutOff === undefined ? session.attempts : session.attempts - 1;
  const plan = scenarioNamed(link.scenario).payment?.(planned, attemptsBefore) ?? planned;
  if (cutOff !== undefined) {
    store.payments.askAgain(cutOff, context.realNow());
    store.idempotency.claim(keyed, cutOff, now + CLAIM_MS, now);
    return { paymentId: cutOff, plan };
  }
  checkOpen(session);
  checkInTime(link, now);
  checkNotSubscribed(context, session, now);
  ensurePlace(context, session, now + holdMs(link, plan), now);
  if (session.dueToday === 0) {
    if (plan.status === 'failed') return { declined: refuseMethod(context, session, plan, keyed, now) };
    return { answer: finishWithoutPayment(context, session, { type: methodType, ...plan }, keyed, now) };
  }
  const paymentId = startPayment(context, session, link, methodType, now);
  store.idempotency.claim(keyed, paymentId, now + CLAIM_MS, now);
  tell(context, 'session.confirmed', { linkId: link.id, sessionId }, now);
  return { paymentId, plan };
}

function checkOpen({ status }: SessionRecord): void {
  if (status === 'open') return;
  if (status === 'completed') throw new ProblemError('session_completed');
  if (status === 'expired') throw new ProblemError('session_expired');
  throw new ProblemError('session_not_open', { context: { status } });
}

/** As long as the provider waits, unless the seller keeps places for a shorter time. */
function holdMs({ config }: LinkRecord, { waitMs }: PaymentPlan): number {
  if (waitMs === undefined) return SHORT_HOLD_MS;
  return config.reservation === undefined ? waitMs : Math.min(waitMs, config.reservation.minutes * MINUTE_MS);
}

function startPayment(
  context: ServiceContext,
  session: SessionRecord,
  link: LinkRecord,
  methodType: MethodType,
  now: number,
): string {
  const { store } = context;
  const id = context.newId('pay');
  store.payments.insert(
    {
      id,
      sessionId: session.id,
      linkId: link.id,
      status: 'pending',
      amount: session.dueToday,
      currency: session.quote.currency,
      exponent: session.quote.currencyExponent,
      methodType,
      brand: undefined,
      last4: undefined,
      declineReason: undefined,
      orderId: `${link.orderId}-${store.links.nextOrderNumber(link.id)}`,
      expiresAt: undefined,
      settlesAt: undefined,
      succeededAt: undefined,
      askedAt: context.realNow(),
    },
    now,
  );
  store.sessions.change(session.id, {
    status: 'processing',
    latestPaymentId: id,
    isAttempt: true,
    lastDeclineReason: null,
  });
  return id;
}

/** A trial or a full discount: the method is kept for later, and the place is used. */
function finishWithoutPayment(
  context: ServiceContext,
  session: SessionRecord,
  { type, brand, last4 }: KeptMethod,
  keyed: KeyedRequest,
  now: number,
): Replayable<ConfirmAnswer> {
  const { store } = context;
  store.sessions.change(session.id, { status: 'processing', isAttempt: true, storedMethod: type });
  tell(context, 'session.confirmed', { linkId: session.linkId, sessionId: session.id }, now);
  store.holds.convert(session.id, now);
  completeSession(context, session, undefined, now, undefined, { type, brand, last4 });
  const { session: shown, next } = stateOf(context, loadSession(context, session.id, now), now);
  return record(context, keyed, 200, { session: shown, next }, now);
}

/** A card that would be declined is not kept for later either. */
function refuseMethod(
  context: ServiceContext,
  session: SessionRecord,
  plan: PaymentPlan,
  keyed: KeyedRequest,
  now: number,
): ProblemError {
  const { store } = context;
  const { id: sessionId, linkId } = session;
  store.holds.release(sessionId, now);
  store.sessions.change(sessionId, {
    status: statusAfterFailure(context, session, now),
    isAttempt: true,
    lastDeclineReason: plan.declineReason ?? null,
  });
  tell(context, 'session.confirmed', { linkId, sessionId }, now);
  tell(context, 'attempt.failed', { linkId, sessionId }, now);
  return recordDecline(context, keyed, declined(plan.declineReason), now);
}
