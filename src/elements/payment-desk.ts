/**
 * Everything of one checkout that happens with the payment page: what the page may add before a session is made, the
 * frame or window, and the news of a payment. Loaded with the half that pays.
 */
import { PaymentFrame } from '../controllers/payment-frame.ts';
import type { PaymentPageEvents } from '../controllers/payment-page.ts';
import { PaymentPopup } from '../controllers/payment-popup.ts';
import type { CheckoutEvent, CheckoutState, SessionExtras, Submission } from '../core/checkout-state.ts';
import { type AttributeNotice, explainNotice } from '../core/explain-notice.ts';
import { selectionOf } from '../core/facts.ts';
import type { DroppedWish } from '../core/initial-draft.ts';
import { receiptOf } from '../core/outcome.ts';
import { safeUrl } from '../core/safe-url.ts';
import { knownOf } from '../core/step.ts';
import { unusableModes } from '../core/unusable-modes.ts';
import { paymentMessages } from '../i18n/en-payment.ts';
import type { PaymentMessages } from '../i18n/payment-messages.ts';
import type { HandoffMode } from '../protocol/public-link.ts';
import type { CheckoutOptions } from './checkout-panel.ts';
import { PayLinkNoticeEvent } from './events.ts';
import { LinkClock } from './link-clock.ts';
import {
  PayLinkBeforeSubmitEvent,
  PayLinkHandoffEvent,
  PayLinkPendingEvent,
  PayLinkSubmitEvent,
  PayLinkSuccessEvent,
} from './payment-events.ts';

export interface DeskPorts {
  readonly host: HTMLElement;
  readonly options: () => CheckoutOptions;
  readonly state: () => CheckoutState;
  readonly locale: () => string;
  /** Undefined where the language is English. */
  readonly words: () => PaymentMessages | undefined;
  readonly dispatch: (event: CheckoutEvent) => void;
  readonly readNow: () => void;
  readonly requestClose: (reason: 'escape') => void;
  readonly redraw: () => void;
  /** The page shows the result of a success itself. */
  readonly resultTaken: () => void;
  /** The page is about to be left. */
  readonly leaving: (url: string) => void;
}

/** How long the thank-you view stays where the page has one of its own. */
const THANKS_MS = 3_000;
/** Sessions whose success this page has been told of. */
const announced = new Set<string>();

export class PaymentDesk {
  readonly #ports: DeskPorts;
  readonly #popup = new PaymentPopup();
  readonly #clock: LinkClock;
  #frame: PaymentFrame | undefined;

  constructor(ports: DeskPorts) {
    this.#ports = ports;
    const { dispatch, redraw } = ports;
    this.#clock = new LinkClock({ retry: () => dispatch({ type: 'retry-requested' }), redraw });
  }

