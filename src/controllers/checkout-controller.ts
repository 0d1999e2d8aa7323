/**
 * Where the machine meets the world: takes events, keeps the state, carries out effects, and turns whatever comes of
 * them into further events. It decides nothing itself. Frames, popups and public events are ports of the element.
 *
 * A host that is merely moved keeps its checkout: it counts as gone one task after it was disconnected. Then reads are
 * aborted, but a session that is just being created is not, because the backend may have taken the request; its answer
 * finds a closed checkout and is cancelled. Storage is touched only once the checkout is open.
 */
import { ClientFailure } from '../client/client-failure.ts';
import { newIdempotencyKey } from '../client/idempotency-key.ts';
import type { PayLinkClient } from '../client/pay-link-client.ts';
import { forget, recall, remember } from '../client/remembered-attempt.ts';
import type {
  AmountDraft,
  CheckoutEvent,
  CheckoutState,
  Effect,
  Failure,
  KnownSession,
  Notice,
  Submission,
} from '../core/checkout-state.ts';
import { safeUrl } from '../core/safe-url.ts';
import { knownOf } from '../core/step.ts';
import { initialState, isWatching, transition } from '../core/transition.ts';
import type { HandoffMode, PublicAmountLink, PublicLink } from '../protocol/public-link.ts';
import { SessionWatch } from './session-watch.ts';

export interface CheckoutPorts {
  readonly client: Pick<PayLinkClient, 'loadLink' | 'quote' | 'createSession' | 'readSession' | 'cancelSession'>;
  /** Tells this link from others in storage: backend and link. */
  readonly storageKey: string;
  /** The answer to the link request that was begun before the checkout was loaded; used once. */
  readonly takeEarlyLink: () => Promise<Response> | undefined;
  /** What the page wants chosen at first; its language's habits of writing belong to it. */
  readonly firstDraft?: (link: PublicAmountLink) => Partial<AmountDraft>;
  /** Brings the payer to a checked address; answers with `handoff-ready` or `handoff-refused`. Replaces an earlier one. */
  readonly startHandoff: (mode: HandoffMode, url: string) => void;
  readonly endHandoff: () => void;
  readonly emit: (notice: Notice) => void;
  /** The state is new. */
  readonly changed: (state: CheckoutState) => void;
  /** Between 0 and 1, for the pauses between attempts. */
  readonly random?: () => number;
  readonly newKey?: () => string;
}

/** When a link that is still loading is offered as a plain link. */
const SLOW_AFTER_MS = 2_500;
/** What is still done for a host that is gone: ending what was begun. */
const LAST_EFFECTS: readonly Effect['type'][] = ['cancel-session', 'remember', 'forget', 'stop-watching', 'emit'];

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

