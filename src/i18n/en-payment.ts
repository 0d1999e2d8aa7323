import { every } from './en.ts';
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { PaymentMessages, ProblemContext } from './payment-messages.ts';

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
  const { field, label, min, max, step } = context;
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
      return `${label} is missing.`;
    case 'item_required':
      return 'Choose at least one item.';
    case 'option_required':
      return `Choose: ${label}.`;
    case 'option_unavailable':
    case 'option_invalid':
    case 'item_sold_out':
    case 'item_temporarily_held':
      return `${label}: this choice is not available. Choose another one.`;
    case 'quantity_unavailable':
      return context.least === context.most
        ? `${label}: exactly ${context.least} can be bought.`
        : `${label}: enter a number from ${context.least} to ${context.most}.`;
    case 'promo_invalid':
      return 'This code is not valid here. Check it, or remove it.';
    case 'promo_expired':
      return 'This code has expired. Remove it to go on.';
    case 'consent_required':
      return `Tick this box to go on: ${label}`;
    default:
      if (field === 'email') return 'Enter an email address, like name@example.com.';
      if (field === 'phone') return 'Enter a phone number in digits, like +44 20 7946 0000.';
      return `Check what you entered: ${label}.`;
  }
}

const refusals: Record<string, string> = {
  offline: 'You are offline. Nothing was sent. Connect and press the button again.',
  rate_limited: 'There were too many attempts. Wait a minute and press the button again.',
  provider_unavailable: 'The payment service is not available right now. Nothing was charged. Try again in a minute.',
  already_subscribed:
    'There is such a subscription already. The way to manage it has been sent to its email address. Nothing was charged.',
  prefill_token_invalid: 'This personal payment link has expired. Nothing was charged. Ask the seller for a new one.',
  return_url_not_allowed: 'This page is not set up for this payment link. Nothing was charged.',
  blocked_by_csp: 'This page may not talk to the payment service. Nothing was charged.',
};

export const paymentMessages: PaymentMessages = {
  renewal: (amount, repeat, date) => `Then ${amount}${every[repeat]}, next on ${date}. You can stop at any time.`,
  quoteFailed: 'The total could not be computed. Press again.',
  taxIncluded: (tax) => `Includes ${tax} tax`,
  summary: {
    subtotal: 'Subtotal',
    discount: 'Discount',
    shipping: 'Shipping',
    tax: 'Tax',
    tip: 'Tip',
    fee: 'Payment costs',
    total: 'Total',
    setupFee: 'Set-up fee',
    today: 'Due today',
    later: 'Due later',
  },
  done: 'Done',
  back: 'Go back',
  startOver: 'Pay again',
  contact: (name) => `Contact ${name}`,
  unavailable: {
    not_found: { title: 'This payment link does not exist', text: 'Check the address, or ask whoever sent it to you.' },
    scheduled: { title: 'Not open yet', text: 'Payments have not started.' },
    inactive: { title: 'Paused', text: 'The seller has switched this payment link off. Nothing was charged.' },
    expired: { title: 'This link has expired', text: 'Its time to pay is over. Nothing was charged.' },
    exhausted: { title: 'No longer available', text: 'Every place has been taken. Nothing was charged.' },
    archived: { title: 'This link is closed', text: 'The seller has closed it. Nothing was charged.' },
    held: {
      title: 'All places are reserved right now',
      text: 'Somebody else is paying for the last one. If they do not finish, it becomes free again.',
    },
    origin_not_allowed: {
      title: 'Not available on this page',
      text: 'This payment link does not work on this website. You can pay on its own page.',
    },
    unsupported: { title: 'One more step', text: 'This is paid for on its own secure page.' },
  },
  startsAt: (date) => `Payments open on ${date}.`,
  looksAgain: (seconds) => `This page looks again in ${seconds} seconds.`,
  endsIn: (minutes) => (minutes === 1 ? 'Closes within a minute.' : `Closes in ${minutes} minutes.`),
  fewLeft: (count) => (count === 1 ? 'Only one left.' : `Only ${count} left.`),
  uncertain: { title: 'We are checking your payment', text: 'Do not pay again. This takes a moment.' },
  uncertainStalled: {
    title: 'We could not reach the payment service',
    text: 'Do not pay again. Check your connection, then let us look once more.',
  },
  checkAgain: 'Check again',

  frameTitle: (merchant) => `Secure payment to ${merchant}`,
  openingPayment: 'Opening the secure payment page',
  popupBlocked: {
    title: 'Continue in a new window',
    text: 'The secure payment page opens in a window of its own. This page waits for you.',
  },
  openWindow: 'Continue in a new window',
  inPopup: { title: 'Finish in the payment window', text: 'This page shows the result as soon as you have paid.' },
  popupClosed: {
    title: 'Did you finish paying?',
    text: 'The payment window was closed. We are checking. If you did not pay, you can open it again.',
  },
  showWindow: 'Show the payment window',
  redirecting: { title: 'Taking you to the secure payment page', text: 'You come back here afterwards.' },
  goToPayment: 'Go to the payment page',
  waiting: { title: 'Waiting for your payment', text: 'This page shows the result as soon as there is one.' },
  unreachable: 'The connection is down. We keep checking; do not pay again.',

  paid: (merchant) => ({
    title: 'Thank you',
    text: merchant ? `${merchant} has received your payment.` : 'Your payment has been received.',
  }),
  paidLate: {
    title: 'Your payment has arrived',
    text: 'It arrived after the time to pay was over. The seller will contact you.',
  },
  processing: {
    title: 'Your bank is handling this',
    text: 'The payment has been started and can take a while to arrive. Do not pay again.',
  },
  referenceLabel: 'Reference',
  receiptTo: (email) => `A receipt goes to ${email}.`,
  continueTo: (host) => `Continue to ${host}`,

  problemsTitle: (count) => (count === 1 ? 'One thing to correct' : `${count} things to correct`),
  problem,
  refused: (code) => refusals[code] ?? 'That did not work. Nothing was charged. Try again.',
  didYouMean: (one, other) => `Did you mean ${one} or ${other}?`,
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
