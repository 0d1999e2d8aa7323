/**
 * Reads a session from the backend until it is final: by long poll, and after a failure again and again with growing
 * pauses. Everything else that may know something (a message of the payment page, a closed popup, another tab, the
 * network coming back, the tab being shown) is a hint: it makes the next read happen now and decides nothing.
 *
 * Answers may overtake each other; one with an older revision than the newest seen is dropped. Other tabs of the page
 * are told that there is something to read, not what.
 */
import type { ClientFailure } from '../client/client-failure.ts';
import type { Failure } from '../core/checkout-state.ts';
import type { SessionState } from '../protocol/session.ts';

export interface WatchPorts {
  /** @param revision the latest one seen */
  read(waitMs: number, signal: AbortSignal, revision: number): Promise<SessionState>;
  /** Called with each new truth. */
  seen(state: SessionState): void;
  failed(failure: Failure): void;
}

/** How long a backend may hold a read back; it answers at once when the session changes. */
const WAIT_MS = 20_000;
/** Pauses after 1, 2, … failures in a row; the last one stays. */
const PAUSES_MS = [1_000, 2_000, 3_000, 5_000, 8_000];
const CHANNEL = 'pay-link';

const isFinal = ({ session }: SessionState): boolean => ['completed', 'expired', 'canceled'].includes(session.status);

export class SessionWatch {
  readonly #sessionId: string;
  readonly #ports: WatchPorts;
  readonly #channel = openChannel();
  #read: AbortController | undefined;
  #wake: (() => void) | undefined;
  #revision: number;
  #isHinted = true;
  #isRunning = true;

  constructor(sessionId: string, revision: number, ports: WatchPorts) {
    this.#sessionId = sessionId;
    this.#revision = revision;
    this.#ports = ports;
    globalThis.addEventListener?.('online', this.readNow);
    globalThis.addEventListener?.('pageshow', this.readNow);
    globalThis.addEventListener?.('pagehide', this.#letGo);
    globalThis.document?.addEventListener('visibilitychange', this.readNow);
    if (this.#channel) this.#channel.onmessage = ({ data }) => data === this.#sessionId && this.readNow();
    void this.#run();
  }

  /** Something may have happened. */
  readonly readNow = (): void => {
    this.#isHinted = true;
    this.#letGo();
    this.#wake?.();
  };

  stop(): void {
    this.#isRunning = false;
    globalThis.removeEventListener?.('online', this.readNow);
    globalThis.removeEventListener?.('pageshow', this.readNow);
    globalThis.removeEventListener?.('pagehide', this.#letGo);
    globalThis.document?.removeEventListener('visibilitychange', this.readNow);
    this.#channel?.close();
    this.#letGo();
    this.#wake?.();
  }

  /** Ends a read that is being held back: a page with an open connection is not kept for the back button. */
  readonly #letGo = (): void => this.#read?.abort();

  async #run(): Promise<void> {
    for (let failures = 0; this.#isRunning; ) {
      const waitMs = this.#isHinted ? 0 : WAIT_MS;
      this.#isHinted = false;
      this.#read = new AbortController();
      try {
        const state = await this.#ports.read(waitMs, this.#read.signal, this.#revision);
        failures = 0;
        if (!this.#isRunning) return;
        this.#take(state);
        if (isFinal(state)) return this.stop();
      } catch (error) {
        if (!this.#isRunning) return;
        if (this.#read.signal.aborted) {
          if (!this.#isHinted) await this.#pause(PAUSES_MS[0] as number);
          continue;
        }
        const { failure } = error as ClientFailure;
        this.#ports.failed(failure);
        const pauseMs = PAUSES_MS[Math.min(failures++, PAUSES_MS.length - 1)] as number;
        await this.#pause(Math.max(pauseMs, failure?.retryAfterMs ?? 0));
      }
    }
  }

  #take(state: SessionState): void {
    if (state.session.revision < this.#revision) return;
    const isNew = state.session.revision > this.#revision;
    this.#revision = state.session.revision;
    this.#ports.seen(state);
    if (isNew) this.#channel?.postMessage(this.#sessionId);
  }

  /** A pause that a hint cuts short. */
  #pause(pauseMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, pauseMs);
      const wake = done;
      this.#wake = wake;
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
      if (this.#isHinted) done();
    });
  }
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
}
