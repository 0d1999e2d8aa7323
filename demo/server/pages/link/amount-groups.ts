/**
 * How an amount link's choices are laid out in a form that works without JavaScript. Where intervals have their own
 * amounts, each interval is a group of its own with its own field names, and a stylesheet shows the group of the
 * chosen interval; only that group is read.
 */
import type { PublicAmountLink } from '../../../../src/protocol/public-link.ts';
import type { GivingInterval } from '../../../../src/protocol/interval.ts';

export interface AmountGroup {
  /** Undefined where all intervals share one group. */
  readonly interval: GivingInterval | undefined;
  /** Field of the suggested choice, and of the typed amount. */
  readonly choiceName: string;
  readonly amountName: string;
  readonly suggested: readonly number[];
  readonly allowsTyping: boolean;
  readonly preset: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly step: number | undefined;
}

/** The value of the choice "another amount". */
export const typedChoice = 'other';

/** How often the payer may pay; empty where there is nothing to choose. */
export function intervalChoices(link: PublicAmountLink): GivingInterval[] {
  return link.amount.intervals?.map((terms) => terms.interval) ?? [];
}

/** The groups of a link whose amount is not fixed. */
export function amountGroups(link: PublicAmountLink): AmountGroup[] {
  const { amount } = link;
  if (amount.mode === 'fixed') return [];
  const intervals = amount.intervals ?? [];
  const isSplit = intervals.some((terms) => terms.suggested ?? terms.preset ?? terms.min ?? terms.max);
  const group = (interval: GivingInterval | undefined): AmountGroup => {
    const own = intervals.find((terms) => terms.interval === interval);
    const suffix = interval ? `.${interval}` : '';
    return {
      interval,
      choiceName: `choice${suffix}`,
      amountName: `amount${suffix}`,
      suggested: amount.mode === 'suggested' ? (own?.suggested ?? amount.suggested ?? []) : [],
      allowsTyping: amount.mode === 'open' || amount.allowCustom === true,
      preset: own?.preset ?? (own?.suggested ? undefined : amount.preset),
      min: own?.min ?? amount.min,
      max: own?.max ?? amount.max,
      step: amount.step,
    };
  };
  return isSplit ? intervals.map((terms) => group(terms.interval)) : [group(undefined)];
}

/** The group that counts for a chosen interval. */
export function groupFor(link: PublicAmountLink, interval: string): AmountGroup | undefined {
  const groups = amountGroups(link);
  return groups.find((group) => group.interval === undefined || group.interval === interval) ?? groups[0];
}
