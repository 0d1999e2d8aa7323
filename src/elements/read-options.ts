/** Reads every wish about one checkout from an element's attributes, by name and unjudged; the link's terms judge them. */
import { readLinkReference } from '../core/link-reference.ts';
import type { CheckoutOptions } from './checkout-panel.ts';

/** What `open()` takes: attributes in camelCase, and metadata as an object. They hold for this call only. */
export interface OpenOptions {
  readonly metadata?: Readonly<Record<string, string>>;
  /** Aborting closes the checkout; after the handoff that cancels nothing. */
  readonly signal?: AbortSignal;
  readonly [attribute: string]: unknown;
}

type Values = Record<string, string>;

/** The choices that the hosted page takes from its address. Nothing about a person is put there. */
const CHOICES = ['amount', 'interval', 'plan', 'variant', 'options', 'quantity', 'coupon', 'reference'];

const attributeName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Undefined where no link is named, or one that this page may not talk to.
 * @param href address of the link's page, where the element has one; it may carry choices of its own
 * @param label what the trigger says
 */
export function readOptions(
  host: Element,
  given: OpenOptions,
  href: string,
  label: string,
): CheckoutOptions | undefined {
  const own = readLinkReference(href, location.href);
  // Without prototype: a page that extends `Object.prototype` wishes for nothing by that.
  const attributes = Object.create(null) as Values;
  const metadata: Values = {};
  if (own) for (const [name, value] of new URL(href).searchParams) if (CHOICES.includes(name)) attributes[name] = value;
  for (const { name, value } of host.attributes) {
    if (name.startsWith('meta-')) metadata[name.slice(5)] = value;
    else attributes[name] = value;
  }
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string' || typeof value === 'number') attributes[attributeName(name)] = `${value}`;
  }
  const page = attributes['link'] ? `${attributes['api-base'] ?? own?.apiBase}/p/${attributes['link']}` : href;
  const reference = readLinkReference(page, location.href);
  if (!reference) return undefined;
  const fallback = new URL(page);
  for (const name of CHOICES) if (attributes[name]) fallback.searchParams.set(name, attributes[name]);
  return {
    ...reference,
    fallbackUrl: fallback.href,
    label: attributes['label'] ?? label,
    mode: (attributes['mode'] ?? 'auto') as CheckoutOptions['mode'],
    attributes,
    metadata: { ...metadata, ...given.metadata },
    messages: given['messages'] as CheckoutOptions['messages'],
    locale: attributes['locale'],
    theme: attributes['theme'] as CheckoutOptions['theme'],
    dismiss: attributes['dismiss'] === 'button' ? 'button' : 'any',
  };
}
