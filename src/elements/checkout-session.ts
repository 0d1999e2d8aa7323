/**
 * One link in one checkout element: joins the machine's controller with the page around it. It owns the language, the
 * first choices, the public events of the form, and the second lazy part with the payment desk.
 */
import { PayLinkClient } from '../client/pay-link-client.ts';
import { CheckoutController } from '../controllers/checkout-controller.ts';
import type { CheckoutEvent, CheckoutState, CloseReason, Draft, Notice } from '../core/checkout-state.ts';
import { selectionOf } from '../core/facts.ts';
import { firstDraft } from '../core/link-rules.ts';
import { amountInputTerms, formatMoney, type Unit } from '../core/money.ts';
import { safeUrl } from '../core/safe-url.ts';
import { chooseLocale, habitsFor, languageOf } from '../i18n/choose-locale.ts';
import { messages } from '../i18n/en.ts';
import { languages } from '../i18n/languages.ts';
import type { LaterWords, Messages } from '../i18n/messages.ts';
import type { PublicLink } from '../protocol/public-link.ts';
import type * as payment from '../payment.ts';
import type { CheckoutOptions } from './checkout-panel.ts';
import { PayLinkBeforeCloseEvent, PayLinkCloseEvent } from './events.ts';
import { type FormParts, loadFormParts } from './form-parts.ts';
import { eventOf } from './public-events.ts';
import type { PayLinkResult } from './result.ts';

type PaymentPart = typeof payment;

export class CheckoutSession {
  options: CheckoutOptions;
  messages: Messages;
  words: LaterWords = {};
  parts: FormParts | undefined;
  /** The page shows the result itself: nothing of it is shown here, until the checkout is opened again. */
  isResultTaken = false;
  readonly #host: HTMLElement;
  readonly #changed: (state: CheckoutState) => void;
  readonly #controller: CheckoutController;
  #part: PaymentPart | undefined;
  #loading: Promise<PaymentPart> | undefined;
  #desk: payment.PaymentDesk | undefined;
  #early: Promise<Response> | undefined;
  #isSubmitting = false;
  /** The link as soon as it is known, which is before it is shown. */
  #known: PublicLink | undefined;
  #settle: ((result: PayLinkResult) => void) | undefined;

