import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../demo/server/problem-error.ts';
import { readTestCard } from '../../demo/server/simulator/card.ts';

const now = Date.parse('2026-11-30T23:59:59Z');
const method = (changes: object = {}) => ({
  type: 'card' as const,
  number: '4242 4242 4242 4242',
  expiry: '12/34',
  cvc: '123',
  ...changes,
});

function faultsOf(changes: object) {
  try {
    readTestCard(method(changes), now);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.extras.errors?.map((fault) => fault.pointer);
  }
}

describe('a test card', () => {
  it.each([
    ['4242424242424242', 'succeeds'],
    ['4000 0000 0000 0259', 'disputed'],
    ['4000-0027-6000-3184', 'challenge'],
    ['4000000000000002', { declined: 'not_allowed' }],
    ['4000000000009995', { declined: 'insufficient_funds' }],
  ])('%s: %j', (number, outcome) => {
    expect(readTestCard(method({ number }), now)).toEqual({ brand: 'visa', last4: number.slice(-4), outcome });
  });

  it.each([
    ['a number that is not published', { number: '4111111111111111' }, ['/method/number']],
    ['a month that is over', { expiry: '10/26' }, ['/method/expiry']],
    ['a month that does not exist', { expiry: '13/30' }, ['/method/expiry']],
    ['a code of two digits', { cvc: '12' }, ['/method/cvc']],
    ['everything', { number: '', expiry: '', cvc: '' }, ['/method/number', '/method/expiry', '/method/cvc']],
  ])('is refused for %s', (_name, changes, pointers) => {
    expect(faultsOf(changes)).toEqual(pointers);
  });

  it('is good until the last second of its month', () => {
    expect(faultsOf({ expiry: '11/26' })).toEqual([]);
    expect(faultsOf({ expiry: '11/2026' })).toEqual([]);
  });

  it('never repeats the number it refuses', () => {
    try {
      readTestCard(method({ number: '5555444433332222' }), now);
    } catch (error) {
      expect(JSON.stringify((error as ProblemError).extras)).not.toContain('5555');
      return;
    }
    throw new Error('It was accepted.');
  });
});
