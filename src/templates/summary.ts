/** What the backend's totals add to the form. Loaded after it, as they are. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { formatDate } from '../i18n/format-date.ts';
import type { Quote } from '../protocol/quote.ts';
import { paymentMessages as t } from '../i18n/en-payment.ts';
import type { PanelView } from './checkout-view.ts';

/** The latest totals that the backend computed for this panel, even if newer ones are on their way. */
const latestQuote = ({ state }: PanelView): Quote | undefined =>
  state.quote.status === 'ready'
    ? state.quote.quote
    : state.quote.status === 'pending'
      ? state.quote.previous
      : undefined;

/** The backend's figures. Where they are one amount and nothing else, the button already says it. */
export function summary(view: PanelView): TemplateResult | typeof nothing {
  const { money, state } = view;
  const quote = latestQuote(view);
  if (!quote) return nothing;
  const figure = (minor: number) => money(minor, quote);
  const rows = [
    [t.summary.discount, -quote.discount],
    [t.summary.shipping, quote.shipping],
    [t.summary.tax, quote.tax],
    [t.summary.tip, quote.tip],
    [t.summary.fee, quote.fee],
  ] as const;
  const added = rows.filter(([, minor]) => minor);
  const interval = state.draft.interval ?? 'once';
  const renewal =
    quote.nextChargeAt && quote.nextChargeAmount !== undefined
      ? html`<p class="hint">${t.renewal(figure(quote.nextChargeAmount), interval, formatDate(quote.nextChargeAt, view.locale))}</p>`
      : nothing;
  return html`${
    added.length
      ? html`<dl class="summary ${state.quote.status === 'pending' ? 'stale' : ''}" part="summary">
          <div class="row" part="summary-row">
            <dt>${t.summary.subtotal}</dt>
            <dd>${figure(quote.subtotal)}</dd>
          </div>
          ${added.map(
            ([label, minor]) => html`<div class="row" part="summary-row">
              <dt>${label}</dt>
              <dd>${minor < 0 ? `−${figure(-minor)}` : figure(minor)}</dd>
            </div>`,
          )}
          <div class="row total" part="total">
            <dt>${t.summary.total}</dt>
            <dd>${figure(quote.total)}</dd>
          </div>
        </dl>`
      : nothing
  }
  ${quote.taxIncluded ? html`<p class="hint">${t.taxIncluded(figure(quote.taxIncluded))}</p>` : nothing} ${renewal}`;
}

export function feeCover(view: PanelView): TemplateResult | typeof nothing {
  const { state, act, money } = view;
  if (!state.link.amount.feeCover) return nothing;
  const quote = latestQuote(view);
  const fee = quote?.fee ? money(quote.fee, quote) : undefined;
  return html`<label class="check" part="fee-cover">
    <input
      type="checkbox"
      .checked=${live(state.draft.coverFee)}
      @change=${(event: Event) => act.change({ coverFee: (event.target as HTMLInputElement).checked })}
    />
    <span>${t.coverFee(fee)}</span>
  </label>`;
}
