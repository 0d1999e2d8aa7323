import type { CustomField } from '../../../../src/protocol/collect.ts';
import type { Item } from '../../../../src/protocol/item.ts';
import type { PublicLink, PublicProductLink } from '../../../../src/protocol/public-link.ts';
import { amountGroups, intervalChoices } from './amount-groups.ts';

/** Fields about the payer that a link may ask for, in the order in which people expect them. */
export const personFields = ['email', 'name', 'phone', 'company', 'taxId'] as const;
export const addressFields = ['country', 'line1', 'line2', 'postalCode', 'locality', 'region'] as const;

/** A quantity that can be chosen. */
export const hasQuantity = (item: Item): boolean => item.quantity.min !== item.quantity.max;

/** An item that is bought without being asked for. */
export const isFixedItem = (link: PublicProductLink, item: Item): boolean =>
  (link.choose === 'all' && !item.optional) || (link.items.length === 1 && !item.optional);

const asksAboutItem = (link: PublicProductLink, item: Item): boolean =>
  !isFixedItem(link, item) || hasQuantity(item) || (item.dimensions?.length ?? 0) > 0;

/** True where the payer has anything to choose or to fill in; a link without goes straight to the review. */
export function hasQuestions(link: PublicLink): boolean {
  const asksPerson = Object.values(link.collect).some((need) => need !== 'off');
  const asksMore =
    link.customFields.length + link.consent.length + (link.shippingOptions?.length ?? 0) > 0 ||
    link.allowPromotionCodes ||
    link.tip !== undefined;
  if (asksPerson || asksMore) return true;
  if (link.type === 'amount')
    return amountGroups(link).length > 0 || intervalChoices(link).length > 1 || link.amount.feeCover !== undefined;
  if (link.type === 'product') return link.items.some((item) => asksAboutItem(link, item));
  return link.plans.length > 1 || link.plans.some((plan) => plan.seats !== undefined && !plan.seats.locked);
}

export const customFieldName = (field: CustomField): string => `field.${field.key}`;
