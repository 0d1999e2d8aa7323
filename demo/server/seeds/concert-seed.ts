/** Tickets of one evening: fifty seats, counted by the seat and not by the payment. */
import { EUR, type SeedLink } from './seed-link.ts';

export const concertSeed: SeedLink = {
  slug: 'concert',
  config: (_, payOrigin, shopOrigin) => ({
    type: 'product',
    name: 'The Longest Night: string quartet at the Kornhaus',
    description:
      'Purcell, Schubert and Haydn by candlelight. 21 December, half past seven, doors at seven. Numbered seats, fifty in all.',
    images: [`${payOrigin}/seller-images/kornhaus-card.jpg`],
    merchant: {
      name: 'Kornhaus Hall',
      logoUrl: `${payOrigin}/seller-images/kornhaus-mark.svg`,
      supportEmail: 'box-office@kornhaus.example',
      url: `${shopOrigin}/tickets`,
      legalUrls: {
        terms: `${shopOrigin}/tickets#rules`,
        privacy: `${shopOrigin}/tickets#privacy`,
        refund: `${shopOrigin}/tickets#returns`,
      },
    },
    branding: { accent: '#8a4b08', radius: 2 },
    ...EUR,
    callToAction: 'book',
    choose: 'one',
    items: [
      { id: 'seat', name: 'Seat', unitAmount: 3200, quantity: { default: 2, min: 1, max: 6 } },
      {
        id: 'student',
        name: 'Seat, reduced',
        description: 'For pupils, students and whoever is out of work. Bring a proof of it.',
        unitAmount: 1600,
        quantity: { default: 1, min: 1, max: 2 },
        stock: 10,
        showStock: true,
      },
    ],
    maxRedemptions: 50,
    usageUnit: 'units',
    collect: { email: 'required', name: 'required' },
    allowPromotionCodes: true,
    customFields: [{ key: 'wheelchair', label: 'We need a place for a wheelchair', type: 'checkbox', required: false }],
    whenUnavailable: {
      exhausted: {
        text: 'All fifty chairs are taken. Returned ones go to whoever waits at the door from half past six.',
      },
      held: { text: 'Every chair left is being paid for by somebody. Some come back: look again in a few minutes.' },
    },
    messages: { thanks: 'Your chairs are yours. The numbers are in the e-mail; bring warm socks.' },
  }),
};
