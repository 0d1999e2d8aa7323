import { beforeEach, describe, expect, it } from 'vitest';
import { plantSeeds } from '../../demo/server/seeds/plant-seeds.ts';
import type { LinkInput } from '../../src/protocol/seller-link.ts';
import { type WebhookEvent, webhookEvent } from '../../src/protocol/webhook-event.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, card, DECLINED, NOW, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const events = async (query: string) => {
  const { body } = await backend.seller<{ data: WebhookEvent[] }>(`/v1/events?limit=100&${query}`);
  return body.data.toReversed().map((event) => webhookEvent.parse(event));
};
/** Type and what it replaced, of each event of a link. */
const replaced = async (linkId: string) =>
  (await events(`linkId=${linkId}`)).map(({ type, previousAttributes }) => [type, previousAttributes]);
const types = async (linkId: string) => (await events(`linkId=${linkId}`)).map(({ type }) => type);
const act = (linkId: string, action: string) =>
  backend.seller(`/v1/payment-links/${linkId}/${action}`, { method: 'POST' });
const patch = (linkId: string, body: unknown) =>
  backend.seller(`/v1/payment-links/${linkId}`, { method: 'PATCH', body, headers: { 'if-match': '*' } });
const decide = (paymentId: string | undefined, action: string) =>
  backend.seller(`/v1/test/payments/${paymentId}/${action}`, { method: 'POST' });
const inMs = (ms: number) => new Date(NOW + ms).toISOString();
const sweepAt = (ms: number) => {
  backend.time.now = NOW + ms;
  backend.sweep();
};

describe('events of a link', () => {
  it('say what its seller did, and the status before', async () => {
    const { id } = await backend.createLink(aFixedInput());
    await patch(id, { name: 'New' });
    await act(id, 'deactivate');
    await act(id, 'activate');
    await act(id, 'archive');
    expect(await replaced(id)).toEqual([
      ['payment_link.created', undefined],
      ['payment_link.updated', { name: 'Invoice' }],
      ['payment_link.deactivated', { status: 'active' }],
      ['payment_link.activated', { status: 'inactive' }],
      ['payment_link.archived', { status: 'active' }],
    ]);
  });

  it('tell once that its last place is used, also where the limit is lowered to what is paid', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 5 }));
    await backend.confirm(await openedSession(backend, id));
    await patch(id, { maxRedemptions: 1 });
    await patch(id, { name: 'Still used up' });
    expect((await types(id)).filter((type) => type === 'payment_link.exhausted')).toHaveLength(1);
    expect((await events(`linkId=${id}&type=payment_link.exhausted`))[0]?.data).toMatchObject({ status: 'exhausted' });
  });

  it('tell the first time that somebody opens it, not each time, and not of mere views', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const report = (type: string, count: number) =>
      backend.call('/v1/public/events', {
        method: 'POST',
        body: { events: [{ id: `beacon-${type}-${count}`.padEnd(20, 'x'), type, linkId: id }] },
      });
    await report('view', 1);
    expect(await types(id)).toEqual(['payment_link.created']);
    await report('open', 1);
    await report('open', 1);
    await report('open', 2);
    expect(await types(id)).toEqual(['payment_link.created', 'payment_link.opened']);
  });
});

