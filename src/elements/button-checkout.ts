/**
 * What a button needs once somebody wants to pay: joins its dialog with a checkout panel. The entry has shown the dialog,
 * or will; from here on this file is responsible for how it closes, for the page around it (scrolling, focus), and for
 * the state that the button shows. It decides nothing about the payment: the panel is asked before a person closes the
 * dialog, and told where the browser or the page already has.
 *
 * A modal dialog that nobody can see makes the whole page inert, so one whose button is hidden or taken away is closed.
 */
import { buttonDialogStyles } from './button-dialog.styles.ts';
import { buttonOptions, triggerOf } from './button-options.ts';
import type { CheckoutOptions, CheckoutPanel } from './checkout-panel.ts';
import type { PayLinkCloseEvent } from './events.ts';
import { lockScroll, unlockScroll } from './page-scroll.ts';
import type { PayLinkButton } from './pay-link-button.ts';
import type { OpenOptions } from './read-options.ts';
import { returnFocus } from './return-focus.ts';
import type { PayLinkResult } from './result.ts';

type CloseReason = Parameters<CheckoutPanel['requestClose']>[0];

/** A link that was asked for longer ago is asked for again. */
const EARLY_LINK_MS = 60_000;
/** A double click is one click: its second half falls on the backdrop of what the first one opened. */
const DOUBLE_CLICK_MS = 500;
/** What makes the first choices of a panel; another value needs another panel. */
const CHOICES = /^(amounts?|interval|plan|variant|options|quantity|coupon|locale|customer-.*)$/;

const isLeaving = ({ mode }: CheckoutOptions): boolean => mode === 'redirect' || mode === 'new-tab';
const whenIdle = (act: () => void): unknown => (globalThis.requestIdleCallback ?? setTimeout)(act);

const askedAt = new WeakMap<Promise<Response>, number>();
let current: ButtonCheckout | undefined;

/** Closes whichever checkout is open on the page. */
export const closeCurrent = (reason?: CloseReason): boolean => current?.close(reason) ?? false;

export class ButtonCheckout {
  readonly #host: PayLinkButton;
  readonly #dialog: HTMLDialogElement;
  #panel: CheckoutPanel | undefined;
  #choices = '';
  #isOpen = false;
  #result: Promise<PayLinkResult> | undefined;
  #isDismissible = true;
  #openedAt = 0;
  #pressed: EventTarget | null = null;

