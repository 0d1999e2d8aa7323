/** Promotion codes of the demo, one for each thing that a code can be. */
import type { PromotionCodeInput } from '../../../src/protocol/promotion-code.ts';
import type { ServiceContext } from '../service/context.ts';
import { insertPromotion } from '../service/promotion-service.ts';

export interface SeedPromotion {
  readonly config: PromotionCodeInput;
  /** Slugs of the links that it is good for; every link that takes codes where absent. */
  readonly slugs?: readonly string[];
}

const euros = (amount: number) => ({
  type: 'fixed' as const,
  amounts: [{ currency: 'EUR', currencyExponent: 2, amount }],
});

export const promotionSeeds: readonly SeedPromotion[] = [
  { config: { code: 'WELCOME10', discount: { type: 'percent', percent: 10 } } },
  { config: { code: 'SHIRT5', discount: euros(500) }, slugs: ['t-shirt'] },
  // The whole price: nothing is due, and the ticket is booked without a payment.
  { config: { code: 'GUEST', discount: { type: 'percent', percent: 100 }, maxRedemptions: 5 }, slugs: ['concert'] },
  {
    config: { code: 'LASTYEAR', discount: { type: 'percent', percent: 25 }, expiresAt: '2025-12-31T23:00:00Z' },
  },
];

/** Plants the codes that are not there yet. Inside a write transaction, after the links. */
export function plantPromotions(context: ServiceContext, now: number): void {
  const { store } = context;
  for (const { config, slugs } of promotionSeeds) {
    if (store.promotionCodes.byCode(config.code) !== undefined) continue;
    const linkIds = slugs?.flatMap((slug) => store.links.slugOwner(slug) ?? []);
    insertPromotion(context, { ...config, ...(linkIds && { linkIds }) }, now);
  }
}
