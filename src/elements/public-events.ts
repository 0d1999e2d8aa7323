/** Turns what the machine reports of the form into the public events. */
import type { CheckoutState, Notice } from '../core/checkout-state.ts';
import { selectionOf } from '../core/facts.ts';
import {
  PayLinkCancelEvent,
  PayLinkChangeEvent,
  PayLinkErrorEvent,
  PayLinkInvalidEvent,
  PayLinkOpenEvent,
  PayLinkReadyEvent,
  PayLinkUnavailableEvent,
} from './events.ts';

type OtherNotice = 'submit' | 'pending' | 'success' | 'close';

/** The end of an opening is told by `checkout-session.ts`, and what is news of a payment by `payment-desk.ts`. */
export function eventOf(notice: Exclude<Notice, { name: OtherNotice }>, state: CheckoutState): Event {
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
    case 'unavailable':
      return new PayLinkUnavailableEvent(notice.reason);
    case 'error': {
      const { code, recoverable, hint, requestId, retryAfterMs } = notice.failure;
      return new PayLinkErrorEvent({ code, recoverable, hint, requestId, retryAfterMs });
    }
  }
}
