import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/protocol/problem.ts';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import { aFixedInput, aProductInput } from '../fixtures/links.ts';
import { type Backend, card, CHALLENGE, DECLINED, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const MINUTE_MS = 60_000;
const transfer = { method: { type: 'bank_transfer' } };
let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const usage = async (id: string) => {
  const { body } = await backend.seller<SellerLink>(`/v1/payment-links/${id}`);
  return { completed: body.usage.completed, held: body.held, status: body.status, availability: body.availability };
};
const settle = (paymentId: string | undefined) =>
  backend.seller(`/v1/test/payments/${paymentId}/settle`, { method: 'POST' });

describe('a limited link', () => {
  it('sells its places and then says that it is used up', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 2 }));
    const buyers = await Promise.all([1, 2, 3].map(() => openedSession(backend, id)));
    expect((await backend.confirm(buyers[0]!)).status).toBe(200);
    expect((await backend.confirm(buyers[1]!)).status).toBe(200);
    expect((await backend.confirm<Problem>(buyers[2]!)).body).toMatchObject({
      status: 409,
      code: 'usage_limit_reached',
    });
    expect(await usage(id)).toMatchObject({ completed: 2, held: 0, status: 'exhausted' });
    expect(await backend.eventTypes(id)).toContain('payment_link.exhausted');
  });

  it('holds nothing while a payer only looks at the payment page', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    await openedSession(backend, id);
    expect(await usage(id)).toMatchObject({ held: 0, availability: 'open' });
  });

  it('holds a place for money under way, and tells others to come back', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    const [first, second] = [await openedSession(backend, id), await openedSession(backend, id)];
    await backend.confirm(first, card(CHALLENGE));
    expect(await usage(id)).toEqual({ completed: 0, held: 1, status: 'active', availability: 'held' });
    const refused = await backend.confirm<Problem>(second);
    expect(refused.body).toMatchObject({ code: 'usage_temporarily_held', retryable: true });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await backend.createSession<Problem>(id, { selection: {}, expectedTotal: 2500 })).body.code).toBe(
      'usage_temporarily_held',
    );
    await backend.cancel(first);
    expect((await backend.confirm(second)).body.session.status).toBe('completed');
  });

  it('gives the place of a declined card back at once', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    const [first, second] = [await openedSession(backend, id), await openedSession(backend, id)];
    await backend.confirm(first, card(DECLINED));
    expect((await backend.confirm(second)).body.session.status).toBe('completed');
    expect((await backend.confirm<Problem>(first)).body.code).toBe('usage_limit_reached');
  });

  it('sells a lapsed place although nobody swept it', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    const [first, second] = [await openedSession(backend, id), await openedSession(backend, id)];
    await backend.confirm(first, card(CHALLENGE));
    backend.advance(15 * MINUTE_MS);
    expect(await usage(id)).toMatchObject({ held: 0, availability: 'open' });
    expect((await backend.confirm(second)).body.session.status).toBe('completed');
    expect((await backend.readSession(first)).session).toMatchObject({ status: 'open', lastDeclineReason: 'timeout' });
  });

  it('holds a place no longer than the session lasts that it is for', async () => {
    const expiresAt = new Date(backend.time.now + MINUTE_MS).toISOString();
    const { id } = await backend.createLink(
      aFixedInput({ maxRedemptions: 1, expiresAt, reservation: { on: 'submit', minutes: 30 } }),
    );
    const { session } = await openedSession(backend, id);
    expect(session.holdExpiresAt).toBe(session.expiresAt);
  });

  it('holds from the submit where the seller wants it so', async () => {
    const { id } = await backend.createLink(
      aFixedInput({ maxRedemptions: 1, reservation: { on: 'submit', minutes: 10 } }),
    );
    const first = await openedSession(backend, id);
    expect((await backend.readSession(first)).session.holdExpiresAt).toBe('2026-11-21T10:10:00.000Z');
    expect((await backend.createSession<Problem>(id, { selection: {}, expectedTotal: 2500 })).body.code).toBe(
      'usage_temporarily_held',
    );
    backend.advance(10 * MINUTE_MS);
    const second = await openedSession(backend, id);
    expect((await backend.confirm<Problem>(first)).body.code).toBe('usage_temporarily_held');
    expect((await backend.confirm(second)).status).toBe(200);
    expect(await usage(id)).toMatchObject({ completed: 1, held: 0 });
  });

  it('counts units where it sells units', async () => {
    const items = [{ id: 'seat', name: 'Seat', unitAmount: 1000, quantity: { default: 1, min: 1, max: 6 } }];
    const { id } = await backend.createLink(aProductInput({ items, maxRedemptions: 5, usageUnit: 'units' }));
    const seats = (quantity: number) => ({
      selection: { items: [{ id: 'seat', quantity }] },
      expectedTotal: quantity * 1000,
    });
    const three = await openedSession(backend, id, seats(3));
    const alsoThree = await openedSession(backend, id, seats(3));
    await backend.confirm(three);
    expect((await backend.confirm<Problem>(alsoThree)).body).toMatchObject({
      code: 'quantity_unavailable',
      context: { available: 2 },
    });
    await backend.confirm(await openedSession(backend, id, seats(2)));
    expect(await usage(id)).toMatchObject({ completed: 5, status: 'exhausted' });
  });

  it('lets one payer hold three places at most', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 50 }));
    const customer = { email: 'Hoarder@example.com' };
    for (let index = 0; index < 3; index++) {
      expect((await backend.confirm(await openedSession(backend, id, { customer }), card(CHALLENGE))).status).toBe(200);
    }
    const fourth = await openedSession(backend, id, { customer: { email: 'hoarder@example.com' } });
    expect((await backend.confirm<Problem>(fourth)).body.code).toBe('usage_temporarily_held');
    expect(
      (await backend.confirm(await openedSession(backend, id, { customer: { email: 'b@example.com' } }))).status,
    ).toBe(200);
  });

  it('counts how often one payer used it', async () => {
    const { id } = await backend.createLink(aFixedInput({ limitPerCustomer: 1 }));
    const customer = { email: 'a@example.com' };
    const [first, second] = [
      await openedSession(backend, id, { customer }),
      await openedSession(backend, id, { customer }),
    ];
    await backend.confirm(first);
    expect((await backend.confirm<Problem>(second)).body).toMatchObject({
      code: 'usage_limit_reached',
      context: { limitPerCustomer: 1 },
    });
  });

  it('honours holds when the limit is lowered below them', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 2, methods: ['bank_transfer', 'card'] }));
    const held = await openedSession(backend, id);
    const { body } = await backend.confirm(held, transfer);
    await backend.confirm(await openedSession(backend, id));
    await backend.seller(`/v1/payment-links/${id}`, {
      method: 'PATCH',
      body: { maxRedemptions: 1 },
      headers: { 'if-match': '*' },
    });
    expect((await usage(id)).status).toBe('exhausted');
    await settle(body.payment?.id);
    expect((await backend.readSession(held)).session.status).toBe('completed');
    expect(await usage(id)).toMatchObject({ completed: 2, held: 0 });
  });
});

