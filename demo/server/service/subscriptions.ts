/**
 * Subscriptions: they begin with a completed session, are charged by the clock and end. Each step is one transaction that
 * looks again at what is due, so that two processes that notice at the same moment charge once. A charge bears the
 * instant at which it was due, however late that is noticed.
 */
import type { WebhookEventType } from '../../../src/protocol/webhook-event.ts';
import type { SessionRecord } from '../domain/session-record.ts';
import {
  begun,
  charged,
  chargeFailed,
  dueStep,
  isLive,
  over,
  type SubscriptionRecord,
  type SubscriptionState,
  toSubscription,
} from '../domain/subscription.ts';
import { ProblemError } from '../problem-error.ts';
import type { ServiceContext } from './context.ts';
import { tell } from './tell.ts';

/** Begins what the payer agreed to. Inside the transaction that completes the session. */
export function startSubscription(context: ServiceContext, session: SessionRecord, now: number): void {
  const { store, newId } = context;
  const { recurring: terms, linkId, payerKey, quote } = session;
  if (terms === undefined) return;
  const link = store.links.byId(linkId, now);
  const isReplacing = link?.config.type === 'subscription' && link.config.duplicatePolicy === 'replace';
  if (isReplacing && payerKey !== undefined) {
    for (const before of store.subscriptions.liveOfPayer(linkId, payerKey)) endSubscription(context, before, now);
  }
  const id = newId('sub');
  const customerId = store.sessions.byId(session.id)?.customerId;
  const { currency, currencyExponent: exponent } = quote;
  const owner = { id, linkId, sessionId: session.id, payerKey, customerId };
  store.subscriptions.insert({ ...owner, terms, currency, exponent, ...begun(terms, now) }, now);
  tellOf(context, 'subscription.created', id, now);
}

/** Throws `already_subscribed` where the link lets nobody subscribe twice and this payer has. */
export function checkNotSubscribed(
  { store }: ServiceContext,
  { linkId, payerKey }: Pick<SessionRecord, 'linkId' | 'payerKey'>,
  now: number,
): void {
  const config = store.links.byId(linkId, now)?.config;
  if (config?.type !== 'subscription' || config.duplicatePolicy !== 'block_active' || payerKey === undefined) return;
  if (store.subscriptions.liveOfPayer(linkId, payerKey).length === 0) return;
  // Whoever asks may not be the subscriber: nothing of the subscription is told.
  throw new ProblemError('already_subscribed', { detail: 'The way to manage it goes to the subscriber’s address.' });
}

/** At once, or at the end of what was paid for. What is over already stays as it is. */
export function cancelSubscription(context: ServiceContext, id: string, atPeriodEnd: boolean): SubscriptionRecord {
  const { store } = context;
  const now = context.now();
  return store.write(() => {
    const before = findSubscription(context, id);
    if (isLive(before)) {
      // A charge that failed has paid for no period.
      if (atPeriodEnd && before.status !== 'past_due') {
        store.subscriptions.change(id, { ...before, cancelAtPeriodEnd: true });
      } else endSubscription(context, before, now);
    }
    return findSubscription(context, id);
  });
}

export function findSubscription({ store }: ServiceContext, id: string): SubscriptionRecord {
  const found = store.subscriptions.byId(id);
  if (found === undefined) throw new ProblemError('not_found', { detail: 'There is no such subscription.' });
  return found;
}

/** Subscriptions in one go; the rest is for the next sweep. */
const BATCH = 100;
/** Steps of one subscription: a clock that is moved by years has many months to charge. */
const MOST_STEPS = 600;

/** Does what is due by now. */
export function sweepSubscriptions(context: ServiceContext): void {
  const { store } = context;
  for (const id of store.subscriptions.due(context.now(), BATCH)) {
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      if (!store.write(() => takeStep(context, id, context.now()))) break;
    }
  }
}

/** The next thing that is due; false where nothing is. */
function takeStep(context: ServiceContext, id: string, now: number): boolean {
  const { store } = context;
  const before = store.subscriptions.byId(id);
  if (before === undefined || !isLive(before)) return false;
  if (before.noticeAt !== undefined && before.noticeAt <= now) {
    store.subscriptions.change(id, { ...before, noticeAt: undefined });
    tellOf(context, 'subscription.trial_ending', id, before.noticeAt);
    return true;
  }
  if (before.dueAt === undefined || before.dueAt > now) return false;
  const step = dueStep(before);
  if (step === 'cancel') endSubscription(context, before, before.dueAt);
  else if (step === 'end') endSubscription(context, before, before.dueAt, 'ended');
  else charge(context, before, step, before.dueAt);
  return true;
}

function charge(context: ServiceContext, before: SubscriptionRecord, amount: number, at: number): void {
  const { store } = context;
  const { id, linkId, sessionId, failsNext } = before;
  const paymentId = amount === 0 ? undefined : insertPayment(context, before, amount, at);
  if (failsNext) store.subscriptions.setFailsNext(id, false);
  const isPaid = !failsNext || paymentId === undefined;
  const after: SubscriptionState = isPaid ? charged(before) : chargeFailed(before, at);
  store.subscriptions.change(id, after);
  if (paymentId !== undefined)
    tell(context, isPaid ? 'payment.succeeded' : 'payment.failed', { linkId, sessionId, paymentId }, at);
  const type = isPaid ? 'renewed' : after.status === 'canceled' ? 'canceled' : 'past_due';
  tellOf(context, `subscription.${type}`, id, at);
}

/** The simulated bank takes what was agreed, from the way of paying that was kept. */
function insertPayment(context: ServiceContext, before: SubscriptionRecord, amount: number, at: number): string {
  const { store } = context;
  const { linkId, sessionId, customerId, currency, exponent, failsNext } = before;
  const id = context.newId('pay');
  const link = store.links.byId(linkId, at);
  const kept = customerId === undefined ? undefined : store.customers.profilesOf(customerId)[0]?.method;
  const first = store.payments.firstOfSession(sessionId);
  const charge = context.provider.charge(
    id,
    {
      ...(failsNext
        ? { status: 'failed' as const, declineReason: 'insufficient_funds' as const }
        : { status: 'succeeded' as const }),
      brand: kept?.brand ?? first?.brand,
      last4: kept?.last4 ?? first?.last4,
    },
    at,
  );
  context.provider.confirmTold(charge);
  store.payments.insert(
    {
      id,
      sessionId,
      linkId,
      status: failsNext ? 'failed' : 'succeeded',
      amount,
      currency,
      exponent,
      methodType: kept?.type ?? first?.methodType ?? 'card',
      brand: charge.brand,
      last4: charge.last4,
      declineReason: charge.declineReason,
      orderId: `${link?.orderId ?? linkId}-${store.links.nextOrderNumber(linkId)}`,
      expiresAt: undefined,
      settlesAt: undefined,
      isRenewal: true,
      succeededAt: failsNext ? undefined : at,
      askedAt: undefined,
    },
    at,
  );
  return id;
}

function endSubscription(
  context: ServiceContext,
  before: SubscriptionRecord,
  at: number,
  status: 'canceled' | 'ended' = 'canceled',
): void {
  context.store.subscriptions.change(before.id, over(before, status, at));
  tellOf(context, 'subscription.canceled', before.id, at);
}

function tellOf(context: ServiceContext, type: WebhookEventType, id: string, now: number): void {
  const record = findSubscription(context, id);
  const { linkId, sessionId } = record;
  tell(context, type, { linkId, sessionId, data: toSubscription(record) }, now);
}
