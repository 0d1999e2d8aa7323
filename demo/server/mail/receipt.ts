import type { Quote } from '../../../src/protocol/quote.ts';
import { type MailContent, type PaymentFacts, paymentRows, type Words } from './mail-content.ts';

/** To the payer, once the money is there. States what was bought, line by line, as the quote stored it. */
export function receiptMail(facts: PaymentFacts & { readonly quote: Quote }, words: Words): MailContent {
  const { receipt } = words.messages;
  const { quote, sellerName, amount } = facts;
  const { nextChargeAt, nextChargeAmount } = quote;
  const next =
    nextChargeAt === undefined || nextChargeAmount === undefined
      ? []
      : [receipt.nextCharge(words.money(nextChargeAmount), words.day(Date.parse(nextChargeAt)))];
  return {
    subject: receipt.subject(words.name(sellerName)),
    paragraphs: [receipt.text(words.name(sellerName), words.money(amount)), ...next],
    rows: [...quoteRows(quote, words), ...paymentRows(facts, words)],
  };
}

function quoteRows(quote: Quote, { messages: { labels }, money, name }: Words): [string, string][] {
  const lines = quote.lines.map(({ label, detail, quantity, amount }): [string, string] => [
    [quantity === 1 ? name(label) : `${quantity} × ${name(label)}`, ...(detail ? [name(detail)] : [])].join(' · '),
    money(amount),
  ]);
  const shown = (label: string, amount: number, sign = ''): [string, string][] =>
    amount === 0 ? [] : [[label, sign + money(amount)]];
  return [
    ...lines,
    ...shown(labels.discount, quote.discount, '−'),
    ...shown(labels.shipping, quote.shipping),
    ...shown(labels.tax, quote.tax),
    ...shown(labels.tip, quote.tip),
    ...shown(labels.fee, quote.fee),
    [labels.total, money(quote.dueToday)],
  ];
}
