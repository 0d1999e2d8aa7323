import type { MailMessages } from './messages/mail-messages.ts';

/** What a message says, before it is laid out as text and as HTML. Everything here is text, never markup. */
export interface MailContent {
  /** Also the heading. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Labels and values. */
  readonly rows: readonly (readonly [string, string])[];
  readonly action?: { readonly label: string; readonly url: string } | undefined;
}

/** A language with all that a message needs to speak it. */
export interface Words {
  readonly messages: MailMessages;
  /** Minor units of the link's currency, with the exponent that was stored. */
  readonly money: (minor: number) => string;
  /** An instant with time and zone. */
  readonly moment: (instant: number) => string;
  /** An instant as a day. */
  readonly day: (instant: number) => string;
  /** Keeps somebody else's text from being reordered with the sentence around it. */
  readonly name: (text: string) => string;
}

/** What all messages know. */
export interface LinkFacts {
  readonly sellerName: string;
  readonly linkName: string;
  readonly linkUrl: string;
  readonly expiresAt?: number | undefined;
}

/** What messages about a payment know besides. Amounts are in minor units. */
export interface PaymentFacts extends LinkFacts {
  readonly amount: number;
  readonly orderId: string;
  readonly reference?: string | undefined;
  readonly payer?: string | undefined;
  readonly at: number;
  readonly wasAccepted: boolean;
}

/** The rows that name a payment, for its payer and its seller alike. */
export const paymentRows = (
  { orderId, reference, at }: PaymentFacts,
  { messages: { labels }, moment, name }: Words,
): [string, string][] => [
  [labels.paidAt, moment(at)],
  [labels.order, name(orderId)],
  ...(reference === undefined ? [] : [[labels.reference, name(reference)] as [string, string]]),
];
