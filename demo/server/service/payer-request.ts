/**
 * What the payer sees at the simulated wallet, bank or counter, and what they answer there. The token stands for one
 * payment and for nothing else: it shows who asks for how much, and lets it be approved or declined. It is derived
 * from the payment's id with the server's key and cannot be made from a session's secret or its pay token.
 */
import type { ProviderPlace } from '../domain/charge.ts';
import { toInstant } from '../domain/calendar.ts';
import type { PaymentRecord } from '../domain/session-record.ts';
import { ProblemError } from '../problem-error.ts';
import { referenceOf } from '../simulator/display.ts';
import { bringWord } from './ask-provider.ts';
import { catchUpSession } from './catch-up.ts';
import type { ServiceContext } from './context.ts';
import { placeOf } from './payer-request-url.ts';
import { loadSession } from './session-state.ts';

export interface PayerRequest {
  readonly seller: string;
  /** Minor units by the exponent. */
  readonly amount: number;
  readonly currency: string;
  readonly currencyExponent: number;
  readonly reference: string;
  readonly status: 'waiting' | 'approved' | 'declined' | 'expired' | 'withdrawn' | 'returned';
  /** How long the payer has left; undefined where nothing is waited for any more. */
  readonly leftMs?: number | undefined;
  readonly expiresAt?: string | undefined;
  /** The language in which the payer began. */
  readonly locale?: string | undefined;
}

export interface PayerRequestService {
  /** Throws `not_found`, alike for a token that nobody made and for one of another place. */
  readPayerRequest(place: ProviderPlace, token: string): PayerRequest;
  /** Does nothing where it was answered before, or is over. Throws `not_found`. */
  answerPayerRequest(place: ProviderPlace, token: string, answer: 'approve' | 'decline'): Promise<void>;
}

export const createPayerRequests = (context: ServiceContext): PayerRequestService => ({
  readPayerRequest: (place, token) => requestOf(context, find(context, place, token)),
  answerPayerRequest: async (place, token, answer) => {
    const { id, sessionId } = find(context, place, token);
    const isDecided = context.store.write(() => {
      const now = context.now();
      catchUpSession(context, sessionId, now);
      const isWaiting = requestOf(context, find(context, place, token)).status === 'waiting';
      const decision =
        answer === 'approve'
          ? ({ status: 'succeeded' } as const)
          : ({ status: 'failed', declineReason: 'rejected_by_payer' } as const);
      return isWaiting && context.provider.decide(id, decision, now);
    });
    if (isDecided) await bringWord(context, id);
  },
});

function find(context: ServiceContext, place: ProviderPlace, token: string): PaymentRecord {
  const id = context.keys.paymentOfPayerToken(token);
  const payment = id === undefined ? undefined : context.store.payments.byId(id);
  if (payment === undefined || placeOf(context, payment) !== place || context.provider.find(payment.id) === undefined) {
    throw new ProblemError('not_found');
  }
  return payment;
}

function requestOf(context: ServiceContext, payment: PaymentRecord): PayerRequest {
  const now = context.now();
  const { session, link } = loadSession(context, payment.sessionId, now);
  const charge = context.provider.find(payment.id);
  const status = statusOf(context, payment, now);
  const expiresAt = status === 'waiting' ? charge?.expiresAt : undefined;
  return {
    seller: link.config.merchant?.name ?? 'Demo seller',
    amount: payment.amount,
    currency: payment.currency,
    currencyExponent: payment.exponent,
    reference: referenceOf(payment),
    status,
    ...(expiresAt !== undefined && { leftMs: expiresAt - now, expiresAt: toInstant(expiresAt) }),
    locale: session.details.locale,
  };
}

/** Read off the provider's book: the wallet belongs to the provider. That money went back is ours to say. */
function statusOf(context: ServiceContext, payment: PaymentRecord, now: number): PayerRequest['status'] {
  const charge = context.provider.find(payment.id);
  switch (charge?.status) {
    case 'succeeded':
      return payment.status === 'refunded' ? 'returned' : 'approved';
    case 'failed':
      if (charge.declineReason === 'rejected_by_payer') return 'declined';
      return charge.declineReason === 'timeout' ? 'expired' : 'withdrawn';
    case 'pending':
      return charge.expiresAt !== undefined && now >= charge.expiresAt ? 'expired' : 'waiting';
    default:
      return 'withdrawn';
  }
}
