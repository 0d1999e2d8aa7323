/**
 * For each code of the protocol one request that is answered with it. The type demands a provocation for every code
 * there is, so that a new one cannot come without a way to meet it.
 */
import { plantSeeds } from '../../demo/server/seeds/plant-seeds.ts';
import type { Problem, ProblemCode } from '../../src/protocol/problem.ts';
import type { LinkInput } from '../../src/protocol/seller-link.ts';
import { aFixedInput, anAmountInput, aProductInput, aSubscriptionInput, aTShirt } from '../fixtures/links.ts';
import { type Answer, type Backend, card, CHALLENGE, DECLINED } from '../server/backend.ts';
import { openedSession } from '../server/opened-session.ts';

type Provocation = (backend: Backend) => Promise<Answer<Problem>>;

const HOUR_MS = 3_600_000;
const body = { selection: {}, expectedTotal: 2500 };
const customer = { email: 'ada@example.com' };
const seller = (backend: Backend, method: string, path: string, sent?: unknown, headers = {}) =>
  backend.seller<Problem>(path, { method, headers, ...(sent !== undefined && { body: sent }) });

/** Creates a session, on a link of its own, that is refused. */
const begins =
  (input: LinkInput, request: object = {}, headers = {}): Provocation =>
  async (backend) => {
    const { id } = await backend.createLink(input);
    return backend.createSession<Problem>(id, { ...body, ...request }, backend.newKey(), headers);
  };

/** The same with an amount of the payer's. */
const gives = (amount: number) =>
  begins(anAmountInput({ amount: { mode: 'open', min: 100, max: 5000, step: 50 } }), {
    selection: { amount },
    expectedTotal: amount,
  });

const buys = (stock: number, wanted: number): Provocation =>
  begins(
    aProductInput({
      items: [{ ...aTShirt, dimensions: [], combinations: [], stock, quantity: { default: 1, min: 1, max: 5 } }],
    }),
    { selection: { items: [{ id: 'shirt', quantity: wanted }] }, expectedTotal: 2400 * wanted },
  );

/** Confirms a session after something has happened to it. */
const confirms =
  (
    happens: (backend: Backend, link: { readonly id: string }, session: { readonly id: string }) => unknown,
    method: object = card(),
    input: LinkInput = aFixedInput(),
  ): Provocation =>
  async (backend) => {
    const link = await backend.createLink(input);
    const created = await openedSession(backend, link.id);
    await happens(backend, link, created.session);
    return backend.confirm<Problem>(created, method);
  };
const nothing = () => undefined;

const begunOnSeed =
  (slug: string): Provocation =>
  (backend) => {
    plantSeeds(backend.context);
    return backend.createSession<Problem>(slug, body);
  };

const withPromotion =
  (terms: object): Provocation =>
  async (backend) => {
    const discount = { type: 'percent', percent: 10 };
    await seller(backend, 'POST', '/v1/promotion-codes', { code: 'SPRING', discount, ...terms });
    return begins(aFixedInput({ allowPromotionCodes: true }), { promotionCode: 'SPRING' })(backend);
  };

const changes =
  (headers: object): Provocation =>
  async (backend) => {
    const { id } = await backend.createLink(aFixedInput());
    return seller(backend, 'PATCH', `/v1/payment-links/${id}`, { name: 'New' }, headers);
  };

const switched =
  (action: string): Provocation =>
  async (backend) => {
    const { id } = await backend.createLink(aFixedInput());
    await seller(backend, 'POST', `/v1/payment-links/${id}/${action}`);
    return backend.createSession<Problem>(id, body);
  };

/** Somebody else has done this before, on the same link, and stands at the bank. */
const second =
  (input: LinkInput, request: object, method: object): Provocation =>
  async (backend) => {
    const { id } = await backend.createLink(input);
    await backend.confirm(await openedSession(backend, id, request), method);
    return backend.createSession<Problem>(id, { ...body, ...request });
  };

const piece = { items: [{ id: 'shirt', quantity: 1 }] };
const oneShirt = aProductInput({ items: [{ ...aTShirt, dimensions: [], combinations: [], stock: 1 }] });

