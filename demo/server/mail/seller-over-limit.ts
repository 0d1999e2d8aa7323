import type { MailContent, PaymentFacts, Words } from './mail-content.ts';
import { sellerRows } from './seller-paid.ts';

/** To the seller, when money comes for a link that is used up. */
export function sellerOverLimitMail(facts: PaymentFacts, words: Words): MailContent {
  const { sellerOverLimit } = words.messages;
  const say = facts.wasAccepted ? sellerOverLimit.accepted : sellerOverLimit.returned;
  return {
    subject: sellerOverLimit.subject(words.name(facts.linkName)),
    paragraphs: [say(words.money(facts.amount), words.name(facts.linkName))],
    rows: sellerRows(facts, words),
  };
}