  get #words(): PaymentMessages {
    return this.#ports.words() ?? paymentMessages;
  }

  get frame(): HTMLIFrameElement | undefined {
    return this.#frame?.element;
  }

  /**
   * In the click: what goes along with the session, and the ways to the payment page that cannot be gone; undefined where
   * the page stopped it.
   * @param allowed ways in the order of the backend
   * @param isComplete whether the form will be accepted, so that a window is not opened in vain
   */
  async beforeSubmit(
    allowed: readonly HandoffMode[],
    isComplete: boolean,
  ): Promise<Pick<Submission, 'extras' | 'avoid'> | undefined> {
    const { host, options } = this.#ports;
    const event = new PayLinkBeforeSubmitEvent();
    if (!host.dispatchEvent(event)) return undefined;
    const { mode: wished } = options();
    const { userAgent } = navigator;
    const avoid = unusableModes({ mode: wished, userAgent, isIsolated: globalThis.crossOriginIsolated });
    const isPopup = allowed.find((mode) => !avoid.includes(mode)) === 'popup';
    // Opened before anything is waited for; later the browser would refuse it.
    if (isPopup && isComplete) this.#popup.prepare(this.#words.openingPayment);
    if (event.isWaiting && !(await event.isAllowed())) {
      this.#popup.discard();
      return undefined;
    }
    return { extras: { ...this.#extras(), ...event.additions }, avoid };
  }

  #extras(): SessionExtras {
    const { options, locale } = this.#ports;
    const { metadata, attributes } = options();
    return {
      locale: locale(),
      embedOrigin: location.origin,
      ...(/^https?:/.test(location.href) && { returnUrl: returnAddress() }),
      ...(attributes['reference'] && { reference: attributes['reference'] }),
      ...(Object.keys(metadata).length && { metadata }),
    };
  }

  /** Follows the state: closes a window that was opened in vain, and minds what passes by itself. */
  attend(state: CheckoutState): void {
    if (state.phase === 'selecting' && !state.submitPending) this.#popup.discard();
    this.#clock.attend(state);
  }

  /** In a click: brings the payment window to the front, or opens it anew. */
  showPopup(): void {
    if (!this.#popup.show()) this.#ports.dispatch({ type: 'popup-requested' });
  }

  start(mode: HandoffMode, url: string): void {
    const { host, state, dispatch, readNow, requestClose, leaving } = this.#ports;
    const sessionId = knownOf(state())?.session.id ?? '';
    if (!host.dispatchEvent(new PayLinkHandoffEvent(url, mode, sessionId))) return dispatch({ type: 'handoff-ready' });
    const events = {
      ready: () => dispatch({ type: 'handoff-ready' }),
      changed: readNow,
      escape: () => requestClose('escape'),
    };
    if (mode === 'frame') return this.#startFrame(url, events);
    if (mode === 'popup') return this.#startPopup(url, events);
    leaving(url);
    location.assign(url);
  }

  end(): void {
    this.#clock.end();
    this.#endFrame();
    this.#popup.end();
  }

  /** Tells the page of a payment; of a success once, and then follows `success-url` unless the page has other plans. */
  tell(name: 'submit' | 'pending' | 'success'): void {
    const { host, state, locale, resultTaken } = this.#ports;
    const known = knownOf(state());
    if (name === 'submit') return void host.dispatchEvent(new PayLinkSubmitEvent(selectionOf(state()) ?? {}));
    if (!known) return;
    const receipt = receiptOf(known, locale());
    if (name === 'pending') return void host.dispatchEvent(new PayLinkPendingEvent(receipt));
    if (announced.has(receipt.sessionId)) return;
    announced.add(receipt.sessionId);
    if (!host.dispatchEvent(new PayLinkSuccessEvent(receipt))) return resultTaken();
    const next = this.#nextPage();
    // Time to see that it worked.
    if (next) setTimeout(() => location.assign(next), THANKS_MS);
  }

  /** Where the payer goes on: where the page says, on its own origin, or where the seller's link says. */
  #nextPage(): string | undefined {
    const { options, state } = this.#ports;
    const now = state();
    const after = 'link' in now ? now.link?.afterCompletion : undefined;
    const wished = options().attributes['success-url'];
    if (wished) return safeUrl(wished, location.href, [location.origin]);
    return after?.type === 'redirect' ? safeUrl(after.url, location.href) : undefined;
  }

  /** Tells the developer which wishes of the page were dropped, and what to write instead. */
  tellDropped(dropped: readonly DroppedWish[], exponent: number): void {
    for (const wish of dropped) {
      const notice = explainNotice(wish, exponent);
      console.warn(`<pay-link-button> ${notice.attribute}="${notice.value}": ${notice.reason}. ${notice.hint}`);
      const { host } = this.#ports as { host: { notices?: AttributeNotice[] } & HTMLElement };
      (host.notices ??= []).push(notice);
      host.dispatchEvent(new PayLinkNoticeEvent(notice));
    }
  }

  #startFrame(url: string, events: Omit<PaymentPageEvents, 'resize'>): void {
    this.#endFrame();
    const { state, dispatch } = this.#ports;
    const now = state();
    const merchant = 'link' in now ? now.link?.merchant.name : undefined;
    this.#frame = new PaymentFrame(url, this.#words.frameTitle(merchant ?? ''), {
      ...events,
      refused: (failure) => {
        this.#endFrame();
        dispatch({ type: 'handoff-refused', mode: 'frame', failure });
      },
    });
  }

  #startPopup(url: string, events: Omit<PaymentPageEvents, 'resize'>): void {
    const { dispatch } = this.#ports;
    const closed = () => dispatch({ type: 'popup-closed' });
    const hint = 'The browser refused a window. It allows one in a click only.';
    const failure = { code: 'popup_blocked', recoverable: true, hint };
    const isOpen = this.#popup.start(url, { ...events, closed });
    // The step that asked for the window has to be over first.
    queueMicrotask(() =>
      dispatch(isOpen ? { type: 'handoff-ready' } : { type: 'handoff-refused', mode: 'popup', failure }),
    );
  }

  #endFrame(): void {
    this.#frame?.end();
    this.#frame = undefined;
  }
}

/** This page without what only this visit means. */
function returnAddress(): string {
  const url = new URL(location.href);
  url.hash = '';
  url.searchParams.delete('pay_link_code');
  return url.href;
}
