/**
 * The public events. Each bubbles and leaves the shadow root, so that a page hears it on the button it pasted, or on the
 * document. They report; none of them can make or change a payment.
 */
import type { CloseReason, FieldProblem, Unavailable } from '../core/checkout-state.ts';
import type { AttributeNotice } from '../core/explain-notice.ts';
import type { Quote } from '../protocol/quote.ts';
import type { Selection } from '../protocol/selection.ts';
import type { PayLinkError, PayLinkResult } from './result.ts';

export class PayLinkEvent<Detail> extends CustomEvent<Detail> {
  constructor(name: string, detail: Detail, cancelable = false) {
    super(`pay-link-${name}`, { detail, cancelable, bubbles: true, composed: true });
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
    'pay-link-cancel': PayLinkCancelEvent;
    'pay-link-before-close': PayLinkBeforeCloseEvent;
    'pay-link-close': PayLinkCloseEvent;
    'pay-link-unavailable': PayLinkUnavailableEvent;
    'pay-link-error': PayLinkErrorEvent;
  }
}
