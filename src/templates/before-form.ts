/** What stands in place of the form until it is there, or when it cannot be had. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CheckoutView, ViewOf } from './checkout-view.ts';

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

export function loadFailed(view: ViewOf<'load-failed'>): TemplateResult {
  const { state, t, act } = view;
  const { title, text } = state.failure.code === 'offline' ? t.offline : t.loadFailed;
  const { requestId } = state.failure;
  return html`<slot name="error">
    <div class="notice bad" id="news" tabindex="-1" part="status">
      <strong>${title}</strong>
      <p>${text}</p>
      ${requestId ? html`<small>${t.reference(requestId)}</small>` : nothing}
    </div>
    <div class="actions">
      <button class="button primary" type="button" @click=${act.retry}>${t.retry}</button>
      ${fallbackLink(view)}
    </div>
  </slot>`;
}
