/** What an amount link costs: the amount the payer chose, or the fixed one, checked against the terms of its interval. */
import type { AmountTerms, IntervalTerms } from '../../../src/protocol/amount-terms.ts';
import type { GivingInterval } from '../../../src/protocol/interval.ts';
import type { AmountSelection } from '../../../src/protocol/selection.ts';
import { LARGEST_CHARGE_MINOR, shareMinor, sumMinor } from './minor-arithmetic.ts';
import type { PricedChoice } from './priced-choice.ts';
import { refuse } from './refuse.ts';

/** The terms of one interval: its own where it states them, the link's otherwise. */
export function termsFor(terms: AmountTerms, own: IntervalTerms | undefined): AmountTerms {
  const { interval: _interval, ...overrides } = own ?? { interval: 'once' };
  return { ...terms, ...overrides };
}

export function priceAmount(terms: AmountTerms, selection: AmountSelection, label: string): PricedChoice {
  const interval = chosenInterval(terms, selection.interval);
  const own = terms.intervals?.find((entry) => entry.interval === interval);
  const amount = chosenAmount(termsFor(terms, own), selection.amount);
  return {
    lines: [{ label, quantity: 1, unitAmount: amount, amount }],
    subtotal: amount,
    fee: selection.coverFee === true ? coveredFee(terms, amount) : 0,
    laterAmount: 0,
    units: 1,
    recurring: interval === 'once' ? undefined : { interval, count: 1, amount, includesExtras: true },
  };
}

function chosenInterval(terms: AmountTerms, chosen: GivingInterval | undefined): GivingInterval {
  const offered = terms.intervals?.map((entry) => entry.interval) ?? ['once'];
  const interval = chosen ?? offered[0] ?? 'once';
  if (!offered.includes(interval)) {
    refuse('option_invalid', '/selection/interval', `Choose one of: ${offered.join(', ')}.`, { intervals: offered });
  }
  return interval;
}

function chosenAmount(terms: AmountTerms, chosen: number | undefined): number {
  const pointer = '/selection/amount';
  if (terms.mode === 'fixed') {
    const value = terms.value ?? 0;
    if (chosen !== undefined && chosen !== value) {
      refuse('option_invalid', pointer, `The amount of this link is fixed at ${value}; leave it out.`, { value });
    }
    return value;
  }
  if (chosen === undefined) refuse('field_required', pointer, 'Send the amount in minor units.');
  const min = terms.min ?? 1;
  const max = terms.max ?? LARGEST_CHARGE_MINOR;
  const { suggested, step } = terms;
  const bounds = { min, max, ...(step !== undefined && { step }) };
  if (terms.mode === 'suggested' && suggested?.includes(chosen) === true) return chosen;
  if (terms.mode === 'suggested' && terms.allowCustom !== true) {
    refuse('option_invalid', pointer, `Choose one of: ${(suggested ?? []).join(', ')}.`, { suggested });
  }
  if (chosen < min) refuse('amount_too_small', pointer, `The smallest amount is ${min}.`, bounds);
  if (chosen > max) refuse('amount_too_large', pointer, `The largest amount is ${max}.`, bounds);
  if (step !== undefined && chosen % step !== 0) {
    const below = chosen - (chosen % step);
    refuse('amount_step', pointer, `Amounts go in steps of ${step}: ${below} or ${below + step}.`, bounds);
  }
  return chosen;
}

function coveredFee(terms: AmountTerms, amount: number): number {
  if (terms.feeCover === undefined) {
    refuse('option_invalid', '/selection/coverFee', 'This link does not offer to cover the fee; leave it out.');
  }
  return sumMinor(shareMinor(amount, terms.feeCover.percent), terms.feeCover.fixed);
}
