/** What views and pages ask of a state, so that no view decides by itself what a phase means. All pure. */
import type { GivingInterval, PlanInterval } from '../protocol/interval.ts';
import type { Selection } from '../protocol/selection.ts';
import type { CheckoutState } from './checkout-state.ts';
import { readDraft, rulesOf, shownMinor } from './link-rules.ts';
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

/** What the submit button states. It is never disabled. */
export interface SubmitFacts {
  /** The exact charge in minor units of the link's currency; absent as long as nothing is chosen. */
  readonly amountMinor: number | undefined;
  /** How often that is charged again; absent where it is not, or another amount is. */
  readonly interval: GivingInterval | PlanInterval | undefined;
  /** False until the backend has confirmed the amount. */
  readonly isConfirmed: boolean;
}

export function submitFacts({ link, draft, quote: known }: In<'selecting'>): SubmitFacts {
  const { choices, problems } = readDraft(link, draft);
  // What it costs to send is a part of the charge.
  const isPriced = !problems.some(({ field }) => field === 'shippingOption');
  const quote = known.status === 'ready' ? known.quote : undefined;
  const isSame = !quote?.nextChargeAmount || quote.nextChargeAmount === quote.dueToday;
  return {
    amountMinor: isPriced ? (quote?.dueToday ?? shownMinor(link, choices)) : undefined,
    interval: choices && isSame ? rulesOf(link).repeats(link, choices.selection) : undefined,
    isConfirmed: !!quote,
  };
}

/** The choices as the backend knows or would get them; undefined where the draft means nothing chargeable yet. */
export function selectionOf(state: CheckoutState): Selection | undefined {
  if (state.phase === 'selecting') return readDraft(state.link, state.draft).choices?.selection;
  return state.phase === 'creating' ? state.body.selection : knownOf(state)?.session.selection;
}
