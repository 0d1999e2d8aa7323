import type { WalletMessages } from '../wallet-messages.ts';

export const wallet: WalletMessages = {
  way: {
    scan: 'Scan the code with your phone, or open the wallet on this device.',
    qrCode: 'QR code for your wallet',
    openWallet: 'Open the wallet',
    copy: 'Copy',
    copied: 'Copied',
    copyWhat: (label) => `Copy ${label}`,
    simulate: 'Only in this demo:',
    simulateAt: { bank: 'Simulate: pay this transfer', counter: 'Simulate: pay at the counter' },
  },
  places: {
    wallet: {
      name: 'Simulated wallet',
      question: 'Approve this payment?',
      approve: 'Approve payment',
      done: 'You approved this payment',
    },
    bank: {
      name: 'Simulated bank',
      question: 'Send this transfer?',
      approve: 'Pay this transfer',
      done: 'The transfer is paid',
    },
    counter: {
      name: 'Simulated counter',
      question: 'Pay this code in cash?',
      approve: 'Pay in cash',
      done: 'Paid at the counter',
    },
  },
  simulation: 'This is a simulation. No real money moves.',
  to: 'To',
  amount: 'Amount',
  reference: 'Reference',
  expires: 'Expires',
  decline: 'Decline',
  approved: (seller) =>
    `${seller} knows of it. There is nothing left to do here: close this page and go back to where you were paying.`,
  declinedTitle: 'You declined this payment',
  declined: 'Nothing was charged. On the payment page you can choose another way to pay.',
  expiredTitle: 'The time for this request is over',
  expired: 'Nothing was charged. Go back to the payment page and start again there.',
  withdrawnTitle: 'This request was taken back',
  withdrawn: 'The payment was canceled or failed. Nothing was charged.',
  returnedTitle: 'Your money was returned',
  returned: (seller) => `${seller} could not accept the payment any more. The money goes back to you.`,
  unknownTitle: 'There is no such request',
  unknown: 'The address may be incomplete or out of date. Nothing was charged.',
};
