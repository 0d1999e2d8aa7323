/** Links of all three kinds, as real sellers would write them. Amounts in minor units. */
import { concertSeed } from './concert-seed.ts';
import { invoiceSeed } from './invoice-seed.ts';
import { membershipSeed } from './membership-seed.ts';
import { EUR, type SeedLink } from './seed-link.ts';
import { shirtSeed } from './shirt-seed.ts';

const rental = { name: 'Teluk Boats', supportEmail: 'dock@telukboats.example' };

export const kindSeeds: readonly SeedLink[] = [
  {
    slug: 'donation',
    config: (_, payOrigin) => ({
      type: 'amount',
      name: 'Keep the lamps lit',
      description:
        '41 volunteers search for people who are lost or hurt on the Lanthorn and bring them home. Nobody ever gets a bill.',
      images: [`${payOrigin}/seller-images/lanthorn-card.jpg`],
      merchant: {
        name: 'Lanthorn Mountain Rescue',
        logoUrl: `${payOrigin}/seller-images/lanthorn-mark.svg`,
        supportEmail: 'hello@lanthorn-rescue.example',
      },
      branding: { accent: '#0d5c6e' },
      collect: { email: 'optional' },
      ...EUR,
      callToAction: 'donate',
      methods: ['card', 'bank_transfer', 'ewallet'],
      amount: {
        mode: 'suggested',
        suggested: [500, 1000, 2500, 5000, 10_000],
        preset: 2500,
        allowCustom: true,
        min: 100,
        max: 1_000_000,
        intervals: [{ interval: 'once' }, { interval: 'month' }, { interval: 'year' }],
      },
      messages: { thanks: 'The next call-out leaves the station with something you paid for.' },
    }),
  },
  {
    slug: 'coffee',
    config: () => ({
      type: 'amount',
      name: 'Buy me a coffee',
      description: 'For the weekly letter about old bridges. Any amount keeps it going.',
      merchant: { name: 'Ines Varga' },
      ...EUR,
      amount: { mode: 'open', min: 100, max: 50_000, preset: 400 },
      collect: { name: 'optional', email: 'optional' },
    }),
  },
  invoiceSeed,
  shirtSeed,
  concertSeed,
  membershipSeed,
  ...(
    [
      ['deposit-idr', 'IDR', 0, 150_000],
      ['deposit-jpy', 'JPY', 0, 5000],
      ['deposit-kwd', 'KWD', 3, 12_500],
    ] as const
  ).map(
    ([slug, currency, currencyExponent, value]): SeedLink => ({
      slug,
      config: () => ({
        type: 'amount',
        name: 'Deposit for a boat',
        description: 'Given back in full when the boat is back at the dock.',
        merchant: rental,
        currency,
        currencyExponent,
        callToAction: 'reserve',
        methods: ['card', 'bank_transfer', 'ewallet', 'cash_code'],
        amount: { mode: 'fixed', value },
      }),
    }),
  ),
];
