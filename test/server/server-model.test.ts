import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { propertyRuns } from '../unit/core/property-runs.ts';
import { payerSteps } from './model/payer-steps.ts';
import { sellerSteps } from './model/seller-steps.ts';
import { startShops } from './model/shop.ts';
import { ShopModel, type Terms } from './model/shop-model.ts';

const terms: fc.Arbitrary<Terms> = fc.record({
  limit: fc.integer({ min: 1, max: 4 }),
  onOverLimit: fc.constantFrom('refund' as const, 'accept' as const),
  restoreOnRefund: fc.boolean(),
  reservation: fc.option(
    fc.record({ on: fc.constantFrom('submit' as const, 'pay' as const), minutes: fc.constantFrom(1, 30) }),
    { nil: undefined },
  ),
  expiresInMinutes: fc.option(fc.constantFrom(10, 90), { nil: undefined, freq: 2 }),
  stock: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 2 }),
  redemptions: fc.integer({ min: 1, max: 2 }),
  percent: fc.constantFrom(20 as const, 100 as const),
});

const LONGEST = 40;
const sorts = [
  'open',
  'confirm',
  'cancel',
  'repeat',
  'wait',
  'settle',
  'fail',
  'expire',
  'reverse',
  'dispute',
  'refund',
];
const switches = ['activate', 'deactivate', 'archive', 'limit', 'stock', 'end'];

describe('the server, beside a model of a few plain rules', () => {
  const shops = startShops();
  afterAll(() => shops.close());

  it('answers and keeps what the model says, whatever happens in whatever order', { timeout: 600_000 }, async () => {
    const sequences = fc.commands([...payerSteps, ...sellerSteps], { maxCommands: LONGEST, size: 'max' });
    await fc.assert(
      fc.asyncProperty(terms, sequences, async (wanted, commands) => {
        const shop = await shops.open(wanted);
        await fc.asyncModelRun(() => ({ model: new ShopModel(wanted, shop.backend.time.now), real: shop }), commands);
      }),
      propertyRuns(1000),
    );
    const { played } = shops;
    // Steps that never happen prove nothing.
    expect(Math.min(...[...sorts, ...switches].map((sort) => played.get(sort) ?? 0))).toBeGreaterThan(0);
  });
});
