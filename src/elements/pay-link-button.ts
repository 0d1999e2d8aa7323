/**
 * The part that every page of every seller loads, whether or not anybody pays: a plain element around a link. Without
 * intent it asks for nothing and keeps nothing; where something it needs is refused (the lazy part, Trusted Types, an old
 * browser), the click goes to the hosted page. It knows no money and no payment, and judges no attribute.
 *
 * Every byte here is paid for by pages on which nobody pays (limit: 2 kB brotli, test/package): hence attributes that are
 * read when needed instead of observed, a shadow root only from the first intent on, and a dialog that is just title,
 * skeleton and link. What only an opening needs is in `button-checkout.ts`, behind `load()`. No lazy file may import from
 * here but types: each exported name would be paid for as well.
 */
import type { CloseReason } from '../core/checkout-state.ts';
import type { Messages } from '../i18n/messages.ts';
import { VERSION } from '../version.ts';
import { askEarly } from './pay-link-button-early.ts';
import { buttonStyles } from './pay-link-button-styles.ts';
import type { OpenOptions } from './read-options.ts';
import type { PayLinkResult } from './result.ts';

// Where this throws, nothing is defined and links stay links.
const sheet = new CSSStyleSheet();
sheet.replaceSync(buttonStyles);

const canceled = (reason: string): PayLinkResult => ({
  status: 'canceled',
  reason: reason as CloseReason,
  selection: {},
});

/** The part is called as the tag. */
function append<Tag extends keyof HTMLElementTagNameMap>(parent: Node, tag: Tag) {
  const child = document.createElement(tag);
  child.part = tag;
  return parent.appendChild(child);
}

/** Undefined only until the first connection. */
const triggerOf = (host: PayLinkButton) =>
  (host.trigger ?? host.querySelector('button,a') ?? host.shadowRoot?.querySelector('button')) as HTMLElement;

/** Address of the link's page, origin of its backend, id or slug; what they are worth is judged by the lazy part. */
const linkOf = (host: PayLinkButton) => {
  const link = host.link ?? host.getAttribute('link');
  const href = link
    ? `${host.apiBase ?? host.getAttribute('api-base') ?? PayLinkButton.apiBase}/p/${link}`
    : (host.href ?? host.getAttribute('href') ?? triggerOf(host).getAttribute('href'));
  return /^(https?:\/\/[^/]+)\/+p\/([\w-]+)/.exec(href as string);
};

const rootOf = (host: PayLinkButton) => {
  let root = host.shadowRoot;
  if (!root) {
    root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(document.createElement('slot'));
  }
  return root;
};

const dialogOf = (host: PayLinkButton) => (host.dialog ??= append(rootOf(host), 'dialog'));

const setState = (host: PayLinkButton, state: string) => {
  host.setAttribute('state', state);
  triggerOf(host).ariaBusy = (state === 'loading') as never;
};

async function open(host: PayLinkButton, given: OpenOptions | undefined): Promise<PayLinkResult> {
  const link = linkOf(host)!;
  const waits: unknown[] = [];
  const event = new CustomEvent('pay-link-before-open', { cancelable: true, bubbles: true, composed: true });
  const waitUntil = (promise: unknown) => waits.push(promise);
  if (
    host.hasAttribute('disabled') ||
    !host.dispatchEvent(Object.assign(event, { waitUntil })) ||
    (waits[0] && !(await Promise.all(waits).catch(() => 0)))
  )
    return canceled('script');
  setState(host, 'loading');
  try {
    const dialog = dialogOf(host);
    // Neither `redirect` nor `new-tab`; no attribute reads as `null`.
    if (!/^[rn]e/.test(host.getAttribute('mode') as string)) {
      dialog.style.colorScheme = host.getAttribute('theme') as string;
      if (!dialog.firstChild) {
        const hosted = append(dialog, 'a');
        hosted.href = link.input;
        hosted.textContent = 'Continue on the secure page';
        hosted.before((dialog.ariaLabel = host.textContent.trim() || triggerOf(host).textContent));
      }
      dialog.showModal();
      // A modal that nobody can see would make the whole page inert.
      if (!dialog.checkVisibility()) throw 0;
    }
    const first = await Promise.race<unknown>([
      PayLinkButton.load(),
      new Promise<unknown>((resolve, reject) => {
        dialog.onclose = resolve;
        setTimeout(reject, 4_000);
      }),
    ]);
    return first ? canceled(dialog.returnValue || 'escape') : await host.start(given, askEarly(link));
  } catch {
    host.close();
    setState(host, 'error');
    const off = { disable: 'disabled', hide: 'hidden' }[host.getAttribute('fallback') as string];
    if (off) host.setAttribute(off, '');
    else window.open(link.input, '_self');
    return { status: 'redirected', url: link.input, target: 'self' };
  }
}

