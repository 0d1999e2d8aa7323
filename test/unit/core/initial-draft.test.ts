import { describe, expect, it } from 'vitest';
import { explainNotice } from '../../../src/core/explain-notice.ts';
import { initialDraft } from '../../../src/core/initial-draft.ts';
import { anAmountLink } from '../../fixtures/links.ts';

const open = anAmountLink({ amount: { mode: 'open', min: 100, max: 100_000, preset: 1550 } });
const twoIntervals = anAmountLink({
  amount: {
    mode: 'suggested',
    suggested: [500, 2500],
    intervals: [{ interval: 'once' }, { interval: 'month', suggested: [300, 700], preset: 700 }],
  },
});

describe('initialDraft', () => {
  it('begins with the preset of the link', () => {
    expect(initialDraft(anAmountLink()).draft).toMatchObject({ choice: 2500, text: '' });
    expect(initialDraft(open).draft).toMatchObject({ choice: 'other', text: '15.50', pickedMinor: 1550 });
    expect(initialDraft(twoIntervals).draft).toMatchObject({ choice: undefined, interval: 'once' });
  });

  it('writes a preset as the page language writes it', () => {
    expect(initialDraft(open, {}, { decimal: ',' }).draft.text).toBe('15,50');
  });

  it.each<[string, number | 'other', string]>([
    ['5', 500, ''],
    ['25.00', 2500, ''],
    ['12', 'other', '12'],
    ['12.5', 'other', '12.50'],
  ])('takes the amount %j', (amount, choice, text) => {
    const { draft, notices } = initialDraft(anAmountLink(), { amount });
    expect(draft).toMatchObject({ choice, text });
    expect(notices).toEqual([]);
  });

  it.each<[string, string]>([
    ['25,50', 'amount_malformed'],
    ['1,000', 'amount_malformed'],
    ['25.505', 'amount_malformed'],
    ['€25', 'amount_malformed'],
    ['-5', 'amount_malformed'],
    ['1e3', 'amount_malformed'],
    ['0.5', 'amount_out_of_range'],
    ['99999999', 'amount_out_of_range'],
  ])('keeps the preset and says why for the amount %j', (amount, code) => {
    const { draft, notices } = initialDraft(anAmountLink(), { amount });
    expect(draft.choice).toBe(2500);
    expect(notices).toMatchObject([{ code, attribute: 'amount', value: amount }]);
    expect(notices.map((notice) => explainNotice(notice, 2).hint)).toEqual([
      expect.stringMatching(/^Write an amount from /),
    ]);
  });

  it('takes only amounts that are offered where none may be typed', () => {
    const { draft, notices } = initialDraft(twoIntervals, { amount: '12' });
    expect(draft.choice).toBeUndefined();
    expect(notices).toMatchObject([{ code: 'amount_out_of_range' }]);
  });

  it('reads a preset with three decimals as written, not as thousands', () => {
    const link = anAmountLink({ currency: 'KWD', currencyExponent: 3, amount: { mode: 'open' } });
    expect(initialDraft(link, { amount: '1.500' }).draft).toMatchObject({ pickedMinor: 1500, text: '1.500' });
  });

  it('replaces the choices by those of the page within the bounds', () => {
    const { draft, notices } = initialDraft(open, { amounts: '5 10 0.10 25.5', amount: '10' });
    expect(draft.offered).toEqual([500, 1000, 2550]);
    expect(draft.choice).toBe(1000);
    expect(notices).toMatchObject([{ attribute: 'amounts', value: '0.10' }]);
  });

  it('takes an interval that the link offers, with its preset', () => {
    expect(initialDraft(twoIntervals, { interval: 'month' }).draft).toMatchObject({ interval: 'month', choice: 700 });
    const { draft, notices } = initialDraft(twoIntervals, { interval: 'year' });
    expect(draft.interval).toBe('once');
    expect(notices.map((notice) => explainNotice(notice, 2))).toMatchObject([
      { code: 'interval_unknown', hint: 'The link offers: once, month.' },
    ]);
  });
});
