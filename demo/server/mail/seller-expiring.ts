import type { LinkFacts, MailContent, Words } from './mail-content.ts';

/** To the seller, when a link is about to end and nobody has paid. */
export function sellerExpiringMail(facts: LinkFacts & { readonly expiresAt: number }, words: Words): MailContent {
  const { labels, sellerExpiring } = words.messages;
  const until = words.moment(facts.expiresAt);
  return {
    subject: sellerExpiring.subject(words.name(facts.linkName)),
    paragraphs: [sellerExpiring.text(words.name(facts.linkName), until)],
    rows: [[labels.payableUntil, until]],
    action: { label: sellerExpiring.action, url: facts.linkUrl },
  };
}
