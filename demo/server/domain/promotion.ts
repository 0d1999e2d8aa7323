/**
 * Whether a promotion code is good for a link at a moment, and what it takes off. The discount is computed on the
 * subtotal, before tax, and never exceeds it; shipping, tip and covered fees are not discounted. It counts once: later
 * charges of a subscription are at the full price.
 */
import type {
  PromotionCode,
  PromotionCodeInput,
  PromotionCodePatch,
  PromotionDiscount,
} from '../../../src/protocol/promotion-code.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import { ProblemError } from '../problem-error.ts';
import { toInstant } from './calendar.ts';
import { exponentOf } from './currency-exponent.ts';
import { type Fault, invalid, throwFaults } from './fault.ts';
import { shareMinor } from './minor-arithmetic.ts';
import { refuse } from './refuse.ts';

export interface PromotionRecord {
  readonly seq: number;
  readonly id: string;
  readonly revision: number;
  readonly config: PromotionCodeInput;
  readonly isActive: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** How often a code was and is about to be redeemed. */
export interface Redemptions {
  readonly limit: number | null;
  readonly used: number;
  readonly held: number;
}

const POINTER = '/promotionCode';

/** As codes are compared. */
export const codeKey = (code: string): string => code.trim().toUpperCase();

/** Throws unless the code may be redeemed with this link now. */
export function checkPromotion(
  promotion: PromotionRecord | undefined,
  redemptions: Redemptions | undefined,
  link: { readonly id: string; readonly config: LinkInput },
  now: number,
): asserts promotion is PromotionRecord {
  const { allowPromotionCodes, currency } = link.config;
  if (allowPromotionCodes !== true) refuse('promo_invalid', POINTER, 'This link takes no promotion codes.');
  if (promotion === undefined || !promotion.isActive) refuseUnknown();
  const { startsAt, expiresAt, linkIds = [], discount } = promotion.config;
  if (linkIds.length > 0 && !linkIds.includes(link.id)) refuseUnknown();
  if (startsAt && now < Date.parse(startsAt)) refuseUnknown();
  if (expiresAt && now >= Date.parse(expiresAt)) refuse('promo_expired', POINTER, 'This code has expired.');
  if (discount.type === 'fixed' && fixedAmount(discount, currency) === undefined) {
    refuse('promo_invalid', POINTER, `This code is not for payments in ${currency}.`);
  }
  if (redemptions === undefined || redemptions.limit === null) return;
  if (redemptions.used >= redemptions.limit) throw promotionUsedUp();
  if (redemptions.used + redemptions.held >= redemptions.limit) throw promotionHeld();
}

/** Alike for unknown, foreign and switched-off codes, so that trying them out teaches nothing. */
function refuseUnknown(): never {
  refuse('promo_invalid', POINTER, 'This code is not valid for this link.');
}

export function promotionUsedUp(): ProblemError {
  const code = 'promo_expired';
  const message = 'This code is used up.';
  return new ProblemError(code, { detail: message, errors: [{ pointer: POINTER, code, message }] });
}

/** Every redemption that is left belongs to somebody who is about to pay. */
export function promotionHeld(): ProblemError {
  const code = 'usage_temporarily_held';
  const message = 'Every redemption of this code is reserved by somebody who has not paid yet.';
  return new ProblemError(code, { detail: message, errors: [{ pointer: POINTER, code, message }] });
}

const fixedAmount = (discount: PromotionDiscount, currency: string): number | undefined =>
  discount.type === 'fixed' ? discount.amounts.find((entry) => entry.currency === currency)?.amount : undefined;

export interface DiscountParts {
  readonly today: number;
  readonly later: number;
}

/** What comes off the parts of a subtotal that are due today and later; a fixed amount comes off today's part first. */
export function discountOf(discount: PromotionDiscount, currency: string, parts: DiscountParts): DiscountParts {
  if (discount.type === 'percent') {
    return { today: shareMinor(parts.today, discount.percent), later: shareMinor(parts.later, discount.percent) };
  }
  const amount = fixedAmount(discount, currency) ?? 0;
  const today = Math.min(amount, parts.today);
  return { today, later: Math.min(amount - today, parts.later) };
}

/** What a schema cannot say about a code. */
function promotionFaults({ discount, startsAt, expiresAt }: PromotionCodeInput): Fault[] {
  const faults: Fault[] = [];
  if (startsAt && expiresAt && Date.parse(startsAt) >= Date.parse(expiresAt)) {
    faults.push(invalid('/expiresAt', 'The code must expire after it starts.'));
  }
  if (discount.type === 'percent') return faults;
  const currencies = discount.amounts.map(({ currency }) => currency);
  for (const [index, { currency, currencyExponent }] of discount.amounts.entries()) {
    const pointer = `/discount/amounts/${index}`;
    const exponent = exponentOf(currency);
    if (exponent === undefined)
      faults.push(invalid(`${pointer}/currency`, `${currency} is not a currency of ISO 4217.`));
    else if (exponent !== currencyExponent) {
      const message = `${currency} has ${exponent} decimals here: send ${exponent}, and the amount in that unit.`;
      faults.push({ code: 'currency_exponent_mismatch', pointer: `${pointer}/currencyExponent`, message });
    }
    if (currencies.indexOf(currency) !== index) faults.push(invalid(`${pointer}/currency`, 'Stands here twice.'));
  }
  return faults;
}

export const checkPromotionInput = (input: PromotionCodeInput): void => throwFaults(promotionFaults(input));

/** The code with some of its fields replaced. */
export const patchedPromotion = (config: PromotionCodeInput, patch: PromotionCodePatch): PromotionCodeInput => ({
  ...config,
  ...patch,
});

export function toPromotionCode(promotion: PromotionRecord, redemptions: Redemptions | undefined): PromotionCode {
  const { code, discount, startsAt, expiresAt, maxRedemptions, linkIds, metadata } = promotion.config;
  return {
    id: promotion.id,
    object: 'promotion_code',
    livemode: false,
    revision: promotion.revision,
    code,
    discount,
    ...(startsAt && { startsAt: toInstant(Date.parse(startsAt)) }),
    ...(expiresAt && { expiresAt: toInstant(Date.parse(expiresAt)) }),
    maxRedemptions: maxRedemptions ?? null,
    redemptions: { completed: redemptions?.used ?? 0, held: redemptions?.held ?? 0 },
    linkIds: linkIds ?? [],
    active: promotion.isActive,
    metadata: metadata ?? {},
    createdAt: toInstant(promotion.createdAt),
    updatedAt: toInstant(promotion.updatedAt),
  };
}
