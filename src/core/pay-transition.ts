/**
 * The half of the machine that pays: from the pressed button to the truth. Loaded while the payer looks at the panel;
 * every state of its phases comes from here.
 */
import type { CheckoutEvent, CheckoutState, Effect, Step } from './checkout-state.ts';
import {
  resumeAttempt,
  retryCreation,
  startPayment,
  takeRefusal,
  takeSession,
  takeUncertainty,
} from './create-transition.ts';
import { hasPanel } from './draft-of-session.ts';
import { load } from './loading.ts';
import { enterSelecting } from './panel.ts';
import {
  goBack,
  handoffReady,
  openPopup,
  popupClosed,
  quotedBy,
  resume,
  takeHandoffRefusal,
  takeReadFailure,
  takeReading,
} from './session-transition.ts';
import { endHandoff, go, type On, readNow, say, stay, stopWatching } from './step.ts';
import { submit } from './submit-transition.ts';

export function payTransition(state: CheckoutState, event: CheckoutEvent): Step {
  switch (event.type) {
    case 'close-requested':
      return close(state, event);
    case 'session-read':
      return takeReading(state, event);
    case 'read-failed':
      return takeReadFailure(state, event);
    case 'resumed':
      return resume(state, event);
    case 'attempt-resumed':
      return resumeAttempt(state, event);
    default:
  }
  const { type } = event;
  switch (state.phase) {
    case 'selecting':
      if (type === 'submit-requested' || type === 'price-accepted') return submit(state, event);
      if (type === 'payment-ready') return startPayment(state);
      break;
    case 'creating':
      if (type === 'session-created') return takeSession(state, event);
      if (type === 'creation-refused') return takeRefusal(state, event);
      if (type === 'creation-uncertain') return takeUncertainty(state, event);
      if (type === 'retry-requested') return retryCreation(state);
      break;
    case 'handing-off':
    case 'awaiting':
      if (type === 'handoff-ready' && state.phase === 'handing-off') return handoffReady(state);
      if (type === 'popup-closed' && state.phase === 'awaiting') return popupClosed(state);
      if (type === 'handoff-refused') return takeHandoffRefusal(state, event);
      if (type === 'popup-requested') return openPopup(state);
      if (type === 'back-requested') return goBack(state);
      if (type === 'retry-requested') return { state, effects: [readNow] };
      break;
    case 'done':
      if (type === 'start-over-requested') return load(state, [stopWatching]);
      break;
    default:
  }
  return stay(state);
}

/**
 * Closing before the payer has seen a payment page cancels; from then on it cancels nothing and the session goes on
 * being read.
 */
function close(state: CheckoutState, { reason }: On<'close-requested'>): Step {
  if (!state.visible) return stay(state);
  const closed = { ...state, visible: false };
  const closing = say({ name: 'close', reason });
  const canceled: Effect[] = [say({ name: 'cancel', reason }), closing];
  if (closed.phase === 'creating') return go(closed, ...canceled);
  if (closed.phase !== 'handing-off') return go(closed, closing);
  const { known, mode, link, draft } = closed;
  // A link may have been followed and a redirect may be under way, in which case the page is about to go.
  const isSeen = mode === 'link' || mode === 'redirect' || known.session.attempts > 0;
  if (isSeen || !hasPanel(link)) return go(closed, closing);
  return enterSelecting(closed, link, draft, quotedBy(known, link, draft), [
    stopWatching,
    endHandoff,
    { type: 'cancel-session', known },
    { type: 'forget', linkRef: state.linkRef },
    ...canceled,
  ]);
}
