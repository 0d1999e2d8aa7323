import type { GivingInterval } from '../../../../src/protocol/interval.ts';

/** Why a combination of options cannot be had. */
export type OptionLack = 'sold_out' | 'held' | 'impossible';

type Amount = (amount: string) => string;

/** What the hosted link page says, besides what is wrong with a form. */
export interface LinkMessages {
  readonly optional: string;
  readonly amount: string;
  readonly howOften: string;
  readonly intervals: Readonly<Record<GivingInterval, string>>;
  readonly otherAmount: string;
  readonly yourAmount: (currency: string) => string;
  readonly between: (min: string, max: string) => string;
  readonly atLeast: Amount;
  readonly atMost: Amount;
  readonly inSteps: (step: string) => string;
  /** Two of the hints above, one after the other. */
  readonly bothHints: (bounds: string, steps: string) => string;
  readonly coverFee: string;
  readonly coverFeeDetail: (percent: string, fixed: string) => string;
  readonly coverFeePercent: (percent: string) => string;
  readonly chooseOne: string;
  readonly quantity: string;
  readonly quantityRange: (min: number, max: number) => string;
  readonly choose: string;
  readonly soldOut: string;
  readonly reserved: string;
  /** Beside an option, about the others that are chosen: "Sold out in S". */
  readonly lacking: Readonly<Record<OptionLack, (others: string) => string>>;
  readonly left: (count: number) => string;
  readonly plan: string;
  readonly seats: string;
  readonly seatsOf: (plan: string) => string;
  /** `every` is "per month". */
  readonly everyPerSeat: (every: string) => string;
  readonly setupFee: Amount;
  readonly yourDetails: string;
  readonly email: string;
  readonly emailHint: string;
  readonly name: string;
  readonly phone: string;
  readonly company: string;
  readonly taxId: string;
  readonly billingAddress: string;
  readonly shippingAddress: string;
  readonly addBillingAddress: string;
  readonly addShippingAddress: string;
  readonly sameAddress: string;
  readonly sameAddressShort: string;
  readonly country: string;
  readonly line1: string;
  readonly line2: string;
  readonly postalCode: string;
  readonly locality: string;
  readonly region: string;
  readonly shipping: string;
  readonly free: string;
  readonly tip: string;
  readonly noTip: string;
  readonly otherTip: string;
  readonly tipAmount: (currency: string) => string;
  readonly promotionCode: string;
  readonly promotionQuestion: string;
  readonly readTerms: string;
  readonly remaining: (count: number) => string;
  readonly until: (date: string) => string;
  readonly continue: string;
  readonly continueDetail: string;
  readonly reviewTitle: string;
  readonly change: string;
  readonly givenDetails: string;
  readonly priceChangedTitle: string;
  readonly priceChanged: (before: string, now: string) => string;
  readonly reviewAgain: string;
  readonly didYouMean: string;
  /** The button's words for the calls to action that every seller may use; any other is the seller's own text. */
  readonly actions: Readonly<Record<'pay' | 'reserve' | 'collect' | 'donate' | 'book' | 'subscribe', Amount>>;
  readonly ownAction: (text: string, amount: string) => string;
  readonly amountEvery: (amount: string, every: string) => string;
  readonly startTrial: string;
  readonly unavailable: {
    readonly scheduledTitle: string;
    readonly scheduled: (date: string) => string;
    readonly inactiveTitle: string;
    readonly inactive: string;
    readonly expiredTitle: string;
    readonly expired: (date: string) => string;
    readonly expiredText: string;
    readonly exhaustedTitle: string;
    readonly exhausted: string;
    readonly exhaustedOnce: string;
    readonly heldTitle: string;
    readonly held: string;
    readonly heldRetry: (minutes: number) => string;
    readonly archivedTitle: string;
    readonly archived: string;
    readonly unknownTitle: string;
    readonly unknown: string;
    readonly more: string;
  };
}
