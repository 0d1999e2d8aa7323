import type { PublicLink } from '../../../src/protocol/public-link.ts';
import type { Quote } from '../../../src/protocol/quote.ts';
import type { Selection } from '../../../src/protocol/selection.ts';
import { type Html, html, type Piece, sentence } from './markup.ts';
import type { Reader } from './reader.ts';
import { dateText, differenceText, priceText } from './page-text.ts';
import { webAddress } from './page-security.ts';

/** "every month" for what repeats; empty for a single payment. */
export function everyText(link: PublicLink, selection: Selection, reader: Reader): string {
  const t = reader.messages.page;
  if ('plan' in selection && link.type === 'subscription') {
    const plan = link.plans.find((candidate) => candidate.id === selection.plan);
    return plan ? t.planEvery(plan.interval, plan.intervalCount) : '';
  }
  return 'interval' in selection && selection.interval ? t.every[selection.interval] : '';
}

/** The lines and sums of a quote, as a table of terms that reads well aloud. */
export function quoteLines(quote: Quote, link: PublicLink, reader: Reader): Html {
  const t = reader.messages.page;
  const price = (minor: number) => priceText(minor, quote, reader.locale);
  const sums = [
    { label: t.discount, amount: quote.discount, text: differenceText(-quote.discount, quote, reader.locale) },
    ...(['shipping', 'tax', 'tip', 'fee'] as const).map((name) => {
      return { label: t[name], amount: quote[name], text: price(quote[name]) };
    }),
  ].filter((sum) => sum.amount > 0);
  // A plan's line has an id; the other one is what it costs to begin.
  const isSetup = (line: Quote['lines'][number]) => link.type === 'subscription' && line.id === undefined;
  const isPlain = quote.lines.length === 1 && sums.length === 0 && quote.lines[0]?.quantity === 1;
  return html`<dl class="lines">
${quote.lines.map(
  (line) => html`<div class="line"><dt><bdi>${isSetup(line) ? t.setupFee : line.label}</bdi>
${line.detail && html`<span class="line-detail"><bdi>${line.detail}</bdi></span>`}
${line.quantity > 1 && html`<span class="line-detail">${t.quantity(line.quantity, price(line.unitAmount))}</span>`}</dt>
<dd>${price(line.amount)}</dd></div>`,
)}
${!isPlain && sums.length > 0 && quote.lines.length > 1 && html`<div class="line line-sum"><dt>${t.subtotal}</dt><dd>${price(quote.subtotal)}</dd></div>`}
${sums.map((sum) => html`<div class="line line-sum"><dt>${sum.label}</dt><dd>${sum.text}</dd></div>`)}
${quote.taxIncluded > 0 && html`<div class="line line-sum"><dt>${t.taxIncluded(price(quote.taxIncluded))}</dt><dd></dd></div>`}
</dl>`;
}

/** True for one line that says nothing more than the title and the amount beside it. */
export function isOneLine({ lines, total, dueToday, taxIncluded }: Quote, link: PublicLink): boolean {
  const [line] = lines;
  const isPlain = lines.length === 1 && line?.quantity === 1 && !line.detail && line.label === link.name;
  return isPlain && line.amount === total && total === dueToday && taxIncluded === 0;
}

/** What is due now, and where it differs, what comes later. */
export function quoteTotal(quote: Quote, every: string, reader: Reader): Html {
  const t = reader.messages.page;
  const price = (minor: number) => priceText(minor, quote, reader.locale);
  const isSplit = quote.dueToday !== quote.total;
  return html`<dl class="lines lines-total">
${isSplit && html`<div class="line line-sum"><dt>${t.dueLater}</dt><dd>${price(quote.dueLater)}</dd></div>`}
<div class="line line-total"><dt>${isSplit || (every && quote.nextChargeAmount !== undefined && quote.nextChargeAmount !== quote.dueToday) ? t.dueToday : every ? t.totalEvery(every) : t.total}</dt><dd>${price(quote.dueToday)}</dd></div>
</dl>`;
}

/** The terms of what repeats: next date and amount, when it ends, how to stop it. Said before the button. */
export function repeatTerms(link: PublicLink, selection: Selection, quote: Quote, reader: Reader): Piece {
  const t = reader.messages.page;
  if (everyText(link, selection, reader) === '') return undefined;
  const plan =
    'plan' in selection && link.type === 'subscription'
      ? link.plans.find((candidate) => candidate.id === selection.plan)
      : undefined;
  const { nextChargeAt, nextChargeAmount } = quote;
  const next =
    nextChargeAt === undefined
      ? ''
      : nextChargeAmount === undefined
        ? t.nextChargeDate(dateText(nextChargeAt, reader.locale))
        : t.nextCharge(priceText(nextChargeAmount, quote, reader.locale), dateText(nextChargeAt, reader.locale));
  const cancelUrl = link.type === 'subscription' ? webAddress(link.cancelUrl) : undefined;
  const contact = link.merchant.supportEmail ?? link.merchant.name;
  return html`<p class="repeat-terms">${next}
${plan?.totalCycles ? t.endsAfter(plan.totalCycles) : t.renews}
${cancelUrl ? sentence(t.howToCancelAt, html`<a href="${cancelUrl}" target="_blank" rel="noopener noreferrer"><bdi>${new URL(cancelUrl).host}</bdi></a>`) : sentence(t.howToCancel, html`<bdi class="address">${contact}</bdi>`)}</p>`;
}
