import type { Customer } from '../../../src/protocol/collect.ts';
import type { DeclineReason } from '../../../src/protocol/decline-reason.ts';
import type { Metadata } from '../../../src/protocol/identifiers.ts';
import type { PaymentStatus } from '../../../src/protocol/payment.ts';
import type { ConfirmRequest } from '../../../src/protocol/confirm.ts';
import type { Quote } from '../../../src/protocol/quote.ts';
import type { SessionRequest } from '../../../src/protocol/session-request.ts';
import type { SessionStatus } from '../../../src/protocol/session.ts';
import type { Claim } from './claim.ts';
import type { RecurringTerms } from './subscription.ts';

export type MethodType = ConfirmRequest['method']['type'];

/** What the payer sent and only travels: kept as one JSON value. */
export type SessionDetails = Pick<
  SessionRequest,
  'selection' | 'customFields' | 'consents' | 'promotionCode' | 'locale' | 'reference' | 'metadata' | 'attribution'
> & {
  readonly customer?: Customer | undefined;
  /** The link's, as they were when the session began. */
  readonly linkMetadata?: Metadata | undefined;
};

/** A session as stored. What it *is* at a moment follows from this, its latest payment and the clock: see session-view. */
export interface SessionRecord {
  readonly seq: number;
  readonly id: string;
  readonly linkId: string;
  readonly status: SessionStatus;
  readonly revision: number;
  readonly units: number;
  /** What it takes of counted things when it takes its place. */
  readonly claims: readonly Claim[];
  readonly details: SessionDetails;
  /** What the payer agrees to be charged later, where it repeats. */
  readonly recurring: RecurringTerms | undefined;
  readonly quote: Quote;
  readonly dueToday: number;
  readonly payerKey: string | undefined;
  /** Known once the session completed. */
  readonly customerId: string | undefined;
  readonly embedOrigin: string | undefined;
  readonly returnUrl: string | undefined;
  readonly attempts: number;
  readonly lastDeclineReason: DeclineReason | undefined;
  readonly latestPaymentId: string | undefined;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly completedAt: number | undefined;
}

export type NewSession = Pick<
  SessionRecord,
  'id' | 'linkId' | 'units' | 'details' | 'quote' | 'dueToday' | 'payerKey' | 'embedOrigin' | 'returnUrl' | 'expiresAt'
> & { readonly claims?: readonly Claim[]; readonly recurring?: RecurringTerms | undefined };

export interface PaymentRecord {
  readonly seq: number;
  readonly id: string;
  readonly sessionId: string;
  readonly linkId: string;
  readonly status: PaymentStatus;
  readonly amount: number;
  readonly amountRefunded: number;
  readonly currency: string;
  readonly exponent: number;
  readonly methodType: MethodType;
  readonly brand: string | undefined;
  readonly last4: string | undefined;
  readonly declineReason: DeclineReason | undefined;
  readonly orderId: string;
  readonly late: boolean;
  readonly overLimit: boolean;
  readonly createdAt: number;
  /** Until when a pending payment may still succeed in time. */
  readonly expiresAt: number | undefined;
  /** When a simulated slow method will succeed by itself. */
  readonly settlesAt: number | undefined;
  readonly succeededAt: number | undefined;
  /** Since when the provider's answer is awaited, in real time; undefined once it is known. */
  readonly askedAt: number | undefined;
}

export type NewPayment = Omit<PaymentRecord, 'seq' | 'amountRefunded' | 'late' | 'overLimit' | 'createdAt'> & {
  /** Charged by the clock, not by a payer who confirms. */
  readonly isRenewal?: boolean;
};
