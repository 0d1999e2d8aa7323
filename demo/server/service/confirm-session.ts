/**
 * Confirming a session: the moment at which a payer commits. One transaction takes the hold, writes the payment and
 * what became of it, ends or keeps the hold, tells the outbox and records the answer; a crash before it leaves nothing,
 * a crash after it loses nothing.
 *
 * The provider is asked before that transaction, so that nobody waits for it under the write lock. While it is asked,
 * the key is claimed for a few seconds: the same request arriving meanwhile, at this or another process, is told that
 * the first one is at work. The method's own mistakes (a number that is no test card) are refused before anything.
 */
import type { ConfirmAnswer, ConfirmRequest } from '../../../src/protocol/confirm.ts';
import type { Replayable } from '../checkout-service.ts';
import { refuse } from '../domain/refuse.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import type { SessionRecord } from '../domain/session-record.ts';
import { toPayment } from '../domain/session-view.ts';
import { ProblemError } from '../problem-error.ts';
import { type PaymentPlan, planPayment } from '../simulator/payment-plan.ts';
import { scenarioNamed } from '../simulator/scenarios.ts';
import type { KeptMethod } from '../store/customers.ts';
import { catchUpSession } from './catch-up.ts';
import type { ServiceContext } from './context.ts';
import { checkInTime, ensurePlace } from './places.ts';
import { type KeyedRequest, record, recordDecline, recordedAnswer } from './recorded-answer.ts';
import { loadSession, stateOf } from './session-state.ts';
import { completeSession, statusAfterFailure } from './settle-payment.ts';
import { checkNotSubscribed } from './subscriptions.ts';
import { tell } from './tell.ts';

type Method = ConfirmRequest['method'];
type Outcome = { readonly answer: Replayable<ConfirmAnswer> } | { readonly declined: ProblemError };

/** How long a request that asks the provider keeps its key, should its process die: the payer asks again meanwhile. */
const CLAIM_MS = 3_000;
/** A hold that is turned into use in the same transaction. */
const SHORT_HOLD_MS = 60_000;
const MINUTE_MS = 60_000;
const defaultMethods: readonly Method['type'][] = ['card', 'bank_transfer'];

export const enabledMethods = ({ config }: LinkRecord): readonly Method['type'][] => config.methods ?? defaultMethods;

export async function confirmSession(
  context: ServiceContext,
  sessionId: string,
  { method }: ConfirmRequest,
  idempotencyKey: string,
): Promise<Replayable<ConfirmAnswer>> {
  const { store, keys } = context;
  const keyed: KeyedRequest = {
    scope: `confirm:${sessionId}`,
    key: idempotencyKey,
    fingerprint: keys.fingerprintOf({ method }),
  };
  const begunAt = context.now();
  const before = recordedAnswer<ConfirmAnswer>(context, keyed, begunAt);
  if (before !== undefined) return before;
  const { link } = loadSession(context, sessionId, begunAt);
  checkEnabled(link, method.type);
  const plan = planPayment(method, begunAt);

  // A claim that is forgotten is one of a process that died, which would have to be waited for.
  const meanwhile = store.writeForgettable(() => {
    const other = recordedAnswer<ConfirmAnswer>(context, keyed, begunAt);
    if (other === undefined)
      store.idempotency.claim(keyed.scope, keyed.key, keyed.fingerprint, begunAt + CLAIM_MS, begunAt);
    return other;
  });
  if (meanwhile !== undefined) return meanwhile;
  let outcome: Outcome;
  try {
    await context.providerPause();
    outcome = store.write(() => takeEffect(context, sessionId, method.type, plan, keyed));
  } catch (error) {
    store.writeForgettable(() => store.idempotency.unclaim(keyed.scope, keyed.key));
    throw error;
  }
  if ('declined' in outcome) throw outcome.declined;
  return outcome.answer;
}

