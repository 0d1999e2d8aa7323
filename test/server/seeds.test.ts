import { beforeEach, describe, expect, it } from 'vitest';
import { plantSeeds, seedLinks } from '../../demo/server/seeds/plant-seeds.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import { type PublicLink, publicLink } from '../../src/protocol/public-link.ts';
import type { Quote } from '../../src/protocol/quote.ts';
import { linkInput } from '../../src/protocol/seller-link.ts';
import { checkLink } from '../../demo/server/domain/link-rules.ts';
import { type Backend, card, NOW, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend({ seed: plantSeeds });
  plantSeeds(backend.context);
});
const body = { selection: {}, expectedTotal: 2500 };

describe('the seeded links', () => {
  it.each(seedLinks.map((seed) => [seed.slug, seed] as const))(
    '%s is a link that a seller could have made',
    (_slug, seed) => {
      const config = linkInput.parse(seed.config(NOW, 'http://localhost:4242', 'http://127.0.0.1:4243'));
      expect(() => checkLink(config)).not.toThrow();
    },
  );

  it('are planted once, and again after a reset', async () => {
    const before = await backend.readLink('donation');
    plantSeeds(backend.context);
    expect((await backend.readLink('donation')).id).toBe(before.id);
    await openedSession(backend, 'donation', { selection: { amount: 2500 } });
    expect((await backend.seller('/v1/test/reset', { method: 'POST' })).status).toBe(204);
    const after = await backend.readLink('donation');
    expect(after.id).not.toBe(before.id);
    expect((await backend.seller<{ data: [] }>(`/v1/payment-links/${after.id}/sessions`)).body.data).toEqual([]);
  });

  it.each([
    ['scheduled', { status: 'scheduled' }],
    ['inactive', { status: 'inactive' }],
    ['expired', { status: 'expired' }],
    ['expires-soon', { status: 'active' }],
    ['exhausted', { status: 'exhausted' }],
    ['archived', { status: 'archived' }],
    ['last-place', { status: 'active', availability: 'low', usage: { limit: 10, remaining: 1 } }],
    ['held', { status: 'active', availability: 'held' }],
    ['concert', { usage: { limit: 50, unit: 'units' } }],
    ['deposit-idr', { currency: 'IDR', currencyExponent: 0 }],
    ['deposit-jpy', { currency: 'JPY', currencyExponent: 0 }],
    ['deposit-kwd', { currency: 'KWD', currencyExponent: 3 }],
    ['renamed', { slug: 'renamed-now' }],
  ])('%s is %j', async (slug, facts) => {
    expect(publicLink.parse(await backend.readLink(slug))).toMatchObject(facts);
  });

  it('let a donor give 25 euros without telling anything', async () => {
    const link = await backend.readLink('donation');
    expect(link).toMatchObject({
      callToAction: 'donate',
      amount: { suggested: [500, 1000, 2500, 5000, 10_000], preset: 2500, min: 100, max: 1_000_000 },
    });
    expect(Object.values(link.collect).includes('required')).toBe(false);
    const created = await openedSession(backend, 'donation', { selection: { amount: 2500, interval: 'month' } });
    expect((await backend.confirm(created)).body.session).toMatchObject({ status: 'completed', interval: 'month' });
  });
});

describe('the seeded promotion codes', () => {
  const quote = (slug: string, selection: object, promotionCode: string) =>
    backend.call<Problem & Quote>(`/v1/public/links/${slug}/quote`, {
      method: 'POST',
      body: { selection, promotionCode },
    });
  const shirt = { items: [{ id: 'shirt', options: { size: 'm', color: 'ink' } }] };
  const seat = { items: [{ id: 'seat', quantity: 1 }] };

  it.each([
    ['t-shirt', shirt, 'WELCOME10', 240],
    ['t-shirt', shirt, 'SHIRT5', 500],
    ['concert', seat, 'WELCOME10', 320],
    ['concert', seat, 'GUEST', 3200],
    ['membership', { plan: 'yearly' }, 'WELCOME10', 900],
  ])('%s: %j with %s is %i less', async (slug, selection, code, discount) => {
    expect((await quote(slug, selection, code)).body.discount).toBe(discount);
  });

  it.each([
    ['concert', seat, 'SHIRT5', 'promo_invalid'],
    ['concert', seat, 'LASTYEAR', 'promo_expired'],
    ['donation', { amount: 2500 }, 'WELCOME10', 'promo_invalid'],
  ])('%s: %j with %s is %s', async (slug, selection, code, refusal) => {
    expect((await quote(slug, selection, code)).body.code).toBe(refusal);
  });
});

