/** One invoice: a fixed amount with the tax in it, paid once. */
import { EUR, type SeedLink } from './seed-link.ts';

export const invoiceSeed: SeedLink = {
  slug: 'invoice-1042',
  config: (_, payOrigin, shopOrigin) => ({
    type: 'amount',
    name: 'Invoice 1042',
    description: 'Concert tuning of the grand piano at Kornhaus Hall, with two new strings.',
    images: [`${payOrigin}/seller-images/brandt-card.jpg`],
    merchant: {
      name: 'Ottilie Brandt, piano tuner',
      logoUrl: `${payOrigin}/seller-images/brandt-mark.svg`,
      supportEmail: 'ottilie@brandt-pianos.example',
      url: `${shopOrigin}/invoice`,
      legalUrls: {
        terms: `${shopOrigin}/invoice#terms`,
        privacy: `${shopOrigin}/invoice#privacy`,
        refund: `${shopOrigin}/invoice#corrections`,
      },
    },
    branding: { accent: '#a3201d', radius: 0 },
    ...EUR,
    amount: { mode: 'fixed', value: 12_550 },
    maxRedemptions: 1,
    merchantReference: 'INV-1042',
    invoiceId: '1042',
    collect: { email: 'required', name: 'required', company: 'optional' },
    tax: { rate: 20, inclusive: true, label: 'VAT' },
    whenUnavailable: { exhausted: { text: 'This invoice has been paid. Thank you; there is nothing left to do.' } },
    messages: { thanks: 'Invoice 1042 is settled. The receipt goes to your e-mail address.' },
  }),
};
