/** Prices choices at a fixed moment, or answers why they cannot be priced. */
import { quoteFor } from '../../demo/server/domain/quote.ts';
import { ProblemError } from '../../demo/server/problem-error.ts';
import type { PromotionDiscount } from '../../src/protocol/promotion-code.ts';
import type { LinkInput } from '../../src/protocol/seller-link.ts';
import type { QuoteRequest } from '../../src/protocol/session-request.ts';

/** The last of a month, where steps of the calendar show their mettle. */
const now = Date.parse('2026-01-31T10:00:00Z');
export const priced = (config: LinkInput, selection: QuoteRequest['selection'], more: Partial<QuoteRequest> = {}) =>
  quoteFor(config, { selection, ...more }, now).quote;

/** The same with a code of this discount. */
export const discounted = (config: LinkInput, selection: QuoteRequest['selection'], discount: PromotionDiscount) =>
  quoteFor(config, { selection, promotionCode: 'CODE' }, now, discount).quote;

export function refusal(config: LinkInput, selection: QuoteRequest['selection'], more: Partial<QuoteRequest> = {}) {
  try {
    priced(config, selection, more);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { code: error.code, pointer: error.extras.errors?.[0]?.pointer, context: error.extras.context };
  }
  throw new Error('It was priced.');
}
