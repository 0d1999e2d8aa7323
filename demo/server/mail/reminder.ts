import type { LinkFacts, MailContent, Words } from './mail-content.ts';

/** To the payer of a link made for one customer, before it ends unpaid. */
export function reminderMail(facts: LinkFacts & { readonly expiresAt: number }, words: Words): MailContent {
  const { labels, reminder, linkSent } = words.messages;
  const until = words.moment(facts.expiresAt);
  return {
    subject: reminder.subject(words.name(facts.linkName)),
    paragraphs: [reminder.text(words.name(facts.sellerName), words.name(facts.linkName), until), reminder.ignore],
    rows: [[labels.payableUntil, until]],
    action: { label: linkSent.action, url: facts.linkUrl },
  };
}
