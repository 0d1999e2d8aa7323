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
  #greeting: ReturnType<typeof setInterval> | undefined;

  constructor(origin: string, target: () => Window | null | undefined, events: PaymentPageEvents) {
    this.#origin = origin;
    this.#window = target;
    this.#events = events;
    addEventListener('message', this.#handleMessage);
    this.greet();
  }

  /** Greets until there is an answer; again with each page that comes into the frame, as after a bank's own check. */
  readonly greet = (): void => {
    clearInterval(this.#greeting);
    this.#greeting = setInterval(this.#greet, GREET_EVERY_MS);
    this.#greet();
  };

  end(): void {
    removeEventListener('message', this.#handleMessage);
    clearInterval(this.#greeting);
  }

  readonly #greet = (): void => {
    const target = this.#window();
    let origin = this.#origin;
    try {
      // Readable as long as the window is blank; the payment page's own is not, and that is how one sees it has come.
      origin = target?.location.origin ?? '';
    } catch {
      // Another origin, which `postMessage` compares with the one it should be.
    }
    if (origin === this.#origin) target?.postMessage({ v: 1, type: 'init', nonce: this.#nonce }, origin);
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
