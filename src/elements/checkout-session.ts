/**
 * One link in one checkout element: joins the machine's controller with the page around it. It owns what the machine
 * asks for and cannot do: frames, popups, navigation, public events, the language, and picking up what an earlier life
 * of the page left unfinished.
 */
import { PayLinkClient } from '../client/pay-link-client.ts';
import { CheckoutController } from '../controllers/checkout-controller.ts';
import { PaymentFrame } from '../controllers/payment-frame.ts';
import { PaymentPopup } from '../controllers/payment-popup.ts';
import type { AmountDraft, CheckoutEvent, CheckoutState, CloseReason, Notice } from '../core/checkout-state.ts';
import { initialDraft } from '../core/initial-draft.ts';
import { amountInputTerms, formatMoney, type Unit } from '../core/money.ts';
import { safeUrl } from '../core/safe-url.ts';
import { knownOf } from '../core/step.ts';
import { chooseLocale, habitsFor } from '../i18n/choose-locale.ts';
import { messages } from '../i18n/en.ts';
import type { HandoffMode, PublicAmountLink, PublicLink } from '../protocol/public-link.ts';
import type { CheckoutOptions } from './checkout-panel.ts';
import {
  PayLinkBeforeCloseEvent,
  PayLinkBeforeSubmitEvent,
  PayLinkHandoffEvent,
  PayLinkNoticeEvent,
} from './events.ts';
import { eventOf, resultOf } from './public-events.ts';
import type { PayLinkResult } from './result.ts';

type PageHints = Record<'ready' | 'changed' | 'escape', () => void>;

export class CheckoutSession {
  options: CheckoutOptions;
  readonly messages = messages;
  /** The page shows the result itself: nothing of it is shown here, until the checkout is opened again. */
  isResultTaken = false;
  readonly #host: HTMLElement;
  readonly #controller: CheckoutController;
  readonly #popup = new PaymentPopup();
  #frame: PaymentFrame | undefined;
  #early: Promise<Response> | undefined;
  #settle: ((result: PayLinkResult) => void) | undefined;

