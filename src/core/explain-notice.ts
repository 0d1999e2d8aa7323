/** What a developer is told of a wish that was dropped. Loaded with the half that pays: nobody waits for it. */
import { formatForInput } from './amount-input.ts';
import type { DroppedWish } from './initial-draft.ts';

/** An attribute value that was ignored: which, why, and what to write instead. */
export interface AttributeNotice extends Omit<DroppedWish, 'code' | 'allowed'> {
  readonly code: DroppedWish['code'] | 'mode_degraded';
  readonly reason: string;
  readonly hint: string;
}

const REASONS = {
  amount_malformed: 'not an amount in major units with a dot',
  amount_out_of_range: 'the link does not take this amount',
  interval_unknown: 'the link does not offer it',
  choice_unknown: 'the link does not offer it',
};

/** @param exponent decimals of the link's currency */
export function explainNotice({ code, attribute, value, allowed }: DroppedWish, exponent: number): AttributeNotice {
  const major = (minor: number) => formatForInput(minor, { exponent, currency: '' });
  return { code, attribute, value, reason: REASONS[code], hint: hintFor(allowed, major) };
}

function hintFor(allowed: DroppedWish['allowed'], major: (minor: number) => string): string {
  if (!('hasOther' in allowed)) return `The link offers: ${allowed.join(', ') || 'none'}.`;
  const { choices, hasOther, min = 0, max, step } = allowed;
  if (!hasOther) return `Write one of ${choices.map(major).join(', ')}.`;
  const steps = step ? ` in steps of ${major(step)}` : '';
  return `Write an amount from ${major(min)}${max === undefined ? '' : ` to ${major(max)}`}${steps}, like ${major(min || 100)}.`;
}
