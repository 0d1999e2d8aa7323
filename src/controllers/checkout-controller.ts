/**
 * Where the machine meets the world: takes events, keeps the state, carries out effects, and turns whatever comes of
 * them into further events. It decides nothing itself. Frames, popups and public events are ports of the element.
 *
 * What pays (the other half of the machine, and `PaymentRunner`) is loaded once the panel is shown, so that the form does
 * not wait for it; a press that comes earlier waits for it, visibly busy. A host that is merely moved keeps its checkout:
 * it counts as gone one task after it was disconnected. Storage is touched only once the checkout is open.
 */
import { failureOf } from '../client/client-failure.ts';
import { newIdempotencyKey } from '../client/idempotency-key.ts';
import type { PayLinkClient } from '../client/pay-link-client.ts';
import type { Draft, CheckoutEvent, CheckoutState, Effect, Notice, Submission } from '../core/checkout-state.ts';
import { kinds } from '../core/link-rules.ts';
import { knownOf } from '../core/step.ts';
import { initialState, transition } from '../core/transition.ts';
import type { HandoffMode, PublicLink } from '../protocol/public-link.ts';
import type * as paymentRunner from './payment-runner.ts';
import type { PaymentRunner, SessionRequests } from './payment-runner.ts';

type PaymentHalf = typeof paymentRunner;

export type PageRequests = Pick<PayLinkClient, 'loadLink' | 'quote'> & SessionRequests;

export interface CheckoutPorts {
  /** A test may answer the requests about sessions too. */
  readonly client: PayLinkClient | PageRequests;
  /** Tells this link from others in storage: backend and link. */
  readonly storageKey: string;
  /** The answer to the link request that was begun before the checkout was loaded; used once. */
  readonly takeEarlyLink: () => Promise<Response> | undefined;
  /** What the page wants chosen at first; its language's habits of writing belong to it. */
  readonly firstDraft?: (link: PublicLink) => Partial<Draft>;
  /** Loads whatever the form of this link needs besides an amount; answers with the link as that part reads it. */
  readonly loadParts?: (link: PublicLink) => Promise<PublicLink>;
  /** Brings the payer to a checked address; answers with `handoff-ready` or `handoff-refused`. Replaces an earlier one. */
  readonly startHandoff: (mode: HandoffMode, url: string) => void;
  readonly endHandoff: () => void;
  readonly emit: (notice: Notice) => void;
  /** The state is new. */
  readonly changed: (state: CheckoutState) => void;
  /** Between 0 and 1, for the pauses between attempts. */
  readonly random?: () => number;
  readonly newKey?: () => string;
  /** The half that pays; asked for once the panel is shown. */
  readonly loadPaymentHalf: () => Promise<PaymentHalf>;
}

/** When a link that is still loading is offered as a plain link. */
const SLOW_AFTER_MS = 2_500;
/** What is still done for a host that is gone: ending what was begun. */
const LAST_EFFECTS: readonly Effect['type'][] = ['cancel-session', 'remember', 'forget', 'stop-watching', 'emit'];

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

export class CheckoutController {
  readonly #ports: CheckoutPorts;
  #state: CheckoutState;
  #half: PaymentHalf | undefined;
  #loadingHalf: Promise<void> | undefined;
  #runner: PaymentRunner | undefined;
  #load: AbortController | undefined;
  #quote: AbortController | undefined;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #hasRecalled = false;
  /** Settles when it is known what an earlier life of the page left; nobody should begin anew before that. */
  resumed: Promise<void> | undefined;
  #isGone = false;

  constructor(linkRef: string, ports: CheckoutPorts) {
    this.#ports = ports;
    this.#state = initialState(linkRef);
    this.#listen('addEventListener');
  }

  get state(): CheckoutState {
    return this.#state;
  }

