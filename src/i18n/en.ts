import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { GivingInterval } from '../protocol/interval.ts';
import type { Messages, ProblemContext } from './messages.ts';

const every: Record<GivingInterval, string> = {
  once: '',
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

const declines: Record<DeclineReason, string> = {
  insufficient_funds: 'There was not enough money on the account or card.',
  rejected_by_payer: 'The payment was not approved.',
  timeout: 'The bank did not answer in time.',
  payer_not_found: 'The account was not found.',
  not_allowed: 'The bank declined the card.',
  limit_exceeded: 'The amount is above a limit of the card or account.',
  provider_error: 'The payment service had a fault.',
};

function amountProblem(why: string | undefined, { currency, example }: ProblemContext): string {
  if (why === 'other-currency')
    return `This payment is in ${currency}. Enter an amount in ${currency}, like ${example}.`;
  if (why === 'sign') return `Enter the amount without a plus or minus sign, like ${example}.`;
  if (why === 'too-many-decimals') return `That has more decimals than ${currency} has. Enter it like ${example}.`;
  if (why === 'too-large') return 'That amount is too large.';
  return `Enter the amount in digits, like ${example}.`;
}

function problem(code: string, context: ProblemContext): string {
  const { label, min, max, step } = context;
  switch (code) {
    case 'amount_required':
      return 'Choose or enter an amount.';
    case 'amount_unreadable':
      return amountProblem(context.why, context);
    case 'amount_ambiguous':
      return 'That can be read in two ways. Choose the amount you mean.';
    case 'amount_too_small':
      return min ? `The smallest amount is ${min}.` : 'That amount is too small.';
    case 'amount_too_large':
      return max ? `The largest amount is ${max}.` : 'That amount is too large.';
    case 'amount_step':
      return step ? `Enter a multiple of ${step}.` : 'That amount is not offered.';
    case 'field_required':
      return `Fill in: ${label}.`;
    case 'consent_required':
      return 'Tick this box to go on.';
    default:
      return `Check this: ${label}.`;
  }
}

const refusals: Record<string, string> = {
  offline: 'You are offline. Nothing was sent. Connect and press the button again.',
  rate_limited: 'There were too many attempts. Wait a minute and press the button again.',
  provider_unavailable: 'The payment service is not available right now. Nothing was charged. Try again in a minute.',
  return_url_not_allowed: 'This page is not set up for this payment link. Nothing was charged.',
  blocked_by_csp: 'This page may not talk to the payment service. Nothing was charged.',
};

export const messages: Messages = {
  dir: 'ltr',

  close: 'Close',
  retry: 'Try again',
  continueOnSecurePage: 'Continue on the secure page',
  loading: 'Loading the payment form',
  testMode: 'Test mode: no real money moves',
  terms: 'Terms',
  privacy: 'Privacy',
  refund: 'Refunds',

  offline: { title: 'You are offline', text: 'Connect to the internet and try again.' },
  loadFailed: {
    title: 'The payment form could not be loaded',
    text: 'Nothing was charged. Try again, or pay on the secure page.',
  },

  callToAction: verb,
  submit: (callToAction, amount, interval) =>
    `${callToAction === 'donate' && interval !== 'once' ? 'Give' : verb(callToAction)} ${amount}${every[interval]}`,
  submitFree: (callToAction) => `${verb(callToAction)} — nothing due today`,
  working: 'One moment…',

  amount: 'Amount',
  otherAmount: 'Other',
  interval: 'How often',
  intervals: { once: 'Once', week: 'Weekly', month: 'Monthly', quarter: 'Quarterly', year: 'Yearly' },
  amountHint: (min, max) => {
    if (min && max) return `From ${min} to ${max}`;
    if (min) return `At least ${min}`;
    return max ? `At most ${max}` : '';
  },
  amountEcho: (amount) => `= ${amount}`,
  didYouMean: (one, other) => `Did you mean ${one} or ${other}?`,
  coverFee: (fee) => (fee ? `Add ${fee} to cover the costs of this payment` : 'Cover the costs of this payment'),

  fields: { email: 'Email', name: 'Full name', phone: 'Phone', company: 'Company', taxId: 'Tax number' },
  optional: 'optional',
  choose: 'Choose…',
  readMore: 'Read more',

  summary: {
    subtotal: 'Subtotal',
    discount: 'Discount',
    shipping: 'Shipping',
    tax: 'Tax',
    tip: 'Tip',
    fee: 'Payment costs',
    total: 'Total',
  },
  taxIncluded: (tax) => `Includes ${tax} tax`,
  renewal: (amount, interval, date) => `Then ${amount}${every[interval]}, next on ${date}. You can stop at any time.`,

  problemsTitle: (count) => (count === 1 ? 'One thing to correct' : `${count} things to correct`),
  problem,
  refused: (code) => refusals[code] ?? 'That did not work. Nothing was charged. Try again.',
  quoteFailed: 'The total could not be computed. Press the button to try again.',
  reference: (id) => `Reference ${id}`,

  priceChanged: (before, now) => ({
    title: 'The price has changed',
    text: `It was ${before} and is now ${now}. Nothing was charged.`,
  }),
  declined: (reason) => ({
    title: 'The payment was declined',
    text: `${reason ? declines[reason] : 'The bank declined it.'} Nothing was charged. You can try another way to pay.`,
  }),
  sessionExpired: {
    title: 'That took too long',
    text: 'The payment page has expired and nothing was charged. Your details are still here.',
  },
  refunded: (isLate) => ({
    title: 'Your money is on its way back',
    text: isLate
      ? 'The payment arrived after the time to pay was over and is being refunded.'
      : 'The payment arrived after the last place was taken and is being refunded.',
  }),
};
