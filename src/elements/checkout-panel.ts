/**
 * Where the eager entry and the lazy checkout meet. The entry (`pay-link-button`, a plain element) owns the trigger and
 * the `<dialog>`; the checkout owns everything inside it. The entry imports only these types statically and reaches the
 * rest by `import()`, so that a page that nobody pays on never loads it.
 */
import type { Messages } from '../i18n/messages.ts';
import type { PayLinkResult } from './result.ts';

/** One opening of one link, with every wish already read from attributes, script options and configuration. */
export interface CheckoutOptions {
  /** Id or slug. */
  readonly link: string;
  /** Origin of the backend, without a trailing slash. */
  readonly apiBase: string;
  /** The hosted link page, which always works: `{apiBase}/p/{link}`. */
  readonly fallbackUrl: string;
  /** Title until the link is known: what the trigger says. */
  readonly label: string;
  readonly mode: 'auto' | 'modal' | 'popover' | 'inline' | 'redirect' | 'new-tab';
  /** Values of the selection and prefill attributes by attribute name (`amount`, `interval`, `customer-email`, …). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  /** Words of the page in place of the checkout's own. */
  readonly messages?: Partial<Messages> | undefined;
  readonly locale?: string | undefined;
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  readonly dismiss: 'any' | 'button';
  /** The answer to the link request that the entry started on intent, so that chunk and config load in parallel. */
  readonly earlyLink?: Promise<Response> | undefined;
}

/**
 * What the entry may ask of a `<pay-link-checkout>` inside its dialog. The element fires the public `pay-link-*` events
 * itself (composed, so that a page hears them from the button) and the internal, non-bubbling `checkout-dismissed` when
 * the dialog has to close.
 */
export interface CheckoutPanel extends HTMLElement {
  /** Fetch and render into the closed dialog ahead of a click; opens nothing, creates nothing on the server. */
  prepare(options: CheckoutOptions): Promise<void>;
  /** The dialog is open: run the flow. Settles once, when the flow has ended or the dialog has closed. */
  start(options: CheckoutOptions): Promise<PayLinkResult>;
  /** Escape, backdrop, script. False where the page vetoed it; closing after the handoff loses nothing. */
  requestClose(reason: 'escape' | 'backdrop' | 'button' | 'script' | 'navigation' | 'removed'): boolean;
}