/**
 * A button around a payment link: a click opens its checkout. Without script, or where something is refused, it is the
 * link.
 *
 * @tag pay-link-button
 * @summary A payment link that opens its checkout.
 * @slot - The trigger: a link to the hosted page, or a button; anything else becomes the label of a button of its own.
 * @csspart button - The button where none is slotted.
 * @csspart dialog - The dialog.
 * @attr {string} link - Id or slug of the link; wins over `href`.
 * @attr {string} href - Address of the link's hosted page.
 * @attr {string} api-base - Origin of the backend; the origin of the address by default.
 * @attr {string} mode - `auto`, `modal`, `redirect` or `new-tab`.
 * @attr {string} label - What its own button says where the element holds nothing; names the dialog.
 * @attr {string} appearance - Of its own button: `solid`, `outline`, `plain` or `unstyled`.
 * @attr {string} size - Of its own button: `sm`, `md` or `lg`.
 * @attr {string} theme - Of the checkout: `auto`, `light` or `dark`.
 * @attr {string} locale - Language of the checkout, as in `de-AT`.
 * @attr {string} amount - Preset in major units with a dot, like `25.50`.
 * @attr {string} amounts - Preset choices, like `5 10 25`.
 * @attr {string} interval - `once`, `week`, `month`, `quarter` or `year`.
 * @attr {string} reference - Echoed in session and webhooks.
 * @attr {string} prefetch - `intent`, `visible`, `load` or `none`.
 * @attr {string} fallback - What the trigger does where the script cannot do its work: `link`, `disable` or `hide`.
 * @attr {string} dismiss - `button` lets only the close button close the dialog; `any` is Escape and the backdrop, too.
 * @attr {boolean} disabled - Stops script and hash opening, too.
 * @prop {PublicLink} config - The link, once it is known. Read-only, as what follows.
 * @prop {Selection} selection - What is chosen.
 * @prop {Quote} quote - The backend's totals of that.
 * @prop {boolean} livemode - Whether real money moves.
 * @prop {PayLinkResult} result - How the last opening ended.
 * @prop {PayLinkError} error - The last failure.
 * @prop {AttributeNotice[]} notices - Values that were ignored or did less than they say.
 * @fires {PayLinkBeforeOpenEvent} pay-link-before-open - Cancelable, waits: the checkout is about to open.
 */
export class PayLinkButton extends HTMLElement {
  static readonly version: string = VERSION;
  /** @internal */
  static load = async (): Promise<void> => {
    await import('../checkout.ts');
  };
  /** Plain links that are triggers, too. @internal */
  static selector = 'a[data-pay-link]:not([data-pay-link-ignore] *)';
  /** Backend of links that are named without one. @internal */
  declare static apiBase?: string;
  /** Wishes of the whole page by attribute name, weaker than any attribute. @internal */
  declare static defaults?: Readonly<Record<string, string>>;
  /** Looks after attributes that few buttons have. @internal */
  declare static connected?: (host: PayLinkButton) => unknown;

  /** Closes whichever checkout is open; there once the lazy part is. @internal */
  declare static closeCurrent: (reason?: CloseReason) => boolean;

