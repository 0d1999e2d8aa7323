/** Turns what the machine reports into the public events, and the end of an opening into its result. */
import type { CheckoutState, CloseReason, Notice } from '../core/checkout-state.ts';
import { outcomeOf, receiptOf, selectionOf } from '../core/facts.ts';
import { knownOf } from '../core/step.ts';
import {
  PayLinkCancelEvent,
  PayLinkChangeEvent,
  PayLinkCloseEvent,
  PayLinkErrorEvent,
  PayLinkInvalidEvent,
  PayLinkOpenEvent,
  PayLinkPendingEvent,
  PayLinkReadyEvent,
  PayLinkSubmitEvent,
  PayLinkSuccessEvent,
  PayLinkUnavailableEvent,
} from './events.ts';
import type { PayLinkResult, Receipt } from './result.ts';

export function eventOf(notice: Notice, state: CheckoutState, locale: string): Event {
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
    case 'submit':
      return new PayLinkSubmitEvent(selectionOf(state) ?? {});
    case 'invalid':
      return new PayLinkInvalidEvent(notice.problems);
    case 'pending':
      return new PayLinkPendingEvent(receipt(state, locale));
    case 'success':
      return new PayLinkSuccessEvent(receipt(state, locale));
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

/** The machine says `pending` and `success` only of a session it knows. */
function receipt(state: CheckoutState, locale: string): Receipt {
  const known = knownOf(state);
  if (!known) throw new Error(`no session in ${state.phase}`);
  return receiptOf(known, locale);
}
