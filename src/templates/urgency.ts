import { html, nothing, type TemplateResult } from 'lit/html.js';
import { paymentMessages } from '../i18n/en-payment.ts';
import type { PublicLink } from '../protocol/public-link.ts';
import type { PanelView } from './checkout-view.ts';

/** A link that ends within so many minutes says so. */
const NEAR_MINUTES = 15;

/** How far the backend's clock is from this device's, as it was when the link was first shown. */
const offsets = new WeakMap<PublicLink, number>();

function serverNow(link: PublicLink): number {
  const now = Date.now();
  const offset = offsets.get(link) ?? Date.parse(link.serverTime) - now;
  offsets.set(link, offset);
  return now + offset;
}

/** What is about to end: the time of the link, or its places. Never made up: both are the backend's own figures. */
export function urgency(view: PanelView): TemplateResult | typeof nothing {
  const { link } = view.state;
  const t = view.words.payment ?? paymentMessages;
  const { expiresAt } = link.window;
  const minutes = expiresAt ? Math.ceil((Date.parse(expiresAt) - serverNow(link)) / 60_000) : Number.POSITIVE_INFINITY;
  const { remaining } = link.usage;
  const words = [
    minutes > 0 && minutes <= NEAR_MINUTES ? t.endsIn(minutes) : '',
    link.availability === 'low' && remaining ? t.fewLeft(remaining) : '',
  ].filter(Boolean);
  return words.length ? html`<p class="notice urgent" role="status">${words.join(' ')}</p>` : nothing;
}
