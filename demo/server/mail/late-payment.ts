import { type MailContent, type PaymentFacts, paymentRows, type Words } from './mail-content.ts';

/** To the payer, when money comes after its time: whether it was taken or goes back. Stands for receipt and refund. */
export function latePaymentMail(facts: PaymentFacts, words: Words): MailContent {
  const { labels, latePayment } = words.messages;
  const say = facts.wasAccepted ? latePayment.accepted : latePayment.returned;
  return {
    subject: latePayment.subject(words.name(facts.linkName)),
    paragraphs: [say(words.name(facts.sellerName), words.money(facts.amount))],
    rows: [[labels.amount, words.money(facts.amount)], ...paymentRows(facts, words)],
  };
}
