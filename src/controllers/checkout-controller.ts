/**
 * Where the machine meets the world: takes events, keeps the state, carries out effects, and turns whatever comes of
 * them into further events. It decides nothing itself. Frames, popups and public events are ports of the element.
 *
 * A running effect ends with the controller: reads are aborted, and a session that is just being created is not, because
 * the backend may have taken the request. Its answer is remembered for the next opening.
 */
import { ClientFailure } from '../client/client-failure.ts';
import type { PayLinkClient } from '../client/pay-link-client.ts';
import { forget, remember } from '../client/remembered-attempt.ts';
import type { CheckoutEvent, CheckoutState, Effect, Failure, KnownSession, Notice } from '../core/checkout-state.ts';
import { transition } from '../core/transition.ts';
import type { HandoffMode } from '../protocol/public-link.ts';
import { SessionWatch } from './session-watch.ts';

export interface CheckoutPorts {
  readonly client: Pick<PayLinkClient, 'loadLink' | 'quote' | 'createSession' | 'readSession' | 'cancelSession'>;
  /** Tells this link from others in storage: backend and link. */
  readonly storageKey: string;
  /** The answer to the link request that was begun before the checkout was loaded; used once. */
  readonly takeEarlyLink: () => Promise<Response> | undefined;
  readonly startHandoff: (mode: HandoffMode, url: string) => void;
  readonly endHandoff: () => void;
  readonly emit: (notice: Notice) => void;
  /** The state is new. */
  readonly changed: (state: CheckoutState) => void;
}

/** When a link that is still loading is offered as a plain link. */
const SLOW_AFTER_MS = 2_500;

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

export class CheckoutController {
  readonly #ports: CheckoutPorts;
  #state: CheckoutState;
  #watch: SessionWatch | undefined;
  #load: AbortController | undefined;
  #quote: AbortController | undefined;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #isGone = false;

  constructor(linkRef: string, ports: CheckoutPorts) {
    this.#ports = ports;
    this.#state = { phase: 'idle', visible: false, linkRef };
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
    for (const effect of effects) this.#run(effect);
  };

  /** The element is gone for good: nothing more is shown, and nothing is asked in vain. */
  dispose(): void {
    this.#isGone = true;
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
      case 'post-session':
        return this.#after(effect.delayMs, () => void this.#postSession(effect));
      case 'start-handoff':
        return this.#ports.startHandoff(effect.mode, effect.url);
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
    try {
      const link = await this.#ports.client.loadLink(linkRef, { timeoutMs, signal, early });
      this.dispatch({ type: 'link-loaded', request, link });
    } catch (error) {
      if (!signal.aborted) this.dispatch({ type: 'link-failed', request, failure: failureOf(error) });
    }
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

  #watchSession({ session, secret }: KnownSession): void {
    this.#watch?.stop();
    this.#watch = new SessionWatch(session.id, session.revision, {
      read: (waitMs, signal) => this.#ports.client.readSession(session.id, secret, waitMs, signal),
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
