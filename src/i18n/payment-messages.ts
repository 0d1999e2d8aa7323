/** What a payer reads where there is no form: why nothing can be paid, and everything after the press of the button. */
import type { Unavailable } from '../core/checkout-state.ts';
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { Repeat, Screen } from './messages.ts';

export interface PaymentMessages {
  readonly renewal: (amount: string, repeat: Repeat, date: string) => string;
  readonly quoteFailed: string;
  readonly taxIncluded: (tax: string) => string;
  readonly summary: Readonly<
    Record<
      'subtotal' | 'discount' | 'shipping' | 'tax' | 'tip' | 'fee' | 'total' | 'setupFee' | 'today' | 'later',
      string
    >
  >;
  readonly done: string;
  readonly back: string;
  readonly startOver: string;
  readonly contact: (name: string) => string;
  readonly unavailable: Readonly<Record<Unavailable, Screen>>;
  readonly startsAt: (date: string) => string;
  /** A held place is looked for again by itself. */
  readonly looksAgain: (seconds: number) => string;
  /** The link stops to take payments soon. */
  readonly endsIn: (minutes: number) => string;
  /** The last uses of a limited link. */
  readonly fewLeft: (count: number) => string;
  readonly uncertain: Screen;
  readonly uncertainStalled: Screen;
  readonly checkAgain: string;
  readonly frameTitle: (merchant: string) => string;
  readonly openingPayment: string;
  readonly popupBlocked: Screen;
  readonly openWindow: string;
  readonly inPopup: Screen;
  readonly popupClosed: Screen;
  readonly showWindow: string;
  readonly redirecting: Screen;
  readonly goToPayment: string;
  readonly waiting: Screen;
  readonly unreachable: string;
  readonly paid: (merchant: string | undefined) => Screen;
  readonly paidLate: Screen;
  readonly processing: Screen;
  readonly referenceLabel: string;
  readonly receiptTo: (email: string) => string;
  /** Where the seller wants the payer to go on after paying. */
  readonly continueTo: (host: string) => string;

  readonly problemsTitle: (count: number) => string;
  /** A problem in words; `context` holds what the words need, formatted. */
  readonly problem: (code: string, context: ProblemContext) => string;
  readonly refused: (code: string) => string;
  readonly didYouMean: (one: string, other: string) => string;
  readonly priceChanged: (before: string, now: string) => Screen;
  readonly declined: (reason: DeclineReason | undefined) => Screen;
  readonly sessionExpired: Screen;
  readonly refunded: (isLate: boolean) => Screen;
}

export interface ProblemContext {
  /** `amount`, `email`, … or `field:{key}`. */
  readonly field: string;
  readonly label: string;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly step?: string | undefined;
  /** Bounds of a quantity. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** Why a typed amount cannot be read. */
  readonly why?: string | undefined;
  readonly currency: string;
  readonly example: string;
}
