import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { CheckoutState } from '../core/checkout-state.ts';
import type { AttributeNotice } from '../core/explain-notice.ts';
import { type CheckoutStep, stepOf, submitFacts } from '../core/facts.ts';
import { extras, rulesOf } from '../core/link-rules.ts';
import { amountPart } from '../templates/amount-choice.ts';
import type { CheckoutActions, CheckoutView, PanelView } from '../templates/checkout-view.ts';
import { form } from '../templates/form.ts';
import { footer, header } from '../templates/header.ts';
import { idOf } from '../templates/problems.ts';
import { loadFailed, skeleton } from '../templates/before-form.ts';
import { adoptAccent } from '../styles/adopt-accent.ts';
import { contentStyles } from '../styles/content.styles.ts';
import { formStyles } from '../styles/form.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import type { CheckoutOptions, CheckoutPanel } from './checkout-panel.ts';
import { CheckoutSession } from './checkout-session.ts';
import { readOptions } from './read-options.ts';
import type { PayLinkResult } from './result.ts';

type Selecting = Extract<CheckoutState, { phase: 'selecting' }>;

const IDLE = { phase: 'idle', visible: true, linkRef: '' } as const;

/**
 * The checkout of one payment link: what a payer sees from the first choice to "paid". Alone it is the inline checkout;
 * inside the dialog of `<pay-link-button>` it is what the button opens.
 *
 * @tag pay-link-checkout
 * @summary The checkout of a payment link, inline or inside a button's dialog.
 * @slot - A fallback link to the hosted page, for pages without script.
 * @slot header - After the title.
 * @slot image - In place of the link's picture.
 * @slot before-submit - Above the submit button.
 * @slot legal - Among the seller's legal links.
 * @slot footer - At the very end.
 * @slot loading - In place of the skeleton.
 * @slot unavailable - In place of the words for a link that cannot be paid.
 * @slot error - In place of the words for a form that could not be loaded.
 * @slot success - In place of the thank-you view.
 * @slot processing - In place of the view for money that comes later.
 * @fires {PayLinkReadyEvent} pay-link-ready - The link has been read and can be paid.
 * @fires {PayLinkNoticeEvent} pay-link-notice - A value of the page was ignored, and why.
 * @fires {PayLinkOpenEvent} pay-link-open - The checkout is shown.
 * @fires {PayLinkChangeEvent} pay-link-change - The payer chose something else.
 * @fires {PayLinkInvalidEvent} pay-link-invalid - The form was submitted with something missing or wrong.
 * @fires {PayLinkBeforeSubmitEvent} pay-link-before-submit - Cancelable, waits: the page may add metadata and a reference.
 * @fires {PayLinkSubmitEvent} pay-link-submit - A session is being created.
 * @fires {PayLinkHandoffEvent} pay-link-handoff - Cancelable: the payer is brought to the payment page.
 * @fires {PayLinkPendingEvent} pay-link-pending - The money comes later.
 * @fires {PayLinkSuccessEvent} pay-link-success - Cancelable: the backend said that it is paid.
 * @fires {PayLinkCancelEvent} pay-link-cancel - The payer went away before the payment page.
 * @fires {PayLinkBeforeCloseEvent} pay-link-before-close - Cancelable: the checkout is about to close.
 * @fires {PayLinkCloseEvent} pay-link-close - Always the last one.
 * @fires {PayLinkUnavailableEvent} pay-link-unavailable - Nothing can be paid with this link now.
 * @fires {PayLinkErrorEvent} pay-link-error - Something failed; `hint` says how to fix it.
 * @csspart panel - Everything.
 * @csspart header - Seller, title, close button.
 * @csspart title - The link's name.
 * @csspart description - The link's description.
 * @csspart close - The close button.
 * @csspart intervals - The choice of how often.
 * @csspart interval - One of them; `interval-selected` the chosen one.
 * @csspart amounts - The choice of amounts.
 * @csspart amount - One of them; `amount-selected` the chosen one.
 * @csspart amount-input - The field for a typed amount, with its unit.
 * @csspart amount-echo - How the typed amount was read.
 * @csspart fee-cover - The offer to cover the costs.
 * @csspart input - A text field.
 * @csspart summary - The totals; `summary-row` a line, `total` the last.
 * @csspart submit - The button that states the exact charge.
 * @csspart legal - Legal links.
 * @csspart status - A screen without a form.
 * @csspart error - A problem beside its field.
 * @csspart frame - Around the payment page.
 * @csspart receipt - What was paid.
 * @cssprop [--pay-link-font-family=system-ui] - Typeface.
 * @cssprop [--pay-link-font-size=16px] - Size of text; everything but the spacing follows it.
 * @cssprop [--pay-link-line-height=1.45] - Height of lines.
 * @cssprop [--pay-link-heading-weight=650] - Weight of the title.
 * @cssprop [--pay-link-color] - Text.
 * @cssprop [--pay-link-muted] - Text of less weight.
 * @cssprop [--pay-link-background] - Behind everything.
 * @cssprop [--pay-link-surface] - Behind what stands out from the background.
 * @cssprop [--pay-link-border-color] - Lines and the borders of choices.
 * @cssprop [--pay-link-border-width=1px] - Their width.
 * @cssprop [--pay-link-accent] - The seller's colour; corrected where it could not be read.
 * @cssprop [--pay-link-accent-text] - Text on it; black or white where this one could not be read.
 * @cssprop [--pay-link-danger] - Problems.
 * @cssprop [--pay-link-success] - The mark of a payment.
 * @cssprop [--pay-link-focus-color] - Ring around what has the focus.
 * @cssprop [--pay-link-focus-width=2px] - Its width.
 * @cssprop [--pay-link-control-radius=10px] - Corners of fields, choices and buttons.
 * @cssprop [--pay-link-control-height=48px] - Height of fields and choices.
 * @cssprop [--pay-link-space=8px] - The unit of spacing.
 * @cssprop [--pay-link-dialog-padding=24px] - Around the content.
 * @cssprop [--pay-link-amount-columns=3] - Columns of the amounts.
 * @cssprop [--pay-link-frame-min-height=420px] - Least height of the payment page.
 * @cssprop [--pay-link-duration=160ms] - How long a change of colour takes.
 * @cssprop [--pay-link-easing] - How it runs.
 */
