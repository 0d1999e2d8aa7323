/** Plans: a month with a trial, a year for less, and seats with a set-up fee. */
import { EUR, type SeedLink } from './seed-link.ts';

export const membershipSeed: SeedLink = {
  slug: 'membership',
  config: (_, payOrigin, shopOrigin) => ({
    type: 'subscription',
    name: 'Chiff membership',
    description: 'Learn the birds around you by ear, with one lesson of five minutes every morning.',
    images: [`${payOrigin}/seller-images/chiff-card.jpg`],
    merchant: {
      name: 'Chiff',
      logoUrl: `${payOrigin}/seller-images/chiff-mark.svg`,
      supportEmail: 'hello@chiff.example',
      url: `${shopOrigin}/pricing`,
      legalUrls: {
        terms: `${shopOrigin}/pricing#terms`,
        privacy: `${shopOrigin}/pricing#privacy`,
        refund: `${shopOrigin}/pricing#refunds`,
      },
    },
    branding: { accent: '#1c5f45', radius: 14 },
    ...EUR,
    callToAction: 'subscribe',
    defaultPlanId: 'monthly',
    plans: [
      {
        id: 'monthly',
        name: 'Monthly',
        description: 'For one pair of ears.',
        features: ['A lesson every morning', '412 birds of Europe, song and call', 'A diary of what you heard'],
        unitAmount: 900,
        interval: 'month',
        intervalCount: 1,
        trial: { days: 14 },
      },
      {
        id: 'yearly',
        name: 'Yearly',
        description: 'Twelve months for the price of ten.',
        features: ['Everything in Monthly', 'Lessons that work without a signal', 'Your year of birds as a poster'],
        unitAmount: 9000,
        interval: 'year',
        intervalCount: 1,
        savingsLabel: 'Two months free',
      },
      {
        id: 'team',
        name: 'Team',
        description: 'For wardens, schools and clubs.',
        features: ['Everything in Monthly, for each seat', 'One map of who heard what', 'Counts to export'],
        unitAmount: 700,
        interval: 'month',
        intervalCount: 1,
        setupFee: 2000,
        seats: { default: 3, min: 2, max: 20 },
      },
    ],
    collect: { email: 'required' },
    allowPromotionCodes: true,
    messages: { thanks: 'Your first bird sings tomorrow at half past six. Look into your mail for the key.' },
  }),
};
