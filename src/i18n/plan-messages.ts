import type { PlanInterval } from '../protocol/interval.ts';

/** The words of a subscription link. */
export interface PlanMessages {
  readonly plan: string;
  readonly billing: string;
  /** The switch between plans of the same kind. */
  readonly periods: Readonly<Record<PlanInterval, string>>;
  /** After a price. */
  readonly per: (interval: PlanInterval, count: number) => string;
  /** In a sentence: `every month`, `every 3 months`. */
  readonly every: (interval: PlanInterval, count: number) => string;
  readonly perSeat: string;
  readonly saving: (percent: number) => string;
  readonly trial: (days: number) => string;
  readonly setupFee: (amount: string) => string;
  readonly seats: string;
  readonly fewer: string;
  readonly more: string;
  /** What is charged by pressing the button. */
  readonly today: (amount: string) => string;
  /** The next charge, and every one after it. */
  readonly next: (amount: string, date: string, every: string) => string;
  readonly ends: (count: number) => string;
  readonly cancel: string;
  readonly howToCancel: string;
}
