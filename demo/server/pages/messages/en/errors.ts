import type { ErrorMessages } from '../error-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');
const characters = (count: number) => plural(count, { one: `${count} character`, other: `${count} characters` });

export const errors: ErrorMessages = {
  missing: {
    email: 'Enter your email address',
    name: 'Enter your full name',
    phone: 'Enter your phone number',
    company: 'Enter the name of your company',
    taxId: 'Enter your tax ID',
    line1: 'Enter the street and house number',
    locality: 'Enter the town or city',
    plan: 'Choose a plan',
    shipping: 'Choose a shipping method',
  },
  required: (label) => `Fill in “${label}”`,
  choose: (label) => `Choose an option for “${label}”`,
  consent: 'Tick this to continue',
  email: 'Enter an email address like name@example.com',
  phone: 'Enter a phone number with digits, like +49 30 123456',
  tooLong: (max) => `Use at most ${characters(max)}`,
  tooShort: (min) => `Use at least ${characters(min)}`,
  number: 'Enter a number in digits',
  date: 'Enter a date as year-month-day, like 2027-01-31',
  option: 'Choose one of the options',
  invalid: 'This was not accepted. Please check it.',
  quantity: (min, max) => `Enter a whole number from ${min} to ${max}`,
  country: 'Choose a country from the list',
  nothingChosen: 'Choose at least one item',
  amountMissing: 'Choose or enter an amount',
  amountUnreadable: (example) => `Enter an amount in digits, like ${example}`,
  amountDecimals: (exponent) =>
    exponent === 0
      ? 'Enter a whole amount, without decimals'
      : plural(exponent, { one: 'Use at most 1 decimal', other: `Use at most ${exponent} decimals` }),
  amountCurrency: (currency) => `Amounts here are in ${currency}. Enter only the number.`,
  amountSmall: (min) => `Enter at least ${min}`,
  amountLarge: (max) => `Enter at most ${max}`,
  amountStep: (step) => `Enter a multiple of ${step}`,
  ambiguous: 'This can be read in two ways. Choose the one you mean.',
  onlyAvailable: (count) => (count === 0 ? 'None of these are left' : `Only ${count} of these can be had`),
  unavailableQuantity: 'So many cannot be had. Choose fewer.',
  byCode: {
    field_required: 'This is needed to continue',
    option_invalid: 'This choice is not available. Choose another one.',
    promo_invalid: 'This code is not valid here',
    promo_expired: 'This code has expired',
    item_sold_out: 'This is sold out. Choose another one.',
    item_temporarily_held:
      'This is reserved by somebody who is paying. Try again in a few minutes, or choose another one.',
    already_subscribed: 'There is a subscription for this email address already. We sent a link to manage it.',
  },
};
