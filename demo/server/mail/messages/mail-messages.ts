/**
 * Every text of the e-mails in one language. A language is complete by this type or does not compile. Sentences with
 * values are functions, because languages put them in different places; values come formatted and, in languages that
 * are written from the right, isolated from the direction around them.
 */
export interface MailMessages {
  readonly direction: 'ltr' | 'rtl';
  /** A line of plain text with a label and its value. */
  readonly row: (label: string, value: string) => string;
  readonly labels: {
    readonly amount: string;
    readonly discount: string;
    readonly shipping: string;
    readonly tax: string;
    readonly tip: string;
    readonly fee: string;
    readonly total: string;
    readonly refunded: string;
    readonly order: string;
    readonly reference: string;
    readonly payer: string;
    readonly paidAt: string;
    readonly payableUntil: string;
  };
  readonly testMode: string;
  readonly questions: (seller: string, contact: string) => string;
  /** Why the reader gets this message. */
  readonly sentFor: (seller: string) => string;
  readonly linkSent: {
    readonly subject: (seller: string, name: string) => string;
    readonly text: (seller: string, name: string) => string;
    readonly action: string;
  };
  readonly reminder: {
    readonly subject: (name: string) => string;
    readonly text: (seller: string, name: string, until: string) => string;
    readonly ignore: string;
  };
  readonly receipt: {
    readonly subject: (seller: string) => string;
    readonly text: (seller: string, amount: string) => string;
    readonly nextCharge: (amount: string, date: string) => string;
  };
  readonly latePayment: {
    readonly subject: (name: string) => string;
    readonly accepted: (seller: string, amount: string) => string;
    readonly returned: (seller: string, amount: string) => string;
  };
  readonly refund: {
    readonly subject: (seller: string, amount: string) => string;
    readonly text: (seller: string, amount: string) => string;
    readonly noPlace: (name: string) => string;
  };
  readonly sellerPaid: {
    readonly subject: (amount: string, name: string) => string;
    readonly text: (amount: string, name: string) => string;
  };
  readonly sellerOverLimit: {
    readonly subject: (name: string) => string;
    readonly accepted: (amount: string, name: string) => string;
    readonly returned: (amount: string, name: string) => string;
  };
  readonly sellerExpiring: {
    readonly subject: (name: string) => string;
    readonly text: (name: string, until: string) => string;
    readonly action: string;
  };
}
