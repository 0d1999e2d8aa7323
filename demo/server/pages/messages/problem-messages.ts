/** What a payer is told for a refusal of the backend, by the protocol's codes. */
export const problemMessages = {
  onlyAvailable: (count: number) => (count === 0 ? 'None of these are left' : `Only ${count} of these can be had`),
  unavailableQuantity: 'So many cannot be had. Choose fewer.',
  byCode: {
    field_required: 'This is needed to continue',
    field_invalid: 'This was not accepted. Please check it.',
    option_invalid: 'This choice is not available. Choose another one.',
    promo_invalid: 'This code is not valid here',
    promo_expired: 'This code has expired',
    consent_required: 'Tick this to continue',
    item_sold_out: 'This is sold out. Choose another one.',
    item_temporarily_held:
      'This is reserved by somebody who is paying. Try again in a few minutes, or choose another one.',
    already_subscribed: 'There is a subscription for this email address already. We sent a link to manage it.',
  } as Record<string, string | undefined>,
};