describe('the end of a link', () => {
  const created = (changes: Partial<LinkInput>) => backend.createLink(aFixedInput(changes as Partial<never>));

  it('is told a day before and when it comes, each once, by whichever process looks first', async () => {
    const { id } = await created({ expiresAt: inMs(30 * DAY) });
    sweepAt(29 * DAY - 1);
    expect(await types(id)).toEqual(['payment_link.created']);
    sweepAt(29 * DAY);
    backend.sweep();
    expect(await types(id)).toEqual(['payment_link.created', 'payment_link.expiring']);
    sweepAt(30 * DAY);
    backend.sweep();
    expect(await replaced(id)).toEqual([
      ['payment_link.created', undefined],
      ['payment_link.expiring', undefined],
      ['payment_link.expired', { status: 'active' }],
    ]);
    expect((await events(`linkId=${id}&type=payment_link.expired`))[0]?.data).toMatchObject({ status: 'expired' });
  });

  it('is announced in the last fifth of a short life, counted from its start', async () => {
    const { id } = await created({ startsAt: inMs(10 * MINUTE), expiresAt: inMs(60 * MINUTE) });
    sweepAt(50 * MINUTE - 1);
    expect(await types(id)).toEqual(['payment_link.created']);
    sweepAt(50 * MINUTE);
    expect(await types(id)).toEqual(['payment_link.created', 'payment_link.expiring']);
  });

  it('is told anew for another end, and not for the same one', async () => {
    const { id } = await created({ expiresAt: inMs(2 * DAY) });
    sweepAt(2 * DAY);
    await patch(id, { name: 'New', expiresAt: inMs(2 * DAY) });
    backend.sweep();
    await patch(id, { expiresAt: inMs(9 * DAY) });
    sweepAt(8 * DAY);
    sweepAt(9 * DAY);
    expect((await types(id)).filter((type) => /expir/.test(type))).toEqual([
      'payment_link.expired',
      'payment_link.expiring',
      'payment_link.expired',
    ]);
    await patch(id, { expiresAt: null });
    sweepAt(99 * DAY);
    expect((await types(id)).filter((type) => type === 'payment_link.expired')).toHaveLength(2);
  });

  it.each(['deactivate', 'archive'])('is not announced after %s', async (action) => {
    const { id } = await created({ expiresAt: inMs(2 * DAY) });
    await act(id, action);
    sweepAt(2 * DAY - 1);
    sweepAt(2 * DAY);
    expect((await types(id)).filter((type) => /expir/.test(type))).toEqual(
      action === 'archive' ? [] : ['payment_link.expired'],
    );
  });

  it('is not announced once the link is used up', async () => {
    const { id } = await created({ expiresAt: inMs(2 * DAY), maxRedemptions: 1 });
    await backend.confirm(await openedSession(backend, id));
    sweepAt(2 * DAY - 1);
    expect(await types(id)).not.toContain('payment_link.expiring');
  });

  it('comes once for every seed that has one', () => {
    plantSeeds(backend.context);
    backend.sweep();
    backend.sweep();
    const told = backend.store.events.list({ type: 'payment_link.expired' }, Number.MAX_SAFE_INTEGER, 100);
    expect(told).toHaveLength(1);
  });
});

describe('events of sessions and payments', () => {
  it('say what they were before, step by step', async () => {
    const { id } = await backend.createLink(aFixedInput({ methods: ['card', 'bank_transfer'] }));
    const created = await openedSession(backend, id);
    await backend.confirm(created, card(DECLINED));
    const { body } = await backend.confirm(created, { method: { type: 'bank_transfer' } });
    await decide(body.payment?.id, 'settle');
    await decide(body.payment?.id, 'settle');
    for (const action of ['dispute', 'dispute', 'reverse', 'reverse', 'dispute'])
      await decide(body.payment?.id, action);
    expect((await replaced(id)).slice(1)).toEqual([
      ['session.created', undefined],
      ['session.confirmed', undefined],
      ['attempt.failed', undefined],
      ['payment.failed', undefined],
      ['session.confirmed', undefined],
      ['payment.pending', undefined],
      ['payment.succeeded', { status: 'pending' }],
      ['session.completed', { status: 'processing' }],
      ['payment.disputed', { status: 'succeeded' }],
      ['payment.reversed', { status: 'disputed' }],
    ]);
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'completed',
      payment: { status: 'reversed' },
    });
  });

  it('tell of sessions that ended without money', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const canceled = await openedSession(backend, id);
    await backend.cancel(canceled);
    await openedSession(backend, id);
    sweepAt(DAY);
    expect((await replaced(id)).slice(2)).toEqual([
      ['session.canceled', { status: 'open' }],
      ['session.created', undefined],
      ['session.expired', { status: 'open' }],
    ]);
  });

  it('leave a payment that never succeeded as it is', async () => {
    const { id } = await backend.createLink(aFixedInput({ methods: ['bank_transfer'] }));
    const { body } = await backend.confirm(await openedSession(backend, id), { method: { type: 'bank_transfer' } });
    for (const action of ['reverse', 'dispute']) {
      expect((await decide(body.payment?.id, action)).body).toMatchObject({ status: 'pending' });
    }
  });
});

describe('the list of events', () => {
  it('is filtered by type, link, session, payment and order', async () => {
    const { id } = await backend.createLink(aFixedInput({ merchantReference: 'A-1' }));
    await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const other = await openedSession(backend, id);
    const { body } = await backend.confirm(created);
    const typesOf = async (query: string) => (await events(query)).map(({ type }) => type);
    expect(await typesOf(`sessionId=${other.session.id}`)).toEqual(['session.created']);
    expect(await typesOf(`paymentId=${body.payment?.id}`)).toEqual(['payment.succeeded']);
    expect(await typesOf('merchantReference=A-1&type=payment_link.created')).toEqual(['payment_link.created']);
    expect(await typesOf('type=payment_link.created')).toHaveLength(2);
    expect(await typesOf('linkId=plink_unknown')).toEqual([]);
  });
});
