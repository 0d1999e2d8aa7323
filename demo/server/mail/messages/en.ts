import type { MailMessages } from './mail-messages.ts';

export const en: MailMessages = {
  direction: 'ltr',
  row: (label, value) => `${label}: ${value}`,
  labels: {
    amount: 'Amount',
    discount: 'Discount',
    shipping: 'Shipping',
    tax: 'Tax',
    tip: 'Tip',
    fee: 'Covered fees',
    total: 'Total',
    refunded: 'Refunded',
    order: 'Order',
    reference: 'Reference',
    payer: 'Paid by',
    paidAt: 'Paid on',
    payableUntil: 'Payable until',
  },
  testMode: 'Test mode: no real money moves.',
  questions: (seller, contact) => `Questions? Write to ${seller}: ${contact}`,
  sentFor: (seller) => `You get this message because ${seller} collects payments with Pay Link.`,
  linkSent: {
    subject: (seller, name) => `${seller} asks you to pay: ${name}`,
    text: (seller, name) => `${seller} sent you a payment link for “${name}”. You can pay on a secure page.`,
    action: 'Open the payment page',
  },
  reminder: {
    subject: (name) => `Reminder: ${name} can soon no longer be paid`,
    text: (seller, name, until) => `The payment link of ${seller} for “${name}” works until ${until}.`,
    ignore: 'If you have paid meanwhile, you need do nothing.',
  },
  receipt: {
    subject: (seller) => `Your receipt from ${seller}`,
    text: (seller, amount) => `Thank you. ${seller} has received your payment of ${amount}.`,
    nextCharge: (amount, date) => `The next charge is ${amount} on ${date}.`,
  },
  latePayment: {
    subject: (name) => `Your payment came late: ${name}`,
    accepted: (seller, amount) =>
      `Your payment of ${amount} arrived after the time for it was over. ${seller} has accepted it all the same.`,
    returned: (seller, amount) =>
      `Your payment of ${amount} arrived when ${seller} could no longer take it. You get the whole amount back.`,
  },
  refund: {
    subject: (seller, amount) => `${seller} refunds ${amount}`,
    text: (seller, amount) => `${seller} has refunded ${amount}. Your bank may need some days to show it.`,
    noPlace: (name) => `When your payment for “${name}” arrived, everything was taken already.`,
  },
  sellerPaid: {
    subject: (amount, name) => `Paid: ${amount} for ${name}`,
    text: (amount, name) => `A payment of ${amount} for “${name}” has succeeded.`,
  },
  sellerOverLimit: {
    subject: (name) => `Payment above the limit: ${name}`,
    accepted: (amount, name) =>
      `A payment of ${amount} for “${name}” came although the limit was reached. As you set it, it was accepted.`,
    returned: (amount, name) =>
      `A payment of ${amount} for “${name}” came although the limit was reached. It is being refunded.`,
  },
  sellerExpiring: {
    subject: (name) => `Nobody has paid yet: ${name} expires soon`,
    text: (name, until) => `The payment link “${name}” works until ${until}, and nobody has paid with it yet.`,
    action: 'Open the payment link',
  },
};