describe('the seeded failures', () => {
  it('price-changes: asks for another total, then takes it', async () => {
    const refused = await backend.createSession<Problem>('price-changes', body);
    expect(refused.body.code).toBe('price_changed');
    expect((await backend.createSession('price-changes', { ...body, expectedTotal: 2750 })).status).toBe(201);
  });

  it('declined-first: declines once in each session', async () => {
    const created = await openedSession(backend, 'declined-first');
    expect((await backend.confirm<Problem>(created)).body.declineReason).toBe('insufficient_funds');
    expect((await backend.confirm(created)).body.session.status).toBe('completed');
  });

  it('slow-pending: settles by itself after a minute', async () => {
    const created = await openedSession(backend, 'slow-pending');
    expect((await backend.confirm(created, card())).body.payment?.status).toBe('pending');
    const moved = await backend.seller<{ now: string }>('/v1/test/clock', {
      method: 'POST',
      body: { advanceMs: 60_000 },
    });
    expect(moved.body.now).toBe(new Date(NOW + 60_000).toISOString());
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'completed',
      payment: { late: false },
    });
  });

  it.each([
    ['rate-limited', 429, 'rate_limited'],
    ['error-then-ok', 500, 'internal_error'],
  ])('%s: answers %i once for each request', async (slug, status, code) => {
    const key = backend.newKey();
    const refused = await backend.createSession<Problem>(slug, body, key);
    expect([refused.status, refused.body.code, refused.body.retryable]).toEqual([status, code, true]);
    expect((await backend.createSession(slug, body, key)).status).toBe(201);
  });

  it('lost-answer: has made the session whose answer got lost', async () => {
    const key = backend.newKey();
    expect((await backend.createSession<Problem>('lost-answer', body, key)).status).toBe(503);
    const again = await backend.createSession('lost-answer', body, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  });

  it.each([
    ['malformed', (link: PublicLink) => link.currencyExponent, undefined],
    ['unknown-status', (link: PublicLink) => link.status, 'under_review'],
    ['unknown-type', (link: PublicLink) => link.type, 'auction'],
  ])('%s: shows a link as another backend might', async (slug, pick, expected) => {
    expect(pick(await backend.readLink(slug))).toBe(expected);
    expect((await backend.createSession(slug, body)).status).toBe(201);
  });

  it('wrong-origin: is not to be embedded by other pages', async () => {
    const { body: link } = await backend.call<PublicLink>('/v1/public/links/wrong-origin', {
      headers: { origin: 'http://127.0.0.1:4243' },
    });
    expect(link.embed.allowed).toBe(false);
  });
});

describe('the test controls', () => {
  it('move the clock to an instant or by a time, for everybody', async () => {
    await backend.seller('/v1/test/clock', { method: 'POST', body: { now: '2027-01-01T00:00:00Z' } });
    await backend.seller('/v1/test/clock', { method: 'POST', body: { advanceMs: -1000 } });
    const { headers, body: link } = await backend.call<PublicLink>('/v1/public/links/donation');
    expect(link.serverTime).toBe('2026-12-31T23:59:59.000Z');
    expect(headers.get('date')).toBe('Thu, 31 Dec 2026 23:59:59 GMT');
    expect(
      (await backend.seller<Problem>('/v1/test/clock', { method: 'POST', body: { now: 'tomorrow' } })).status,
    ).toBe(400);
  });

  it('need the key, and exist in a demo only', async () => {
    expect((await backend.call('/v1/test/reset', { method: 'POST' })).status).toBe(401);
    const real = startBackend({ isDemo: false });
    expect((await real.seller('/v1/test/reset', { method: 'POST' })).status).toBe(404);
  });
});
