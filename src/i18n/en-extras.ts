import type { ExtraMessages } from './extra-messages.ts';

const postalCodes: Record<string, string> = { US: 'ZIP code', IN: 'PIN code', IE: 'Eircode' };
const regions: Record<string, string> = {
  US: 'State',
  AU: 'State',
  IN: 'State',
  BR: 'State',
  CA: 'Province',
  JP: 'Prefecture',
};

export const extraMessages: ExtraMessages = {
  fields: { email: 'Email', name: 'Full name', phone: 'Phone', company: 'Company', taxId: 'Tax number' },
  optional: 'optional',
  choose: 'Choose…',
  readMore: 'Read more',

  shippingAddress: 'Shipping address',
  billingAddress: 'Billing address',
  otherBilling: 'The billing address is another one',
  country: 'Country or region',
  line1: 'Street and number',
  line2: 'Apartment, building',
  locality: 'Town or city',
  postalCode: (country) => postalCodes[country] ?? 'Postcode',
  region: (country) => regions[country] ?? 'Region',
  shipping: 'Shipping',
  free: 'Free',

  tip: 'Add a tip',
  noTip: 'No tip',
  otherTip: 'Other',
  coverFee: (fee) => (fee ? `Add ${fee} to cover the costs of this payment` : 'Cover the costs of this payment'),

  promotionQuestion: 'Have a promotion code?',
  promotionCode: 'Promotion code',
  apply: 'Apply',
  applied: (code) => `Code ${code} is applied.`,
  remove: 'Remove',
};
