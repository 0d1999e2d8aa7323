/**
 * The server's computation of what a payer's choices cost. It takes choices and the link, never a price from the
 * request, and holds `total = subtotal − discount + shipping + tax + tip + fee` and `dueToday + dueLater = total`.
 * The same choices at the same moment always give the same figures; `expectedTotal` is compared with `dueToday`.
 */
import type { Quote } from '../../../src/protocol/quote.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import type { QuoteRequest } from '../../../src/protocol/session-request.ts';
import { addDays, addInterval, toInstant } from './calendar.ts';
import { includedShareMinor, shareMinor, sumMinor } from './minor-arithmetic.ts';
import type { PricedChoice } from './priced-choice.ts';
import { priceAmount } from './quote-amount.ts';
import { priceItems } from './quote-items.ts';
import { pricePlan } from './quote-plan.ts';
import { refuse } from './refuse.ts';
import { shippingAmount } from './shipping.ts';
import { checkedTip } from './tip.ts';

/** How long a page may show a quote before asking again. The price itself is checked again when a session starts. */
const QUOTE_LIFE_MS = 15 * 60_000;

export interface PricedQuote {
  readonly quote: Quote;
  /** Places of the link that this purchase takes where the link counts units. */
  readonly units: number;
}

export function quoteFor(config: LinkInput, request: QuoteRequest, now: number): PricedQuote {
  if (request.promotionCode !== undefined) {
    refuse('promo_invalid', '/promotionCode', 'This code is not valid for this link.');
  }
  const choice = priceChoice(config, request.selection);
  const shipping = shippingAmount(config, request);
  const tip = checkedTip(config.tip, request.selection.tip, choice.subtotal);
  const laterTax = taxOn(config, choice.laterAmount);
  const todayTax = taxOn(config, sumMinor(choice.subtotal, -choice.laterAmount, shipping));
  const tax = sumMinor(todayTax.added, laterTax.added);
  const total = sumMinor(choice.subtotal, shipping, tax, tip, choice.fee);
  const dueLater = sumMinor(choice.laterAmount, laterTax.added);
  const dueToday = total - dueLater;
  const quote: Quote = {
    lines: choice.lines,
    subtotal: choice.subtotal,
    discount: 0,
    shipping,
    tax,
    taxIncluded: sumMinor(todayTax.included, laterTax.included),
    tip,
    fee: choice.fee,
    total,
    dueToday,
    dueLater,
    ...nextCharge(config, choice, dueToday, now),
    currency: config.currency,
    currencyExponent: config.currencyExponent,
    validUntil: toInstant(now + QUOTE_LIFE_MS),
  };
  return { quote, units: choice.units };
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

function nextCharge(
  config: LinkInput,
  { recurring }: PricedChoice,
  dueToday: number,
  now: number,
): Pick<Quote, 'nextChargeAt' | 'nextChargeAmount'> {
  if (recurring === undefined) return {};
  const at =
    recurring.trialDays === undefined
      ? addInterval(now, recurring.interval, recurring.count)
      : addDays(now, recurring.trialDays);
  const amount = recurring.includesExtras
    ? dueToday
    : sumMinor(recurring.amount, taxOn(config, recurring.amount).added);
  return at === undefined ? {} : { nextChargeAt: toInstant(at), nextChargeAmount: amount };
}
