import { beforeEach, describe, expect, it } from 'vitest';
import type { Payment } from '../../src/protocol/payment.ts';
import type { Plan } from '../../src/protocol/plan.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import type { LinkInput } from '../../src/protocol/seller-link.ts';
import type { Subscription } from '../../src/protocol/subscription.ts';
import type { WebhookEvent } from '../../src/protocol/webhook-event.ts';
import { anAmountInput, aMonthlyPlan, aSubscriptionInput } from '../fixtures/links.ts';
import { type Backend, card, DECLINED, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const DAY_MS = 86_400_000;
const ada = { email: 'ada@example.com' };
const moveTo = (now: string) => backend.seller('/v1/test/clock', { method: 'POST', body: { now } });
const list = async <T>(path: string): Promise<T[]> => (await backend.seller<{ data: T[] }>(`/v1/${path}`)).body.data;
const read = async (id: string) => (await backend.seller<Subscription>(`/v1/subscriptions/${id}`)).body;
const cancel = async (id: string, body?: object) =>
  (await backend.seller<Subscription>(`/v1/subscriptions/${id}/cancel`, { method: 'POST', ...(body && { body }) }))
    .body;
const failNext = (id: string) => backend.seller(`/v1/test/subscriptions/${id}/fail-next`, { method: 'POST' });
const aLink = (plan: Partial<Plan> = {}, more: Partial<Extract<LinkInput, { type: 'subscription' }>> = {}) =>
  backend.createLink(
    aSubscriptionInput({ plans: [{ ...aMonthlyPlan, ...plan }], collect: { email: 'required' }, ...more }),
  );

/** A payer who has subscribed; answers the link and what began. */
async function subscribed(plan: Partial<Plan> = {}, more: Parameters<typeof aLink>[1] = {}, request: object = {}) {
  const { id: linkId } = await aLink(plan, more);
  const expectedTotal = plan.trial === undefined ? (plan.unitAmount ?? 900) : 0;
  const created = await openedSession(backend, linkId, {
    selection: { plan: 'monthly' },
    expectedTotal,
    customer: ada,
    ...request,
  });
  await backend.confirm(created);
  const [subscription] = await list<Subscription>(`subscriptions?linkId=${linkId}`);
  if (subscription === undefined) throw new Error('Nothing began.');
  return { linkId, created, id: subscription.id, subscription };
}
const amounts = async (linkId: string) =>
  (await list<Payment>(`payment-links/${linkId}/payments`)).toReversed().map(({ amount, status }) => [amount, status]);

describe('a plan without a trial', () => {
  it('begins with the first payment and says what comes', async () => {
    const { subscription, created } = await subscribed();
    expect(subscription).toMatchObject({
      status: 'active',
      sessionId: created.session.id,
      planId: 'monthly',
      interval: 'month',
      intervalCount: 1,
      amount: 900,
      charges: { done: 1, total: null },
      currentPeriod: { start: '2026-11-21T10:00:00.000Z', end: '2026-12-21T10:00:00.000Z' },
      nextChargeAt: '2026-12-21T10:00:00.000Z',
      nextChargeAmount: 900,
    });
    expect(subscription.customerId).toMatch(/^cus_/);
  });

  it('is charged at the instant of the clock, and not before', async () => {
    const { linkId, id } = await subscribed();
    await moveTo('2026-12-21T09:59:59.999Z');
    expect((await read(id)).charges.done).toBe(1);
    await moveTo('2026-12-21T10:00:00Z');
    expect(await read(id)).toMatchObject({ status: 'active', charges: { done: 2 } });
    expect(await amounts(linkId)).toEqual([
      [900, 'succeeded'],
      [900, 'succeeded'],
    ]);
  });

  it('is charged once for each month that passed unnoticed, each at its own instant', async () => {
    const { linkId, id } = await subscribed();
    await moveTo('2027-03-01T00:00:00Z');
    await moveTo('2027-03-01T00:00:01Z');
    const payments = await list<Payment>(`payment-links/${linkId}/payments`);
    expect(payments.toReversed().map(({ createdAt }) => createdAt.slice(0, 10))).toEqual([
      '2026-11-21',
      '2026-12-21',
      '2027-01-21',
      '2027-02-21',
    ]);
    expect(new Set(payments.map(({ orderId }) => orderId)).size).toBe(4);
    expect(payments[0]?.method).toEqual({ type: 'card', brand: 'visa', last4: '4242' });
    expect(await read(id)).toMatchObject({ nextChargeAt: '2027-03-21T10:00:00.000Z' });
  });

  it('that began on the 31st is charged on the last day of a shorter month, and on the 31st again', async () => {
    backend.time.now = Date.parse('2027-01-31T10:00:00Z');
    const { linkId } = await subscribed();
    await moveTo('2027-04-01T00:00:00Z');
    const payments = await list<Payment>(`payment-links/${linkId}/payments`);
    expect(payments.toReversed().map(({ createdAt }) => createdAt.slice(0, 10))).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
  });

  it('ends by itself after as many charges as it has', async () => {
    const { id, linkId } = await subscribed({ totalCycles: 2 });
    await moveTo('2027-06-01T00:00:00Z');
    const ended = await read(id);
    expect(ended).toMatchObject({ status: 'ended', charges: { done: 2, total: 2 } });
    expect(ended.nextChargeAt).toBeUndefined();
    expect(await amounts(linkId)).toHaveLength(2);
  });
});

describe('a trial', () => {
  const trial = { trial: { days: 14 } };

  it('costs nothing, is announced before its end, and is charged then', async () => {
    const { id, linkId, subscription } = await subscribed(trial);
    expect(subscription).toMatchObject({ status: 'trialing', trialEndsAt: '2026-12-05T10:00:00.000Z' });
    await moveTo('2026-12-02T10:00:00Z');
    await moveTo('2026-12-05T09:59:59Z');
    expect(await amounts(linkId)).toEqual([]);
    await moveTo('2026-12-05T10:00:00Z');
    expect(await amounts(linkId)).toEqual([[900, 'succeeded']]);
    expect(await read(id)).toMatchObject({ status: 'active', nextChargeAt: '2027-01-05T10:00:00.000Z' });
    const told = (await backend.eventTypes(linkId)).filter((type) => type.startsWith('subscription.'));
    expect(told).toEqual(['subscription.created', 'subscription.trial_ending', 'subscription.renewed']);
  });

  it('with a promotion code is followed by one smaller charge, then by full ones', async () => {
    await backend.seller('/v1/promotion-codes', {
      method: 'POST',
      body: { code: 'HALF', discount: { type: 'percent', percent: 50 } },
    });
    const { linkId } = await subscribed(trial, { allowPromotionCodes: true }, { promotionCode: 'HALF' });
    await moveTo('2027-01-05T10:00:00Z');
    expect(await amounts(linkId)).toEqual([
      [450, 'succeeded'],
      [900, 'succeeded'],
    ]);
  });

  it('does not begin with a card that is declined', async () => {
    const { id: linkId } = await aLink(trial, { maxRedemptions: 1 });
    const request = { selection: { plan: 'monthly' }, expectedTotal: 0, customer: ada };
    const created = await openedSession(backend, linkId, request);
    const refused = await backend.confirm<Problem>(created, card(DECLINED));
    expect(refused.body).toMatchObject({ status: 402, code: 'payment_declined', declineReason: 'not_allowed' });
    expect(await list(`subscriptions?linkId=${linkId}`)).toEqual([]);
    expect(await backend.readLink(linkId)).toMatchObject({ availability: 'open', usage: { completed: 0 } });
    expect((await backend.confirm(created)).body.session.status).toBe('completed');
  });

  it('that is cancelled in time is never charged', async () => {
    const { id, linkId } = await subscribed(trial);
    expect(await cancel(id, { atPeriodEnd: true })).toMatchObject({ status: 'trialing', cancelAtPeriodEnd: true });
    await moveTo('2027-06-01T00:00:00Z');
    expect(await read(id)).toMatchObject({ status: 'canceled', canceledAt: '2026-12-05T10:00:00.000Z' });
    expect(await amounts(linkId)).toEqual([]);
  });
});

describe('a charge that is declined', () => {
  it('is tried again a day later, and the days stay as they were', async () => {
    const { id, linkId } = await subscribed();
    await failNext(id);
    await moveTo('2026-12-21T10:00:00Z');
    expect(await read(id)).toMatchObject({ status: 'past_due', charges: { done: 1 } });
    await moveTo('2026-12-22T10:00:00Z');
    expect(await read(id)).toMatchObject({ status: 'active', nextChargeAt: '2027-01-21T10:00:00.000Z' });
    expect(await amounts(linkId)).toEqual([
      [900, 'succeeded'],
      [900, 'failed'],
      [900, 'succeeded'],
    ]);
    expect(await backend.eventTypes(linkId)).toContain('subscription.past_due');
  });

  it('three times ends the subscription', async () => {
    const { id, linkId } = await subscribed();
    for (const day of [21, 22, 23]) {
      await failNext(id);
      await moveTo(`2026-12-${day}T10:00:00Z`);
    }
    expect(await read(id)).toMatchObject({ status: 'canceled', canceledAt: '2026-12-23T10:00:00.000Z' });
    await moveTo('2027-03-01T00:00:00Z');
    expect((await amounts(linkId)).filter(([, status]) => status === 'succeeded')).toHaveLength(1);
    expect((await backend.eventTypes(linkId)).at(-1)).toBe('subscription.canceled');
  });
});

describe('cancelling', () => {
  it('ends a subscription at once, and may be repeated', async () => {
    const { id, linkId } = await subscribed();
    const first = await cancel(id);
    backend.advance(DAY_MS);
    expect(await cancel(id)).toEqual(first);
    expect(first.status).toBe('canceled');
    await moveTo('2027-06-01T00:00:00Z');
    expect(await amounts(linkId)).toHaveLength(1);
    const [event] = await list<WebhookEvent>(`events?type=subscription.canceled&linkId=${linkId}`);
    expect(event?.data).toMatchObject({ id, object: 'subscription', status: 'canceled' });
  });
});

describe('a gift that repeats', () => {
  it('goes on like a plan, with whatever the giver chose', async () => {
    const amount = { mode: 'open' as const, min: 100, max: 10_000, intervals: [{ interval: 'quarter' as const }] };
    const { id: linkId } = await backend.createLink(anAmountInput({ amount }));
    const selection = { amount: 4200, interval: 'quarter' as const };
    await backend.confirm(await openedSession(backend, linkId, { selection, expectedTotal: 4200 }));
    await moveTo('2027-02-21T10:00:00Z');
    const [gift] = await list<Subscription>(`subscriptions?linkId=${linkId}`);
    expect(gift).toMatchObject({ interval: 'quarter', amount: 4200, charges: { done: 2 } });
  });

  it('does not begin where somebody gives once', async () => {
    const { id: linkId } = await backend.createLink(anAmountInput());
    await backend.confirm(await openedSession(backend, linkId, { selection: { amount: 2500 } }));
    expect(await list(`subscriptions?linkId=${linkId}`)).toEqual([]);
  });
});

describe('somebody who has the subscription already', () => {
  const again = (linkId: string, email = 'ADA@example.com') =>
    backend.createSession<Problem>(linkId, {
      selection: { plan: 'monthly' },
      expectedTotal: 900,
      customer: { email },
    });

  it('is refused where the link says so, and told nothing of it', async () => {
    const { linkId, id } = await subscribed({}, { duplicatePolicy: 'block_active' });
    const refused = await again(linkId);
    expect(refused.body).toMatchObject({ status: 409, code: 'already_subscribed' });
    expect(refused.text).not.toContain(id);
    expect((await again(linkId, 'grace@example.com')).status).toBe(201);
    await cancel(id);
    expect((await again(linkId)).status).toBe(201);
  });

  it('is refused at the payment, too, where two were begun at once', async () => {
    const { id: linkId } = await aLink({}, { duplicatePolicy: 'block_active' });
    const request = { selection: { plan: 'monthly' }, expectedTotal: 900, customer: ada };
    const both = [await openedSession(backend, linkId, request), await openedSession(backend, linkId, request)];
    expect((await backend.confirm(both[0]!)).status).toBe(200);
    expect((await backend.confirm<Problem>(both[1]!)).body.code).toBe('already_subscribed');
    expect(await amounts(linkId)).toHaveLength(1);
  });

  it.each([
    ['allow', ['active', 'active']],
    ['replace', ['active', 'canceled']],
  ] as const)('with %s ends up with %j', async (duplicatePolicy, statuses) => {
    const { linkId } = await subscribed({}, { duplicatePolicy });
    await backend.confirm(
      await openedSession(backend, linkId, { selection: { plan: 'monthly' }, expectedTotal: 900, customer: ada }),
    );
    expect((await list<Subscription>(`subscriptions?linkId=${linkId}`)).map(({ status }) => status)).toEqual(statuses);
    expect(await list(`subscriptions?linkId=${linkId}&status=active`)).toHaveLength(
      statuses.filter((status) => status === 'active').length,
    );
  });
});
