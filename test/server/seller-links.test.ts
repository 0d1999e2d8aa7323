import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/protocol/problem.ts';
import { type SellerLink, sellerLink } from '../../src/protocol/seller-link.ts';
import { aFixedInput, anAmountInput, aProductInput, aSubscriptionInput } from '../fixtures/links.ts';
import { type Backend, PAY_ORIGIN, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const create = <T = SellerLink>(body: unknown, headers = {}) =>
  backend.seller<T>('/v1/payment-links', { method: 'POST', body, headers });
const patch = <T = SellerLink>(id: string, body: unknown, ifMatch?: string) =>
  backend.seller<T>(`/v1/payment-links/${id}`, {
    method: 'PATCH',
    body,
    headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
  });

describe('creating a link', () => {
  it.each([
    ['amount', anAmountInput({ slug: 'support-us', maxRedemptions: 5, methods: ['card'] })],
    ['product', aProductInput({ tax: { rate: 19, inclusive: true, label: 'VAT' } })],
    ['subscription', aSubscriptionInput({ defaultPlanId: 'monthly' })],
  ])('of the kind %s answers it with id, address, status and revision', async (_kind, input) => {
    const { status, body, headers } = await create(input);
    expect(status).toBe(201);
    expect(sellerLink.parse(body)).toMatchObject({ type: input.type, status: 'active', revision: 1, held: 0 });
    expect(body.url).toBe(`${PAY_ORIGIN}/p/${input.slug ?? body.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(await backend.readLink(body.id)).toMatchObject({ id: body.id, type: input.type });
  });

  it('generates an order id where none is given', async () => {
    expect((await create(aFixedInput())).body.orderId).toMatch(/^ord_/);
    expect((await create(aFixedInput({ orderId: 'A-1' }))).body.orderId).toBe('A-1');
  });

  it('names every mistake and its place', async () => {
    const { status, body } = await create<Problem>({ ...aFixedInput(), currencyExponent: 3, naem: 'x', slug: 'No' });
    expect(status).toBe(400);
    expect(body.code).toBe('invalid_request');
    expect(body.errors?.map((fault) => fault.pointer).toSorted()).toEqual(['/naem', '/slug']);
    const semantic = await create<Problem>({ ...aFixedInput(), currencyExponent: 3 });
    expect(semantic.status).toBe(422);
    expect(semantic.body.code).toBe('currency_exponent_mismatch');
  });

  it('refuses instants without a zone', async () => {
    const { body } = await create<Problem>({ ...aFixedInput(), expiresAt: '2027-01-31T23:00:00' });
    expect(body.errors).toEqual([
      {
        pointer: '/expiresAt',
        code: 'invalid_request',
        message: 'Send an instant with its zone, such as 2027-01-31T23:00:00Z.',
      },
    ]);
  });

  it('happens once for one idempotency key', async () => {
    const headers = { 'idempotency-key': 'seller-key-0000001' };
    const first = await create(aFixedInput(), headers);
    const second = await create(aFixedInput(), headers);
    expect(second.text).toBe(first.text);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect((await create<Problem>(aFixedInput({ name: 'Other' }), headers)).body.code).toBe('idempotency_key_reused');
    expect((await backend.seller<{ data: [] }>('/v1/payment-links')).body.data).toHaveLength(1);
  });
});

describe('the seller key', () => {
  it.each([{}, { authorization: 'Bearer sk_test_wrong' }, { authorization: 'Basic abc' }])(
    'is needed: %j',
    async (headers) => {
      const { status, body } = await backend.call<Problem>('/v1/payment-links', { headers });
      expect([status, body.code]).toEqual([401, 'unauthorized']);
    },
  );

  it('is refused from a page of another origin, on any address', async () => {
    for (const path of ['/v1/payment-links', '/v1/public/links/x']) {
      const { status, body } = await backend.seller<Problem>(path, { headers: { origin: 'https://shop.example' } });
      expect([status, body.code]).toEqual([403, 'secret_key_in_browser']);
    }
    expect((await backend.seller('/v1/payment-links', { headers: { origin: PAY_ORIGIN } })).status).toBe(200);
  });
});

describe('changing a link', () => {
  it('needs the revision that was read', async () => {
    const { id } = await backend.createLink(aFixedInput());
    expect((await patch<Problem>(id, { name: 'New' })).body.code).toBe('precondition_required');
    expect((await patch(id, { name: 'New' }, '"1"')).body).toMatchObject({ name: 'New', revision: 2 });
    const late = await patch<Problem>(id, { name: 'Newer' }, '"1"');
    expect([late.status, late.body.code, late.body.context]).toEqual([412, 'revision_conflict', { revision: 2 }]);
    expect((await backend.seller<Problem>(`/v1/payment-links/${id}`, { method: 'DELETE' })).status).toBe(428);
  });

  it('checks the whole link again', async () => {
    const { id } = await backend.createLink(anAmountInput());
    const misfit = await patch<Problem>(id, { items: [], amount: { mode: 'fixed' } }, '*');
    expect(misfit.status).toBe(400);
    const otherKind = await patch<Problem>(id, { plans: aSubscriptionInput().plans }, '*');
    expect([otherKind.status, otherKind.body.errors?.[0]?.pointer]).toEqual([422, '/plans']);
    expect((await patch<Problem>(id, { currency: 'USD' }, '*')).body.errors?.[0]?.pointer).toBe('/currency');
    expect((await patch<Problem>(id, { amount: { mode: 'open', min: 9, max: 5 } }, '*')).status).toBe(422);
  });

  it('removes a limit or an end with null', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1, expiresAt: '2027-01-01T00:00:00Z' }));
    const { body } = await patch(id, { maxRedemptions: null, expiresAt: null }, '*');
    expect(body.usage.limit).toBeNull();
    expect(body.window.expiresAt).toBeUndefined();
  });

  it('tells what it replaced', async () => {
    const { id } = await backend.createLink(aFixedInput());
    await patch(id, { name: 'New' }, '*');
    const events = await backend.seller<{ data: { previousAttributes: object }[] }>(
      `/v1/events?linkId=${id}&type=payment_link.updated`,
    );
    expect(events.body.data[0]?.previousAttributes).toEqual({ name: 'Invoice' });
  });
});

describe('slugs', () => {
  it('belong to one link for ever', async () => {
    const { id } = await backend.createLink(aFixedInput({ slug: 'first' }));
    const free = async (slug: string) =>
      (await backend.seller<{ available: boolean }>(`/v1/slugs/${slug}/availability`)).body.available;
    expect([await free('first'), await free('second'), await free('No')]).toEqual([false, true, false]);
    expect((await create<Problem>(aFixedInput({ slug: 'first' }))).body).toMatchObject({
      code: 'slug_taken',
      status: 409,
    });

    await patch(id, { slug: 'second' }, '*');
    expect(await backend.readLink('first')).toMatchObject({ id, slug: 'second', url: `${PAY_ORIGIN}/p/second` });
    expect((await create<Problem>(aFixedInput({ slug: 'first' }))).body.code).toBe('slug_taken');
    expect((await patch(id, { slug: 'first' }, '*')).body.slug).toBe('first');

    await backend.seller(`/v1/payment-links/${id}`, { method: 'DELETE', headers: { 'if-match': '*' } });
    expect((await create<Problem>(aFixedInput({ slug: 'second' }))).body.code).toBe('slug_taken');
  });
});

describe('switching a link off', () => {
  it.each(['deactivate', 'archive'])('%s cancels open sessions and refuses later ones', async (action) => {
    const { id } = await backend.createLink(aFixedInput());
    const session = await openedSession(backend, id);
    const { body } = await backend.seller<SellerLink>(`/v1/payment-links/${id}/${action}`, { method: 'POST' });
    expect(body.status).toBe(action === 'archive' ? 'archived' : 'inactive');
    expect((await backend.readSession(session)).session.status).toBe('canceled');
    expect((await backend.confirm<Problem>(session)).body.code).toBe('session_not_open');
    const refused = await backend.createSession<Problem>(id, { selection: {}, expectedTotal: 2500 });
    expect(refused.body.code).toBe(action === 'archive' ? 'link_archived' : 'link_inactive');
    await backend.seller(`/v1/payment-links/${id}/activate`, { method: 'POST' });
    expect((await backend.readLink(id)).status).toBe('active');
  });

  it('refuses another attempt after one that failed before', async () => {
    const { id } = await backend.createLink(aFixedInput({ methods: ['bank_transfer'] }));
    const session = await openedSession(backend, id);
    const { body } = await backend.confirm(session, { method: { type: 'bank_transfer' } });
    await backend.seller(`/v1/payment-links/${id}/deactivate`, { method: 'POST' });
    expect((await backend.readSession(session)).session.status).toBe('processing');
    await backend.seller(`/v1/test/payments/${body.payment?.id}/fail`, { method: 'POST' });
    expect((await backend.readSession(session)).session.status).toBe('canceled');
  });

  it('deletes with the revision, and then nobody knows the link', async () => {
    const { id } = await backend.createLink(aFixedInput({ slug: 'gone' }));
    const session = await openedSession(backend, id);
    const answer = await backend.seller(`/v1/payment-links/${id}`, {
      method: 'DELETE',
      headers: { 'if-match': '"1"' },
    });
    expect(answer.status).toBe(204);
    for (const known of [id, 'gone']) {
      expect((await backend.call<Problem>(`/v1/public/links/${known}`)).body.code).toBe('link_not_found');
    }
    expect((await backend.seller<Problem>(`/v1/payment-links/${id}`)).status).toBe(404);
    expect((await backend.readSession(session)).session.status).toBe('canceled');
  });
});

describe('lists', () => {
  it('are newest first, in pages, without repeating or losing a row', async () => {
    for (let index = 0; index < 5; index++) await backend.createLink(aFixedInput({ name: `Link ${index}` }));
    const names: string[] = [];
    let cursor = '';
    do {
      const { body } = await backend.seller<{ data: SellerLink[]; nextCursor: string | null }>(
        `/v1/payment-links?limit=2${cursor}`,
      );
      names.push(...body.data.map((link) => link.name));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(names).toEqual(['Link 4', 'Link 3', 'Link 2', 'Link 1', 'Link 0']);
  });

  it('take filters', async () => {
    await backend.createLink(aFixedInput({ slug: 'one', merchantReference: 'A' }));
    await backend.createLink(aProductInput());
    await backend.createLink(aFixedInput({ slug: 'late', expiresAt: '2026-11-21T09:00:00Z' }));
    const found = async (query: string) =>
      (await backend.seller<{ data: SellerLink[] }>(`/v1/payment-links?${query}`)).body.data.map(
        (link) => link.slug ?? link.type,
      );
    expect(await found('slug=one')).toEqual(['one']);
    expect(await found('merchantReference=A')).toEqual(['one']);
    expect(await found('type=product')).toEqual(['product']);
    expect(await found('status=expired')).toEqual(['late']);
    expect((await backend.seller<Problem>('/v1/payment-links?status=maybe')).body.code).toBe('invalid_request');
    expect((await backend.seller<Problem>('/v1/payment-links?cursor=x')).body.code).toBe('invalid_request');
  });

  it('show the sessions and payments of a link', async () => {
    const { id } = await backend.createLink(aFixedInput({ merchantReference: 'ORDER-77', orderId: 'O1' }));
    const session = await openedSession(backend, id, { reference: 'row 4', metadata: { seat: '4' } });
    const paid = await backend.confirm(session);
    const paymentId = paid.body.payment?.id ?? '';
    const sessions = await backend.seller<{ data: { id: string }[] }>(`/v1/payment-links/${id}/sessions`);
    expect(sessions.body.data.map((row) => row.id)).toEqual([session.session.id]);
    for (const path of [
      `/v1/payment-links/${id}/payments`,
      `/v1/payments?linkId=${id}`,
      '/v1/payments?status=succeeded',
    ]) {
      expect((await backend.seller<{ data: { id: string }[] }>(path)).body.data.map((row) => row.id)).toEqual([
        paymentId,
      ]);
    }
    expect((await backend.seller(`/v1/payments/${paymentId}`)).body).toMatchObject({
      merchantReference: 'ORDER-77',
      orderId: 'O1-1',
      reference: 'row 4',
      metadata: { seat: '4' },
    });
    expect((await backend.seller(`/v1/sessions/${session.session.id}`)).body).toMatchObject({ status: 'completed' });
    expect((await backend.seller(`/v1/payments/pay_unknown`)).status).toBe(404);
  });
});
