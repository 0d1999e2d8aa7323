import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../demo/server/problem-error.ts';
import { quoteFor } from '../../demo/server/domain/quote.ts';
import type { LinkInput } from '../../src/protocol/seller-link.ts';
import type { QuoteRequest } from '../../src/protocol/session-request.ts';
import {
  aFixedInput,
  aMonthlyPlan,
  anAmountInput,
  aProductInput,
  aSubscriptionInput,
  aTShirt,
} from '../fixtures/links.ts';

const now = Date.parse('2026-01-31T10:00:00Z');
const priced = (config: LinkInput, selection: QuoteRequest['selection'], more: Partial<QuoteRequest> = {}) =>
  quoteFor(config, { selection, ...more }, now).quote;

function refusal(config: LinkInput, selection: QuoteRequest['selection'], more: Partial<QuoteRequest> = {}) {
  try {
    priced(config, selection, more);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { code: error.code, pointer: error.extras.errors?.[0]?.pointer, context: error.extras.context };
  }
  throw new Error('It was priced.');
}

const open = (more: object = {}) => anAmountInput({ amount: { mode: 'open', min: 100, max: 10_000, ...more } });
const shirt = (changes: object = {}) => aProductInput({ items: [{ ...aTShirt, ...changes }] });
const chosen = (size: string, color: string, quantity?: number) => ({
  items: [{ id: 'shirt', options: { size, color }, ...(quantity !== undefined && { quantity }) }],
});

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

describe('a quote for items', () => {
  it('adds differences of options and multiplies', () => {
    expect(priced(shirt(), chosen('xxl', 'red', 2))).toMatchObject({
      total: 5400,
      lines: [{ id: 'shirt', label: 'T-shirt', detail: 'XXL, Red', quantity: 2, unitAmount: 2700, amount: 5400 }],
    });
  });

  it('takes the price of the primary dimension, then the differences, then the exception', () => {
    const dimensions = [
      {
        id: 'size',
        name: 'Size',
        primary: true,
        options: [
          { id: 's', label: 'S', unitAmount: 1000 },
          { id: 'm', label: 'M' },
        ],
      },
      {
        id: 'color',
        name: 'Colour',
        options: [
          { id: 'red', label: 'Red', priceDelta: 50 },
          { id: 'blue', label: 'Blue' },
        ],
      },
    ];
    const config = shirt({ dimensions, combinations: [{ optionIds: ['m', 'red'], unitAmount: 99 }] });
    expect(priced(config, chosen('s', 'red')).total).toBe(1050);
    expect(priced(config, chosen('m', 'blue')).total).toBe(2400);
    expect(priced(config, chosen('m', 'red')).total).toBe(99);
  });

  it.each([
    ['an impossible combination', shirt(), chosen('xxl', 'blue'), 'option_invalid', '/selection/items/0/options'],
    ['a sold-out combination', shirt(), chosen('s', 'red'), 'item_sold_out', '/selection/items/0/options'],
    ['an unknown option', shirt(), chosen('xl', 'red'), 'option_invalid', '/selection/items/0/options/size'],
    [
      'a missing option',
      shirt(),
      { items: [{ id: 'shirt', options: { size: 's' } }] },
      'field_required',
      '/selection/items/0/options/color',
    ],
    [
      'an unknown dimension',
      shirt(),
      { items: [{ id: 'shirt', options: { size: 's', color: 'blue', cut: 'x' } }] },
      'option_invalid',
      '/selection/items/0/options/cut',
    ],
    ['an unknown item', shirt(), { items: [{ id: 'hat' }] }, 'field_required', '/selection/items'],
    ['too many', shirt(), chosen('s', 'blue', 6), 'quantity_unavailable', '/selection/items/0/quantity'],
    [
      'a sold-out item',
      shirt({ availability: { state: 'sold_out' } }),
      chosen('s', 'blue'),
      'item_sold_out',
      '/selection/items/0/id',
    ],
    [
      'a held item',
      shirt({ availability: { state: 'held' } }),
      chosen('s', 'blue'),
      'item_temporarily_held',
      '/selection/items/0/id',
    ],
    [
      'more than are left',
      shirt({ availability: { state: 'low', left: 1 } }),
      chosen('s', 'blue', 2),
      'quantity_unavailable',
      '/selection/items/0/id',
    ],
    [
      'the same line twice',
      shirt(),
      { items: [...chosen('s', 'blue').items, ...chosen('s', 'blue').items] },
      'option_invalid',
      '/selection/items/1',
    ],
  ])('refuses %s', (_name, config, selection, code, pointer) => {
    expect(refusal(config, selection)).toMatchObject({ code, pointer });
  });

  it('counts the quantity of an item over all its lines', () => {
    const items = [...chosen('s', 'blue', 3).items, ...chosen('xxl', 'red', 3).items];
    expect(refusal(shirt(), { items })).toMatchObject({ code: 'quantity_unavailable', context: { available: 5 } });
  });

  it('asks for all, for exactly one, or for any of the items', () => {
    const plain = (id: string, more: object = {}) => ({
      id,
      name: id,
      unitAmount: 100,
      quantity: { default: 1, min: 1, max: 9 },
      ...more,
    });
    const items = [plain('a'), plain('b'), plain('c', { optional: true })];
    const config = (choose: 'all' | 'one' | 'any') => aProductInput({ choose, items });
    expect(priced(config('all'), { items: [{ id: 'a' }, { id: 'b' }] }).total).toBe(200);
    expect(refusal(config('all'), { items: [{ id: 'a' }] }).context).toEqual({ missing: ['b'] });
    expect(priced(config('one'), { items: [{ id: 'b' }] }).total).toBe(100);
    expect(refusal(config('one'), { items: [{ id: 'a' }, { id: 'b' }] }).code).toBe('option_invalid');
    expect(priced(config('any'), { items: [{ id: 'c', quantity: 3 }] }).total).toBe(300);
  });

  it('adds the chosen shipping, where it goes to the country', () => {
    const shippingOptions = [{ id: 'post', label: 'Post', amount: 490, countries: ['DE'] }];
    const config = aProductInput({ shippingOptions, tax: { rate: 10, inclusive: false, label: 'VAT' } });
    const selection = { ...chosen('s', 'blue'), shippingOption: 'post' };
    expect(priced(config, selection)).toMatchObject({ shipping: 490, tax: 289, total: 3179 });
    const customer = { shippingAddress: { country: 'FR', line1: 'Rue 1' } };
    expect(refusal(config, selection, { customer })).toMatchObject({
      code: 'option_invalid',
      context: { countries: ['DE'] },
    });
    expect(refusal(config, { ...selection, shippingOption: 'drone' }).code).toBe('option_invalid');
  });
});