export class PayLinkCheckout extends HTMLElement implements CheckoutPanel {
  /** Values of the page that were ignored or did less than they say. @internal */
  declare notices?: readonly AttributeNotice[];
  readonly #root = this.attachShadow({ mode: 'open' });
  #drawing: Promise<void> | undefined;
  #session: CheckoutSession | undefined;
  #shown: { state: CheckoutState; news: string } | undefined;
  #isAmountLeft = false;
  /** Whether the payer was in here when the state changed: by the time it is drawn, what had the focus may be gone. */
  #hadFocus = false;
  /** The panel as it was when the button was pressed; shown on, busy, while the session is created. */
  #pressed: Selecting | undefined;

  /** Level of the title's heading; attribute `heading-level`. */
  get headingLevel(): number {
    return Number(this.getAttribute('heading-level') ?? 2);
  }
  set headingLevel(level: number) {
    this.setAttribute('heading-level', `${level}`);
    this.requestUpdate();
  }

  /** `auto`, `light` or `dark`. */
  get theme(): string {
    return this.getAttribute('theme') ?? 'auto';
  }
  set theme(theme: string) {
    this.setAttribute('theme', theme);
  }

  /** Where the payer is. Read-only. */
  get step(): CheckoutStep {
    return this.#session ? stepOf(this.#session.state) : 'loading';
  }

  /** Settles when what is shown is up to date. */
  get updateComplete(): Promise<void> {
    return this.#drawing ?? Promise.resolve();
  }

  /** The machine's state. @internal */
  get checkoutState(): CheckoutState | undefined {
    return this.#session?.state;
  }

  prepare(options: CheckoutOptions): Promise<void> {
    this.#attend(options).prefetch();
    return this.updateComplete;
  }

  start(options: CheckoutOptions): Promise<PayLinkResult> {
    return this.#attend(options).open();
  }

