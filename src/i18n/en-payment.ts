import type { PaymentMessages } from './payment-messages.ts';

export const paymentMessages: PaymentMessages = {
  done: 'Done',
  back: 'Change the amount',
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
};
