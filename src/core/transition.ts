/**
 * The checkout machine: `(state, event) → {state, effects}`. It calls nothing, reads no clock and makes no random
 * number; whatever it wants done is an effect, whatever it must know comes with an event. An event that does not concern
 * the current phase returns the very same state object. Each phase has its rules in a file of its own; this one only
 * says who hears what, and how closing works, because that concerns all phases alike.
 */
import type { AmountSelection } from '../protocol/selection.ts';
import type { CheckoutEvent, CheckoutState, Effect, Step } from './checkout-state.ts';
import { resumeAttempt, retryCreation, takeRefusal, takeSession, takeUncertainty } from './create-transition.ts';
import { open, prefetch, takeLink, takeLoadFailure, takePrefetched } from './load-transition.ts';
import { load } from './loading.ts';
import { enterSelecting } from './panel.ts';
import { changeDraft, submit, takeQuote, takeQuoteFailure } from './select-transition.ts';
import {
  goBack,
  handoffReady,
  openPopup,
  popupClosed,
  resume,
  takeHandoffRefusal,
  takeReadFailure,
  takeReading,
} from './session-transition.ts';
import { endHandoff, go, knownOf, type On, readNow, say, stay, stopWatching } from './step.ts';

export const initialState = (linkRef = ''): CheckoutState => ({ phase: 'idle', visible: false, linkRef });

export function transition(state: CheckoutState, event: CheckoutEvent): Step {
  switch (event.type) {
    case 'open-requested':
      return open(state, event);
    case 'close-requested':
      return close(state, event);
    case 'prefetch-requested':
      return prefetch(state, event);
    case 'link-prefetched':
      return takePrefetched(state, event);
    case 'session-read':
      return takeReading(state, event);
    case 'read-failed':
      return takeReadFailure(state, event);
    case 'resumed':
      return resume(state, event);
    case 'attempt-resumed':
      return resumeAttempt(state, event);
    case 'retry-requested':
      return retry(state);
    case 'start-over-requested':
      return state.phase === 'done' ? load(state, [stopWatching]) : stay(state);
    default:
      return inPhase(state, event);
  }
}

/** The events that mean something in one or two phases only. */
function inPhase(state: CheckoutState, event: CheckoutEvent): Step {
  const { type } = event;
  switch (state.phase) {
    case 'loading':
      if (type === 'link-loaded') return takeLink(state, event);
      if (type === 'link-failed') return takeLoadFailure(state, event);
      if (type === 'load-slow' && event.request === state.request && !state.slow) return go({ ...state, slow: true });
      break;
    case 'selecting':
      if (type === 'draft-changed') return changeDraft(state, event.change);
      if (type === 'quote-received') return takeQuote(state, event);
      if (type === 'quote-failed') return takeQuoteFailure(state, event);
      if (type === 'submit-requested' || type === 'price-accepted') return submit(state, event);
      break;
    case 'creating':
      if (type === 'session-created') return takeSession(state, event);
      if (type === 'creation-refused') return takeRefusal(state, event);
      if (type === 'creation-uncertain') return takeUncertainty(state, event);
      break;
    case 'handing-off':
      if (type === 'handoff-ready') return handoffReady(state);
      if (type === 'handoff-refused') return takeHandoffRefusal(state, event);
      if (type === 'popup-requested') return openPopup(state);
      if (type === 'back-requested') return goBack(state);
      break;
    case 'awaiting':
      if (type === 'handoff-refused') return takeHandoffRefusal(state, event);
      if (type === 'popup-requested') return openPopup(state);
      if (type === 'popup-closed') return popupClosed(state);
      if (type === 'back-requested') return goBack(state);
      break;
    default:
  }
  return stay(state);
}

function retry(state: CheckoutState): Step {
  switch (state.phase) {
    case 'load-failed':
    case 'unavailable':
      return load(state);
    case 'selecting': {
      const { link, draft, openSession, quote } = state;
      return quote.status === 'failed' ? enterSelecting(state, link, draft, { openSession }) : stay(state);
    }
    case 'creating':
      return retryCreation(state);
    case 'handing-off':
    case 'awaiting':
      return { state, effects: [readNow] };
    default:
      return stay(state);
  }
}

/**
 * Closing is always possible. Before the payer has seen a payment page it cancels; from then on it cancels nothing and
 * the session goes on being read.
 */
function close(state: CheckoutState, { reason }: On<'close-requested'>): Step {
  if (!state.visible) return stay(state);
  const closed = { ...state, visible: false };
  const goodbye: Effect[] = [say({ name: 'close', reason })];
  if (closed.phase === 'awaiting' || closed.phase === 'done') return go(closed, ...goodbye);
  goodbye.unshift(say({ name: 'cancel', reason }));
  if (closed.phase === 'selecting') return go({ ...closed, submitPending: false, submission: undefined }, ...goodbye);
  if (closed.phase !== 'handing-off') return go(closed, ...goodbye);
  const { known, mode, link, draft } = closed;
  // A link may have been followed and a redirect may be under way, in which case the page is about to go.
  const isSeen = mode === 'link' || mode === 'redirect' || known.session.attempts > 0;
  if (isSeen || link.type !== 'amount') return go(closed, say({ name: 'close', reason }));
  const { quote, selection } = known.session;
  const patch = { quote: { status: 'ready', quote, selection: selection as AmountSelection } } as const;
  return enterSelecting(closed, link, draft, patch, [
    stopWatching,
    endHandoff,
    { type: 'cancel-session', known },
    { type: 'forget', linkRef: state.linkRef },
    ...goodbye,
  ]);
}

/** Whether a session exists whose end is not known yet; the page goes on asking for it, open or closed. */
export const isWatching = (state: CheckoutState): boolean => {
  const status = knownOf(state)?.session.status;
  return status === 'open' || status === 'processing';
};
