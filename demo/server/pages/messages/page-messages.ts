import type { GivingInterval, PlanInterval } from '../../../../src/protocol/interval.ts';

/**
 * What all hosted pages say. Sentences with values are functions, never pieces to be joined, so that each language can
 * order its own words. Money, dates and names arrive as text.
 */
export interface PageMessages {
  readonly language: string;
  readonly terms: string;
  readonly privacy: string;
  readonly refunds: string;
  readonly poweredBy: string;
  /** Followed by addresses. */
  readonly questions: (seller: string) => string;
  readonly testMode: string;
  readonly testModeDetail: string;
  readonly subtotal: string;
  readonly discount: string;
  readonly shipping: string;
  readonly tax: string;
  readonly taxIncluded: (amount: string) => string;
  readonly tip: string;
  readonly fee: string;
  readonly setupFee: string;
  readonly total: string;
  readonly dueToday: string;
  readonly dueLater: string;
  /** `every` is one of the texts below. */
  readonly totalEvery: (every: string) => string;
  readonly quantity: (quantity: number, unit: string) => string;
  readonly reference: string;
  readonly every: Readonly<Record<GivingInterval, string>>;
  readonly planEvery: (interval: PlanInterval, count: number) => string;
  readonly nextCharge: (amount: string, date: string) => string;
  readonly nextChargeDate: (date: string) => string;
  readonly renews: string;
  readonly endsAfter: (charges: number) => string;
  /** `place`: the address of a page. */
  readonly howToCancelAt: (place: string) => string;
  readonly howToCancel: (contact: string) => string;
  readonly trial: (days: number) => string;
  readonly errorTitle: (count: number) => string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly prefillTitle: string;
  readonly prefillText: string;
  readonly crossSiteTitle: string;
  readonly crossSiteText: string;
  readonly failureTitle: string;
  readonly failureText: string;
  readonly tooManyTitle: string;
  readonly tooManyText: (minutes: number) => string;
  readonly tryAgain: string;
}
