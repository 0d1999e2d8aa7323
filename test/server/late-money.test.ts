import { beforeEach, describe, expect, it } from 'vitest';
import type { WebhookEvent } from '../../src/protocol/webhook-event.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const MINUTE_MS = 60_000;
const customer = { email: 'payer@example.com' };
let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const eventsOf = async (paymentId: string | undefined) => {
  const { body } = await backend.seller<{ data: WebhookEvent[] }>(`/v1/events?limit=100&paymentId=${paymentId}`);
  return body.data.map(({ type }) => type).toReversed();
};
const mailsTo = async (recipient: string) => {
  const { body } = await backend.seller<{ data: { kind: string; to: string }[] }>('/v1/emails');
  return body.data.flatMap((mail) => (mail.to === recipient ? [mail.kind] : []));
};

describe('money that comes late and finds its place sold', () => {
  it('is told to be late as well as above the limit, and the payer gets one message', async () => {
    const input = aFixedInput({ maxRedemptions: 1, collect: { email: 'required' } });
    const { id } = await backend.createLink(input);
    const slow = await openedSession(backend, id, { customer });
    const { payment } = (await backend.confirm(slow, { method: { type: 'bank_transfer' } })).body;
    backend.advance(25 * 60 * MINUTE_MS);
    backend.sweep();
    await backend.confirm(await openedSession(backend, id, { customer: { email: 'other@example.com' } }));
    await backend.seller(`/v1/test/payments/${payment?.id}/settle`, { method: 'POST' });
    expect((await eventsOf(payment?.id)).slice(-3)).toEqual(['payment.late', 'payment.over_limit', 'payment.refunded']);
    expect(await mailsTo(customer.email)).toEqual(['refund']);
  });
});