export class CheckoutController {
  readonly #ports: CheckoutPorts;
  #state: CheckoutState;
  #watch: SessionWatch | undefined;
  #load: AbortController | undefined;
  #quote: AbortController | undefined;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #hasRecalled = false;
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
    const { state, effects } = transition(this.#state, event);
    const isNew = state !== this.#state;
    this.#state = state;
    if (isNew && !this.#isGone) this.#ports.changed(state);
    for (const effect of effects) if (!this.#isGone || LAST_EFFECTS.includes(effect.type)) this.#run(effect);
    this.#recall();
  };

  /** One press of the button. */
  submit(
    submission: Omit<Submission, 'key'> = {},
    type: 'submit-requested' | 'price-accepted' = 'submit-requested',
  ): void {
    const { newKey = newIdempotencyKey } = this.#ports;
    this.dispatch({ type, key: newKey(), ...submission });
  }

  /** Something hints at news about the session. */
  readNow(): void {
    this.#watch?.readNow();
  }

  hostConnected(): void {
    clearTimeout(this.#leaving);
    if (!this.#isGone) return;
    this.#isGone = false;
    this.#listen('addEventListener');
    const known = knownOf(this.#state);
    if (known && isWatching(this.#state)) this.#watchSession(known);
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
    this.#watch?.stop();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#ports.endHandoff();
  }

  #run(effect: Effect): void {
    switch (effect.type) {
      case 'load-link':
        return void this.#loadLink(effect);
      case 'request-quote':
        return this.#requestQuote(effect);
      case 'post-session': {
        const { random = Math.random } = this.#ports;
        return this.#after(effect.delayMs + effect.jitterMs * random(), () => void this.#postSession(effect));
      }
      case 'start-handoff':
        return this.#startHandoff(effect);
      case 'end-handoff':
        return this.#ports.endHandoff();
      case 'watch-session':
        return this.#watchSession(effect.known);
      case 'read-now':
        return this.#watch?.readNow();
      case 'stop-watching':
        return this.#watch?.stop();
      case 'cancel-session':
        return void this.#cancelSession(effect.known);
      case 'remember':
        return remember({ ...effect.record, linkRef: this.#ports.storageKey });
      case 'forget':
        return forget(this.#ports.storageKey);
      case 'emit':
        return this.#ports.emit(effect.notice);
      default:
        effect satisfies never;
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
    } catch (error) {
      if (!signal.aborted) this.dispatch({ type: 'link-failed', request, failure: failureOf(error) });
      return;
    }
    const draft = link.type === 'amount' ? this.#ports.firstDraft?.(link) : undefined;
    this.dispatch({ type: 'link-loaded', request, link, draft });
  }

  #requestQuote({ linkRef, request, selection, delayMs }: EffectOf<'request-quote'>): void {
    this.#quote?.abort();
    const { signal } = (this.#quote = new AbortController());
    this.#after(delayMs, async () => {
      if (signal.aborted) return;
      try {
        const quote = await this.#ports.client.quote(linkRef, { selection }, signal);
        this.dispatch({ type: 'quote-received', request, quote, selection });
      } catch (error) {
        if (!signal.aborted) this.dispatch({ type: 'quote-failed', request, failure: failureOf(error) });
      }
    });
  }

  async #postSession({ linkRef, request, body, key }: EffectOf<'post-session'>): Promise<void> {
    try {
      const known = await this.#ports.client.createSession(linkRef, body, key);
      this.dispatch({ type: 'session-created', request, known });
    } catch (error) {
      const isUncertain = !(error instanceof ClientFailure) || error.isUncertain;
      const type = isUncertain ? 'creation-uncertain' : 'creation-refused';
      this.dispatch({ type, request, failure: failureOf(error) });
    }
  }

  #startHandoff({ mode, url }: EffectOf<'start-handoff'>): void {
    const { origin } = (this.#state as Extract<CheckoutState, { phase: 'handing-off' }>).link.handoff;
    const safe = safeUrl(url, globalThis.location?.href ?? origin, [origin]);
    if (safe) return this.#ports.startHandoff(mode, safe);
    const hint = `The backend sent a payment page outside of its own handoff origin, ${origin}.`;
    this.dispatch({ type: 'handoff-refused', mode, failure: { code: 'unsupported_config', recoverable: false, hint } });
  }

  #watchSession({ session, secret }: KnownSession): void {
    this.#watch?.stop();
    this.#watch = new SessionWatch(session.id, session.revision, {
      read: (waitMs, signal, revision) => this.#ports.client.readSession(session.id, secret, waitMs, signal, revision),
      seen: (state) => this.dispatch({ type: 'session-read', ...state }),
      failed: (failure) => this.dispatch({ type: 'read-failed', failure }),
    });
  }

  async #cancelSession({ session, secret }: KnownSession): Promise<void> {
    try {
      await this.#ports.client.cancelSession(session.id, secret);
    } catch {
      // It lapses by itself; the backend gives the place back then.
    }
  }

  /** Picks up what an earlier life of the page left unfinished, once, and only when the payer has opened the checkout. */
  #recall(): void {
    const state = this.#state;
    if (this.#hasRecalled || !state.visible || this.#isGone) return;
    if (state.phase !== 'selecting' && state.phase !== 'unavailable') return;
    const { link } = state;
    if (!link) return;
    this.#hasRecalled = true;
    const attempt = recall(this.#ports.storageKey);
    if (attempt?.known) void this.#resume(attempt.known, link);
    else if (attempt?.body && attempt.key && link.type === 'amount') {
      this.dispatch({ type: 'attempt-resumed', link, body: attempt.body, key: attempt.key });
    }
  }

  /** Asks the backend first: any script of the page can write into storage. */
  async #resume(known: KnownSession, link: PublicLink): Promise<void> {
    try {
      const read = await this.#ports.client.readSession(known.session.id, known.secret, 0);
      this.dispatch({ type: 'resumed', known: { ...known, ...read }, link });
    } catch (error) {
      if (failureOf(error).code === 'session_not_found') forget(this.#ports.storageKey);
      else this.#hasRecalled = false;
    }
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

const failureOf = (error: unknown): Failure =>
  error instanceof ClientFailure
    ? error.failure
    : { code: 'network', recoverable: true, hint: error instanceof Error ? error.message : String(error) };