describe('a quote for a plan', () => {
  const withPlan = (changes: object, more: object = {}) =>
    aSubscriptionInput({ plans: [{ ...aMonthlyPlan, ...changes }], ...more });

  it('is due today, and again after the interval', () => {
    expect(priced(withPlan({}), { plan: 'monthly' })).toMatchObject({
      total: 900,
      dueToday: 900,
      nextChargeAt: '2026-02-28T10:00:00.000Z',
      nextChargeAmount: 900,
    });
  });

  it('is due after the trial, but for the set-up fee', () => {
    expect(priced(withPlan({ trial: { days: 14 }, setupFee: 500 }), { plan: 'monthly' })).toMatchObject({
      subtotal: 1400,
      dueToday: 500,
      dueLater: 900,
      total: 1400,
      nextChargeAt: '2026-02-14T10:00:00.000Z',
      nextChargeAmount: 900,
    });
  });

  it('splits the tax between today and later', () => {
    const config = withPlan(
      { trial: { days: 14 }, setupFee: 500 },
      { tax: { rate: 19, inclusive: false, label: 'VAT' } },
    );
    expect(priced(config, { plan: 'monthly' })).toMatchObject({
      tax: 95 + 171,
      dueToday: 595,
      dueLater: 1071,
      nextChargeAmount: 1071,
    });
  });

  it('charges each seat', () => {
    const seats = { default: 3, min: 2, max: 20 };
    expect(priced(withPlan({ seats }), { plan: 'monthly' }).total).toBe(2700);
    expect(priced(withPlan({ seats }), { plan: 'monthly', seats: 20 }).total).toBe(18_000);
    expect(refusal(withPlan({ seats }), { plan: 'monthly', seats: 21 })).toMatchObject({
      code: 'quantity_unavailable',
      pointer: '/selection/seats',
    });
    expect(refusal(withPlan({ seats: { ...seats, locked: true } }), { plan: 'monthly', seats: 4 }).code).toBe(
      'quantity_unavailable',
    );
    expect(refusal(withPlan({}), { plan: 'monthly', seats: 2 }).code).toBe('quantity_unavailable');
  });

  it('refuses an unknown plan', () => {
    expect(refusal(withPlan({}), { plan: 'daily' })).toMatchObject({
      code: 'option_invalid',
      context: { planIds: ['monthly'] },
    });
  });
});

describe('totals too large to charge', () => {
  it('are refused, not rounded', () => {
    const config = aProductInput({
      items: [{ id: 'a', name: 'A', unitAmount: 900_000_000_000, quantity: { default: 2, min: 1, max: 9 } }],
    });
    expect(refusal(config, { items: [{ id: 'a' }] }).code).toBe('amount_too_large');
  });
});
