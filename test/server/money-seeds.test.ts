import { beforeEach, describe, expect, it } from 'vitest';
import { plantSeeds } from '../../demo/server/seeds/plant-seeds.ts';
import type { Payment } from '../../src/protocol/payment.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, card, DECLINED } from './backend.ts';
import { openedSession } from './opened-session.ts';
import { open, startPages } from './paper-browser.ts';

const SECOND_MS = 1000;
const BANK = { method: { type: 'bank_transfer' } };
const customer = { email: 'payer@example.com' };
let backend: Backend;

beforeEach(() => {
  backend = startPages();
  plantSeeds(backend.context);
});

/** Time passes, and the server notices as it does each second. */
const pass = (seconds: number) =>
  backend.seller('/v1/test/clock', { method: 'POST', body: { advanceMs: seconds * SECOND_MS } });
const eventsOf = async ({ session }: SessionCreated) => {
  const answer = await backend.seller<{ data: { type: string }[] }>(`/v1/events?limit=100&sessionId=${session.id}`);
  return answer.body.data.map(({ type }) => type).toReversed();
};
const paymentOf = async (id: string | undefined) => (await backend.seller<Payment>(`/v1/payments/${id}`)).body;
const mailsTo = async (address: string) => {
  const { body } = await backend.seller<{ data: { kind: string; to: string }[] }>('/v1/emails?limit=100');
  return body.data.filter(({ to }) => to === address).map(({ kind }) => kind);
};
const screenOf = async ({ next }: SessionCreated) =>
  (await open(backend, next.type === 'handoff' ? new URL(next.url).pathname : '')).text;

describe('paid-late', () => {
  it.each([card(), BANK])(
    'runs out after half a minute, and the money comes half a minute later: %j',
    async (method) => {
      const created = await openedSession(backend, 'paid-late', { customer });
      const { payment } = (await backend.confirm(created, method)).body;
      expect(payment?.status).toBe('pending');
      await pass(29);
      expect((await backend.readSession(created)).session.status).toBe('processing');
      await pass(1);
      expect((await backend.readSession(created)).session).toMatchObject({
        status: 'open',
        lastDeclineReason: 'timeout',
        payment: { status: 'failed' },
      });
      await pass(30);
      const { session } = await backend.readSession(created);
      expect(session).toMatchObject({ status: 'completed', payment: { status: 'succeeded', late: true } });
      expect(await eventsOf(created)).toEqual([
        'session.created',
        'session.confirmed',
        'payment.pending',
        'attempt.failed',
        'payment.failed',
        'payment.succeeded',
        'session.completed',
        'payment.late',
      ]);
      expect(await screenOf(created)).toContain('Your payment arrived after the time for it had ended');
      expect(await mailsTo(customer.email)).toEqual(['late_payment']);
    },
  );

  it('is late also where nobody looked before the money was there, and at the moment it came', async () => {
    const created = await openedSession(backend, 'paid-late');
    const { payment } = (await backend.confirm(created)).body;
    const confirmedAt = backend.context.now();
    await pass(3600);
    expect((await eventsOf(created)).slice(3, 7)).toEqual([
      'attempt.failed',
      'payment.failed',
      'session.expired',
      'payment.succeeded',
    ]);
    expect(await paymentOf(payment?.id)).toMatchObject({
      late: true,
      succeededAt: new Date(confirmedAt + 60 * SECOND_MS).toISOString(),
    });
  });

  it('comes after the payer gave up, too', async () => {
    const created = await openedSession(backend, 'paid-late');
    await backend.confirm(created);
    expect((await backend.cancel(created)).body.session.status).toBe('canceled');
    await pass(60);
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'completed',
      payment: { late: true },
    });
  });

  it('charges a payer who tries again once: the second money goes back', async () => {
    const created = await openedSession(backend, 'paid-late');
    const first = (await backend.confirm(created)).body.payment?.id;
    await pass(30);
    const second = (await backend.confirm(created)).body.payment?.id;
    await pass(30);
    expect((await backend.readSession(created)).session).toMatchObject({ status: 'completed', payment: { id: first } });
    await pass(3600);
    expect((await backend.readSession(created)).session).toMatchObject({ status: 'completed', payment: { id: first } });
    expect(await paymentOf(first)).toMatchObject({ status: 'succeeded', amountRefunded: 0 });
    expect(await paymentOf(second)).toMatchObject({ status: 'refunded', amountRefunded: 2500 });
  });

  it('still declines a card that is declined', async () => {
    const created = await openedSession(backend, 'paid-late');
    expect((await backend.confirm<Problem>(created, card(DECLINED))).body.declineReason).toBe('not_allowed');
    await pass(3600);
    expect((await backend.readSession(created)).session.status).toBe('expired');
  });
});

