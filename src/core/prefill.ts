/**
 * What the seller's server knew of the payer, as the backend unsealed it. Values begin the form; a locked choice is the
 * only one that the link still offers, so that nothing else in the checkout has to know of locks. The backend enforces
 * them whatever is sent.
 */
import type { Item } from '../protocol/item.ts';
import type {
  PublicAmountLink,
  PublicLink,
  PublicProductLink,
  PublicSubscriptionLink,
} from '../protocol/public-link.ts';
import type { ProductSelection, Selection } from '../protocol/selection.ts';
import type { Draft } from './checkout-state.ts';
import { rulesOf } from './link-rules.ts';

type Values = Readonly<Record<string, unknown>>;
type ChosenItem = ProductSelection['items'][number];

const CHOICES = ['amount', 'interval', 'coverFee', 'items', 'plan', 'seats'];

/** The first draft with these values in it. */
export function prefilledDraft(link: PublicLink): Partial<Draft> {
  const values: Values = link.prefill?.values ?? {};
  const chosen = CHOICES.some((name) => values[name] !== undefined)
    ? rulesOf(link).draftOf(link, values as Selection)
    : {};
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (CHOICES.includes(name)) continue;
    if (typeof value === 'string') fields[name] = value;
    else if (value && typeof value === 'object') {
      const isCustom = name === 'customFields';
      for (const [part, text] of Object.entries(value)) {
        if (typeof text === 'string') fields[isCustom ? `field:${part}` : `${name}.${part}`] = text;
      }
    }
  }
  const { shippingOption, promotionCode } = fields;
  return { ...chosen, fields, ...(shippingOption && { shippingOption }), ...(promotionCode && { promotionCode }) };
}

/** The link with no other choice than the locked ones. */
export function lockedLink(link: PublicLink): PublicLink {
  const { values = {}, locked = [] } = link.prefill ?? {};
  if (link.type === 'amount') return lockAmount(link, values, locked);
  if (link.type === 'product')
    return locked.includes('items') ? lockItems(link, values['items'] as ChosenItem[]) : link;
  return lockPlan(link, values, locked);
}

function lockAmount(link: PublicAmountLink, values: Values, locked: readonly string[]): PublicAmountLink {
  const { intervals } = link.amount;
  const own = locked.includes('interval')
    ? intervals?.filter(({ interval }) => interval === values['interval'])
    : intervals;
  const amount = { ...link.amount, ...(own && { intervals: own }) };
  if (!locked.includes('amount') || amount.mode === 'fixed') return { ...link, amount };
  const minor = values['amount'] as number;
  const only = { suggested: [minor], preset: minor };
  const withAmount = own && { intervals: own.map((terms) => ({ ...terms, ...only })) };
  return { ...link, amount: { ...amount, ...only, mode: 'suggested', allowCustom: false, ...withAmount } };
}

function lockItems(link: PublicProductLink, chosen: readonly ChosenItem[]): PublicProductLink {
  const items = chosen.flatMap(({ id, options = {}, quantity }) => {
    const item = link.items.find((one) => one.id === id);
    return item ? [lockItem(item, options, quantity ?? item.quantity.default)] : [];
  });
  return { ...link, choose: 'all', items };
}

const lockItem = (item: Item, options: Readonly<Record<string, string>>, quantity: number): Item => ({
  ...item,
  optional: false,
  quantity: { default: quantity, min: quantity, max: quantity },
  ...(item.dimensions && {
    dimensions: item.dimensions.map((dimension) => ({
      ...dimension,
      options: options[dimension.id]
        ? dimension.options.filter(({ id }) => id === options[dimension.id])
        : dimension.options,
    })),
  }),
});

function lockPlan(link: PublicSubscriptionLink, values: Values, locked: readonly string[]): PublicSubscriptionLink {
  const plans = locked.includes('plan') ? link.plans.filter(({ id }) => id === values['plan']) : link.plans;
  const seats = locked.includes('seats') ? (values['seats'] as number) : undefined;
  return {
    ...link,
    plans: plans.map((plan) =>
      plan.seats && seats ? { ...plan, seats: { default: seats, min: seats, max: seats, locked: true } } : plan,
    ),
  };
}
