/** What the backend's totals add to the form. Loaded after it, as they are. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatDate } from '../i18n/format-date.ts';
import { paymentMessages } from '../i18n/en-payment.ts';
import type { Quote } from '../protocol/quote.ts';
import type { PanelView } from './checkout-view.ts';

/** The backend's figures. Where they are one amount and nothing else, the button already says it. */
export function summary(view: PanelView): TemplateResult | typeof nothing {
  const { money, state, quote } = view;
  const t = view.words.payment ?? paymentMessages;
  if (!quote || view.hides('summary')) return nothing;
  const figure = (minor: number) => (minor < 0 ? `−${money(-minor, quote)}` : money(minor, quote));
  const row = (label: unknown, minor: number, isTotal = false) => html`<div
    class="row ${isTotal ? 'total' : ''}"
    part=${isTotal ? 'total' : 'summary-row'}
  >
    <dt>${label}</dt>
    <dd><bdi>${figure(minor)}</bdi></dd>
  </div>`;
  const added = (
    [
      [t.summary.discount, -quote.discount],
      [t.summary.shipping, quote.shipping],
      [t.summary.tax, quote.tax],
      [t.summary.tip, quote.tip],
      [t.summary.fee, quote.fee],
    ] as const
  ).filter(([, minor]) => minor);
  const isLater = quote.dueLater > 0;
  const lines = state.link.type === 'amount' ? [] : quote.lines;
  const hasLines = lines.length > 1 || lines.some(({ quantity }) => quantity > 1) || added.length > 0 || isLater;
  const hasRows = hasLines && (lines.length > 0 || added.length > 0);
  return html`${
    hasRows
      ? html`<dl class="summary ${state.quote.status === 'pending' ? 'stale' : ''}" part="summary">
          ${lines.map((line) => row(lineLabel(line, t.summary.setupFee), line.amount))}
          ${lines.length === 1 || !added.length ? nothing : row(t.summary.subtotal, quote.subtotal)}
          ${added.map(([label, minor]) => row(label, minor))} ${isLater ? row(t.summary.later, quote.dueLater) : nothing}
          ${isLater ? row(t.summary.today, quote.dueToday, true) : row(t.summary.total, quote.total, true)}
        </dl>`
      : nothing
  }
  ${quote.taxIncluded ? html`<p class="hint">${t.taxIncluded(figure(quote.taxIncluded))}</p>` : nothing}
  ${
    state.link.type === 'amount' && quote.nextChargeAt && quote.nextChargeAmount !== undefined
      ? html`<p class="hint">
          ${t.renewal(figure(quote.nextChargeAmount), state.draft.interval ?? 'once', formatDate(quote.nextChargeAt, view.locale))}
        </p>`
      : nothing
  }`;
}

/** A line without an id is a set-up fee: the only one that backends make by themselves. */
const lineLabel = ({ id, label, detail, quantity }: Quote['lines'][number], setupFee: string): TemplateResult =>
  html`${id ? label : setupFee}${quantity > 1 ? ` × ${quantity}` : ''}${detail ? html`<small>${detail}</small>` : nothing}`;