  /** Takes in what happened. */
  readonly dispatch = (event: CheckoutEvent): void => {
    const { state, effects } = transition(this.#state, event, this.#half?.payTransition);
    const isNew = state !== this.#state;
    this.#state = state;
    if (isNew && !this.#isGone) this.#ports.changed(state);
    for (const effect of effects) if (!this.#isGone || LAST_EFFECTS.includes(effect.type)) this.#run(effect);
    this.#lookAhead();
  };

  /**
   * One press of the button; at once where the half that pays is there, since a window must still belong to its click.
   * Rejects where that half cannot be had.
   */
  async submit(
    submission: Omit<Submission, 'key'> = {},
    type: 'submit-requested' | 'price-accepted' = 'submit-requested',
  ): Promise<void> {
    if (!this.#half) await this.#loadHalf();
    const { newKey = newIdempotencyKey } = this.#ports;
    this.dispatch({ type, key: newKey(), ...submission });
  }

  /** Something hints at news about the session. */
  readNow(): void {
    this.#runner?.run({ type: 'read-now' });
  }

  hostConnected(): void {
    clearTimeout(this.#leaving);
    if (!this.#isGone) return;
    this.#isGone = false;
    this.#listen('addEventListener');
    const known = knownOf(this.#state);
    if (known && ['open', 'processing'].includes(known.session.status)) this.#runner?.watch(known);
  }

  hostDisconnected(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.dispose());
  }

  /** The element is gone: nothing more is shown, and nothing is asked in vain. What is remembered stays remembered. */
  dispose(): void {
    if (this.#isGone) return;
    this.dispatch({ type: 'close-requested', reason: 'removed' });
    this.#isGone = true;
    this.#listen('removeEventListener');
    this.#load?.abort();
    this.#quote?.abort();
    this.#runner?.stop();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#ports.endHandoff();
  }

  #run(effect: Effect): void {
    switch (effect.type) {
      case 'load-link':
        return void this.#loadLink(effect);
      case 'request-quote':
        return this.#requestQuote(effect);
      case 'start-payment':
        return this.dispatch({ type: 'payment-ready' });
      case 'end-handoff':
        return this.#ports.endHandoff();
      case 'emit':
        return this.#ports.emit(effect.notice);
      default:
        // Only the half that pays asks for anything else, and it came with its runner.
        this.#runner?.run(effect);
    }
  }

  async #loadLink({ linkRef, request, timeoutMs }: EffectOf<'load-link'>): Promise<void> {
    this.#load?.abort();
    const { signal } = (this.#load = new AbortController());
    const early = this.#ports.takeEarlyLink();
    this.#after(SLOW_AFTER_MS, () => this.dispatch({ type: 'load-slow', request }));
    let link: PublicLink;
    try {
      link = await this.#ports.client.loadLink(linkRef, { timeoutMs, signal, early });
      link = (await this.#ports.loadParts?.(link)) ?? link;
    } catch (error) {
      if (!signal.aborted) this.dispatch({ type: 'link-failed', request, failure: failureOf(error) });
      return;
    }
    const draft = kinds.has(link.type) ? this.#ports.firstDraft?.(link) : undefined;
    this.dispatch({ type: 'link-loaded', request, link, draft });
  }

  #requestQuote({ linkRef, request, choices, delayMs }: EffectOf<'request-quote'>): void {
    this.#quote?.abort();
    const { signal } = (this.#quote = new AbortController());
    this.#after(delayMs, async () => {
      if (signal.aborted) return;
      try {
        const quote = await this.#ports.client.quote(linkRef, choices, signal);
        this.dispatch({ type: 'quote-received', request, quote, choices });
      } catch (error) {
        if (!signal.aborted) this.dispatch({ type: 'quote-failed', request, failure: failureOf(error) });
      }
    });
  }

  /** Forgets a failure, so that the next press tries again. */
  #loadHalf(): Promise<void> {
    return (this.#loadingHalf ??= this.#ports.loadPaymentHalf().then(
      (half) => {
        this.#half = half;
        const after = this.#after.bind(this);
        this.#runner = new half.PaymentRunner({ ...this.#ports, after, dispatch: this.dispatch });
      },
      (error) => {
        this.#loadingHalf = undefined;
        throw error;
      },
    ));
  }

  /** The panel is on: gets ready to pay, and looks once for what an earlier life of the page left unfinished. */
  #lookAhead(): void {
    const { phase, visible } = this.#state;
    if (this.#hasRecalled || !visible || this.#isGone || (phase !== 'selecting' && phase !== 'unavailable')) return;
    const { link } = this.#state as Extract<CheckoutState, { phase: 'selecting' | 'unavailable' }>;
    if (!link) return;
    this.#hasRecalled = true;
    const resume = async () => {
      await this.#loadHalf();
      this.#hasRecalled = (await this.#runner?.resume(link)) ?? true;
    };
    // A failure shows when the button is pressed, and is tried again then.
    this.resumed = resume().catch(() => undefined);
  }

  #listen(method: 'addEventListener' | 'removeEventListener'): void {
    globalThis[method]?.('online', this.#handleOnline);
    globalThis[method]?.('pageshow', this.#handlePageShow);
  }

  readonly #handleOnline = (): void => {
    const { phase } = this.#state;
    if (phase === 'load-failed' || phase === 'creating') this.dispatch({ type: 'retry-requested' });
  };

  /** The payer came back with the back button from where a redirect had led. */
  readonly #handlePageShow = (event: Event): void => {
    const { phase } = this.#state;
    if ((event as PageTransitionEvent).persisted && phase === 'handing-off') this.dispatch({ type: 'back-requested' });
  };

  #after(delayMs: number, act: () => void): void {
    if (!delayMs) return act();
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, delayMs);
    this.#timers.add(timer);
  }
}
