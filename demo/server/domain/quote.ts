/**
 * The server's computation of what a payer's choices cost. It takes choices and the link, never a price from the
 * request, and holds `total = subtotal − discount + shipping + tax + tip + fee` and `dueToday + dueLater = total`.
 * The same choices at the same moment always give the same figures; `expectedTotal` is compared with `dueToday`.
 */
import type { Quote } from '../../../src/protocol/quote.ts';
import type { PromotionDiscount } from '../../../src/protocol/promotion-code.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import type { QuoteRequest } from '../../../src/protocol/session-request.ts';
import { addDays, addInterval, toInstant } from './calendar.ts';
import { includedShareMinor, shareMinor, sumMinor } from './minor-arithmetic.ts';
import type { PricedChoice } from './priced-choice.ts';
import { type DiscountParts, discountOf } from './promotion.ts';
import { priceAmount } from './quote-amount.ts';
import { priceItems } from './quote-items.ts';
import { pricePlan } from './quote-plan.ts';
import { refuse } from './refuse.ts';
import type { RecurringTerms } from './subscription.ts';
import { shippingAmount } from './shipping.ts';
import { checkedTip } from './tip.ts';

/** How long a page may show a quote before asking again. The price itself is checked again when a session starts. */
const QUOTE_LIFE_MS = 15 * 60_000;

export interface PricedQuote {
  readonly quote: Quote;
  /** Places of the link that this purchase takes where the link counts units. */
  readonly units: number;
  /** What the payer agrees to be charged later, where it repeats. */
  readonly recurring: RecurringTerms | undefined;
}

/** `discount` is that of the request's promotion code, which has been checked. */
export function quoteFor(
  config: LinkInput,
  request: QuoteRequest,
  now: number,
  discount?: PromotionDiscount,
): PricedQuote {
  if (request.promotionCode !== undefined && discount === undefined) {
    refuse('promo_invalid', '/promotionCode', 'This code is not valid for this link.');
  }
  const choice = priceChoice(config, request.selection);
  const extras = {
    shipping: shippingAmount(config, request),
    tip: checkedTip(config.tip, request.selection.tip, choice.subtotal),
    fee: choice.fee,
  };
  const parts = { today: choice.subtotal - choice.laterAmount, later: choice.laterAmount };
  const reduced = discount === undefined ? nothingOff : discountOf(discount, config.currency, parts);
  const sums = sumsOf(config, parts, reduced, extras);
  const full = discount === undefined ? sums : sumsOf(config, parts, nothingOff, extras);
  const quote: Quote = {
    lines: choice.lines,
    subtotal: choice.subtotal,
    ...extras,
    ...sums,
    ...nextCharge(config, choice, { first: sums, later: full }, now),
    currency: config.currency,
    currencyExponent: config.currencyExponent,
    validUntil: toInstant(now + QUOTE_LIFE_MS),
  };
  return { quote, units: choice.units, recurring: recurringTerms(config, choice, quote, full) };
}

const nothingOff: DiscountParts = { today: 0, later: 0 };

type Sums = Pick<Quote, 'discount' | 'tax' | 'taxIncluded' | 'total' | 'dueToday' | 'dueLater'>;

/** Tax is on what is paid: after the discount, with shipping, without tip and fee. */
function sumsOf(
  config: LinkInput,
  parts: DiscountParts,
  off: DiscountParts,
  { shipping, tip, fee }: Pick<Quote, 'shipping' | 'tip' | 'fee'>,
): Sums {
  const today = sumMinor(parts.today, -off.today);
  const later = sumMinor(parts.later, -off.later);
  const todayTax = taxOn(config, sumMinor(today, shipping));
  const laterTax = taxOn(config, later);
  const dueToday = sumMinor(today, shipping, todayTax.added, tip, fee);
  const dueLater = sumMinor(later, laterTax.added);
  return {
    discount: sumMinor(off.today, off.later),
    tax: sumMinor(todayTax.added, laterTax.added),
    taxIncluded: sumMinor(todayTax.included, laterTax.included),
    total: sumMinor(dueToday, dueLater),
    dueToday,
    dueLater,
  };
}

function priceChoice(config: LinkInput, selection: QuoteRequest['selection']): PricedChoice {
  switch (config.type) {
    case 'amount':
      if ('items' in selection || 'plan' in selection) {
        refuse('option_invalid', '/selection', 'This link takes an amount: send {"amount": minor units}.');
      }
      return priceAmount(config.amount, selection, config.name);
    case 'product':
      if (!('items' in selection)) {
        refuse('option_invalid', '/selection', 'This link sells items: send {"items": [{"id": "…"}]}.');
      }
      return priceItems({ choose: config.choose ?? 'all', items: config.items }, selection);
    case 'subscription':
      if (!('plan' in selection)) {
        refuse('option_invalid', '/selection', 'This link offers plans: send {"plan": "…"}.');
      }
      return pricePlan(config.plans, selection);
  }
}

function taxOn(config: LinkInput, base: number): { added: number; included: number } {
  if (config.tax === undefined) return { added: 0, included: 0 };
  return config.tax.inclusive
    ? { added: 0, included: includedShareMinor(base, config.tax.rate) }
    : { added: shareMinor(base, config.tax.rate), included: 0 };
}

/** A discount comes off the first charge of the thing itself: at once, or after the trial. */
function nextCharge(
  config: LinkInput,
  { recurring }: PricedChoice,
  { first, later }: { readonly first: Sums; readonly later: Sums },
  now: number,
): Pick<Quote, 'nextChargeAt' | 'nextChargeAmount'> {
  if (recurring === undefined) return {};
  const isTrial = recurring.trialDays !== undefined;
  const at = isTrial ? addDays(now, recurring.trialDays ?? 0) : addInterval(now, recurring.interval, recurring.count);
  if (at === undefined) return {};
  const amount = isTrial ? first.dueLater : periodAmount(config, recurring, later);
  return { nextChargeAt: toInstant(at), nextChargeAmount: amount };
}

/** Of each charge at the full price. */
const periodAmount = (config: LinkInput, recurring: NonNullable<PricedChoice['recurring']>, full: Sums): number =>
  recurring.includesExtras ? full.dueToday : sumMinor(recurring.amount, taxOn(config, recurring.amount).added);

function recurringTerms(
  config: LinkInput,
  { recurring }: PricedChoice,
  { nextChargeAmount }: Quote,
  full: Sums,
): RecurringTerms | undefined {
  if (recurring === undefined || recurring.interval === 'once') return undefined;
  const { interval, count, trialDays, totalCycles, planId, seats } = recurring;
  const amount = periodAmount(config, recurring, full);
  const firstAmount = nextChargeAmount ?? amount;
  return { interval, count, amount, firstAmount, trialDays, totalCycles, planId, seats };
}
