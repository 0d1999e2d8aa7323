/**
 * The test cards. Only their published numbers are accepted; any other number is refused before it is stored, logged
 * or put into a message. https://docs.stripe.com/testing lists the same numbers, which developers know by heart.
 */
import type { ConfirmRequest } from '../../../src/protocol/confirm.ts';
import type { DeclineReason } from '../../../src/protocol/decline-reason.ts';
import type { Problem } from '../../../src/protocol/problem.ts';
import { ProblemError } from '../problem-error.ts';

type CardMethod = Extract<ConfirmRequest['method'], { type: 'card' }>;

export interface TestCard {
  readonly brand: string;
  readonly last4: string;
  readonly outcome: 'succeeds' | 'disputed' | 'challenge' | { readonly declined: DeclineReason };
}

const cards = new Map<string, TestCard['outcome']>([
  ['4242424242424242', 'succeeds'],
  ['4000000000000259', 'disputed'],
  ['4000002760003184', 'challenge'],
  ['4000000000000002', { declined: 'not_allowed' }],
  ['4000000000009995', { declined: 'insufficient_funds' }],
]);

/** Looks a card up, or throws one `field_invalid` that names every wrong field and repeats none of their values. */
export function readTestCard(method: CardMethod, now: number): TestCard {
  const number = method.number.replaceAll(/[\s-]/g, '');
  const outcome = cards.get(number);
  const errors: NonNullable<Problem['errors']> = [];
  const complain = (field: string, message: string) =>
    errors.push({ pointer: `/method/${field}`, code: 'field_invalid', message });
  if (outcome === undefined)
    complain('number', 'Only the published test card numbers work here, such as 4242 4242 4242 4242.');
  if (!isUnexpired(method.expiry, now)) complain('expiry', 'Send a month that is not over, as MM/YY.');
  if (!/^\d{3}$/.test(method.cvc.trim())) complain('cvc', 'Send the three digits of the security code.');
  if (outcome === undefined || errors.length > 0) {
    throw new ProblemError('field_invalid', { detail: errors[0]?.message ?? '', errors });
  }
  return { brand: 'visa', last4: number.slice(-4), outcome };
}

/** A card is good until the end of its month. */
function isUnexpired(expiry: string, now: number): boolean {
  const [, month = '', year = ''] = /^\s*(0?[1-9]|1[0-2])\s*\/\s*(\d{2}|\d{4})\s*$/.exec(expiry) ?? [];
  if (month === '') return false;
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  return now < Date.UTC(fullYear, Number(month), 1);
}
