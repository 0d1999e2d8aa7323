/** A state without a form: what it is, in words, and the ways on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PublicLink } from '../protocol/public-link.ts';
import type { Screen } from '../i18n/messages.ts';
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
  <p>${text}</p>
  ${body}
  <div class="actions">${actions}</div>
</section>`;

export const spinner = html`<span class="spinner" aria-hidden="true"></span>`;

export const fallbackLink = ({ fallbackUrl, t }: CheckoutView, isPrimary = false): unknown =>
  fallbackUrl
    ? html`<a class=${isPrimary ? 'button primary' : 'link'} href=${fallbackUrl}>${t.continueOnSecurePage}</a>`
    : nothing;

export function skeleton(view: ViewOf<'idle' | 'loading'>): TemplateResult {
  const isSlow = view.state.phase === 'loading' && view.state.slow;
  return html`<slot name="loading">
    <div class="group" aria-hidden="true">
      <div class="bone bone-line"></div>
      <div class="amounts">${Array.from({ length: 6 }, () => html`<div class="bone bone-choice"></div>`)}</div>
      <div class="bone bone-button"></div>
    </div>
    ${isSlow ? fallbackLink(view) : nothing}
  </slot>`;
}

const contact = ({ t }: CheckoutView, link: PublicLink | undefined): unknown => {
  const email = link?.merchant.supportEmail;
  return email
    ? html`<a class="link" href="mailto:${encodeURIComponent(email)}">${t.contact(link.merchant.name)}</a>`
    : nothing;
};

export function unavailable(view: ViewOf<'unavailable'>): TemplateResult {
  const { state, t, act, safe } = view;
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
      { title, text: own?.text ?? (startsAt ? t.startsAt(view.date(startsAt)) : text) },
      html`${
        reason === 'held'
          ? html`<button class="button primary" type="button" @click=${act.retry}>${t.retry}</button>`
          : canPayThere
            ? fallbackLink(view, true)
            : nothing
      }
      ${elsewhere ? html`<a class="link" href=${elsewhere}>${new URL(elsewhere).host}</a>` : nothing}
      ${contact(view, link)}`,
    )}
  </slot>`;
}

export function loadFailed(view: ViewOf<'load-failed'>): TemplateResult {
  const { state, t, act } = view;
  return html`<slot name="error">
    ${screen(
      view,
      'bad',
      state.failure.code === 'offline' ? t.offline : t.loadFailed,
      html`<button class="button primary" type="button" @click=${act.retry}>${t.retry}</button>
        ${fallbackLink(view)}`,
      state.failure.requestId ? html`<p><small>${t.reference(state.failure.requestId)}</small></p>` : nothing,
    )}
  </slot>`;
}
