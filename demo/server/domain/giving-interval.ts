import type { GivingInterval } from '../../../src/protocol/interval.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import type { Selection } from '../../../src/protocol/selection.ts';

/** How often the payer agreed to be charged, in the words a session has for it; undefined for once, or for no such word. */
export function givingIntervalOf(config: LinkInput, selection: Selection): GivingInterval | undefined {
  if (config.type === 'amount' && !('items' in selection) && !('plan' in selection)) {
    const interval = selection.interval ?? config.amount.intervals?.[0]?.interval;
    return interval === 'once' ? undefined : interval;
  }
  if (config.type === 'subscription' && 'plan' in selection) {
    const plan = config.plans.find((candidate) => candidate.id === selection.plan);
    if (plan === undefined || plan.interval === 'day') return undefined;
    if (plan.interval === 'month' && plan.intervalCount === 3) return 'quarter';
    return plan.intervalCount === 1 ? plan.interval : undefined;
  }
  return undefined;
}