  constructor(host: PayLinkButton, dialog: HTMLDialogElement) {
    this.#host = host;
    this.#dialog = dialog;
    const root = host.shadowRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, buttonDialogStyles()];
    dialog.addEventListener('cancel', this.#handleCancel);
    dialog.addEventListener('close', this.#handleClose, { capture: true });
    dialog.addEventListener('pointerdown', this.#handlePress);
    dialog.addEventListener('click', this.#handleClick);
    for (const name of ['success', 'pending', 'unavailable', 'error', 'close'] as const) {
      host.addEventListener(`pay-link-${name}`, this.#handleNews);
    }
    // Not in the observer's own turn: what it changes there counts as an error of the page.
    new ResizeObserver(() => setTimeout(this.#handleResize)).observe(dialog);
  }

  prepare(early: Promise<Response> | null): void {
    if (this.#panel) return;
    whenIdle(() => {
      const options = buttonOptions(this.#host);
      if (!options) void import('./no-link.ts').then(({ reportNoLink }) => reportNoLink(this.#host));
      if (this.#panel || this.#isOpen || !options || isLeaving(options) || !this.#host.isConnected) return;
      void this.#panelFor(options)
        .prepare(this.#withEarly(options, early))
        .then(() => {
          if (this.#host.state === 'idle') this.#show('ready');
          whenIdle(() => void this.#mirror());
        });
    });
  }

  /** What is open already gives its own promise again. */
  start(given: OpenOptions | undefined, early: Promise<Response>): Promise<PayLinkResult> {
    if (!this.#isOpen || !this.#result) this.#result = this.#open(given, early);
    return this.#result;
  }

  /** False where nothing was open, or the page vetoed it. */
  close(reason: CloseReason = 'script'): boolean {
    if (!this.#isOpen) {
      const isEmpty = this.#dialog.open;
      if (isEmpty) this.#dialog.close(reason);
      this.#host.run = undefined;
      return isEmpty;
    }
    return !!this.#panel?.requestClose(reason);
  }

  async refresh(): Promise<void> {
    if (this.#isOpen) return;
    this.#drop();
    const options = buttonOptions(this.#host);
    if (options) await this.#panelFor(options).prepare(options);
  }

  reset(): void {
    if (this.#isOpen) this.#panel?.requestClose('removed');
    this.#drop();
    this.#show('idle');
  }

  async #open(given: OpenOptions | undefined, early: Promise<Response>): Promise<PayLinkResult> {
    const options = buttonOptions(this.#host, given);
    if (!options) {
      this.#dialog.close();
      this.#show('error');
      return (await import('./no-link.ts')).reportNoLink(this.#host);
    }
    if (isLeaving(options)) {
      this.#dialog.close();
      // In the same turn where it can be: later the browser no longer takes a window for the click's.
      const tab = options.mode === 'new-tab' ? window.open('', '_blank') : null;
      const { leavePage } = await import('./button-redirect.ts');
      const result = await leavePage(this.#withEarly(options, early), tab);
      this.#show('ready');
      return result;
    }
    if (current !== this) current?.close('script');
    current = this;
    this.#isOpen = true;
    this.#isDismissible = options.dismiss === 'any';
    this.#openedAt = performance.now();
    // Where it is known, no Escape closes it, not even a second one.
    this.#dialog.setAttribute('closedby', this.#isDismissible ? 'closerequest' : 'none');
    lockScroll();
    if (/^[pi]/.test(options.mode))
      void import('./degraded-mode.ts').then((degraded) => degraded.notice(this.#host, options.mode));
    given?.signal?.addEventListener('abort', () => this.close('script'));
    try {
      const panel = this.#panelFor(options);
      const result = panel.start(this.#withEarly(options, early));
      this.#dialog.ariaLabel = options.label;
      this.#show('open');
      void this.#mirror();
      return await result;
    } catch (error) {
      console.error(error);
      this.#drop();
      this.#hide();
      throw error;
    }
  }

  /** The panel for these options: the one that is there, unless it began with other choices and nothing came of them. */
  #panelFor(options: CheckoutOptions): CheckoutPanel {
    const wished = Object.entries(options.attributes).filter(([name]) => CHOICES.test(name));
    const choices = JSON.stringify([options.apiBase, options.link, wished]);
    const isReplaceable = ['loading', 'select', 'unavailable', 'error'].includes(
      this.#panel?.getAttribute('step') ?? '',
    );
    if (choices !== this.#choices && isReplaceable) this.#drop();
    if (!this.#panel) {
      this.#panel = document.createElement('pay-link-checkout') as CheckoutPanel;
      this.#panel.addEventListener('checkout-dismissed', this.#hide);
      this.#panel.addEventListener('checkout-changed', this.#handleChange);
      this.#dialog.replaceChildren(this.#panel);
      this.#choices = choices;
    }
    return this.#panel;
  }

  #drop(): void {
    this.#panel?.remove();
    this.#panel = undefined;
  }

  #withEarly(options: CheckoutOptions, early: Promise<Response> | null): CheckoutOptions {
    if (!early) return options;
    const now = performance.now();
    if (!askedAt.has(early)) askedAt.set(early, now);
    const isOld = now - (askedAt.get(early) as number) > EARLY_LINK_MS;
    return isOld ? options : { ...options, earlyLink: early.then((answer) => answer.clone()) };
  }

  /** Nothing waits for it. */
  async #mirror(): Promise<void> {
    try {
      (await import('./button-properties.ts')).attendProperties(this.#host);
    } catch {
      // Attributes say the same.
    }
  }

  #show(state: string): void {
    this.#host.setAttribute('state', state);
    triggerOf(this.#host)?.removeAttribute('aria-busy');
  }

  readonly #hide = (): void => {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    if (current === this) current = undefined;
    // The next opening is another one, even in this very turn.
    this.#host.run = undefined;
    this.#dialog.close();
    unlockScroll();
    returnFocus(this.#host, triggerOf(this.#host));
  };

  readonly #handleCancel = (event: Event): void => {
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    if (this.#isDismissible) this.close('escape');
  };

  /** Closed by the browser: a second Escape cannot be prevented everywhere. */
  readonly #handleClose = (event: Event): void => {
    // Late news of the time before it was opened again, which the entry must not take for the end of this opening.
    if (this.#dialog.open) event.stopImmediatePropagation();
    if (!this.#isOpen || this.#dialog.open) return;
    this.#panel?.requestClose('removed');
    this.#hide();
  };

  readonly #handlePress = ({ target }: PointerEvent): void => void (this.#pressed = target);

  /** A selection that is dragged out of the text ends in a click on the dialog, too. */
  readonly #handleClick = ({ target }: MouseEvent): void => {
    const isBackdrop = target === this.#dialog && this.#pressed === target;
    if (isBackdrop && this.#isDismissible && performance.now() - this.#openedAt > DOUBLE_CLICK_MS)
      this.close('backdrop');
  };

  readonly #handleResize = (): void => {
    if (!this.#isOpen || this.#dialog.checkVisibility()) return;
    this.#panel?.requestClose('removed');
    this.#hide();
  };

  readonly #handleChange = (): void => {
    const title = this.#panel?.shadowRoot?.querySelector('[part=title]')?.textContent?.trim();
    if (title) this.#dialog.ariaLabel = title;
  };

  readonly #handleNews = (event: Event): void => {
    const name = event.type.slice('pay-link-'.length);
    const states: Record<string, string> = {
      success: 'paid',
      pending: 'processing',
      failed: 'error',
      canceled: 'ready',
    };
    const news = name === 'close' ? (event as PayLinkCloseEvent).detail.result.status : name;
    this.#show(states[news] ?? news);
  };
}
