import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PublicLink } from '../protocol/public-link.ts';
import type { CheckoutView } from './checkout-view.ts';

const cross = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>`;

const linkOf = ({ state }: CheckoutView): PublicLink | undefined => ('link' in state ? state.link : undefined);

/** Who is paid and for what, and the way out. A payment page in view says for what itself. */
export function header(view: CheckoutView): TemplateResult {
  const { t, safe } = view;
  const link = linkOf(view);
  const logo = safe(link?.merchant.logoUrl);
  const image = link?.type === 'product' || view.hides('image') ? undefined : safe(link?.images[0]);
  const isAside = ['handing-off', 'awaiting', 'done'].includes(view.state.phase);
  return html`${
    view.isDialog
      ? html`<button class="close" part="close" type="button" aria-label=${t.close} @click=${view.act.dismiss}>${cross}</button>`
      : nothing
  }
  <header class="header" part="header">
    <div class="seller">
      ${logo ? html`<img class="logo" src=${logo} alt="" />` : nothing}
      <span>${link?.merchant.name}</span>
    </div>
    <div class=${view.frame ? 'spoken' : 'title'} part="title" id="title" role="heading" aria-level=${view.level} tabindex="-1">
      ${link?.name ?? view.label}
    </div>
    <slot name="image">${image && !isAside ? html`<img class="hero" part="image" src=${image} alt="" />` : nothing}</slot>
    ${link?.description && !isAside ? html`<p class="description" part="description">${link.description}</p>` : nothing}
    <slot name="header"></slot>
  </header>`;
}

/** The seller's legal pages, and what kind of money this is. */
export function footer(view: CheckoutView): TemplateResult {
  const { t, safe } = view;
  const link = linkOf(view);
  const { terms, privacy, refund } = link?.merchant.legalUrls ?? {};
  const pages = [
    [terms, t.terms],
    [privacy, t.privacy],
    [refund, t.refund],
  ] as const;
  return html`<footer class="footer" part="legal">
    ${link?.livemode === false && !view.frame ? html`<span class="test">${t.testMode}</span>` : nothing}
    <div class="legal">
      ${pages.map(([page, words]) => {
        const url = safe(page);
        return url ? html`<a href=${url} target="_blank" rel="noopener">${words}</a>` : nothing;
      })}
      <slot name="legal"></slot>
    </div>
    <slot name="footer"></slot>
  </footer>`;
}
