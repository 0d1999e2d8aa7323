import type { DeclineReason } from '../../../../src/protocol/decline-reason.ts';
import type { PaymentMethodType } from '../../../../src/protocol/payment.ts';

/** What the hosted payment page says. Whether money was taken is said wherever a payer could wonder. */
export interface PayMessages {
  readonly title: (seller: string) => string;
  readonly heading: string;
  readonly orderTitle: string;
  readonly method: string;
  readonly methods: Readonly<Record<PaymentMethodType, string>>;
  readonly methodDetails: Readonly<Record<Exclude<PaymentMethodType, 'card'>, string>>;
  readonly cardNumber: string;
  readonly expiry: string;
  readonly expiryPlaceholder: string;
  readonly securityCode: string;
  readonly securityCodeHint: string;
  readonly pay: (amount: string) => string;
  /** `every` is "every month". */
  readonly payEvery: (amount: string, every: string) => string;
  readonly saveMethod: string;
  readonly goBackTo: (host: string) => string;
  readonly cancel: string;
  readonly testCards: string;
  readonly testCardsHint: string;
  readonly testCardOutcomes: Readonly<
    Record<'succeeds' | 'declined' | 'insufficient_funds' | 'challenge' | 'disputed', string>
  >;
  readonly fillCard: (number: string, outcome: string) => string;
  readonly timeLeft: (minutes: number) => string;
  /** `clock` is `4:59`. */
  readonly timeLeftClock: (clock: string) => string;
  readonly nearlyOver: string;
  readonly submitting: string;
  readonly checkingTitle: string;
  readonly checking: string;
  readonly checkAgain: string;
  readonly declinedTitle: string;
  readonly declined: Readonly<Record<DeclineReason, string>>;
  readonly declinedUnknown: string;
  readonly challengeTitle: string;
  readonly challengeBank: string;
  readonly challenge: (seller: string, amount: string) => string;
  readonly challengeNote: string;
  readonly approve: string;
  readonly refuse: string;
  readonly processingTitle: string;
  readonly processing: string;
  readonly instructionTitles: Readonly<Record<'bank' | 'qr' | 'code', string>>;
  readonly instructionsText: string;
  readonly instructionLabels: Readonly<
    Record<'iban' | 'bic' | 'accountHolder' | 'accountNumber' | 'bank' | 'reference' | 'code' | 'payload', string>
  >;
  readonly useReference: string;
  readonly payBefore: (date: string) => string;
  readonly paidTitle: string;
  readonly paidPlain: (seller: string) => string;
  readonly paidThanks: (seller: string) => string;
  readonly noChargeTitle: string;
  readonly noChargeThanks: (seller: string) => string;
  readonly paidLate: string;
  readonly paidOverLimit: string;
  readonly refundedTitle: string;
  readonly refunded: string;
  readonly reversedTitle: string;
  readonly disputedNote: string;
  readonly partlyRefundedNote: string;
  readonly receipt: string;
  readonly receiptAmount: string;
  readonly receiptTo: string;
  readonly receiptFor: string;
  readonly receiptDate: string;
  readonly receiptMethod: string;
  readonly receiptNumber: string;
  readonly receiptSent: (email: string) => string;
  readonly keepReceipt: string;
  readonly returnTo: (host: string) => string;
  readonly returningIn: (host: string, seconds: number) => string;
  readonly stayHere: string;
  readonly closeWindow: string;
  readonly backToPage: string;
  readonly expiredTitle: string;
  readonly expired: string;
  readonly canceledTitle: string;
  readonly canceled: string;
  readonly startAgain: string;
  readonly closedTitle: string;
  readonly closed: string;
  readonly limitTitle: string;
  readonly limit: string;
  readonly heldTitle: string;
  readonly held: string;
  readonly notFoundText: string;
  readonly errors: {
    readonly cardNumber: string;
    readonly realCard: string;
    readonly realCardServer: string;
    readonly expiry: string;
    readonly expired: string;
    readonly securityCode: string;
    readonly method: string;
    readonly methodOff: string;
    readonly notPaid: string;
    readonly busy: string;
  };
}