function checkEnabled(link: LinkRecord, method: Method['type']): void {
  const enabled = enabledMethods(link);
  if (!enabled.includes(method)) {
    refuse('method_not_enabled', '/method/type', `This link takes: ${enabled.join(', ')}.`, { methods: enabled });
  }
}

function takeEffect(
  context: ServiceContext,
  sessionId: string,
  methodType: Method['type'],
  provider: PaymentPlan,
  keyed: KeyedRequest,
): Outcome {
  const now = context.now();
  catchUpSession(context, sessionId, now);
  const { session, link } = loadSession(context, sessionId, now);
  checkOpen(session);
  checkInTime(link, now);
  checkNotSubscribed(context, session, now);
  const plan = scenarioNamed(link.scenario).payment?.(provider, session.attempts) ?? provider;
  ensurePlace(context, session, now + holdMs(link, plan), now);
  if (session.dueToday === 0 && plan.status === 'failed') {
    return { declined: refuseMethod(context, session, plan, keyed, now) };
  }
  if (session.dueToday === 0)
    return { answer: finishWithoutPayment(context, session, { type: methodType, ...plan }, keyed, now) };
  const paymentId = startPayment(context, session, link, methodType, plan, now);
  const about = { linkId: link.id, sessionId, paymentId };
  tell(context, 'session.confirmed', { linkId: link.id, sessionId }, now);
  switch (plan.status) {
    case 'succeeded':
      context.store.holds.convert(sessionId, now);
      completeSession(context, session, paymentId, now);
      break;
    case 'failed':
      tell(context, 'attempt.failed', about, now);
      tell(context, 'payment.failed', about, now);
      return { declined: recordDecline(context, keyed, declined(plan), now) };
    case 'pending':
    case 'requires_action':
      tell(context, 'payment.pending', about, now);
  }
  return { answer: answerFor(context, sessionId, keyed, now) };
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
  methodType: Method['type'],
  plan: PaymentPlan,
  now: number,
): string {
  const { store } = context;
  const id = context.newId('pay');
  store.payments.insert(
    {
      id,
      sessionId: session.id,
      linkId: link.id,
      status: plan.status,
      amount: session.dueToday,
      currency: session.quote.currency,
      exponent: session.quote.currencyExponent,
      methodType,
      brand: plan.brand,
      last4: plan.last4,
      declineReason: plan.declineReason,
      orderId: `${link.orderId}-${store.links.nextOrderNumber(link.id)}`,
      expiresAt: plan.waitMs === undefined ? undefined : now + plan.waitMs,
      settlesAt: plan.settlesAfterMs === undefined ? undefined : now + plan.settlesAfterMs,
      reversesAt: plan.reversedAfterMs === undefined ? undefined : now + plan.reversedAfterMs,
      disputesAt: plan.disputedAfterMs === undefined ? undefined : now + plan.disputedAfterMs,
      succeededAt: plan.status === 'succeeded' ? now : undefined,
    },
    now,
  );
  const isDeclined = plan.status === 'failed';
  if (isDeclined) store.holds.release(session.id, now);
  store.sessions.change(session.id, {
    status: isDeclined ? statusAfterFailure(context, session, now) : 'processing',
    latestPaymentId: id,
    isAttempt: true,
    lastDeclineReason: plan.declineReason ?? null,
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
  return answerFor(context, session.id, keyed, now);
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
  return recordDecline(context, keyed, declined(plan), now);
}

const declined = ({ declineReason = 'provider_error' }: PaymentPlan): ProblemError =>
  new ProblemError('payment_declined', {
    declineReason,
    detail: 'Nothing was charged. The session is open for another attempt.',
  });

function answerFor(
  context: ServiceContext,
  sessionId: string,
  keyed: KeyedRequest,
  now: number,
): Replayable<ConfirmAnswer> {
  const loaded = loadSession(context, sessionId, now);
  const { session, next } = stateOf(context, loaded, now);
  const payment = loaded.payment && toPayment(loaded.payment, loaded.session, loaded.link);
  return record(context, keyed, 200, { session, ...(payment !== undefined && { payment }), next }, now);
}