  requestClose(reason: Parameters<CheckoutPanel['requestClose']>[0]): boolean {
    return this.#session?.requestClose(reason) ?? true;
  }

  connectedCallback(): void {
    this.#root.adoptedStyleSheets = [tokens(), panelStyles(), contentStyles(), formStyles()];
    this.requestUpdate();
    this.#session?.hostConnected();
    if (this.isInDialog || this.#session) return;
    const href = this.getAttribute('href') ?? this.querySelector('a')?.href ?? '';
    const options = readOptions(this, {}, href, '');
    if (options) void this.start({ ...options, mode: 'inline' });
  }

  disconnectedCallback(): void {
    this.#session?.hostDisconnected();
  }

  /** Whether this is what a button opens. @internal */
  get isInDialog(): boolean {
    return this.parentElement instanceof HTMLDialogElement;
  }

  /** Draws once for all that changes in this turn. */
  requestUpdate(): void {
    this.#drawing ??= Promise.resolve().then(() => {
      this.#drawing = undefined;
      this.setAttribute('step', this.step);
      render(this.#render(), this.#root);
      this.#drawn();
    });
  }

  #render(): TemplateResult {
    const session = this.#session;
    if (!session) return html`<slot></slot>`;
    const view = this.#view(session);
    const { payment, state } = session;
    const said = state.visible ? payment?.spokenWords(payment.announcementOf(state), session.words.payment) : undefined;
    return html`<div class="panel" part="panel" dir=${session.messages.dir} lang=${session.locale}>
      ${header(view)} ${this.#body(view)} ${footer(view)}
      <div class="spoken" role="status" aria-live="polite">${said?.urgency === 'polite' ? said.text : nothing}</div>
      <div class="spoken" role="alert" aria-live="assertive">${said?.urgency === 'assertive' ? said.text : nothing}</div>
      <span class="spoken probe" aria-hidden="true"></span>
    </div>`;
  }

  #drawn(): void {
    const session = this.#session;
    if (!session) return;
    const probe = this.#root.querySelector('.probe');
    if (probe) adoptAccent(this, probe, session.branding);
    const { payment, parts } = session;
    const sheets = [payment?.styles(), parts?.choice?.styles?.(), parts?.extras?.styles?.()].flat();
    for (const sheet of sheets) {
      if (sheet && !this.#root.adoptedStyleSheets.includes(sheet)) this.#root.adoptedStyleSheets.push(sheet);
    }
    const { state } = session;
    const news = newsOf(state);
    const before = this.#shown;
    this.#shown = { state, news };
    if (state.visible && before && (before.news !== news || !before.state.visible))
      this.#moveFocus(before.state, state);
    this.#hadFocus = false;
  }

  /** The checkout of these options: the same as before for the same link of the same backend. */
  #attend(options: CheckoutOptions): CheckoutSession {
    if (options.theme) this.theme = options.theme;
    if (!this.#session?.isFor(options)) {
      this.#session?.dispose();
      this.#session = new CheckoutSession(this, options, (state) => {
        // A frame of another process is not `:focus-within` in Firefox, but it is the active element.
        this.#hadFocus ||= !!this.#root.activeElement;
        if (state.phase === 'selecting') this.#pressed = state;
        this.requestUpdate();
        /** @internal */
        this.dispatchEvent(new Event('checkout-changed'));
      });
    }
    this.#session.options = options;
    return this.#session;
  }

  #body(view: CheckoutView): unknown {
    const { state } = view;
    switch (state.phase) {
      case 'idle':
      case 'loading':
        return skeleton({ ...view, state });
      case 'load-failed':
        return loadFailed({ ...view, state });
      case 'selecting':
        return this.#panel(view, state);
      default:
        if (state.phase === 'creating' && !state.uncertain && this.#pressed) {
          return this.#panel(view, { ...this.#pressed, draft: state.draft, submitPending: true });
        }
        if (this.#session?.isResultTaken && !state.visible) return nothing;
        return this.#session?.payment?.paymentBody(view) ?? skeleton({ ...view, state: IDLE });
    }
  }

  #panel(view: CheckoutView, state: Selecting): TemplateResult {
    const { link, draft, quote } = state;
    const parts = this.#session?.parts;
    const panel: PanelView = {
      ...view,
      state,
      choice: parts?.choice ?? amountPart,
      extras: parts?.extras,
      facts: rulesOf(link).facts(link, draft),
      extraFacts: parts?.extras && extras.rules?.facts(link, draft),
      submit: submitFacts(state),
      quote: quote.status === 'ready' ? quote.quote : quote.status === 'pending' ? quote.previous : undefined,
    };
    return form(panel, this.#goTo);
  }

  #view(session: CheckoutSession): CheckoutView {
    const { options } = session;
    return {
      state: session.state,
      t: session.messages,
      words: session.words,
      locale: session.locale,
      act: this.#actions,
      level: this.headingLevel,
      isDialog: this.isInDialog,
      label: options.label || session.messages.callToAction('pay'),
      fallbackUrl: session.safe(options.fallbackUrl),
      safe: session.safe,
      money: session.money,
      frame: session.frame,
      later: session.payment,
      isAmountLeft: this.#isAmountLeft,
      hides: (part) => options.attributes['hide']?.split(' ').includes(part) ?? false,
    };
  }

  readonly #actions: CheckoutActions = {
    change: (change) => {
      if (change.text !== undefined) this.#isAmountLeft = false;
      this.#session?.dispatch({ type: 'draft-changed', change });
      // The field has just appeared, or the question that had the focus is about to go.
      const isTyped = change.choice === 'other' && change.text === undefined;
      if (isTyped || change.pickedMinor !== undefined) void this.#focusSoon(idOf('amount'));
    },
    fill: (field, value) => {
      const state = this.#session?.state;
      if (state?.phase !== 'selecting') return;
      this.#session?.dispatch({ type: 'draft-changed', change: { fields: { ...state.draft.fields, [field]: value } } });
    },
    submit: () => void this.#session?.submit('submit-requested').then(() => this.#focusSoon('problems')),
    acceptPrice: () => void this.#session?.submit('price-accepted'),
    retry: () => this.#session?.dispatch({ type: 'retry-requested' }),
    back: () => this.#session?.dispatch({ type: 'back-requested' }),
    openPopup: () => this.#session?.showPopup(),
    startOver: () => this.#session?.dispatch({ type: 'start-over-requested' }),
    dismiss: () => void this.requestClose('button'),
    leaveAmount: () => {
      this.#isAmountLeft = true;
      this.requestUpdate();
    },
  };

  /** Focus never falls to the page behind: it goes to what is new, and into the payment page once that is there. */
  #moveFocus(before: CheckoutState, { phase }: CheckoutState): void {
    const find = (id: string) => this.#root.querySelector<HTMLElement>(`#${id}`);
    if (phase === 'awaiting' && this.#session?.frame) return this.#session.frame.focus();
    if (!before.visible || phase === 'idle') return this.isInDialog ? find('title')?.focus() : undefined;
    if (this.#hadFocus || this.isInDialog) (find('problems') ?? find('news') ?? find('title'))?.focus();
  }

  readonly #goTo = (field: string): void => {
    this.#root.getElementById(idOf(field))?.focus();
  };

  async #focusSoon(id: string): Promise<void> {
    await this.updateComplete;
    this.#root.getElementById(id)?.focus();
  }
}

/** What makes a screen another one for the payer: its phase, and what it reports. */
function newsOf(state: CheckoutState): string {
  switch (state.phase) {
    case 'selecting':
      return `panel ${state.returned?.kind ?? ''} ${state.problemsShown && state.problems.length ? 'problems' : ''}`;
    case 'creating':
      return state.uncertain ? `uncertain ${state.stalled}` : 'panel  ';
    case 'handing-off':
      return `handoff ${state.mode} ${state.blocked}`;
    case 'awaiting':
      return `awaiting ${state.mode} ${state.popupClosed}`;
    case 'loading':
    case 'idle':
      return 'loading';
    default:
      return state.phase;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pay-link-checkout': PayLinkCheckout;
  }
}
