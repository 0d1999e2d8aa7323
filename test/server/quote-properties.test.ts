import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_CHARGE_MINOR, shareMinor } from '../../demo/server/domain/minor-arithmetic.ts';
import { quoteFor } from '../../demo/server/domain/quote.ts';
import { ProblemError } from '../../demo/server/problem-error.ts';
import type { PromotionDiscount } from '../../src/protocol/promotion-code.ts';
import type { LinkInput } from '../../src/protocol/seller-link.ts';
import { anAmountInput, aProductInput, aSubscriptionInput } from '../fixtures/links.ts';

const now = Date.parse('2026-11-21T10:00:00Z');
const amount = fc.integer({ min: 0, max: 10_000_000 });
const tax = fc.option(
  fc.record({
    rate: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
    inclusive: fc.boolean(),
    label: fc.constant('VAT'),
  }),
  { nil: undefined },
);
const percent = fc.integer({ min: 0, max: 5000 }).map((n) => n / 100);

/** A link of any kind together with choices that it accepts. */
const purchase = fc.oneof(
  fc.record({ amount, tax, percent, fixed: amount, coverFee: fc.boolean(), tip: amount }).map((p) => ({
    config: anAmountInput({
      amount: {
        mode: 'open',
        min: 0,
        max: 10_000_000,
        feeCover: { percent: p.percent, fixed: p.fixed, default: false },
      },
      tip: { percentages: [], allowCustom: true },
      ...(p.tax && { tax: p.tax }),
    }) as LinkInput,
    selection: { amount: p.amount, coverFee: p.coverFee, tip: p.tip },
  })),
  fc
    .record({
      prices: fc.array(amount, { minLength: 1, maxLength: 5 }),
      quantity: fc.integer({ min: 1, max: 99 }),
      tax,
    })
    .map((p) => ({
      config: aProductInput({
        choose: 'any',
        items: p.prices.map((unitAmount, i) => ({
          id: `i${i}`,
          name: 'I',
          unitAmount,
          quantity: { default: 1, min: 1, max: 99 },
        })),
        shippingOptions: [{ id: 'post', label: 'Post', amount: 490 }],
        ...(p.tax && { tax: p.tax }),
      }) as LinkInput,
      selection: { items: p.prices.map((_, i) => ({ id: `i${i}`, quantity: p.quantity })), shippingOption: 'post' },
    })),
  fc
    .record({
      unitAmount: amount,
      setupFee: amount,
      hasTrial: fc.boolean(),
      seats: fc.integer({ min: 1, max: 50 }),
      tax,
    })
    .map((p) => ({
      config: aSubscriptionInput({
        plans: [
          {
            id: 'p',
            name: 'P',
            unitAmount: p.unitAmount,
            interval: 'month',
            intervalCount: 1,
            setupFee: p.setupFee,
            seats: { default: 1, min: 1, max: 50 },
            ...(p.hasTrial && { trial: { days: 7 } }),
          },
        ],
        ...(p.tax && { tax: p.tax }),
      }) as LinkInput,
      selection: { plan: 'p', seats: p.seats },
    })),
);

const discount = fc.oneof(
  fc.constant(undefined),
  fc
    .integer({ min: 1, max: 10_000 })
    .map((hundredths): PromotionDiscount => ({ type: 'percent', percent: hundredths / 100 })),
  fc.integer({ min: 1, max: 10_000_000 }).map(
    (amount): PromotionDiscount => ({
      type: 'fixed',
      amounts: [{ currency: 'EUR', currencyExponent: 2, amount }],
    }),
  ),
);

describe('every quote', () => {
  it('adds up, in whole minor units that are not negative', () => {
    fc.assert(
      fc.property(purchase, discount, ({ config, selection }, off) => {
        const { quote } = quoteFor(config, { selection, ...(off && { promotionCode: 'CODE' }) }, now, off);
        expect(quote.discount).toBeLessThanOrEqual(quote.subtotal);
        if (off === undefined) expect(quote.discount).toBe(0);
        expect(quote.total).toBe(quote.subtotal - quote.discount + quote.shipping + quote.tax + quote.tip + quote.fee);
        expect(quote.dueToday + quote.dueLater).toBe(quote.total);
        expect(quote.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(quote.subtotal);
        for (const line of quote.lines) expect(line.amount).toBe(line.unitAmount * line.quantity);
        for (const figure of [
          quote.total,
          quote.dueToday,
          quote.dueLater,
          quote.discount,
          quote.tax,
          quote.taxIncluded,
          quote.fee,
          quote.tip,
        ]) {
          expect(Number.isSafeInteger(figure) && figure >= 0).toBe(true);
        }
      }),
    );
  });

  it('is the same for the same choices at the same moment', () => {
    fc.assert(
      fc.property(purchase, ({ config, selection }) => {
        expect(quoteFor(config, { selection }, now)).toEqual(quoteFor(config, { selection }, now));
      }),
    );
  });

  it('never depends on figures that a payer sends', () => {
    const config = anAmountInput({ amount: { mode: 'fixed', value: 2500 } });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_CHARGE_MINOR }), (sent) => {
        try {
          expect(quoteFor(config, { selection: { amount: sent } }, now).quote.total).toBe(2500);
          expect(sent).toBe(2500);
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
        }
      }),
    );
  });
});

describe('a share of an amount', () => {
  it('is the nearest whole unit, half up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (base, hundredths) => {
          const exactTimesTenThousand = BigInt(base) * BigInt(hundredths);
          const share = BigInt(shareMinor(base, hundredths / 100)) * 10_000n;
          const difference = share - exactTimesTenThousand;
          expect(difference > -5_000n && difference <= 5_000n).toBe(true);
        },
      ),
    );
  });
});