  constructor(host: HTMLElement, options: CheckoutOptions, changed: (state: CheckoutState) => void) {
    this.#host = host;
    this.options = options;
    this.#early = options.earlyLink;
    this.#controller = new CheckoutController(options.link, {
      client: new PayLinkClient(options.apiBase),
      storageKey: `${options.apiBase}/${options.link}`,
      takeEarlyLink: () => {
        const early = this.#early;
        this.#early = undefined;
        return early;
      },
      firstDraft: this.#firstDraft,
      startHandoff: this.#startHandoff,
      endHandoff: this.#endHandoff,
      emit: this.#emit,
      changed: (state) => {
        if (state.phase === 'selecting' && !state.submitPending) this.#popup.discard();
        changed(state);
      },
    });
  }

  get state(): CheckoutState {
    return this.#controller.state;
  }
  get frame(): Element | undefined {
    return this.#frame?.element;
  }
  get locale(): string {
    const { languages } = navigator;
    const page = this.#pageLanguage();
    const wish = { attribute: this.options.locale, page, link: this.#link?.locale, browser: languages };
    return habitsFor(chooseLocale(wish), languages);
  }
  get branding(): PublicLink['branding'] {
    return this.#link?.branding;
  }

  readonly dispatch = (event: CheckoutEvent): void => this.#controller.dispatch(event);
  readonly safe = (address: string | undefined): string | undefined => safeUrl(address, location.href);
  readonly money = (minor: number, unit: Unit, style?: 'full' | 'short'): string =>
    formatMoney(minor, unit, this.locale, style);
  readonly date = (instant: string): string => {
    const isNear = Math.abs(Date.parse(instant) - Date.now()) < 7 * 86_400_000;
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', ...(isNear && { timeStyle: 'short' }) }).format(
      new Date(instant),
    );
  };

  isFor({ link, apiBase }: CheckoutOptions): boolean {
    return link === this.options.link && apiBase === this.options.apiBase;
  }

  prefetch(): void {
    this.dispatch({ type: 'prefetch-requested', linkRef: this.options.link });
  }

  open(): Promise<PayLinkResult> {
    this.#settle?.({ status: 'canceled', reason: 'script', selection: {} });
    const result = new Promise<PayLinkResult>((resolve) => (this.#settle = resolve));
    this.dispatch({ type: 'open-requested', linkRef: this.options.link });
    return result;
  }

  requestClose(reason: CloseReason): boolean {
    const isAllowed = this.#host.dispatchEvent(new PayLinkBeforeCloseEvent(reason));
    if (!isAllowed && reason !== 'removed') return false;
    this.dispatch({ type: 'close-requested', reason });
    return true;
  }

  /** A press of the button. The window is opened before anything is waited for; later the browser would refuse it. */
  async submit(type: 'submit-requested' | 'price-accepted'): Promise<void> {
    const { state } = this;
    if (state.phase !== 'selecting') return;
    const avoid = this.#unusableModes();
    const mode = state.link.handoff.allowed.find((candidate) => !avoid.includes(candidate));
    const before = new PayLinkBeforeSubmitEvent();
    if (!this.#host.dispatchEvent(before)) return;
    if (mode === 'popup' && !state.problems.length) this.#popup.prepare(this.messages.openingPayment);
    if (before.isWaiting && !(await before.isAllowed())) return this.#popup.discard();
    const { metadata, attributes } = this.options;
    const extras = {
      locale: this.locale,
      embedOrigin: location.origin,
      ...(/^https?:/.test(location.href) && { returnUrl: returnAddress() }),
      ...(attributes['reference'] && { reference: attributes['reference'] }),
      ...(Object.keys(metadata).length && { metadata }),
      ...before.additions,
    };
    this.#controller.submit({ extras, avoid }, type);
  }

  /** In a click: brings the payment window to the front, or opens it anew. */
  showPopup(): void {
    if (!this.#popup.show()) this.dispatch({ type: 'popup-requested' });
  }

  hostConnected(): void {
    this.#controller.hostConnected();
  }

  hostDisconnected(): void {
    this.#controller.hostDisconnected();
  }

  dispose(): void {
    this.#controller.dispose();
  }

  get #link(): PublicLink | undefined {
    return 'link' in this.state ? this.state.link : undefined;
  }

  /** The language of the nearest ancestor that says one, through shadow roots. */
  #pageLanguage(): string | undefined {
    for (let node: Node | null = this.#host; node; ) {
      const element: Element | null = node instanceof Element ? node.closest('[lang]') : null;
      if (element && !element.matches('.panel')) return element.getAttribute('lang') ?? undefined;
      const root: Node = node.getRootNode();
      node = root instanceof ShadowRoot ? root.host : null;
    }
    return undefined;
  }

  readonly #firstDraft = (link: PublicAmountLink): Partial<AmountDraft> => {
    const { draft, notices } = initialDraft(link, this.options.attributes, amountInputTerms(link, this.locale));
    for (const notice of notices) {
      console.warn(`<pay-link-button> ${notice.attribute}="${notice.value}": ${notice.reason}. ${notice.hint}`);
      this.#host.dispatchEvent(new PayLinkNoticeEvent(notice));
    }
    return draft;
  };

  /** Ways to the payment page that this page cannot or will not go. */
  #unusableModes(): HandoffMode[] {
    if (this.options.mode === 'redirect') return ['frame', 'popup'];
    // A page that isolates itself may only frame pages that isolate themselves too.
    return globalThis.crossOriginIsolated ? ['frame'] : [];
  }

  readonly #startHandoff = (mode: HandoffMode, url: string): void => {
    const sessionId = knownOf(this.state)?.session.id ?? '';
    const event = new PayLinkHandoffEvent(url, mode, sessionId);
    if (!this.#host.dispatchEvent(event)) return this.dispatch({ type: 'handoff-ready' });
    const hints = {
      ready: () => this.dispatch({ type: 'handoff-ready' }),
      changed: () => this.#controller.readNow(),
      escape: () => void this.requestClose('escape'),
    };
    if (mode === 'frame') this.#startFrame(url, hints);
    else if (mode === 'popup') this.#startPopup(url, hints);
    else {
      this.#settle?.({ status: 'redirected', url, target: 'self' });
      location.assign(url);
    }
  };

  #startFrame(url: string, hints: PageHints): void {
    this.#endFrame();
    this.#frame = new PaymentFrame(url, this.messages.frameTitle(this.#link?.merchant.name ?? ''), {
      ...hints,
      refused: (failure) => {
        this.#endFrame();
        this.dispatch({ type: 'handoff-refused', mode: 'frame', failure });
      },
    });
  }

  #startPopup(url: string, hints: PageHints): void {
    const closed = () => this.dispatch({ type: 'popup-closed' });
    const hint = 'The browser refused a window. It allows one in a click only.';
    const failure = { code: 'popup_blocked', recoverable: true, hint };
    const event: CheckoutEvent = this.#popup.start(url, { ...hints, closed })
      ? { type: 'handoff-ready' }
      : { type: 'handoff-refused', mode: 'popup', failure };
    queueMicrotask(() => this.dispatch(event));
  }

  #endFrame(): void {
    this.#frame?.end();
    this.#frame = undefined;
  }

  readonly #endHandoff = (): void => {
    this.#endFrame();
    this.#popup.end();
  };

  readonly #emit = (notice: Notice): void => {
    const { state, locale } = this;
    const isNews = notice.name !== 'success' || isNewSuccess(state);
    const isAllowed = !isNews || this.#host.dispatchEvent(eventOf(notice, state, locale));
    if (notice.name === 'success' && isNews) this.#succeed(isAllowed);
    if (notice.name !== 'close') return;
    this.#host.dispatchEvent(new Event('checkout-dismissed'));
    this.#settle?.(resultOf(state, notice.reason, locale));
    this.#settle = undefined;
  };

  /** Paid: the seller's own page if there is one, unless the page has other plans. */
  #succeed(isAllowed: boolean): void {
    if (!isAllowed) {
      this.isResultTaken = true;
      return void this.requestClose('script');
    }
    const next = this.options.attributes['success-url'];
    const address = next && safeUrl(next, location.href, [location.origin]);
    if (address) location.assign(address);
  }
}

/** Sessions whose success this page has been told of. */
const announced = new Set<string>();

function isNewSuccess(state: CheckoutState): boolean {
  const id = knownOf(state)?.session.id ?? '';
  if (announced.has(id)) return false;
  announced.add(id);
  return true;
}

/** This page without what only this visit means. */
function returnAddress(): string {
  const url = new URL(location.href);
  url.hash = '';
  url.searchParams.delete('pay_link_code');
  return url.href;
}
