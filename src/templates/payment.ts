/** From the press of the button to the end: the payment page, the waiting, and what the backend said about it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatDate } from '../i18n/format-date.ts';
import type { ViewOf } from './checkout-view.ts';
import type { PaymentMessages } from '../i18n/payment-messages.ts';
import { fallbackLink, spinner } from './before-form.ts';
import { screen } from './screen.ts';

export function creating(view: ViewOf<'creating'>, t: PaymentMessages): TemplateResult {
  const { state, act } = view;
  const words = state.stalled ? t.uncertainStalled : t.uncertain;
  return screen(
    view,
    state.stalled ? 'bad' : spinner,
    words,
    state.stalled
      ? html`<button class="button primary" type="button" @click=${act.retry}>${t.checkAgain}</button>`
      : nothing,
    html`<p><small>${view.t.reference(state.key.slice(0, 8))}</small></p>`,
  );
}

export function handoff(view: ViewOf<'handing-off' | 'awaiting'>, t: PaymentMessages): TemplateResult {
  const { state, act, safe } = view;
  const { mode, known } = state;
  const isOn = state.phase === 'awaiting';
  const isUnderWay = known.session.status === 'processing';
  const trouble = isOn && state.unreachable ? html`<p class="notice bad" role="status">${t.unreachable}</p>` : nothing;
  const back = isUnderWay ? nothing : html`<button class="button" type="button" @click=${act.back}>${t.back}</button>`;
  if (mode === 'frame') {
    return html`${trouble}
      <div class="frame" part="frame" ?data-loading=${!isOn}>
        ${isOn ? nothing : html`<div class="cover">${spinner}<p>${t.openingPayment}</p></div>`} ${view.frame}
      </div>`;
  }
  if (mode === 'popup') {
    const words = !isOn && state.blocked ? t.popupBlocked : isOn && state.popupClosed ? t.popupClosed : t.inPopup;
    const label = words === t.popupBlocked || words === t.popupClosed ? t.openWindow : t.showWindow;
    return screen(
      view,
      'window',
      words,
      html`<button class="button primary" type="button" @click=${act.openPopup}>${label}</button>${back}`,
      trouble,
    );
  }
  const url = known.next.type === 'none' ? undefined : safe(known.next.url);
  const isWithBank = isUnderWay && known.next.type !== 'display';
  if (mode === 'redirect') {
    return screen(view, spinner, t.redirecting, url ? html`<a class="link" href=${url}>${t.goToPayment}</a>` : nothing);
  }
  return screen(
    view,
    isWithBank ? 'wait' : 'lock',
    isWithBank ? t.processing : t.waiting,
    html`${url && !isWithBank ? html`<a class="button primary" href=${url}>${t.goToPayment}</a>` : fallbackLink(view)}${back}`,
    trouble,
  );
}

export function done(view: ViewOf<'done'>, t: PaymentMessages): TemplateResult {
  const { state, act, money } = view;
  const { session } = state.known;
  const { quote, payment, reference, receiptEmail } = session;
  const isPaid = state.outcome === 'paid';
  const words = isPaid ? (payment?.late ? t.paidLate : t.paid(state.link?.merchant.name)) : t.processing;
  const after = state.link?.afterCompletion;
  const own = (after?.type === 'message' && after.text) || state.link?.messages?.thanks;
  const thanks = isPaid && !payment?.late ? own : undefined;
  const next = isPaid && after?.type === 'redirect' ? view.safe(after.url) : undefined;
  const onward = next ? html`<a class="button primary" href=${next}>${t.continueTo(new URL(next).host)}</a>` : nothing;
  const close = view.isDialog
    ? html`<button class=${next ? 'button' : 'button primary'} type="button" @click=${act.dismiss}>${t.done}</button>`
    : isPaid
      ? html`<button class="button" type="button" @click=${act.startOver}>${t.startOver}</button>`
      : nothing;
  const receipt = html`<p class="figure">${money(quote.dueToday, quote)}</p>
    <dl class="receipt summary" part="receipt">
      ${
        quote.nextChargeAt && quote.nextChargeAmount !== undefined && session.interval
          ? html`<div class="row">
              <dt>${t.renewal(money(quote.nextChargeAmount, quote), session.interval, formatDate(quote.nextChargeAt, view.locale))}</dt>
            </div>`
          : nothing
      }
      <div class="row">
        <dt>${t.referenceLabel}</dt>
        <dd>${reference ?? payment?.id ?? session.id}</dd>
      </div>
    </dl>
    ${isPaid && receiptEmail ? html`<p>${t.receiptTo(receiptEmail)}</p>` : nothing}`;
  return html`<slot name=${isPaid ? 'success' : 'processing'}>
    ${screen(
      view,
      isPaid ? 'good' : 'wait',
      { title: words.title, text: thanks ?? words.text },
      html`${onward}${close}`,
      receipt,
    )}
  </slot>`;
}