export const provocations: Readonly<Record<ProblemCode, Provocation>> = {
  invalid_request: begins(aFixedInput(), { unknown: true }),
  idempotency_key_missing: async (backend) => {
    const { id } = await backend.createLink(aFixedInput());
    return backend.call(`/v1/public/links/${id}/sessions`, { method: 'POST', body });
  },
  unauthorized: (backend) => backend.call('/v1/payment-links'),
  payment_declined: confirms(nothing, card(DECLINED)),
  scope_missing: async (backend) => {
    const made = await backend.seller<{ key: string }>('/v1/api-keys', {
      method: 'POST',
      body: { name: 'Reader', scopes: ['links:read'] },
    });
    return seller(backend, 'GET', '/v1/payments', undefined, { authorization: `Bearer ${made.body.key}` });
  },
  origin_not_allowed: begins(
    aFixedInput({ allowedOrigins: ['https://shop.example'] }),
    {},
    { origin: 'https://evil.example' },
  ),
  secret_key_in_browser: (backend) =>
    seller(backend, 'GET', '/v1/payment-links', undefined, { origin: 'https://shop.example' }),
  link_not_found: (backend) => backend.call('/v1/public/links/nobody'),
  session_not_found: (backend) => backend.call('/v1/public/sessions/cs_unknown'),
  not_found: (backend) => seller(backend, 'GET', '/v1/payments/pay_unknown'),
  link_inactive: switched('deactivate'),
  link_not_started: begins(aFixedInput({ startsAt: '2099-01-01T00:00:00Z' })),
  link_expired: begins(aFixedInput({ expiresAt: '2020-01-01T00:00:00Z' })),
  usage_limit_reached: second(aFixedInput({ maxRedemptions: 1 }), {}, card()),
  link_archived: switched('archive'),
  usage_temporarily_held: second(aFixedInput({ maxRedemptions: 1 }), {}, card(CHALLENGE)),
  item_sold_out: buys(0, 1),
  item_temporarily_held: second(oneShirt, { selection: piece, expectedTotal: 2400 }, card(CHALLENGE)),
  quantity_unavailable: buys(2, 3),
  price_changed: begins(aFixedInput(), { expectedTotal: 2499 }),
  request_in_progress: async (backend) => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const key = backend.newKey();
    const [, again] = await Promise.all([1, 2].map(() => backend.confirm<Problem>(created, card(), key)));
    return again as Answer<Problem>;
  },
  already_subscribed: second(
    aSubscriptionInput({ collect: { email: 'required' }, duplicatePolicy: 'block_active' }),
    { selection: { plan: 'monthly' }, expectedTotal: 900, customer },
    card(),
  ),
  session_not_open: confirms((backend, link) => seller(backend, 'POST', `/v1/payment-links/${link.id}/deactivate`)),
  session_completed: async (backend) => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    await backend.confirm(created);
    return backend.confirm<Problem>(created);
  },
  slug_taken: async (backend) => {
    await backend.createLink(aFixedInput({ slug: 'taken' }));
    return seller(backend, 'POST', '/v1/payment-links', aFixedInput({ slug: 'taken' }));
  },
  refund_too_large: async (backend) => {
    const { id } = await backend.createLink(aFixedInput());
    const { payment } = (await backend.confirm(await openedSession(backend, id))).body;
    return seller(backend, 'POST', `/v1/payments/${payment?.id}/refund`, { amount: 2501 });
  },
  session_expired: confirms((backend) => backend.advance(2 * HOUR_MS)),
  revision_conflict: changes({ 'if-match': '"99"' }),
  body_too_large: begins(aFixedInput(), { reference: 'x'.repeat(70_000) }),
  amount_too_small: gives(50),
  amount_too_large: gives(5050),
  amount_step: gives(1025),
  field_required: begins(aFixedInput({ collect: { email: 'required' } })),
  field_invalid: begins(aFixedInput(), { customer: { email: 'nobody' } }),
  promo_invalid: begins(aFixedInput({ allowPromotionCodes: true }), { promotionCode: 'NOBODYS' }),
  promo_expired: withPromotion({ expiresAt: '2020-01-01T00:00:00Z' }),
  option_invalid: begins(aProductInput(), { selection: { items: [{ id: 'shirt', options: { size: 'huge' } }] } }),
  consent_required: begins(aFixedInput({ consent: [{ key: 'terms', version: '1', text: 'Terms', required: true }] })),
  idempotency_key_reused: async (backend) => {
    const { id } = await backend.createLink(aFixedInput());
    const key = backend.newKey();
    await backend.createSession(id, body, key);
    return backend.createSession<Problem>(id, { ...body, reference: 'other' }, key);
  },
  currency_exponent_mismatch: (backend) =>
    seller(backend, 'POST', '/v1/payment-links', aFixedInput({ currencyExponent: 0 })),
  method_not_enabled: confirms(nothing, card(), aFixedInput({ methods: ['bank_transfer'] })),
  prefill_token_invalid: begins(aFixedInput(), { prefillToken: 'forged' }),
  return_url_not_allowed: begins(aFixedInput(), { returnUrl: 'https://evil.example/' }),
  precondition_required: changes({}),
  rate_limited: begunOnSeed('rate-limited'),
  internal_error: begunOnSeed('error-then-ok'),
  provider_unavailable: (backend) => {
    backend.store.close();
    return backend.call('/healthz');
  },
};
