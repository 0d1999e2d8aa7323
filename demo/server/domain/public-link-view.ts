/** How a link is shown: to any payer, and to its seller. Pure: facts in, protocol objects out. */
import type { Collect } from '../../../src/protocol/collect.ts';
import type { PublicLink } from '../../../src/protocol/public-link.ts';
import type { LinkInput, SellerLink } from '../../../src/protocol/seller-link.ts';
import { toInstant } from './calendar.ts';
import type { LinkRecord } from './link-record.ts';
import { availabilityOf, statusOf, statusReasons } from './link-status.ts';
import { itemsNow, stockOwner, withStockUse } from './stock.ts';

export interface LinkViewContext {
  readonly now: number;
  /** Origin of the hosted pages. */
  readonly payOrigin: string;
  /** Whether the page that asks may embed the link. */
  readonly isEmbedAllowed: boolean;
}

const nothingCollected = {
  email: 'off',
  name: 'off',
  phone: 'off',
  billingAddress: 'off',
  shippingAddress: 'off',
  company: 'off',
  taxId: 'off',
} as const;
const collectKeys = Object.keys(nothingCollected) as (keyof Collect)[];
const defaultMerchant = { name: 'Demo seller' };
const handoffModes = ['frame', 'popup', 'redirect'] as const;
const callsToAction: Record<LinkInput['type'], string> = { amount: 'pay', product: 'pay', subscription: 'subscribe' };

export const modesOf = (config: LinkInput) => config.handoffModes ?? [...handoffModes];

/** Keys of a configuration that are shown as they are, where the seller set them. */
const passedThrough = [
  'description',
  'tip',
  'shippingOptions',
  'locale',
  'branding',
  'afterCompletion',
  'whenUnavailable',
  'messages',
] as const;

type Picked<Source, Key extends keyof Source> = { [K in Key]?: Exclude<Source[K], undefined> };
const picked = <Source extends object, Key extends keyof Source>(source: Source, keys: readonly Key[]) =>
  Object.fromEntries(keys.flatMap((key) => (source[key] === undefined ? [] : [[key, source[key]]]))) as Picked<
    Source,
    Key
  >;

const collected = ({ collect = {} }: LinkInput): Collect => ({
  ...nothingCollected,
  ...picked<NonNullable<LinkInput['collect']>, keyof Collect>(collect, collectKeys),
});

const personKeys = ['email', 'name', 'phone', 'company', 'taxId'] as const;

/**
 * A link for one customer does not ask what its seller told of them, and does not tell it either: whoever has the
 * address may read this. Addresses are asked all the same, because shipping depends on where they are typed.
 */
const knownOf = ({ customer = {} }: LinkInput): Partial<Collect> =>
  Object.fromEntries(personKeys.filter((key) => customer[key] !== undefined).map((key) => [key, 'off' as const]));

export const linkUrl = (link: Pick<LinkRecord, 'id' | 'slug'>, payOrigin: string): string =>
  `${payOrigin}/p/${link.slug ?? link.id}`;

export function toPublicLink(link: LinkRecord, { now, payOrigin, isEmbedAllowed }: LinkViewContext): PublicLink {
  const { config } = link;
  const common = {
    id: link.id,
    object: 'payment_link' as const,
    livemode: false,
    revision: link.revision,
    serverTime: toInstant(now),
    ...(link.slug !== undefined && { slug: link.slug }),
    url: linkUrl(link, payOrigin),
    status: statusOf(link, now),
    statusReasons: statusReasons(link, now),
    ...availabilityOf(link, now),
    name: config.name,
    ...picked(config, passedThrough),
    images: config.images ?? [],
    merchant: config.merchant ?? defaultMerchant,
    currency: config.currency,
    currencyExponent: config.currencyExponent,
    callToAction: config.callToAction ?? callsToAction[config.type],
    window: {
      ...(link.startsAt !== undefined && { startsAt: toInstant(link.startsAt) }),
      ...(link.expiresAt !== undefined && { expiresAt: toInstant(link.expiresAt) }),
      graceSeconds: link.graceMs / 1000,
    },
    usage: {
      limit: link.limit,
      completed: link.completed,
      remaining: link.limit === null ? null : Math.max(0, link.limit - link.completed),
      unit: link.unit,
    },
    collect: { ...collected(config), ...knownOf(config) },
    customFields: config.customFields ?? [],
    consent: config.consent ?? [],
    allowPromotionCodes: config.allowPromotionCodes ?? false,
    availableLocales: config.availableLocales ?? [],
    handoff: { allowed: modesOf(config), origin: payOrigin },
    embed: { allowed: isEmbedAllowed },
    metadata: config.metadata ?? {},
    protocol: 1 as const,
  };
  switch (config.type) {
    case 'amount':
      return { ...common, type: 'amount', amount: config.amount };
    case 'product':
      return {
        ...common,
        type: 'product',
        choose: config.choose ?? 'all',
        items: itemsNow(link.id, config.items, link.stock),
      };
    case 'subscription':
      return {
        ...common,
        type: 'subscription',
        plans: config.plans,
        duplicatePolicy: config.duplicatePolicy ?? 'allow',
        ...picked(config, ['defaultPlanId', 'cancelUrl']),
      };
  }
}

const sellerKeys = [
  'maxRedemptions',
  'usageUnit',
  'merchantReference',
  'invoiceId',
  'customerId',
  'savePaymentProfile',
  'customer',
  'methods',
  'reservation',
  'restoreOnRefund',
  'onOverLimit',
  'limitPerCustomer',
  'notifications',
  'allowedOrigins',
  'returnOrigins',
  'tax',
  'payerMetadata',
] as const;

export function toSellerLink(link: LinkRecord, now: number, payOrigin: string): SellerLink {
  const own = {
    ...picked(link.config, sellerKeys),
    collect: collected(link.config),
    orderId: link.orderId,
    held: link.held,
    createdAt: toInstant(link.createdAt),
    updatedAt: toInstant(link.updatedAt),
  };
  const shown = toPublicLink(link, { now, payOrigin, isEmbedAllowed: true });
  if (shown.type !== 'product' || link.config.type !== 'product') return { ...shown, ...own } as SellerLink;
  const items = link.config.items.map((item, index) => ({
    ...withStockUse(stockOwner(link.id, item), item, link.stock),
    ...(shown.items[index]?.availability !== undefined && { availability: shown.items[index].availability }),
  }));
  return { ...shown, ...own, items };
}
