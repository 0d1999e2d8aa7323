import type { AmountTerms } from '../../../src/protocol/amount-terms.ts';
import { duplicateFaults, type Fault, invalid, tooLarge } from './fault.ts';
import { LARGEST_CHARGE_MINOR } from './minor-arithmetic.ts';
import { termsFor } from './quote-amount.ts';

/** Faults of an amount link's terms, for the link itself and for each of its intervals. */
export function amountFaults(terms: AmountTerms): Fault[] {
  const intervals = terms.intervals ?? [];
  return [
    ...modeFaults(terms),
    ...boundFaults(terms, '/amount'),
    ...duplicateFaults(
      intervals.map((own) => own.interval),
      (index) => `/amount/intervals/${index}/interval`,
    ),
    ...intervals.flatMap((own, index) => boundFaults(termsFor(terms, own), `/amount/intervals/${index}`)),
  ];
}

function modeFaults({ mode, value, suggested, intervals }: AmountTerms): Fault[] {
  if (mode === 'fixed') {
    if (value === undefined) return [invalid('/amount/value', 'A fixed amount needs its value in minor units.')];
    return value > LARGEST_CHARGE_MINOR ? [tooLarge('/amount/value')] : [];
  }
  if (value !== undefined)
    return [invalid('/amount/value', `Only a fixed amount has a value; use preset for "${mode}".`)];
  const offersChoices = suggested !== undefined || (intervals ?? []).some((own) => own.suggested !== undefined);
  return mode === 'suggested' && !offersChoices
    ? [invalid('/amount/suggested', 'Suggested amounts need at least one suggestion.')]
    : [];
}

function boundFaults(
  { mode, min = 0, max = LARGEST_CHARGE_MINOR, step, preset, suggested = [], allowCustom }: AmountTerms,
  at: string,
): Fault[] {
  if (mode === 'fixed') return [];
  const faults: Fault[] = [];
  if (max > LARGEST_CHARGE_MINOR) faults.push(tooLarge(`${at}/max`));
  if (min > max) faults.push(invalid(`${at}/min`, `min (${min}) must not be more than max (${max}).`));
  const check = (amount: number, pointer: string) => {
    if (amount < min || amount > max) faults.push(invalid(pointer, `${amount} is outside ${min} to ${max}.`));
    else if (step !== undefined && amount % step !== 0)
      faults.push(invalid(pointer, `${amount} is no multiple of the step ${step}.`));
  };
  for (const [index, amount] of suggested.entries()) check(amount, `${at}/suggested/${index}`);
  if (preset !== undefined) {
    check(preset, `${at}/preset`);
    if (mode === 'suggested' && allowCustom !== true && !suggested.includes(preset)) {
      faults.push(invalid(`${at}/preset`, 'Must be one of the suggested amounts, or allowCustom must be true.'));
    }
  }
  return faults;
}
