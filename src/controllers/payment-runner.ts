/**
 * Carries out what the half of the machine that pays asks for: creating a session, watching and cancelling it, keeping
 * it through a reload. Loaded with that half, while the payer looks at the panel. It decides nothing.
 *
 * A session that is just being created is never aborted, because the backend may have taken the request; an answer that
 * finds a closed checkout is cancelled by the machine.
 */
import { ClientFailure, failureOf } from '../client/client-failure.ts';
import type { PayLinkClient } from '../client/pay-link-client.ts';
import { forget, recall, remember } from '../client/remembered-attempt.ts';
import { SessionClient } from '../client/session-client.ts';
import type { CheckoutEvent, Effect, KnownSession } from '../core/checkout-state.ts';
import { hasPanel } from '../core/draft-of-session.ts';
import { safeUrl } from '../core/safe-url.ts';
import type { HandoffMode, PublicLink } from '../protocol/public-link.ts';
import { SessionWatch } from './session-watch.ts';

export { payTransition } from '../core/pay-transition.ts';

/** The requests about sessions; a test may answer them itself. */
export type SessionRequests = Pick<SessionClient, 'createSession' | 'readSession' | 'cancelSession'>;

export interface PaymentPorts {
  readonly client: PayLinkClient | SessionRequests;
  readonly storageKey: string;
  readonly dispatch: (event: CheckoutEvent) => void;
  readonly startHandoff: (mode: HandoffMode, url: string) => void;
  /** Runs something after a pause, unless the checkout has ended by then. */
  readonly after: (delayMs: number, act: () => void) => void;
  /** Between 0 and 1. */
  readonly random?: (() => number) | undefined;
}

export class PaymentRunner {
  readonly #ports: PaymentPorts;
  readonly #sessions: SessionRequests;
  #watch: SessionWatch | undefined;

  constructor(ports: PaymentPorts) {
    this.#ports = ports;
    this.#sessions = 'createSession' in ports.client ? ports.client : new SessionClient(ports.client);
  }

  run(effect: Effect): void {
    switch (effect.type) {
      case 'post-session': {
        const { random = Math.random, after } = this.#ports;
        return after(effect.delayMs + effect.jitterMs * random(), () => void this.#post(effect));
      }
      case 'start-handoff':
        return this.#startHandoff(effect);
      case 'watch-session':
        return this.watch(effect.known);
      case 'read-now':
        return this.#watch?.readNow();
      case 'stop-watching':
        return this.stop();
      case 'cancel-session':
        return void this.#cancel(effect.known);
      case 'remember':
        return remember({ ...effect.record, linkRef: this.#ports.storageKey });
      case 'forget':
        return forget(this.#ports.storageKey);
      default:
    }
  }

  /** Begins to read a session until it is final. */
  watch({ session, secret }: KnownSession): void {
    const { dispatch } = this.#ports;
    this.stop();
    this.#watch = new SessionWatch(session.id, session.revision, {
      read: (waitMs, signal, revision) => this.#sessions.readSession(session.id, secret, waitMs, signal, revision),
      seen: (state) => dispatch({ type: 'session-read', ...state }),
      failed: (failure) => dispatch({ type: 'read-failed', failure }),
    });
  }

  stop(): void {
    this.#watch?.stop();
  }

  /**
   * Picks up what an earlier life of the page left unfinished. The backend is asked what became of a session, since any
   * script of the page can write into storage. Answers false where it could not be asked.
   */
  async resume(link: PublicLink): Promise<boolean> {
    const { storageKey, dispatch } = this.#ports;
    const { known, body, key } = recall(storageKey) ?? {};
    if (body && key && hasPanel(link)) dispatch({ type: 'attempt-resumed', link, body, key });
    if (!known) return true;
    try {
      const read = await this.#sessions.readSession(known.session.id, known.secret, 0);
      dispatch({ type: 'resumed', known: { ...known, ...read }, link });
    } catch (error) {
      if (failureOf(error).code !== 'session_not_found') return false;
      forget(storageKey);
    }
    return true;
  }

  async #post({ linkRef, request, body, key }: Extract<Effect, { type: 'post-session' }>): Promise<void> {
    const { dispatch } = this.#ports;
    try {
      dispatch({ type: 'session-created', request, known: await this.#sessions.createSession(linkRef, body, key) });
    } catch (error) {
      const isUncertain = !(error instanceof ClientFailure) || error.isUncertain;
      const type = isUncertain ? 'creation-uncertain' : 'creation-refused';
      dispatch({ type, request, failure: failureOf(error) });
    }
  }

  #startHandoff({ mode, url, origin }: Extract<Effect, { type: 'start-handoff' }>): void {
    const safe = safeUrl(url, globalThis.location?.href ?? origin, [origin]);
    if (safe) return this.#ports.startHandoff(mode, safe);
    const hint = `The backend sent a payment page outside of the link's own handoff origin, ${origin}.`;
    const failure = { code: 'unsupported_config', recoverable: false, hint };
    this.#ports.dispatch({ type: 'handoff-refused', mode, failure });
  }

  async #cancel({ session, secret }: KnownSession): Promise<void> {
    try {
      await this.#sessions.cancelSession(session.id, secret);
    } catch {
      // It lapses by itself; the backend gives the place back then.
    }
  }
}
