/**
 * The hosted payment page in a window of its own. A browser opens a window only inside a click, so it is opened blank
 * when the button is pressed and given its address when there is one. That it seems closed proves nothing: a page that
 * isolates itself looks closed to its opener while the payer is looking at it.
 */
import { PaymentPage, type PaymentPageEvents } from './payment-page.ts';

const LOOK_EVERY_MS = 500;
/** A window and not a tab on desktops; phones ignore it. */
const FEATURES = 'popup,width=480,height=760';

export class PaymentPopup {
  #window: Window | null = null;
  #page: PaymentPage | undefined;
  #look: ReturnType<typeof setInterval> | undefined;

  /** Opens the window while the click is still on. @param words what it says until the page is there */
  prepare(words: string): void {
    if (this.#window && !this.#window.closed) return;
    this.#window = window.open('', '_blank', FEATURES);
    try {
      const page = this.#window?.document;
      if (page?.body) {
        page.title = words;
        page.body.textContent = words;
      }
    } catch {
      // A policy of the page may keep it from writing there; the window stays blank for a moment.
    }
  }

  /** Closes a window that was opened in vain. */
  discard(): void {
    if (!this.#page) this.#window?.close();
  }

  /** @returns false where the browser refused a window */
  start(url: string, events: Omit<PaymentPageEvents, 'resize'> & { readonly closed: () => void }): boolean {
    this.prepare('');
    const popup = this.#window;
    if (!popup) return false;
    this.#page?.end();
    popup.location.replace(url);
    this.#page = new PaymentPage(new URL(url).origin, () => popup, { ...events, resize: () => undefined });
    clearInterval(this.#look);
    this.#look = setInterval(() => {
      if (!popup.closed) return;
      clearInterval(this.#look);
      events.closed();
    }, LOOK_EVERY_MS);
    return true;
  }

  /** Brings it to the front; false where it is gone. */
  show(): boolean {
    if (!this.#window || this.#window.closed) return false;
    this.#window.focus();
    return true;
  }

  /** The payment is over: the window goes too. */
  end(): void {
    clearInterval(this.#look);
    this.#page?.end();
    this.#page = undefined;
    this.#window?.close();
    this.#window = null;
  }
}
