/** Steps of the calendar in UTC. A month's step from the 31st lands on the last day of a shorter month. */
import type { GivingInterval, PlanInterval } from '../../../src/protocol/interval.ts';

const DAY_MS = 86_400_000;

export const addDays = (instant: number, days: number): number => instant + days * DAY_MS;

function addMonths(instant: number, months: number): number {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}

/** When the next period begins after `count` intervals; undefined for a single payment. */
export function addInterval(instant: number, interval: GivingInterval | PlanInterval, count = 1): number | undefined {
  switch (interval) {
    case 'once':
      return undefined;
    case 'day':
      return addDays(instant, count);
    case 'week':
      return addDays(instant, 7 * count);
    case 'month':
      return addMonths(instant, count);
    case 'quarter':
      return addMonths(instant, 3 * count);
    case 'year':
      return addMonths(instant, 12 * count);
  }
}

export const toInstant = (milliseconds: number): string => new Date(milliseconds).toISOString();
