/** What views and pages ask of a state, so that no view decides by itself what a phase means. All pure. */
import type { GivingInterval } from '../protocol/interval.ts';
import type { AmountSelection, Selection } from '../protocol/selection.ts';
import { readDraft } from './amount-rules.ts';
import type { CheckoutState } from './checkout-state.ts';
import type { Unit } from './money.ts';
import { shownWithoutQuote } from './panel.ts';
import { type In, knownOf } from './step.ts';

/** The public `step` of `<pay-link-checkout>`. */
export type CheckoutStep = 'loading' | 'unavailable' | 'select' | 'handoff' | 'awaiting' | 'done' | 'error';

export function stepOf(state: CheckoutState): CheckoutStep {
  switch (state.phase) {
    case 'idle':
    case 'loading':
      return 'loading';
    case 'unavailable':
    case 'awaiting':
    case 'done':
      return state.phase;
    case 'load-failed':
      return 'error';
    case 'selecting':
      return 'select';
    case 'creating':
      return state.uncertain ? 'awaiting' : 'select';
    case 'handing-off':
      return 'handoff';
  }
}

/** The public `state` of `<pay-link-button>`. */
export type ButtonState = 'idle' | 'loading' | 'ready' | 'open' | 'processing' | 'paid' | 'unavailable' | 'error';

export function buttonStateOf(state: CheckoutState): ButtonState {
  const isPaid = state.phase === 'done' && state.outcome === 'paid';
  if (isPaid) return 'paid';
  if (state.visible) return 'open';
  switch (state.phase) {
    case 'idle':
    case 'loading':
    case 'unavailable':
      return state.phase;
    case 'load-failed':
      return 'error';
    case 'selecting':
      return 'ready';
    default:
      return 'processing';
  }
}

/** What the submit button states and does. It is never disabled; `isBusy` presses change nothing. */
export interface SubmitFacts {
  readonly action: 'pay' | 'accept-price' | 'check-again';
  /** The exact charge in minor units of `unit`; absent as long as no amount is chosen. */
  readonly amountMinor: number | undefined;
  readonly unit: Unit;
  readonly interval: GivingInterval | undefined;
  /** False until the backend has confirmed the amount. */
  readonly isConfirmed: boolean;
  readonly isBusy: boolean;
}

export function submitFacts(state: In<'selecting'> | In<'creating'>): SubmitFacts {
  const { currency, currencyExponent } = state.link;
  const unit = { currency, currencyExponent };
  if (state.phase === 'creating') {
    return {
      action: state.stalled ? 'check-again' : 'pay',
      amountMinor: state.body.expectedTotal,
      unit,
      interval: (state.body.selection as AmountSelection).interval,
      isConfirmed: true,
      isBusy: !state.stalled,
    };
  }
  const { selection } = readDraft(state.link, state.draft);
  const isConfirmed = state.quote.status === 'ready';
  return {
    action: state.returned?.kind === 'price-changed' ? 'accept-price' : 'pay',
    amountMinor: state.quote.status === 'ready' ? state.quote.quote.dueToday : shownWithoutQuote(state.link, selection),
    unit,
    interval: selection?.interval,
    isConfirmed,
    isBusy: state.submitPending,
  };
}

/** The choices as the backend knows or would get them; undefined where the draft means nothing chargeable yet. */
export function selectionOf(state: CheckoutState): Selection | undefined {
  if (state.phase === 'selecting') return readDraft(state.link, state.draft).selection;
  return state.phase === 'creating' ? state.body.selection : knownOf(state)?.session.selection;
}
