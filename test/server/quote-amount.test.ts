import { describe, expect, it } from 'vitest';
import { aFixedInput, anAmountInput } from '../fixtures/links.ts';
import { priced, refusal } from './pricing.ts';

const open = (more: object = {}) => anAmountInput({ amount: { mode: 'open', min: 100, max: 10_000, ...more } });

describe('a quote for an amount', () => {
  it.each([
    ['the fixed amount', aFixedInput(), {}, 2500],
    ['the fixed amount when it is repeated', aFixedInput(), { amount: 2500 }, 2500],
    ['a suggested amount', anAmountInput(), { amount: 500 }, 500],
    ['an own amount where allowed', anAmountInput(), { amount: 777 }, 777],
    ['an amount at the lower bound', open(), { amount: 100 }, 100],
    ['an amount at the upper bound', open(), { amount: 10_000 }, 10_000],
    ['an amount on a step', open({ step: 50 }), { amount: 150 }, 150],
  ])('is %s', (_name, config, selection, total) => {
    expect(priced(config, selection)).toMatchObject({ total, dueToday: total, dueLater: 0, subtotal: total });
  });

  it.each([
    ['too little', open(), { amount: 99 }, 'amount_too_small', '/selection/amount'],
    ['too much', open(), { amount: 10_001 }, 'amount_too_large', '/selection/amount'],
    ['off the step', open({ step: 50 }), { amount: 120 }, 'amount_step', '/selection/amount'],
    ['nothing chosen', open(), {}, 'field_required', '/selection/amount'],
    ['another than the fixed amount', aFixedInput(), { amount: 1 }, 'option_invalid', '/selection/amount'],
    [
      'an own amount where only suggestions count',
      anAmountInput({ amount: { mode: 'suggested', suggested: [500] } }),
      { amount: 600 },
      'option_invalid',
      '/selection/amount',
    ],
    [
      'an interval that is not offered',
      open(),
      { amount: 500, interval: 'month' as const },
      'option_invalid',
      '/selection/interval',
    ],
    ['a fee that cannot be covered', open(), { amount: 500, coverFee: true }, 'option_invalid', '/selection/coverFee'],
    ['a tip that is not asked for', open(), { amount: 500, tip: 10 }, 'option_invalid', '/selection/tip'],
    ['the choice of another kind', open(), { plan: 'monthly' }, 'option_invalid', '/selection'],
  ])('refuses %s', (_name, config, selection, code, pointer) => {
    expect(refusal(config, selection)).toMatchObject({ code, pointer });
  });

  it('states the bounds it was measured against', () => {
    expect(refusal(open({ step: 50 }), { amount: 120 }).context).toEqual({ min: 100, max: 10_000, step: 50 });
  });

  it('takes the bounds of the chosen interval', () => {
    const config = open({ intervals: [{ interval: 'once' }, { interval: 'month', min: 500 }] });
    expect(priced(config, { amount: 100 }).nextChargeAt).toBeUndefined();
    expect(refusal(config, { amount: 100, interval: 'month' }).code).toBe('amount_too_small');
    // The last of January plus a month is the last of February.
    expect(priced(config, { amount: 500, interval: 'month' })).toMatchObject({
      nextChargeAt: '2026-02-28T10:00:00.000Z',
      nextChargeAmount: 500,
    });
  });

  it.each([
    [1000, 2.9, 30, 59],
    [50, 1, 0, 1],
    [49, 1, 0, 0],
    [999_999, 0.0001, 0, 1],
  ])('adds the fee on %i at %f percent and %i, half up: %i', (amount, percent, fixed, fee) => {
    const config = anAmountInput({
      amount: { mode: 'open', min: 1, max: 1_000_000, feeCover: { percent, fixed, default: false } },
    });
    expect(priced(config, { amount, coverFee: true })).toMatchObject({ fee, total: amount + fee });
    expect(priced(config, { amount }).fee).toBe(0);
  });

  it('takes a tip that is one of the offered shares, or any where allowed', () => {
    const tip = { percentages: [10, 15], allowCustom: false };
    expect(priced(aFixedInput({ tip }), { tip: 375 })).toMatchObject({ tip: 375, total: 2875 });
    expect(refusal(aFixedInput({ tip }), { tip: 376 }).context).toEqual({ tips: [250, 375] });
    expect(priced(aFixedInput({ tip: { ...tip, allowCustom: true } }), { tip: 1 }).total).toBe(2501);
  });

  it.each([
    [false, 20, { tax: 500, taxIncluded: 0, total: 3000 }],
    [true, 20, { tax: 0, taxIncluded: 417, total: 2500 }],
    [false, 8.875, { tax: 222, taxIncluded: 0, total: 2722 }],
  ])('states tax (inclusive: %s) of %f percent', (inclusive, rate, figures) => {
    expect(priced(aFixedInput({ tax: { rate, inclusive, label: 'VAT' } }), {})).toMatchObject(figures);
  });

  it('knows no promotion code yet', () => {
    expect(refusal(aFixedInput(), {}, { promotionCode: 'SPRING' })).toMatchObject({
      code: 'promo_invalid',
      pointer: '/promotionCode',
    });
  });
});
