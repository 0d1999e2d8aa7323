/** The public events from the press of the button on; loaded with the half that pays. */
import type { Metadata } from '../protocol/identifiers.ts';
import type { HandoffMode } from '../protocol/public-link.ts';
import type { Selection } from '../protocol/selection.ts';
import { PayLinkEvent } from './events.ts';
import type { Receipt } from './result.ts';

/** An event whose act waits until what the page promised has settled; a rejection counts as `preventDefault()`. */
class WaitingEvent<Detail> extends PayLinkEvent<Detail> {
  readonly #promises: Promise<unknown>[] = [];

  waitUntil(promise: Promise<unknown>): void {
    this.#promises.push(promise);
  }

  /** @internal */
  get isWaiting(): boolean {
    return this.#promises.length > 0;
  }

  /** True where the act may go on. */
  async isAllowed(): Promise<boolean> {
    const settled = await Promise.allSettled(this.#promises);
    return !this.defaultPrevented && settled.every(({ status }) => status === 'fulfilled');
  }
}

/** Cancelable, waits. The page may add metadata and a reference; what is paid it cannot touch. */
export class PayLinkBeforeSubmitEvent extends WaitingEvent<Record<string, never>> {
  #metadata: Metadata | undefined;
  #reference: string | undefined;

  constructor() {
    super('before-submit', {}, true);
  }
  setMetadata(metadata: Metadata): void {
    this.#metadata = { ...metadata };
  }
  setReference(reference: string): void {
    this.#reference = reference;
  }
  get additions(): { metadata?: Metadata; reference?: string } {
    return {
      ...(this.#metadata && { metadata: this.#metadata }),
      ...(this.#reference !== undefined && { reference: this.#reference }),
    };
  }
}
/** A session is being created. */
export class PayLinkSubmitEvent extends PayLinkEvent<{ selection: Selection }> {
  constructor(selection: Selection) {
    super('submit', { selection });
  }
}
/** Cancelable: the page brings the payer to the payment page itself. */
export class PayLinkHandoffEvent extends PayLinkEvent<{ url: string; mode: HandoffMode; sessionId: string }> {
  constructor(url: string, mode: HandoffMode, sessionId: string) {
    super('handoff', { url, mode, sessionId }, true);
  }
}
/** The payment has begun, and its money comes later. */
export class PayLinkPendingEvent extends PayLinkEvent<Receipt> {
  constructor(receipt: Receipt) {
    super('pending', receipt);
  }
}
/** Cancelable: neither a thank-you view nor `success-url`. Only after the backend said so, once per session and page. */
export class PayLinkSuccessEvent extends PayLinkEvent<Receipt> {
  constructor(receipt: Receipt) {
    super('success', receipt, true);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pay-link-before-submit': PayLinkBeforeSubmitEvent;
    'pay-link-submit': PayLinkSubmitEvent;
    'pay-link-handoff': PayLinkHandoffEvent;
    'pay-link-pending': PayLinkPendingEvent;
    'pay-link-success': PayLinkSuccessEvent;
  }
}
