/**
 * What one opening of a button is asked for: by the call, by attributes, by properties that were assigned before they
 * mirrored attributes, by the plain link it stands for, by the page.
 */
import type { CheckoutOptions } from './checkout-panel.ts';
import type { PayLinkButton } from './pay-link-button.ts';
import { type OpenOptions, readOptions } from './read-options.ts';

const OPTION = 'data-pay-link-';

/** The same rule as the entry's, which would grow if it were imported from there. */
export const triggerOf = (host: PayLinkButton): HTMLElement | null =>
  host.trigger ??
  host.querySelector<HTMLElement>('a,button') ??
  host.shadowRoot?.querySelector<HTMLElement>('[part=button]') ??
  null;

/** Undefined where no link is named, or one that this page may not talk to. */
export function buttonOptions(host: PayLinkButton, given: OpenOptions = {}): CheckoutOptions | undefined {
  const { defaults, apiBase } = host.constructor as typeof PayLinkButton;
  const { trigger } = host;
  // Own properties only, by spreading: a page may have extended `Object.prototype`.
  const own: OpenOptions & { prefill?: object } = { href: null, prefill: {}, ...host, ...given };
  const wishes: Record<string, unknown> = { ...defaults, ...(apiBase && { 'api-base': apiBase }) };
  for (const { name, value } of trigger?.attributes ?? []) {
    if (name.startsWith(OPTION)) wishes[name.slice(OPTION.length)] = value;
  }
  for (const [field, value] of Object.entries(own.prefill ?? {})) wishes[`customer-${field}`] = value;
  for (const name of Object.keys(wishes)) if (host.hasAttribute(name)) delete wishes[name];
  const href = own['href'] ?? host.getAttribute('href') ?? triggerOf(host)?.getAttribute('href') ?? '';
  const metadata = { ...{ metadata: {}, ...host }.metadata, ...{ metadata: {}, ...given }.metadata };
  return readOptions(host, { ...wishes, ...own, metadata }, href as string, (trigger ?? host).textContent.trim());
}
