/**
 * What a session and its payment are at a moment, and how the protocol shows them. Time alone changes a session: an
 * open one expires, a pending payment runs out. Reading must have no effect, so the passing of time is computed here;
 * the sweep later writes down exactly the same step, with the same revision, and tells the outbox.
 */
import type { NextAction } from '../../../src/protocol/next-action.ts';
import type { Payment } from '../../../src/protocol/payment.ts';
import type { HandoffMode } from '../../../src/protocol/public-link.ts';
import type { Refund } from '../../../src/protocol/refund.ts';
import type { SellerSession } from '../../../src/protocol/seller-session.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { toInstant } from './calendar.ts';
import { givingIntervalOf } from './giving-interval.ts';
import type { LinkRecord } from './link-record.ts';
import type { PaymentRecord, SessionRecord } from './session-record.ts';

export interface CurrentSession {
  readonly session: SessionRecord;
  readonly payment: PaymentRecord | undefined;
}

export const isWaiting = (payment: PaymentRecord): boolean =>
  payment.status === 'pending' || payment.status === 'requires_action';

export const hasRunOut = (payment: PaymentRecord, now: number): boolean =>
  isWaiting(payment) && payment.expiresAt !== undefined && now >= payment.expiresAt;

/** The stored session with all that the clock has done to it since. */
export function asOf({ session, payment }: CurrentSession, now: number): CurrentSession {
  const isOver = now >= session.expiresAt;
  const revision = session.revision + 1;
  if (session.status === 'open' && isOver) return { session: { ...session, status: 'expired', revision }, payment };
  if (session.status === 'processing' && payment !== undefined && hasRunOut(payment, now)) {
    return {
      session: { ...session, status: isOver ? 'expired' : 'open', revision, lastDeclineReason: 'timeout' },
      payment: { ...payment, status: 'failed', declineReason: 'timeout' },
    };
  }
  return { session, payment };
}

export function toSession(
  { session, payment }: CurrentSession,
  link: LinkRecord,
  holdExpiresAt: number | undefined,
  now: number,
): Session {
  const interval = givingIntervalOf(link.config, session.details.selection);
  const { details } = session;
  return {
    id: session.id,
    object: 'checkout_session',
    livemode: false,
    linkId: session.linkId,
    status: session.status,
    revision: session.revision,
    selection: details.selection,
    quote: session.quote,
    ...(details.locale !== undefined && { locale: details.locale }),
    ...(details.reference !== undefined && { reference: details.reference }),
    ...(interval !== undefined && { interval }),
    // As long as the provider has not answered, nobody knows of a payment: it is neither under way nor to come later.
    ...(payment !== undefined &&
      payment.askedAt === undefined && {
        payment: {
          id: payment.id,
          status: payment.status,
          methodType: payment.methodType,
          ...(payment.declineReason !== undefined && { declineReason: payment.declineReason }),
          late: payment.late,
          overLimit: payment.overLimit,
        },
      }),
    ...(session.lastDeclineReason !== undefined &&
      session.status === 'open' && { lastDeclineReason: session.lastDeclineReason }),
    attempts: session.attempts,
    ...(details.customer?.email !== undefined && { receiptEmail: details.customer.email }),
    ...(session.returnUrl !== undefined && { returnUrl: session.returnUrl }),
    createdAt: toInstant(session.createdAt),
    expiresAt: toInstant(session.expiresAt),
    ...(holdExpiresAt !== undefined && { holdExpiresAt: toInstant(holdExpiresAt) }),
    ...(session.completedAt !== undefined && { completedAt: toInstant(session.completedAt) }),
    serverTime: toInstant(now),
  };
}

export const toPayment = (
  payment: PaymentRecord,
  session: SessionRecord,
  link: LinkRecord,
  refunds: readonly Refund[] = [],
): Payment => ({
  id: payment.id,
  object: 'payment',
  livemode: false,
  linkId: payment.linkId,
  sessionId: payment.sessionId,
  ...(session.customerId !== undefined && { customerId: session.customerId }),
  status: payment.status,
  amount: payment.amount,
  amountRefunded: payment.amountRefunded,
  currency: payment.currency,
  currencyExponent: payment.exponent,
  method: {
    type: payment.methodType,
    ...(payment.brand !== undefined && { brand: payment.brand }),
    ...(payment.last4 !== undefined && { last4: payment.last4 }),
  },
  ...(payment.declineReason !== undefined && { declineReason: payment.declineReason }),
  orderId: payment.orderId,
  ...(link.merchantReference !== undefined && { merchantReference: link.merchantReference }),
  ...(session.details.reference !== undefined && { reference: session.details.reference }),
  late: payment.late,
  overLimit: payment.overLimit,
  metadata: session.details.metadata ?? {},
  ...(session.details.linkMetadata !== undefined && { linkMetadata: session.details.linkMetadata }),
  ...(refunds.length > 0 && { refunds: [...refunds] }),
  createdAt: toInstant(payment.createdAt),
  ...(payment.succeededAt !== undefined && { succeededAt: toInstant(payment.succeededAt) }),
});

/** With what the payer and the page said, for the seller alone. */
export function toSellerSession(shown: Session, { details, customerId }: SessionRecord): SellerSession {
  const { customer, customFields, consents, promotionCode, metadata, linkMetadata, attribution } = details;
  return {
    ...shown,
    ...(customerId !== undefined && { customerId }),
    ...(customer !== undefined && { customer }),
    ...(customFields !== undefined && { customFields }),
    ...(consents !== undefined && { consents }),
    ...(promotionCode !== undefined && { promotionCode }),
    ...(metadata !== undefined && { metadata }),
    ...(linkMetadata !== undefined && { linkMetadata }),
    ...(attribution !== undefined && { attribution }),
  };
}

/** Where the payer has to go, as long as there is anything for them to do. */
export function handoff(session: SessionRecord, payUrl: string, modes: readonly HandoffMode[]): NextAction {
  const isPayable = session.status === 'open' || session.status === 'processing';
  return isPayable ? { type: 'handoff', url: payUrl, modes: [...modes] } : { type: 'none' };
}
