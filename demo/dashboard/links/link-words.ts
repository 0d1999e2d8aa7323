/** A link in the words of a list: what it costs, how it stands, how often it was used. */
import type { LinkStatus } from '../../../src/protocol/public-link.ts';
import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import type { Html } from '../../server/pages/markup.ts';
import type { Net } from '../../server/service/seller-reads.ts';
import { badge, type Tone } from '../parts.ts';
import { countOf, moneyOf, numberOf } from '../text.ts';

export const statusWords: Record<LinkStatus, { readonly label: string; readonly tone: Tone }> = {
  active: { label: 'Active', tone: 'good' },
  scheduled: { label: 'Scheduled', tone: 'caution' },
  inactive: { label: 'Inactive', tone: 'plain' },
  exhausted: { label: 'Used up', tone: 'plain' },
  expired: { label: 'Expired', tone: 'plain' },
  archived: { label: 'Archived', tone: 'plain' },
};

export const statusBadge = ({ status }: Pick<SellerLink, 'status'>): Html =>
  badge(statusWords[status].label, statusWords[status].tone);

export const typeWords: Record<SellerLink['type'], string> = {
  amount: 'Amount',
  product: 'Product',
  subscription: 'Subscription',
};

/** What a payer is asked for. */
export function priceOf(link: SellerLink): string {
  const money = (minor: number) => moneyOf(minor, link);
  switch (link.type) {
    case 'amount': {
      const { mode, value, suggested } = link.amount;
      if (mode === 'fixed') return value === undefined ? 'Fixed' : money(value);
      if (mode === 'suggested' && suggested !== undefined) return `${suggested.map(money).join(', ')}`;
      return 'Any amount';
    }
    case 'product': {
      const [first, ...more] = link.items;
      if (first === undefined) return '';
      if (more.length === 0) return money(first.unitAmount);
      return `${countOf(link.items.length, 'item')} from ${money(Math.min(...link.items.map((item) => item.unitAmount)))}`;
    }
    case 'subscription': {
      const [first, ...more] = link.plans;
      if (first === undefined) return '';
      const every = first.intervalCount === 1 ? first.interval : `${first.intervalCount} ${first.interval}s`;
      if (more.length === 0) return `${money(first.unitAmount)} every ${every}`;
      return `${countOf(link.plans.length, 'plan')} from ${money(Math.min(...link.plans.map((plan) => plan.unitAmount)))}`;
    }
  }
}

export function usesOf({ usage, held }: SellerLink): string {
  const uses =
    usage.limit === null ? numberOf(usage.completed) : `${numberOf(usage.completed)} of ${numberOf(usage.limit)}`;
  return held === 0 ? uses : `${uses}, ${numberOf(held)} held`;
}

export const revenueOf = (nets: readonly Net[]): string =>
  nets.length === 0 ? '–' : nets.map((net) => moneyOf(net.net, net)).join(', ');