describe('over-limit', () => {
  it.each([card(), BANK])('gives the money back, since the last place was sold meanwhile: %j', async (method) => {
    const before = await backend.readLink('over-limit');
    expect(before.usage).toMatchObject({ limit: 10, completed: 9, remaining: 1 });
    const created = await openedSession(backend, 'over-limit', { customer });
    const { payment } = (await backend.confirm(created, method)).body;
    expect((await backend.readLink('over-limit')).availability).toBe('held');
    await pass(10);
    const { session, next } = await backend.readSession(created);
    expect(session).toMatchObject({ status: 'canceled', payment: { status: 'refunded', overLimit: true } });
    expect(next).toEqual({ type: 'none' });
    expect(await paymentOf(payment?.id)).toMatchObject({ amount: 2500, amountRefunded: 2500, overLimit: true });
    expect((await eventsOf(created)).slice(-3)).toEqual(['payment.over_limit', 'payment.refunded', 'session.canceled']);
    expect(await screenOf(created)).toContain('Your payment was returned');
    expect(await mailsTo(customer.email)).toEqual(['refund']);
  });

  it('can be seen again by the next one', async () => {
    for (let times = 0; times < 3; times++) {
      const created = await openedSession(backend, 'over-limit');
      await backend.confirm(created);
      await pass(10);
      expect((await backend.readSession(created)).session.payment?.overLimit).toBe(true);
      expect((await backend.readLink('over-limit')).usage).toMatchObject({ completed: 9, remaining: 1 });
    }
    expect((await backend.readLink('over-limit')).status).toBe('active');
  });
});

describe('reversed', () => {
  it('pays, and a minute later turns out never to have had the money', async () => {
    const created = await openedSession(backend, 'reversed');
    const { payment, session } = (await backend.confirm(created)).body;
    expect([session.status, payment?.status]).toEqual(['completed', 'succeeded']);
    await pass(59);
    expect((await paymentOf(payment?.id)).status).toBe('succeeded');
    await pass(1);
    expect((await paymentOf(payment?.id)).status).toBe('reversed');
    const after = (await backend.readSession(created)).session;
    expect(after).toMatchObject({ status: 'completed', payment: { status: 'reversed' } });
    expect(after.revision).toBeGreaterThan(session.revision);
    await pass(3600);
    expect((await eventsOf(created)).filter((type) => type === 'payment.reversed')).toHaveLength(1);
    expect(await screenOf(created)).toContain('Your payment was taken back');
  });

  it('is not what other links do', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const { payment } = (await backend.confirm(await openedSession(backend, id))).body;
    await pass(86_400);
    expect((await paymentOf(payment?.id)).status).toBe('succeeded');
  });
});

describe('an attempt that fails after another one was paid', () => {
  it('leaves the session paid', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const first = (await backend.confirm(created, BANK)).body.payment?.id;
    await backend.seller(`/v1/test/payments/${first}/fail`, { method: 'POST' });
    const second = (await backend.confirm(created, BANK)).body.payment?.id;
    await backend.seller(`/v1/test/payments/${first}/settle`, { method: 'POST' });
    expect((await backend.readSession(created)).session.status).toBe('completed');
    await pass(2 * 86_400);
    expect((await paymentOf(second)).status).toBe('failed');
    expect((await backend.readSession(created)).session).toMatchObject({ status: 'completed', payment: { id: first } });
    const { body } = await backend.seller<SellerLink>(`/v1/payment-links/${id}`);
    expect(body.usage.completed).toBe(1);
  });
});
