import type { GivingInterval, PlanInterval } from '../../../../src/protocol/interval.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What all hosted pages say, in English. Sentences with values are functions, never pieces to be joined. */
export const pageMessages = {
  terms: 'Terms',
  privacy: 'Privacy',
  refunds: 'Refunds',
  poweredBy: 'Secure checkout by Pay Link',
  questions: (seller: string) => `Questions? Contact ${seller}:`,
  testMode: 'Test mode.',
  testModeDetail: 'No real money moves; real cards are refused.',
  subtotal: 'Subtotal',
  discount: 'Discount',
  shipping: 'Shipping',
  tax: 'Tax',
  taxIncluded: (amount: string) => `Includes ${amount} tax`,
  tip: 'Tip',
  fee: 'Covered fees',
  total: 'Total',
  dueToday: 'Due today',
  dueLater: 'Due later',
  totalWithInterval: (interval: string) => `Total ${interval}`,
  summary: 'Summary',
  quantity: (quantity: number, unit: string) => `${quantity} × ${unit}`,
  reference: 'Reference',
  minutes: (count: number) => plural(count, 'minute', 'minutes'),
  every: {
    once: '',
    week: 'every week',
    month: 'every month',
    quarter: 'every 3 months',
    year: 'every year',
  } satisfies Record<GivingInterval, string>,
  planEvery: (interval: PlanInterval, count: number) =>
    count === 1 ? `per ${interval}` : `every ${plural(count, interval, `${interval}s`)}`,
  nextCharge: (amount: string, date: string) => `The next charge is ${amount} on ${date}.`,
  nextChargeDate: (date: string) => `The next charge is on ${date}.`,
  renews: 'It repeats until you cancel.',
  endsAfter: (cycles: number) => `It ends by itself after ${plural(cycles, 'charge', 'charges')}.`,
  howToCancelAt: 'You can cancel at any time:',
  howToCancel: (seller: string) => `You can cancel at any time: write to ${seller}.`,
  trial: (days: number) => `${plural(days, 'day', 'days')} free`,
  errorTitle: (count: number) =>
    count === 1 ? 'One thing needs your attention' : `${count} things need your attention`,
  notFoundTitle: 'This payment page does not exist',
  notFoundText: 'The address may be incomplete or out of date. Ask whoever sent it to you for a new one.',
  prefillTitle: 'This personal link is not valid any more',
  prefillText: 'Nothing was charged. Ask whoever sent it to you for a new one.',
  crossSiteTitle: 'This form did not come from our page',
  crossSiteText: 'For your safety it was not accepted, and nothing was charged. Open the payment link again.',
  failureTitle: 'Something went wrong on our side',
  failureText: 'Nothing was charged by this step. Please try again in a moment.',
  tooManyTitle: 'Too many attempts',
  tooManyText: (seconds: number) =>
    `To protect everybody, please wait ${seconds < 60 ? 'a minute' : plural(Math.ceil(seconds / 60), 'minute', 'minutes')} and try again.`,
  tryAgain: 'Try again',
};
