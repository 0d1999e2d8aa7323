import type { GivingInterval, PlanInterval } from '../../../src/protocol/interval.ts';
import type { Quote } from '../../../src/protocol/quote.ts';

/** What the chosen thing itself costs, before shipping, tax and tip. All amounts in minor units. */
export interface PricedChoice {
  readonly lines: Quote['lines'];
  readonly subtotal: number;
  /** The seller's costs that the payer covers; not taxed. */
  readonly fee: number;
  /** The part of `subtotal` that is not due today, because a trial comes first. */
  readonly laterAmount: number;
  /** Places taken of a link that counts units. */
  readonly units: number;
  readonly recurring?:
    | {
        readonly interval: GivingInterval | PlanInterval;
        readonly count: number;
        /** Charged for each period, before tax. */
        readonly amount: number;
        /** Whether tip, fee and shipping repeat with it. */
        readonly includesExtras: boolean;
        readonly trialDays?: number | undefined;
        /** Ends by itself after so many charges. */
        readonly totalCycles?: number | undefined;
        readonly planId?: string | undefined;
        readonly seats?: number | undefined;
      }
    | undefined;
}
