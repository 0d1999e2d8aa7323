/** What a payer reads where there is no form: why nothing can be paid, and everything after the press of the button. */
import type { Unavailable } from '../core/checkout-state.ts';
import type { Screen } from './messages.ts';

export interface PaymentMessages {
  readonly done: string;
  readonly back: string;
  readonly startOver: string;
  readonly contact: (name: string) => string;
  readonly unavailable: Readonly<Record<Unavailable, Screen>>;
  readonly startsAt: (date: string) => string;
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
}
