import { describe, expect, it } from 'vitest';
import '../../../src/core/amount-kind.ts';
import { amountOffer } from '../../../src/core/amount-rules.ts';
import { readDraft } from '../../../src/core/link-rules.ts';
import type { Draft } from '../../../src/core/checkout-state.ts';
import { anAmountLink } from '../../fixtures/links.ts';

const aDraft = (changes: Partial<Draft> = {}): Draft => ({
  choice: 2500,
  text: '',
  interval: undefined,
  coverFee: false,
  fields: {},
  ...changes,
});
const typed = (text: string, changes: Partial<Draft> = {}) => aDraft({ choice: 'other', text, ...changes });
const codesOf = (link: ReturnType<typeof anAmountLink>, draft: Draft) =>
  readDraft(link, draft).problems.map(({ field, code }) => `${field} ${code}`);

const intervals = anAmountLink({
  amount: {
    mode: 'suggested',
    suggested: [500, 2500],
    preset: 2500,
    allowCustom: true,
    min: 100,
    intervals: [{ interval: 'once' }, { interval: 'month', suggested: [300, 700], preset: 700, min: 300, max: 5000 }],
    feeCover: { percent: 2.9, fixed: 30, default: false },
  },
});

describe('amountOffer', () => {
  it('takes the terms of the interval where it has its own', () => {
    expect(amountOffer(intervals, { interval: 'once' })).toMatchObject({
      choices: [500, 2500],
      min: 100,
      max: undefined,
    });
    expect(amountOffer(intervals, { interval: 'month' })).toMatchObject({ choices: [300, 700], min: 300, max: 5000 });
  });

  it('offers nothing to choose where the amount is fixed', () => {
    const link = anAmountLink({ amount: { mode: 'fixed', value: 2500 } });
    expect(amountOffer(link, { interval: undefined })).toMatchObject({ fixed: 2500, choices: [], hasOther: false });
  });
});

describe('readDraft', () => {
  it('turns a choice into a selection', () => {
    expect(readDraft(anAmountLink(), aDraft())).toEqual({ choices: { selection: { amount: 2500 } }, problems: [] });
    expect(readDraft(intervals, aDraft({ interval: 'month', choice: 700, coverFee: true })).choices?.selection).toEqual(
      {
        amount: 700,
        interval: 'month',
        coverFee: true,
      },
    );
  });

  it('leaves the amount out where it is fixed', () => {
    const link = anAmountLink({ amount: { mode: 'fixed', value: 2500 } });
    expect(readDraft(link, aDraft({ choice: undefined })).choices?.selection).toEqual({});
  });

  it.each<[string, string]>([
    ['', 'amount amount_required'],
    ['abc', 'amount amount_unreadable'],
    ['0.99', 'amount amount_too_small'],
    ['0.999', 'amount amount_unreadable'],
    ['10000.01', 'amount amount_too_large'],
    ['1.234', 'amount amount_ambiguous'],
  ])('says of %j: %s', (text, code) => {
    expect(codesOf(anAmountLink(), typed(text))).toEqual([code]);
  });

  it('takes the reading that the payer picked, and no other', () => {
    expect(readDraft(anAmountLink(), typed('1.234', { pickedMinor: 123_400 })).choices?.selection).toEqual({
      amount: 123_400,
    });
    expect(codesOf(anAmountLink(), typed('1.234', { pickedMinor: 1 }))).toEqual(['amount amount_ambiguous']);
  });

  it('counts steps from zero and names the step', () => {
    const link = anAmountLink({ amount: { mode: 'open', min: 100, step: 500 } });
    expect(readDraft(link, typed('15')).choices?.selection).toEqual({ amount: 1500 });
    expect(readDraft(link, typed('12')).problems).toMatchObject([{ code: 'amount_step', context: { step: 500 } }]);
  });

  it('refuses nothing as an amount unless the seller allows it', () => {
    expect(codesOf(anAmountLink({ amount: { mode: 'open' } }), typed('0'))).toEqual(['amount amount_too_small']);
    expect(readDraft(anAmountLink({ amount: { mode: 'open', min: 0 } }), typed('0')).choices?.selection).toEqual({
      amount: 0,
    });
  });

  it('asks for the interval where there are several', () => {
    expect(codesOf(intervals, aDraft())).toEqual(['interval field_required']);
  });
});
