/**
 * Prices a payer's request on a link as it is now: with the stock that is left and the promotion code that was typed.
 * Answers what the purchase takes of counted things besides; taking it is for `ensurePlace`, which may still be refused.
 */
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import type { QuoteRequest } from '../../../src/protocol/session-request.ts';
import { type Claim, promotionCounter } from '../domain/claim.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import type { PromotionRecord } from '../domain/promotion.ts';
import { type PricedQuote, quoteFor } from '../domain/quote.ts';
import { itemsNow, stockClaims } from '../domain/stock.ts';
import type { ServiceContext } from './context.ts';
import { shortage } from './places.ts';
import { promotionFor } from './promotion-service.ts';

export interface PricedRequest extends PricedQuote {
  readonly claims: readonly Claim[];
  readonly promotion: PromotionRecord | undefined;
}

/** `config`: the link's own, or what a seeded failure makes of it. */
export function priceRequest(
  context: ServiceContext,
  link: LinkRecord,
  request: QuoteRequest,
  now: number,
  config: LinkInput = link.config,
): PricedRequest {
  const promotion = promotionFor(context, link, request.promotionCode, now);
  const isProduct = config.type === 'product';
  const offered = isProduct ? { ...config, items: itemsNow(link.id, config.items, link.stock, 'server') } : config;
  const priced = quoteFor(offered, request, now, promotion?.config.discount);
  const pieces = isProduct ? stockClaims(link.id, config.items, request.selection) : [];
  // Over all lines: two sizes of one shirt are two shirts.
  const short = shortage(context, pieces, now);
  if (short !== undefined) throw short;
  const redemption = promotion === undefined ? [] : [{ counter: promotionCounter(promotion.id), units: 1 }];
  return { ...priced, claims: [...redemption, ...pieces], promotion };
}
