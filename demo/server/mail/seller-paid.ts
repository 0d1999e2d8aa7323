import { type MailContent, type PaymentFacts, paymentRows, type Words } from './mail-content.ts';

/** To the seller, for each payment that succeeded. */
export function sellerPaidMail(facts: PaymentFacts, words: Words): MailContent {
  const { sellerPaid } = words.messages;
  const amount = words.money(facts.amount);
  return {
    subject: sellerPaid.subject(amount, words.name(facts.linkName)),
    paragraphs: [sellerPaid.text(amount, words.name(facts.linkName))],
    rows: sellerRows(facts, words),
  };
}

/** With who paid, which only the seller is told. */
export function sellerRows(facts: PaymentFacts, words: Words): [string, string][] {
  const { labels } = words.messages;
  const payer: [string, string][] = facts.payer === undefined ? [] : [[labels.payer, words.name(facts.payer)]];
  return [[labels.amount, words.money(facts.amount)], ...payer, ...paymentRows(facts, words)];
}
