import { beforeEach, describe, expect, it } from 'vitest';
import type { ConfirmAnswer } from '../../src/protocol/confirm.ts';
import type { WebhookEvent } from '../../src/protocol/webhook-event.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, card, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const MINUTE_MS = 60_000;
const slowly = { method: { type: 'bank_transfer' } };
let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const act = (path: string) => backend.seller(path, { method: 'POST' });
const paymentOf = ({ payment }: ConfirmAnswer) => payment?.id ?? '';
/** Every event that says that a session is over without money, with the status before. */
const ends = async (linkId: string) => {
  const { body } = await backend.seller<{ data: WebhookEvent[] }>(`/v1/events?limit=100&linkId=${linkId}`);
  const over = body.data.filter(({ type }) => type === 'session.expired' || type === 'session.canceled');
  return over.map(({ type, previousAttributes }) => [type, previousAttributes]);
};

describe('a session that is over without money', () => {
  it('is told to be expired where its payment fails after its time', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const { body } = await backend.confirm(await openedSession(backend, id), slowly);
    backend.advance(61 * MINUTE_MS);
    await act(`/v1/test/payments/${paymentOf(body)}/fail`);
    backend.sweep();
    expect(await ends(id)).toEqual([['session.expired', { status: 'processing' }]]);
  });

  it('is told to be cancelled where its payment fails after the link was switched off', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const { body } = await backend.confirm(await openedSession(backend, id), slowly);
    await act(`/v1/payment-links/${id}/deactivate`);
    await act(`/v1/test/payments/${paymentOf(body)}/fail`);
    expect(await ends(id)).toEqual([['session.canceled', { status: 'processing' }]]);
  });

  it('is told so also where the link that was switched off is used up, too', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 2 }));
    await backend.confirm(await openedSession(backend, id));
    const { body } = await backend.confirm(await openedSession(backend, id), slowly);
    const headers = { 'if-match': '*' };
    await backend.seller(`/v1/payment-links/${id}`, { method: 'PATCH', headers, body: { maxRedemptions: 1 } });
    await act(`/v1/payment-links/${id}/deactivate`);
    await act(`/v1/test/payments/${paymentOf(body)}/fail`);
    expect(await ends(id)).toEqual([['session.canceled', { status: 'processing' }]]);
  });

  it('is told to be cancelled where its money finds no place any more', async () => {
    const input = aFixedInput({ maxRedemptions: 1, reservation: { on: 'pay', minutes: 1 } });
    const { id } = await backend.createLink(input);
    const { body } = await backend.confirm(await openedSession(backend, id), slowly);
    backend.advance(2 * MINUTE_MS);
    await backend.confirm(await openedSession(backend, id), card());
    await act(`/v1/test/payments/${paymentOf(body)}/settle`);
    expect(await ends(id)).toEqual([['session.canceled', { status: 'processing' }]]);
  });

  it('is not told so where another attempt may follow', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const { body } = await backend.confirm(await openedSession(backend, id), slowly);
    await act(`/v1/test/payments/${paymentOf(body)}/fail`);
    expect(await ends(id)).toEqual([]);
  });
});
