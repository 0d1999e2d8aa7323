/** A state without a form: what it is, in words, and the ways on. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatDate } from '../i18n/format-date.ts';
import type { PublicLink } from '../protocol/public-link.ts';
import type { Screen } from '../i18n/messages.ts';
import type { PaymentMessages } from '../i18n/payment-messages.ts';
import { fallbackLink } from './before-form.ts';
import type { CheckoutView, ViewOf } from './checkout-view.ts';
import { type Mark, mark } from './marks.ts';

export const screen = (
  view: CheckoutView,
  picture: Mark | TemplateResult,
  { title, text }: Screen,
  actions: unknown = nothing,
  body: unknown = nothing,
): TemplateResult => html`<section class="screen" part="status">
  ${typeof picture === 'string' ? mark(picture) : picture}
  <div role="heading" aria-level=${view.level + 1} tabindex="-1" id="news"><h3 role="presentation">${title}</h3></div>
  <p class="own">${text}</p>
  ${body}
  <div class="actions">${actions}</div>
</section>`;

const contact = (t: PaymentMessages, link: PublicLink | undefined): unknown => {
  const email = link?.merchant.supportEmail;
  return email
    ? html`<a class="link" href="mailto:${encodeURIComponent(email)}">${t.contact(link.merchant.name)}</a>`
    : nothing;
};

export function unavailable(view: ViewOf<'unavailable'>, t: PaymentMessages): TemplateResult {
  const { state, act, safe } = view;
  const { reason, link } = state;
  const own = link?.whenUnavailable?.[reason as keyof NonNullable<typeof link.whenUnavailable>];
  const startsAt = reason === 'scheduled' && link?.window.startsAt;
  const { title, text } = t.unavailable[reason];
  const elsewhere = safe(own?.url);
  const canPayThere = reason === 'unsupported' || reason === 'origin_not_allowed';
  return html`<slot name="unavailable">
    ${screen(
      view,
      reason === 'unsupported' ? 'lock' : reason === 'scheduled' || reason === 'held' ? 'wait' : 'bad',
      { title, text: startsAt ? t.startsAt(formatDate(startsAt, view.locale)) : (own?.text ?? text) },
      html`${
        reason === 'held'
          ? html`<button class="button primary" type="button" @click=${act.retry}>${view.t.retry}</button>`
          : canPayThere
            ? fallbackLink(view, true)
            : nothing
      }
      ${elsewhere ? html`<a class="link" href=${elsewhere}>${new URL(elsewhere).host}</a>` : nothing}
      ${contact(t, link)}
      ${view.isDialog ? html`<button class="button" type="button" @click=${act.dismiss}>${view.t.close}</button>` : nothing}`,
      html`${startsAt && own?.text ? html`<p class="own">${own.text}</p>` : nothing}
      ${reason === 'held' && state.retryAfterMs ? html`<p>${t.looksAgain(Math.ceil(state.retryAfterMs / 1000))}</p>` : nothing}`,
    )}
  </slot>`;
}
