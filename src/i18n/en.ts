import type { Messages, Repeat } from './messages.ts';

/** How often, after an amount. */
export const every: Record<Repeat, string> = {
  once: '',
  day: ' every day',
  week: ' every week',
  month: ' every month',
  quarter: ' every three months',
  year: ' every year',
};

const verbs: Record<string, string> = {
  pay: 'Pay',
  reserve: 'Reserve',
  collect: 'Pay',
  donate: 'Donate',
  book: 'Book',
  subscribe: 'Subscribe',
};
/** A call to action that is not one of the known words is the seller's own text. */
const verb = (callToAction: string): string => verbs[callToAction] ?? callToAction;

export const messages: Messages = {
  dir: 'ltr',

  close: 'Close',
  retry: 'Try again',
  continueOnSecurePage: 'Continue on the secure page',
  testMode: 'Test mode: no real money moves',
  terms: 'Terms',
  privacy: 'Privacy',
  refund: 'Refunds',

  offline: { title: 'You are offline', text: 'Connect and try again.' },
  loadFailed: {
    title: 'The payment form could not be loaded',
    text: 'Nothing was charged. Try again.',
  },

  callToAction: verb,
  submit: (callToAction, amount, repeat) =>
    `${callToAction === 'donate' && repeat !== 'once' ? 'Give' : verb(callToAction)} ${amount}${every[repeat]}`,
  submitFree: (callToAction) => `${verb(callToAction)} — nothing due today`,
  working: 'One moment…',

  amount: 'Amount',
  otherAmount: 'Other',
  typedAmount: 'Your amount',
  interval: 'How often',
  intervals: { once: 'Once', week: 'Weekly', month: 'Monthly', quarter: 'Quarterly', year: 'Yearly' },
  amountHint: (min, max) => {
    if (min && max) return `From ${min} to ${max}`;
    if (min) return `At least ${min}`;
    return max ? `At most ${max}` : '';
  },
  amountEcho: (amount) => `= ${amount}`,
  reference: (id) => `Reference ${id}`,
};
