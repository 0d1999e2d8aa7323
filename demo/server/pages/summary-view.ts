import type { PublicLink } from '../../../src/protocol/public-link.ts';
import type { Quote } from '../../../src/protocol/quote.ts';
import type { Selection } from '../../../src/protocol/selection.ts';
import { type Html, html, type Piece } from './markup.ts';
import type { Reader } from './layout.ts';
import { dateText, priceText } from './page-text.ts';
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
export function quoteLines(quote: Quote, reader: Reader): Html {
  const t = reader.messages.page;
  const price = (minor: number) => priceText(minor, quote, reader.language);
  const sums = [
    { label: t.discount, amount: quote.discount, sign: '−' },
    { label: t.shipping, amount: quote.shipping, sign: '' },
    { label: t.tax, amount: quote.tax, sign: '' },
    { label: t.tip, amount: quote.tip, sign: '' },
    { label: t.fee, amount: quote.fee, sign: '' },
  ].filter((sum) => sum.amount > 0);
  const isPlain = quote.lines.length === 1 && sums.length === 0 && quote.lines[0]?.quantity === 1;
  return html`<dl class="lines">
${quote.lines.map(
  (line) => html`<div class="line"><dt>${line.label}
${line.detail && html`<span class="line-detail">${line.detail}</span>`}
${line.quantity > 1 && html`<span class="line-detail">${t.quantity(line.quantity, price(line.unitAmount))}</span>`}</dt>
<dd>${price(line.amount)}</dd></div>`,
)}
${!isPlain && sums.length > 0 && quote.lines.length > 1 && html`<div class="line line-sum"><dt>${t.subtotal}</dt><dd>${price(quote.subtotal)}</dd></div>`}
${sums.map((sum) => html`<div class="line line-sum"><dt>${sum.label}</dt><dd>${sum.sign}${price(sum.amount)}</dd></div>`)}
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
  const price = (minor: number) => priceText(minor, quote, reader.language);
  const isSplit = quote.dueToday !== quote.total;
  return html`<dl class="lines lines-total">
${isSplit && html`<div class="line line-sum"><dt>${t.dueLater}</dt><dd>${price(quote.dueLater)}</dd></div>`}
<div class="line line-total"><dt>${isSplit || (every && quote.nextChargeAmount !== undefined && quote.nextChargeAmount !== quote.dueToday) ? t.dueToday : every ? t.totalWithInterval(every) : t.total}</dt><dd>${price(quote.dueToday)}</dd></div>
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
        ? t.nextChargeDate(dateText(nextChargeAt, reader.language))
        : t.nextCharge(priceText(nextChargeAmount, quote, reader.language), dateText(nextChargeAt, reader.language));
  const cancelUrl = link.type === 'subscription' ? webAddress(link.cancelUrl) : undefined;
  const contact = link.merchant.supportEmail ?? link.merchant.name;
  return html`<p class="repeat-terms">${next}
${plan?.totalCycles ? t.endsAfter(plan.totalCycles) : t.renews}
${cancelUrl ? html`${t.howToCancelAt} <a href="${cancelUrl}" target="_blank" rel="noopener noreferrer">${new URL(cancelUrl).host}</a>` : t.howToCancel(contact)}</p>`;
}
