/**
 * Talks with a hosted payment page in a frame or a popup. Messages are taken from its exact origin, its exact window and
 * with the nonce of this handoff, and mean at most "go and read the session".
 */
import { newIdempotencyKey } from '../client/idempotency-key.ts';
import { readPayPageMessage } from '../core/pay-page-message.ts';

export interface PaymentPageEvents {
  /** The page answered the handshake. */
  readonly ready: () => void;
  readonly changed: () => void;
  readonly escape: () => void;
  readonly resize: (height: number) => void;
}

/** The page may load its script after its `load`; it is greeted until it answers. */
const GREET_EVERY_MS = 250;

export class PaymentPage {
  readonly #nonce = newIdempotencyKey();
  readonly #origin: string;
  readonly #window: () => Window | null | undefined;
  readonly #events: PaymentPageEvents;
  readonly #greeting: ReturnType<typeof setInterval>;

  constructor(origin: string, target: () => Window | null | undefined, events: PaymentPageEvents) {
    this.#origin = origin;
    this.#window = target;
    this.#events = events;
    addEventListener('message', this.#handleMessage);
    this.#greeting = setInterval(this.#greet, GREET_EVERY_MS);
  }

  end(): void {
    removeEventListener('message', this.#handleMessage);
    clearInterval(this.#greeting);
  }

  readonly #greet = (): void => {
    // Until the page is there, the window is still blank and refuses the origin; that is no error of ours.
    this.#window()?.postMessage({ v: 1, type: 'init', nonce: this.#nonce }, this.#origin);
  };

  readonly #handleMessage = ({ source, origin, data }: MessageEvent): void => {
    if (origin !== this.#origin || !source || source !== this.#window()) return;
    const message = readPayPageMessage(data, this.#nonce);
    if (!message) return;
    if (message.type === 'resize') return this.#events.resize(message.height);
    if (message.type === 'ready') clearInterval(this.#greeting);
    this.#events[message.type]();
  };
}
