/**
 * The public events. Each bubbles and leaves the shadow root, so that a page hears it on the button it pasted, or on the
 * document. They report; none of them can make or change a payment.
 */
import type { CloseReason, FieldProblem, Unavailable } from '../core/checkout-state.ts';
import type { AttributeNotice } from '../core/initial-draft.ts';
import type { Metadata } from '../protocol/identifiers.ts';
import type { HandoffMode } from '../protocol/public-link.ts';
import type { Quote } from '../protocol/quote.ts';
import type { Selection } from '../protocol/selection.ts';
import type { PayLinkError, PayLinkResult, Receipt } from './result.ts';

class PayLinkEvent<Detail> extends CustomEvent<Detail> {
  constructor(name: string, detail: Detail, cancelable = false) {
    super(`pay-link-${name}`, { detail, cancelable, bubbles: true, composed: true });
  }
}

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

/** Cancelable, waits. Nothing opens where it is prevented or a promise rejects. Made by the entry, without a class. */
export type PayLinkBeforeOpenEvent = CustomEvent<null> & { waitUntil(promise: Promise<unknown>): void };
/** The link has been read and can be paid. */
export class PayLinkReadyEvent extends PayLinkEvent<{ linkId: string }> {
  constructor(linkId: string) {
    super('ready', { linkId });
  }
}
/** A value of the page was ignored or did less than it says. */
export class PayLinkNoticeEvent extends PayLinkEvent<AttributeNotice> {
  constructor(notice: AttributeNotice) {
    super('notice', notice);
  }
}
export class PayLinkOpenEvent extends PayLinkEvent<{ link: string }> {
  constructor(link: string) {
    super('open', { link });
  }
}
/** The payer chose something else, or new totals came for what they chose. */
export class PayLinkChangeEvent extends PayLinkEvent<{ selection: Selection; quote: Quote | undefined }> {
  constructor(selection: Selection, quote: Quote | undefined) {
    super('change', { selection, quote });
  }
}
export class PayLinkInvalidEvent extends PayLinkEvent<{ problems: readonly FieldProblem[] }> {
  constructor(problems: readonly FieldProblem[]) {
    super('invalid', { problems });
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
/** The payer went away before the payment page. */
export class PayLinkCancelEvent extends PayLinkEvent<{ reason: CloseReason; selection: Selection }> {
  constructor(reason: CloseReason, selection: Selection) {
    super('cancel', { reason, selection });
  }
}
/** Cancelable: stays open. */
export class PayLinkBeforeCloseEvent extends PayLinkEvent<{ reason: CloseReason }> {
  constructor(reason: CloseReason) {
    super('before-close', { reason }, true);
  }
}
/** Always the last one. */
export class PayLinkCloseEvent extends PayLinkEvent<{ reason: CloseReason; result: PayLinkResult }> {
  constructor(reason: CloseReason, result: PayLinkResult) {
    super('close', { reason, result });
  }
}
export class PayLinkUnavailableEvent extends PayLinkEvent<{ reason: Unavailable }> {
  constructor(reason: Unavailable) {
    super('unavailable', { reason });
  }
}
export class PayLinkErrorEvent extends PayLinkEvent<PayLinkError> {
  constructor(error: PayLinkError) {
    super('error', error);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pay-link-ready': PayLinkReadyEvent;
    'pay-link-notice': PayLinkNoticeEvent;
    'pay-link-before-open': PayLinkBeforeOpenEvent;
    'pay-link-open': PayLinkOpenEvent;
    'pay-link-change': PayLinkChangeEvent;
    'pay-link-invalid': PayLinkInvalidEvent;
    'pay-link-before-submit': PayLinkBeforeSubmitEvent;
    'pay-link-submit': PayLinkSubmitEvent;
    'pay-link-handoff': PayLinkHandoffEvent;
    'pay-link-pending': PayLinkPendingEvent;
    'pay-link-success': PayLinkSuccessEvent;
    'pay-link-cancel': PayLinkCancelEvent;
    'pay-link-before-close': PayLinkBeforeCloseEvent;
    'pay-link-close': PayLinkCloseEvent;
    'pay-link-unavailable': PayLinkUnavailableEvent;
    'pay-link-error': PayLinkErrorEvent;
  }
}