  /** An element elsewhere that opens this checkout: it is marked busy and gets the focus back. */
  declare trigger?: HTMLElement;
  /** @internal */
  declare dialog?: HTMLDialogElement;
  /** For the seller's records, beside the `meta-*` attributes. */
  declare metadata?: Readonly<Record<string, string>>;
  /** The payer's `email`, `name`, `phone`, `country`, to begin with. */
  declare prefill?: Readonly<Record<string, string>>;
  /** Words of the panel in place of its own; they hold for the next opening. */
  declare messages?: Partial<Messages>;
  declare link?: string | null;
  declare href?: string | null;
  declare apiBase?: string | null;
  /** The opening that is going on. @internal */
  declare run?: Promise<PayLinkResult> | undefined;

  /** The lazy part draws the checkout into the closed dialog, when the browser has time. @internal */
  declare prepare: (dialog: HTMLDialogElement, early: Promise<Response> | null) => void;
  /** The lazy part takes over: the dialog is open, or the mode wants none. @internal */
  declare start: (options: OpenOptions | undefined, early: Promise<Response>) => Promise<PayLinkResult>;

  /** What the checkout is doing: `idle loading ready open processing paid unavailable error`. Reflected; read it only. */
  get state(): string {
    return this.getAttribute('state') as string;
  }

  open(options?: OpenOptions): Promise<PayLinkResult> {
    return (this.run ??= open(this, options).finally(() => (this.run = undefined)));
  }

  close(reason: CloseReason = 'script'): boolean {
    const isOpen = !!this.dialog?.open;
    if (isOpen) this.dialog!.close(reason);
    return isOpen;
  }

  async prefetch(): Promise<void> {
    try {
      const link = linkOf(this);
      const early = link && askEarly(link);
      await PayLinkButton.load();
      this.prepare(dialogOf(this), early);
    } catch {}
  }

  refresh(): Promise<void> {
    return this.prefetch();
  }

  reset(): void {}

  override focus(options?: FocusOptions): void {
    triggerOf(this).focus(options);
  }

  connectedCallback(): void {
    this.addEventListener('click', handleEvent);
    if (!triggerOf(this)) {
      const slot = rootOf(this).firstChild as HTMLSlotElement;
      const own = append(this.shadowRoot!, 'button');
      own.type = 'button';
      own.append(slot, this.getAttribute('label') ?? 'Pay');
      // Parsers and frameworks may add the children later; a link or button among them takes this one's place.
      slot.onslotchange = () =>
        this.querySelector('button,a')
          ? own.replaceWith(slot)
          : (this.children[0] || this.textContent.trim()) && slot.nextSibling?.remove();
    }
    this.setAttribute('state', 'idle');
    PayLinkButton.connected?.(this);
    triggerOf(this).ariaHasPopup = 'dialog';
  }

  /** Its presence keeps an open checkout open in a move that keeps the element connected. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    this.close('removed');
  }
}

/** One listener for intent and click, of buttons and of plain links. */
export function handleEvent(event: MouseEvent): void {
  let host: PayLinkButton | undefined;
  event
    .composedPath()
    .find(
      (node: EventTarget & { localName?: string; matches?: Element['matches']; payLinkButton?: PayLinkButton }) =>
        node.localName === 'dialog' ||
        (host = (
          node instanceof PayLinkButton
            ? node
            : node.matches?.(PayLinkButton.selector) &&
              (node.payLinkButton ??= document.documentElement.appendChild(
                Object.assign(new PayLinkButton(), { trigger: node }),
              ))
        ) as PayLinkButton | undefined),
    );
  if (!host) return;
  if (event.type !== 'click') {
    if (!host.matches('[prefetch=none]')) void host.prefetch();
  } else if (
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.defaultPrevented) &&
    !triggerOf(host).matches('[target],[download]') &&
    linkOf(host)
  ) {
    event.preventDefault();
    void host.open();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pay-link-button': PayLinkButton;
  }
}
