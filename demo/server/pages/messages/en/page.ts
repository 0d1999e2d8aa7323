import type { PlanInterval } from '../../../../../src/protocol/interval.ts';
import type { PageMessages } from '../page-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');
const counted = (count: number, interval: PlanInterval) =>
  plural(count, { one: `${count} ${interval}`, other: `${count} ${interval}s` });

export const page: PageMessages = {
  language: 'Language',
  terms: 'Terms',
  privacy: 'Privacy',
  refunds: 'Refunds',
  poweredBy: 'Secure checkout by Pay Link',
  questions: (seller) => `Questions? Contact ${seller}:`,
  testMode: 'Test mode.',
  testModeDetail: 'No real money moves; real cards are refused.',
  subtotal: 'Subtotal',
  discount: 'Discount',
  shipping: 'Shipping',
  tax: 'Tax',
  taxIncluded: (amount) => `Includes ${amount} tax`,
  tip: 'Tip',
  fee: 'Covered fees',
  setupFee: 'Set-up fee',
  total: 'Total',
  dueToday: 'Due today',
  dueLater: 'Due later',
  totalEvery: (every) => `Total ${every}`,
  quantity: (quantity, unit) => `${quantity} × ${unit}`,
  reference: 'Reference',
  every: {
    once: '',
    week: 'every week',
    month: 'every month',
    quarter: 'every 3 months',
    year: 'every year',
  },
  planEvery: (interval, count) => (count === 1 ? `per ${interval}` : `every ${counted(count, interval)}`),
  nextCharge: (amount, date) => `The next charge is ${amount} on ${date}.`,
  nextChargeDate: (date) => `The next charge is on ${date}.`,
  renews: 'It repeats until you cancel.',
  endsAfter: (charges) =>
    plural(charges, {
      one: 'It ends by itself after one charge.',
      other: `It ends by itself after ${charges} charges.`,
    }),
  howToCancelAt: (place) => `You can cancel at any time: ${place}`,
  howToCancel: (contact) => `You can cancel at any time: write to ${contact}.`,
  trial: (days) => `${counted(days, 'day')} free`,
  errorTitle: (count) =>
    plural(count, { one: 'One thing needs your attention', other: `${count} things need your attention` }),
  notFoundTitle: 'This payment page does not exist',
  notFoundText: 'The address may be incomplete or out of date. Ask whoever sent it to you for a new one.',
  prefillTitle: 'This personal link is not valid any more',
  prefillText: 'Nothing was charged. Ask whoever sent it to you for a new one.',
  crossSiteTitle: 'This form did not come from our page',
  crossSiteText: 'For your safety it was not accepted, and nothing was charged. Open the payment link again.',
  failureTitle: 'Something went wrong on our side',
  failureText: 'Nothing was charged by this step. Please try again in a moment.',
  tooManyTitle: 'Too many attempts',
  tooManyText: (minutes) =>
    plural(minutes, {
      one: 'Nothing was charged by this step. To protect everybody, please wait a minute and try again.',
      other: `Nothing was charged by this step. To protect everybody, please wait ${minutes} minutes and try again.`,
    }),
  tryAgain: 'Try again',
};
