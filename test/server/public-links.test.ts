import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/protocol/problem.ts';
import { publicLink } from '../../src/protocol/public-link.ts';
import type { Quote } from '../../src/protocol/quote.ts';
import { aFixedInput, anAmountInput } from '../fixtures/links.ts';
import { type Backend, NOW, PAY_ORIGIN, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const read = (idOrSlug: string, headers = {}) => backend.call(`/v1/public/links/${idOrSlug}`, { headers });

describe('reading a link', () => {
  it('answers pages of any origin, without credentials', async () => {
    const { id } = await backend.createLink(anAmountInput());
    const { status, headers, body } = await read(id, { origin: 'https://shop.example' });
    expect(status).toBe(200);
    expect(publicLink.parse(body).embed.allowed).toBe(true);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toBe('Origin');
    expect(headers.get('cache-control')).toBe('public, max-age=1');
    expect(headers.get('access-control-expose-headers')).toContain('Idempotency-Replayed');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('answers a preflight for the headers that a page sends', async () => {
    const { status, headers } = await backend.call('/v1/public/links/x/sessions', {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    });
    expect(status).toBe(204);
    for (const name of ['Authorization', 'Content-Type', 'Idempotency-Key']) {
      expect(headers.get('access-control-allow-headers')).toContain(name);
    }
  });

  it('has an ETag that changes with the link and not with the time', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 2 }));
    const first = await read(id);
    const etag = first.headers.get('etag') ?? '';
    backend.advance(1000);
    const known = await read(id, { 'if-none-match': etag });
    expect([known.status, known.text, known.headers.get('etag')]).toEqual([304, '', etag]);
    await backend.confirm(await openedSession(backend, id));
    expect((await read(id, { 'if-none-match': etag })).status).toBe(200);
  });

  it('shows neither what is the seller’s own nor any e-mail address of a payer', async () => {
    const { id } = await backend.createLink(
      aFixedInput({
        merchantReference: 'SECRET-1',
        customer: { email: 'secret@example.com' },
        allowedOrigins: ['https://secret.example'],
      }),
    );
    expect((await read(id)).text.toLowerCase()).not.toContain('secret');
  });

  it.each([
    ['scheduled', { startsAt: '2026-12-01T00:00:00Z' }],
    ['expired', { expiresAt: '2026-11-21T10:00:00Z' }],
    ['active', { expiresAt: '2026-11-21T10:00:00.001Z' }],
  ])('answers 200 for a link that is %s', async (status, changes) => {
    const { id } = await backend.createLink(aFixedInput(changes));
    expect((await read(id)).body).toMatchObject({ status });
  });

  it('is the same 404 for unknown, malformed and deleted ids', async () => {
    const { id } = await backend.createLink(aFixedInput({ slug: 'deleted' }));
    await backend.seller(`/v1/payment-links/${id}`, { method: 'DELETE', headers: { 'if-match': '*' } });
    const answers = await Promise.all(
      ['plink_000000000000000000000000', 'plink_x', 'nobody', '%00', 'deleted', id].map((name) => read(name)),
    );
    const bodies = answers.map(({ body }) => ({ ...(body as Problem), requestId: '' }));
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(bodies[0]).toMatchObject({ status: 404, code: 'link_not_found' });
  });

  it('has no effect: nothing is held, counted or told', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    for (let index = 0; index < 5; index++) await read(id);
    await backend.call(`/v1/public/links/${id}/quote`, { method: 'POST', body: { selection: {} } });
    expect(await backend.readLink(id)).toMatchObject({ availability: 'open', usage: { completed: 0, remaining: 1 } });
    expect(await backend.eventTypes(id)).toEqual(['payment_link.created']);
  });
});

describe('a link with an allow-list', () => {
  it('lets only those pages embed it', async () => {
    const { id } = await backend.createLink(aFixedInput({ allowedOrigins: ['https://shop.example'] }));
    const allowed = async (origin: string) =>
      ((await read(id, { origin })).body as { embed: { allowed: boolean } }).embed.allowed;
    expect(await allowed('https://shop.example')).toBe(true);
    expect(await allowed(PAY_ORIGIN)).toBe(true);
    for (const origin of [
      'https://shop.example.evil.example',
      'http://shop.example',
      'https://shop.example:444',
      'null',
    ]) {
      expect(await allowed(origin)).toBe(false);
    }
    const body = { selection: {}, expectedTotal: 2500 };
    const refused = await backend.createSession<Problem>(id, body, backend.newKey(), {
      origin: 'https://evil.example',
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'origin_not_allowed']);
    expect((await backend.createSession(id, body, backend.newKey(), { origin: 'https://shop.example' })).status).toBe(
      201,
    );
  });

  it('does not believe a body that claims another page', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const body = { selection: {}, expectedTotal: 2500, embedOrigin: 'https://bank.example' };
    const refused = await backend.createSession<Problem>(id, body, backend.newKey(), {
      origin: 'https://evil.example',
    });
    expect(refused.body.code).toBe('origin_not_allowed');
  });
});

describe('a quote', () => {
  it('answers the totals', async () => {
    const { id } = await backend.createLink(anAmountInput());
    const { body } = await backend.call<Quote>(`/v1/public/links/${id}/quote`, {
      method: 'POST',
      body: { selection: { amount: 700 } },
    });
    expect(body).toMatchObject({ total: 700, dueToday: 700, currency: 'EUR', currencyExponent: 2 });
    expect(Date.parse(body.validUntil)).toBeGreaterThan(NOW);
  });

  it.each([
    ['{"selection":', 400, 'invalid_request'],
    [{}, 400, 'invalid_request'],
    [{ selection: { amuont: 5 } }, 400, 'invalid_request'],
    [{ selection: { amount: 2.5 } }, 400, 'invalid_request'],
    [{ selection: { amount: -5 } }, 400, 'invalid_request'],
    [{ selection: { amount: 1 } }, 422, 'amount_too_small'],
    [{ selection: { amount: 500 }, customer: { email: 'no' } }, 422, 'field_invalid'],
    [{ selection: { amount: 500 }, promotionCode: 'X' }, 422, 'promo_invalid'],
  ])('refuses %j with %i %s and a pointer', async (body, status, code) => {
    const { id } = await backend.createLink(anAmountInput());
    const answer = await backend.call<Problem>(`/v1/public/links/${id}/quote`, { method: 'POST', body });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.errors?.[0]?.pointer).toBeDefined();
  });
});

describe('the beacon', () => {
  const event = (linkId: string, id = 'random-0123456789') => ({ events: [{ id, type: 'view', linkId }] });

  it('answers 202 to anything', async () => {
    const { id } = await backend.createLink(aFixedInput());
    for (const body of [event(id), event(id), event('plink_000000000000000000000000'), {}, 'no json']) {
      const { status, text, headers } = await backend.call('/v1/public/events', { method: 'POST', body });
      expect([status, text, headers.get('set-cookie')]).toEqual([202, '', null]);
    }
  });
});

describe('problems', () => {
  it('are problem+json with a request id, for unknown routes too', async () => {
    for (const path of ['/nothing', '/v1/public/nothing']) {
      const { status, body, headers } = await backend.call<Problem>(path);
      expect([status, body.code, body.requestId]).toEqual([404, 'not_found', headers.get('x-request-id')]);
      expect(headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('refuse a body above 64 kB', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const { status, body } = await backend.createSession<Problem>(id, { selection: {}, padding: 'x'.repeat(70_000) });
    expect([status, body.code]).toEqual([413, 'body_too_large']);
  });
});
