/**
 * The hosted payment page in a frame: sandboxed, allowed to ask for payment and nothing else, and given up after eight
 * seconds without a handshake, because a frame that was refused looks just like one that is slow.
 */
import type { Failure } from '../core/failure.ts';
import { PaymentPage, type PaymentPageEvents } from './payment-page.ts';

/** SPEC 5: a frame must shake hands in 8 s. */
const HANDSHAKE_MS = 8_000;
const MIN_HEIGHT = 320;

export class PaymentFrame {
  readonly element: HTMLIFrameElement = document.createElement('iframe');
  readonly #page: PaymentPage;
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #refused: (failure: Failure) => void;
  readonly #url: string;

  /** @param url checked address of the payment page */
  constructor(
    url: string,
    title: string,
    events: Omit<PaymentPageEvents, 'resize'> & { readonly refused: (failure: Failure) => void },
  ) {
    const { origin } = new URL(url);
    this.#url = url;
    this.#refused = events.refused;
    const { element } = this;
    element.title = title;
    // Same origin: its own, so that its requests and messages carry it. Popups and the top page only for a bank's check.
    element.setAttribute(
      'sandbox',
      'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    );
    element.allow = `payment ${origin}; publickey-credentials-get ${origin}`;
    element.referrerPolicy = 'strict-origin';
    element.src = url;
    this.#page = new PaymentPage(origin, () => element.contentWindow, {
      ...events,
      ready: () => {
        clearTimeout(this.#timer);
        events.ready();
      },
      resize: (height) => element.style.setProperty('block-size', `${Math.max(height, MIN_HEIGHT)}px`),
    });
    element.addEventListener('load', this.#page.greet);
    document.addEventListener('securitypolicyviolation', this.#handleViolation);
    this.#timer = setTimeout(() => {
      const hint = `${origin} did not answer in its frame. Does it allow this page in frame-ancestors?`;
      events.refused({ code: 'frame_timeout', recoverable: true, hint });
    }, HANDSHAKE_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('securitypolicyviolation', this.#handleViolation);
    this.#page.end();
    this.element.remove();
  }

  readonly #handleViolation = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    if (effectiveDirective !== 'frame-src' || !this.#url.startsWith(blockedURI)) return;
    const hint = `The page's Content Security Policy blocks the frame. Add ${new URL(this.#url).origin} to frame-src.`;
    this.#refused({ code: 'frame_refused', recoverable: true, hint });
  };
}
