/** Bodies that the seeded links take: by chance alone hardly any request would get as far as a payment. */
import fc from 'fast-check';
import { aFixedInput, anAmountInput, aProductInput, aSubscriptionInput } from '../../fixtures/links.ts';
import { card, CHALLENGE, DECLINED } from '../../server/backend.ts';
import { FITTING } from './fitting-session.ts';
import type { Json } from './json-arbitrary.ts';

const choices = [
  { selection: { amount: 2500, interval: 'once' } },
  { selection: { amount: 2500, interval: 'month' } },
  { selection: { amount: 500 } },
  { selection: {} },
  { selection: { plan: 'monthly' } },
  { selection: { items: [{ id: 'shirt', options: { size: 's', color: 'blue' }, quantity: 2 }] } },
];
const payer = { email: 'payer@example.com', name: 'Payer', phone: '+49 731 1234567' };

const quotes = fc.constantFrom(...choices, ...choices.map((choice) => ({ ...choice, customer: payer })));
const links = [
  aFixedInput(),
  aFixedInput({ maxRedemptions: 1, customer: payer, expiresAt: '2027-01-01T00:00:00Z' }),
  anAmountInput({ allowPromotionCodes: true, tip: { percentages: [10], allowCustom: true } }),
  aProductInput(),
  aSubscriptionInput(),
];

export const likelyBodies: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  createLink: fc.constantFrom(...links) as unknown as fc.Arbitrary<Json>,
  changeLink: fc.constantFrom(
    { name: 'New name' },
    { slug: 'new-slug' },
    { maxRedemptions: 3, expiresAt: null },
    { metadata: { a: 'b' }, collect: { email: 'required' } },
  ) as fc.Arbitrary<Json>,
  createPrefillToken: fc.constant({ values: { email: payer.email, reference: 'r' }, lock: ['email'] }),
  createProduct: fc.constant({ name: 'Cup', prices: [{ currency: 'EUR', currencyExponent: 2, unitAmount: 900 }] }),
  changeProduct: fc.constantFrom({ stock: 5, showStock: true }, { name: 'Mug' }),
  refundPayment: fc.constantFrom<Json>({ amount: 100 }, {}, { reason: 'torn' }),
  quote: quotes as fc.Arbitrary<Json>,
  createSession: fc
    .constantFrom({ customer: payer }, { customer: payer, locale: 'de', metadata: { a: 'b' } }, {})
    .map((more) => ({ ...more, selection: FITTING, expectedTotal: FITTING })) as fc.Arbitrary<Json>,
  confirmSession: fc.constantFrom(
    card(),
    card(DECLINED),
    card(CHALLENGE),
    ...['bank_transfer', 'ewallet', 'cash_code'].map((type) => ({ method: { type } })),
  ) as fc.Arbitrary<Json>,
  createWebhookEndpoint: fc.constant({ url: 'https://shop.example/hook', events: ['*'] }),
  createPromotionCode: fc.constant({ code: 'SPRING', discount: { type: 'percent', percent: 10 } }),
  createApiKey: fc.constant({ name: 'Reader', scopes: ['links:read'] }),
};
