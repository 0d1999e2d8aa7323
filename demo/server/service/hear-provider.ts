/**
 * Taking up what the provider did. The one place where its word becomes ours: the payment, the hold, the session, the
 * events and the answer of the request that asked change in one transaction, whoever brings the word (the request
 * itself, the payer's bank, the reconciler). Hearing the same twice changes nothing.
 */
import type { Decision } from '../simulator/provider.ts';
import type { Charge } from '../domain/charge.ts';
import type { PaymentRecord } from '../domain/session-record.ts';
import { toPayment } from '../domain/session-view.ts';
import { ProblemError } from '../problem-error.ts';
import type { ServiceContext } from './context.ts';
import { type KeyedRequest, record, recordDecline } from './recorded-answer.ts';
import { loadSession, stateOf } from './session-state.ts';
import { failPayment, settlePayment } from './settle-payment.ts';
import { tell } from './tell.ts';

/** Inside a write transaction. Does nothing where the provider has never heard of the payment. */
export function hearProvider(context: ServiceContext, paymentId: string, now: number): void {
  const { store, provider } = context;
  const charge = provider.find(paymentId);
  if (charge === undefined) return;
  const payment = store.payments.byId(paymentId);
  if (payment !== undefined) {
    if (payment.askedAt !== undefined) store.payments.takeUp(charge);
    follow(context, payment, charge, now);
    if (payment.askedAt !== undefined) answerWhoAsked(context, payment, charge, now);
  }
  provider.confirmTold(charge);
}

/** The provider has decided, and nothing can come between its book and ours: the clock, or a test, decides for it. */
export function decideNow(context: ServiceContext, paymentId: string, decision: Decision, at: number): void {
  context.provider.decide(paymentId, decision, at);
  hearProvider(context, paymentId, at);
}

function follow(context: ServiceContext, payment: PaymentRecord, charge: Charge, now: number): void {
  const { id, linkId, sessionId } = payment;
  switch (charge.status) {
    case 'succeeded':
      return settlePayment(context, id, charge.changedAt);
    case 'failed':
    case 'voided':
      return failPayment(context, id, charge.declineReason ?? 'provider_error', now);
    case 'pending':
    case 'requires_action':
      if (payment.askedAt === undefined) return;
      context.store.payments.change(id, { status: charge.status });
      // What the payer has to do is known from now on: whoever waits for the session's next revision sees it.
      context.store.sessions.change(sessionId, { status: 'processing' });
      tell(context, 'payment.pending', { linkId, sessionId, paymentId: id }, now);
  }
}

/** What the request is answered that began the payment, now or when it is sent again. */
function answerWhoAsked(context: ServiceContext, { id, sessionId }: PaymentRecord, charge: Charge, now: number): void {
  const { store } = context;
  store.payments.endAsking(id);
  const loaded = loadSession(context, sessionId, now);
  const keyed: KeyedRequest | undefined = store.idempotency.unansweredOf(id);
  if (keyed === undefined) return;
  if (charge.status === 'failed' || charge.status === 'voided') {
    recordDecline(context, keyed, declined(charge.declineReason), now);
    return;
  }
  const { session, next } = stateOf(context, loaded, now);
  const payment = loaded.payment && toPayment(loaded.payment, loaded.session, loaded.link);
  record(context, keyed, 200, { session, ...(payment !== undefined && { payment }), next }, now);
}

export const declined = (declineReason: Charge['declineReason'] = 'provider_error'): ProblemError =>
  new ProblemError('payment_declined', {
    declineReason,
    detail: 'Nothing was charged. The session is open for another attempt.',
  });