describe('money that comes after its hold has lapsed', () => {
  const slow = (changes: object) =>
    aFixedInput({
      maxRedemptions: 1,
      methods: ['bank_transfer', 'card'],
      reservation: { on: 'pay', minutes: 5 },
      ...changes,
    });

  it('takes a place again where there is one, and is not late as long as the bank was in time', async () => {
    const { id } = await backend.createLink(slow({}));
    const created = await openedSession(backend, id);
    const { body } = await backend.confirm(created, transfer);
    backend.advance(6 * MINUTE_MS);
    await settle(body.payment?.id);
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'completed',
      payment: { late: false, overLimit: false },
    });
  });

  it.each([
    ['refund', 'refunded', 'canceled', 1],
    ['accept', 'succeeded', 'completed', 2],
  ] as const)('above the limit, with %s, is %s', async (onOverLimit, paymentStatus, sessionStatus, completed) => {
    const { id } = await backend.createLink(slow({ onOverLimit }));
    const slowBuyer = await openedSession(backend, id);
    const { body } = await backend.confirm(slowBuyer, transfer);
    backend.advance(6 * MINUTE_MS);
    await backend.confirm(await openedSession(backend, id));
    await settle(body.payment?.id);
    expect((await backend.readSession(slowBuyer)).session).toMatchObject({
      status: sessionStatus,
      payment: { status: paymentStatus, overLimit: true },
    });
    expect((await usage(id)).completed).toBe(completed);
    expect(await backend.eventTypes(id)).toContain('payment.over_limit');
    await settle(body.payment?.id);
    expect((await usage(id)).completed).toBe(completed);
  });

  it('is late where the bank’s own time has passed', async () => {
    const { id } = await backend.createLink(slow({ maxRedemptions: null }));
    const created = await openedSession(backend, id);
    const { body } = await backend.confirm(created, transfer);
    backend.advance(25 * 60 * MINUTE_MS);
    backend.sweep();
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'expired',
      payment: { status: 'failed' },
    });
    await settle(body.payment?.id);
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'completed',
      payment: { status: 'succeeded', late: true },
    });
    expect(await backend.eventTypes(id)).toContain('payment.late');
  });

  it('is late after the payer cancelled, and never lost', async () => {
    const { id } = await backend.createLink(slow({}));
    const created = await openedSession(backend, id);
    const { body } = await backend.confirm(created, transfer);
    expect((await backend.cancel(created)).body.session.payment?.status).toBe('canceled');
    await settle(body.payment?.id);
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'completed',
      payment: { late: true },
    });
  });

  it('goes back where the session was paid another way meanwhile', async () => {
    const { id } = await backend.createLink(slow({ maxRedemptions: null, methods: ['ewallet', 'card'] }));
    const created = await openedSession(backend, id);
    const { body } = await backend.confirm(created, { method: { type: 'ewallet' } });
    backend.advance(20 * MINUTE_MS);
    await backend.confirm(created);
    await settle(body.payment?.id);
    expect((await backend.seller(`/v1/payments/${body.payment?.id}`)).body).toMatchObject({
      status: 'refunded',
      amountRefunded: 2500,
      late: true,
    });
    expect((await usage(id)).completed).toBe(1);
  });
});
