/**
 * The checkout machine: `(state, event) → {state, effects}`. It calls nothing, reads no clock and makes no random
 * number; whatever it wants done is an effect, whatever it must know comes with an event. An event that does not concern
 * the current phase returns the very same state object.
 *
 * It has two halves, because a payer who looks at the panel must not wait for code that runs after they have paid. This
 * one leads from the click to a pressed button; `pay-transition.ts` leads from there to the truth, and is handed in as
 * soon as it is loaded. No state of its phases can exist before.
 */
import './amount-kind.ts';
import type { CheckoutEvent, CheckoutState, Step } from './checkout-state.ts';
import { open, prefetch, takeLink, takeLoadFailure } from './load-transition.ts';
import { load } from './loading.ts';
import { enterSelecting } from './panel.ts';
import { changeDraft, takeQuote, takeQuoteFailure } from './select-transition.ts';
import { go, type On, say, stay } from './step.ts';

export const initialState = (linkRef = ''): CheckoutState => ({ phase: 'idle', visible: false, linkRef });

/** @param pay the half that pays; without it its events mean nothing */
export function transition(
  state: CheckoutState,
  event: CheckoutEvent,
  pay: (state: CheckoutState, event: CheckoutEvent) => Step = stay,
): Step {
  const { type } = event;
  if (type === 'open-requested') return open(state, event);
  switch (state.phase) {
    case 'creating':
    case 'handing-off':
    case 'awaiting':
    case 'done':
      return pay(state, event);
    default:
  }
  switch (type) {
    case 'close-requested':
      return close(state, event);
    case 'prefetch-requested':
      return prefetch(state, event);
    case 'submit-requested':
    case 'price-accepted':
    case 'payment-ready':
    case 'session-read':
    case 'read-failed':
    case 'resumed':
    case 'attempt-resumed':
      return pay(state, event);
    default:
  }
  switch (state.phase) {
    case 'loading':
      if (type === 'link-loaded') return takeLink(state, event);
      if (type === 'link-failed') return takeLoadFailure(state, event);
      if (type === 'load-slow' && event.request === state.request && !state.slow) return go({ ...state, slow: true });
      break;
    case 'load-failed':
    case 'unavailable':
      if (type === 'retry-requested') return load(state);
      break;
    case 'selecting':
      if (type === 'draft-changed') return changeDraft(state, event.change);
      if (type === 'quote-received') return takeQuote(state, event);
      if (type === 'quote-failed') return takeQuoteFailure(state, event);
      if (type === 'retry-requested' && state.quote.status === 'failed') {
        const { link, draft, openSession } = state;
        return enterSelecting(state, link, draft, { openSession });
      }
      break;
    default:
  }
  return stay(state);
}

/** Closing is always possible; here nothing has begun, so it cancels. */
function close(state: CheckoutState, { reason }: On<'close-requested'>): Step {
  if (!state.visible) return stay(state);
  const closed = { ...state, visible: false };
  const notices = [say({ name: 'cancel', reason }), say({ name: 'close', reason })];
  return closed.phase === 'selecting'
    ? go({ ...closed, submitPending: false, submission: undefined }, ...notices)
    : go(closed, ...notices);
}