  constructor(host: HTMLElement, options: CheckoutOptions, changed: (state: CheckoutState) => void) {
    this.#host = host;
    this.#changed = changed;
    this.options = options;
    this.messages = { ...messages, ...options.messages };
    const token = options.attributes['prefill-token'];
    // The early request did not know of the token.
    this.#early = token ? undefined : options.earlyLink;
    this.#controller = new CheckoutController(options.link, {
      client: new PayLinkClient(options.apiBase, token && `?prefill=${encodeURIComponent(token)}`),
      storageKey: `${options.apiBase}/${options.link}`,
      takeEarlyLink: () => {
        const early = this.#early;
        this.#early = undefined;
        return early;
      },
      firstDraft: this.#firstDraft,
      loadParts: this.#loadParts,
      startHandoff: (mode, url) => this.#desk?.start(mode, url),
      endHandoff: () => this.#desk?.end(),
      emit: this.#emit,
      loadPaymentHalf: () => this.#loadPayment(),
      changed: (state) => {
        this.#desk?.attend(state);
        if (state.phase === 'unavailable' || state.phase === 'load-failed') void this.#loadPayment();
        changed(state);
      },
    });
  }

  get state(): CheckoutState {
    return this.#controller.state;
  }
  get frame(): HTMLElement | undefined {
    return this.#desk?.frame;
  }
  /** The second part, once it is there. */
  get payment(): PaymentPart | undefined {
    return this.#part;
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
  isFor({ link, apiBase }: CheckoutOptions): boolean {
    return link === this.options.link && apiBase === this.options.apiBase;
  }

  prefetch(): void {
    void this.#loadWords();
    this.dispatch({ type: 'prefetch-requested', linkRef: this.options.link });
  }

  open(): Promise<PayLinkResult> {
    this.#settle?.({ status: 'canceled', reason: 'script', selection: {} });
    const result = new Promise<PayLinkResult>((resolve) => (this.#settle = resolve));
    void this.#loadWords();
    this.dispatch({ type: 'open-requested', linkRef: this.options.link });
    return result;
  }

  requestClose(reason: CloseReason): boolean {
    const isAllowed = this.#host.dispatchEvent(new PayLinkBeforeCloseEvent(reason));
    if (!isAllowed && reason !== 'removed') return false;
    this.dispatch({ type: 'close-requested', reason });
    return true;
  }

  /** A press of the button. */
  async submit(type: 'submit-requested' | 'price-accepted'): Promise<void> {
    const { state } = this;
    if (state.phase !== 'selecting' || this.#isSubmitting) return;
    this.#isSubmitting = true;
    try {
      if (!this.#desk) await this.#loadPayment();
      const submission = await this.#desk?.beforeSubmit(state.link.handoff.allowed, !state.problems.length);
      await this.#controller.resumed;
      if (submission) await this.#controller.submit(submission, type);
    } catch {
      // The part that pays cannot be had: its link can be followed.
      location.assign(this.options.fallbackUrl);
    } finally {
      this.#isSubmitting = false;
    }
  }

  showPopup(): void {
    this.#desk?.showPopup();
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
    return ('link' in this.state ? this.state.link : undefined) ?? this.#known;
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

  readonly #firstDraft = (link: PublicLink): Partial<Draft> => {
    const { locale } = this;
    const { draft, notices } = firstDraft(link, this.options.attributes, amountInputTerms(link, locale), locale);
    if (notices.length) void this.#loadPayment().then(() => this.#desk?.tellDropped(notices, link.currencyExponent));
    return draft;
  };

  readonly #loadParts = async (link: PublicLink): Promise<PublicLink> => {
    this.#known = link;
    const parts = loadFormParts(link, () => this.#loadPayment());
    await this.#loadWords();
    this.parts = await parts;
    return this.parts.link;
  };

  /** The words of the payer's language; English ones where they cannot be had. */
  async #loadWords(): Promise<void> {
    const language = languageOf(this.locale);
    if (!language || language === 'en') return;
    try {
      const { form, ...later } = (await languages[language]()).words;
      this.messages = { ...form, ...this.options.messages };
      this.words = { ...this.words, ...later };
    } catch {
      // English it is.
    }
  }

  /** The second part, loaded once; a failure is forgotten, so that the next wish tries again. */
  #loadPayment(): Promise<PaymentPart> {
    this.#loading ??= import('../payment.ts').then(
      async (part) => {
        const payment = await part.paymentWords(this.locale);
        this.words = { ...this.words, ...(payment && { payment }) };
        this.#part = part;
        this.#desk ??= new part.PaymentDesk({
          host: this.#host,
          options: () => this.options,
          state: () => this.state,
          locale: () => this.locale,
          words: () => this.words.payment,
          dispatch: this.dispatch,
          readNow: () => this.#controller.readNow(),
          requestClose: (reason) => void this.requestClose(reason),
          redraw: () => this.#changed(this.state),
          resultTaken: () => {
            this.isResultTaken = true;
            this.requestClose('script');
          },
          leaving: (url) => this.#settle?.({ status: 'redirected', url, target: 'self' }),
        });
        this.#desk.attend(this.state);
        this.#changed(this.state);
        return part;
      },
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }

  readonly #emit = (notice: Notice): void => {
    const { state, locale } = this;
    if (notice.name === 'submit' || notice.name === 'pending' || notice.name === 'success') {
      return this.#desk?.tell(notice.name);
    }
    if (notice.name !== 'close') return void this.#host.dispatchEvent(eventOf(notice, state));
    const { reason } = notice;
    // Before the half that pays is there, nothing can have come of it.
    const result: PayLinkResult = this.#part?.outcomeOf(state, reason, locale) ?? {
      status: 'canceled',
      reason,
      selection: selectionOf(state) ?? {},
    };
    this.#host.dispatchEvent(new PayLinkCloseEvent(reason, result));
    this.#host.dispatchEvent(new Event('checkout-dismissed'));
    this.#settle?.(result);
    this.#settle = undefined;
  };
}
