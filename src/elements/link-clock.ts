/**
 * What passes by itself while a link is shown: a place that is held is looked for again, and the minutes that are left
 * are counted on the backend's clock, whatever this device believes.
 */
import type { CheckoutState } from '../core/checkout-state.ts';

interface ClockPorts {
  readonly retry: () => void;
  readonly redraw: () => void;
}

/** No more often than this is a backend asked whether a place has come free. */
const MIN_RETRY_MS = 15_000;
const REDRAW_MS = 15_000;

export class LinkClock {
  readonly #ports: ClockPorts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: CheckoutState | undefined;

  constructor(ports: ClockPorts) {
    this.#ports = ports;
  }

  /** Follows the state; a hidden checkout asks for nothing. */
  attend(state: CheckoutState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.end();
    if (!state.visible) return;
    const { retry, redraw } = this.#ports;
    if (state.phase === 'unavailable' && state.reason === 'held') {
      this.#timer = setTimeout(retry, Math.max(MIN_RETRY_MS, state.retryAfterMs ?? 0));
    } else if (state.phase === 'selecting' && state.link.window.expiresAt) {
      this.#timer = setInterval(redraw, REDRAW_MS);
    }
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
