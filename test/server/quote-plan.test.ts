import { describe, expect, it } from 'vitest';
import { aMonthlyPlan, aSubscriptionInput } from '../fixtures/links.ts';
import { discounted, priced, refusal } from './pricing.ts';

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

  it('takes a discount off the first charge of each part, and off no later one', () => {
    const half = { type: 'percent', percent: 50 } as const;
    const fixed = { type: 'fixed', amounts: [{ currency: 'EUR', currencyExponent: 2, amount: 700 }] } as const;
    const trial = withPlan({ trial: { days: 14 }, setupFee: 500 });
    const tax = { tax: { rate: 10, inclusive: false, label: 'VAT' } };
    expect(discounted(withPlan({}, tax), { plan: 'monthly' }, half)).toMatchObject({
      discount: 450,
      tax: 45,
      dueToday: 495,
      nextChargeAmount: 990,
    });
    expect(discounted(trial, { plan: 'monthly' }, half)).toMatchObject({
      discount: 700,
      dueToday: 250,
      dueLater: 450,
      nextChargeAmount: 450,
    });
    // A fixed amount comes off what is due first.
    expect(discounted(trial, { plan: 'monthly' }, { ...fixed, amounts: [...fixed.amounts] })).toMatchObject({
      discount: 700,
      dueToday: 0,
      dueLater: 700,
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
