import type { LinkFacts, MailContent, Words } from './mail-content.ts';

/** To the payer of a link made for one customer, when it is made. `amount` is absent where the payer chooses it. */
export function linkSentMail(facts: LinkFacts & { readonly amount?: number | undefined }, words: Words): MailContent {
  const { labels, linkSent } = words.messages;
  const { sellerName, linkName, linkUrl, amount, expiresAt } = facts;
  return {
    subject: linkSent.subject(words.name(sellerName), words.name(linkName)),
    paragraphs: [linkSent.text(words.name(sellerName), words.name(linkName))],
    rows: [
      ...(amount === undefined ? [] : [[labels.amount, words.money(amount)] as const]),
      ...(expiresAt === undefined ? [] : [[labels.payableUntil, words.moment(expiresAt)] as const]),
    ],
    action: { label: linkSent.action, url: linkUrl },
  };
}
