/** Turns what the machine reports into the public events, and the end of an opening into its result. */
import type { CheckoutState, CloseReason, Notice } from '../core/checkout-state.ts';
import { outcomeOf, selectionOf } from '../core/facts.ts';
import {
  PayLinkCancelEvent,
  PayLinkChangeEvent,
  PayLinkCloseEvent,
  PayLinkErrorEvent,
  PayLinkInvalidEvent,
  PayLinkOpenEvent,
  PayLinkReadyEvent,
  PayLinkUnavailableEvent,
} from './events.ts';
import type { PayLinkResult } from './result.ts';

export type PaymentNotice = 'submit' | 'pending' | 'success';

/** Of the notices about a payment there is none here: `payment-desk.ts` tells them. */
export function eventOf(notice: Exclude<Notice, { name: PaymentNotice }>, state: CheckoutState, locale: string): Event {
  const linkId = 'link' in state ? state.link?.id : undefined;
  switch (notice.name) {
    case 'ready':
      return new PayLinkReadyEvent(linkId ?? state.linkRef);
    case 'open':
      return new PayLinkOpenEvent(state.linkRef);
    case 'change':
      return new PayLinkChangeEvent(
        selectionOf(state) ?? {},
        state.phase === 'selecting' && state.quote.status === 'ready' ? state.quote.quote : undefined,
      );
    case 'invalid':
      return new PayLinkInvalidEvent(notice.problems);
    case 'cancel':
      return new PayLinkCancelEvent(notice.reason, selectionOf(state) ?? {});
    case 'close':
      return new PayLinkCloseEvent(notice.reason, resultOf(state, notice.reason, locale));
    case 'unavailable':
      return new PayLinkUnavailableEvent(notice.reason);
    case 'error': {
      const { code, recoverable, hint, requestId, retryAfterMs } = notice.failure;
      return new PayLinkErrorEvent({ code, recoverable, hint, requestId, retryAfterMs });
    }
  }
}

export const resultOf = (state: CheckoutState, reason: CloseReason, locale: string): PayLinkResult =>
  outcomeOf(state, reason, locale);
