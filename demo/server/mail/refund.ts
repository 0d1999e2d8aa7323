import { type MailContent, type PaymentFacts, paymentRows, type Words } from './mail-content.ts';

export interface RefundFacts extends PaymentFacts {
  /** What goes back this time. */
  readonly refunded: number;
  /** The link was used up when the money came. */
  readonly hadNoPlace: boolean;
}

/** To the payer, when money goes back. */
export function refundMail(facts: RefundFacts, words: Words): MailContent {
  const { labels, refund } = words.messages;
  const { sellerName, linkName, refunded, hadNoPlace, amount } = facts;
  return {
    subject: refund.subject(words.name(sellerName), words.money(refunded)),
    paragraphs: [
      ...(hadNoPlace ? [refund.noPlace(words.name(linkName))] : []),
      refund.text(words.name(sellerName), words.money(refunded)),
    ],
    rows: [
      [labels.refunded, words.money(refunded)],
      [labels.amount, words.money(amount)],
      ...paymentRows(facts, words),
    ],
  };
}
