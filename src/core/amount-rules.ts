/**
 * What an amount link offers, and what a draft means under it: a selection the backend will accept, or the problems
 * that stand in the way, all of them at once. Decides nothing about money that the backend does not decide again; its
 * purpose is to say so before a request is made. Nothing is clamped, rounded or completed.
 */
import type { GivingInterval } from '../protocol/interval.ts';
import type { PublicAmountLink } from '../protocol/public-link.ts';
import type { AmountSelection } from '../protocol/selection.ts';
import { type AmountInputTerms, readAmount } from './amount-input.ts';
import type { Draft, FieldProblem } from './checkout-state.ts';

/** What the panel shows for one interval; all amounts in minor units. */
export interface AmountOffer {
  /** The amount where there is nothing to choose. */
  readonly fixed: number | undefined;
  readonly choices: readonly number[];
  /** Whether an amount may be typed. */
  readonly hasOther: boolean;
  readonly preset: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Amounts are multiples of it. */
  readonly step: number | undefined;
}

export function amountOffer({ amount }: PublicAmountLink, draft: Pick<Draft, 'interval' | 'offered'>): AmountOffer {
  const own = amount.intervals?.find(({ interval }) => interval === draft.interval);
  const isFixed = amount.mode === 'fixed';
  return {
    fixed: isFixed ? amount.value : undefined,
    choices: isFixed ? [] : (draft.offered ?? own?.suggested ?? amount.suggested ?? []),
    hasOther: amount.mode === 'open' || (!isFixed && !!amount.allowCustom),
    preset: own?.preset ?? amount.preset,
    min: own?.min ?? amount.min,
    max: own?.max ?? amount.max,
    step: amount.step,
  };
}

export const inputTermsOf = (
  link: Pick<PublicAmountLink, 'currency' | 'currencyExponent'>,
  draft: Pick<Draft, 'habits'>,
): AmountInputTerms => ({
  ...draft.habits,
  exponent: link.currencyExponent,
  currency: link.currency,
});

/** What is wrong with an amount under an offer; undefined where nothing is. */
export function amountProblem(minor: number, { min, max, step }: AmountOffer): FieldProblem | undefined {
  const problem = (code: string): FieldProblem => ({ field: 'amount', code, context: { min, max, step } });
  // Zero is nothing to pay, unless the seller allows it in so many words.
  if (minor < (min ?? 1)) return problem('amount_too_small');
  if (max !== undefined && minor > max) return problem('amount_too_large');
  return step && minor % step ? problem('amount_step') : undefined;
}

/** The amount of a draft in minor units, or why there is none. */
export function draftAmount(link: PublicAmountLink, draft: Draft): number | FieldProblem {
  const offer = amountOffer(link, draft);
  let minor = offer.fixed ?? draft.choice;
  if (minor === undefined) return { field: 'amount', code: 'amount_required' };
  if (minor === 'other') {
    const input = readAmount(draft.text, inputTermsOf(link, draft));
    if (input.kind === 'empty') return { field: 'amount', code: 'amount_required' };
    if (input.kind === 'refused') return { field: 'amount', code: 'amount_unreadable', context: { why: input.why } };
    if (input.kind === 'amount') minor = input.minor;
    else if (input.readings.some((reading) => reading.minor === draft.pickedMinor)) minor = draft.pickedMinor as number;
    else return { field: 'amount', code: 'amount_ambiguous', readings: input.readings };
  }
  return (offer.fixed === undefined && amountProblem(minor, offer)) || minor;
}

/** The selection where it can be charged, and every problem of the choice. */
export function readAmountDraft(
  link: PublicAmountLink,
  draft: Draft,
): { selection: AmountSelection | undefined; problems: FieldProblem[] } {
  const amount = draftAmount(link, draft);
  const { mode, intervals, feeCover } = link.amount;
  const isIntervalMissing = !!intervals && !intervals.some(({ interval }) => interval === draft.interval);
  const problems: FieldProblem[] = [];
  if (isIntervalMissing) problems.push({ field: 'interval', code: 'field_required' });
  if (typeof amount !== 'number') problems.push(amount);
  const selection =
    typeof amount !== 'number' || isIntervalMissing
      ? undefined
      : {
          ...(mode !== 'fixed' && { amount }),
          ...(intervals && { interval: draft.interval as GivingInterval }),
          ...(feeCover && { coverFee: draft.coverFee }),
        };
  return { selection, problems };
}
