import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/protocol/problem.ts';
import { session as sessionSchema, type SessionState } from '../../src/protocol/session.ts';
import { aFixedInput, anAmountInput, aProductInput, aSubscriptionInput, aTShirt } from '../fixtures/links.ts';
import { type Backend, CHALLENGE, card, DECLINED, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

describe('a session', () => {
  it('is read with its secret and with nothing else', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const mine = await openedSession(backend, id);
    const other = await openedSession(backend, id);
    expect(sessionSchema.parse((await backend.readSession(mine)).session).id).toBe(mine.session.id);
    for (const secret of ['', 'css_wrong', other.secret, mine.session.id]) {
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/cancel'],
        ['POST', '/confirm'],
        ['GET', '/stream'],
      ] as const) {
        const { status, body: problem } = await backend.call<Problem>(`/v1/public/sessions/${mine.session.id}${path}`, {
          method,
          headers: { authorization: `Bearer ${secret}`, 'idempotency-key': backend.newKey() },
          ...(path === '/confirm' && { body: card() }),
        });
        expect([status, problem.code]).toEqual([404, 'session_not_found']);
      }
    }
  });

  it('is paid by a card', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const { status, body: answer } = await backend.confirm(created);
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      session: { status: 'completed', payment: { status: 'succeeded' } },
      payment: { status: 'succeeded', amount: 2500, method: { type: 'card', brand: 'visa', last4: '4242' } },
      next: { type: 'none' },
    });
    expect(await backend.eventTypes(id)).toEqual([
      'payment_link.created',
      'session.created',
      'session.confirmed',
      'payment.succeeded',
      'session.completed',
    ]);
  });

  it('is open again after a declined card, and takes another', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const declined = await backend.confirm<Problem>(created, card(DECLINED));
    expect(declined.body).toMatchObject({ status: 402, code: 'payment_declined', declineReason: 'not_allowed' });
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'open',
      attempts: 1,
      lastDeclineReason: 'not_allowed',
      payment: { status: 'failed', declineReason: 'not_allowed' },
    });
    expect((await backend.confirm(created)).body.session).toMatchObject({ status: 'completed', attempts: 2 });
    expect((await backend.readSession(created)).session.lastDeclineReason).toBeUndefined();
  });

  it('is not paid twice', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    await backend.confirm(created);
    expect((await backend.confirm<Problem>(created)).body.code).toBe('session_completed');
    expect((await backend.cancel<Problem>(created)).body.code).toBe('session_completed');
  });

  it('waits for the bank’s challenge', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const tokenOf = ({ next }: SessionState) => (next.type === 'handoff' ? (next.url.split('/').at(-1) ?? '') : '');
    const refused = await openedSession(backend, id);
    await backend.confirm(refused, card(CHALLENGE));
    expect(await backend.readSession(refused)).toMatchObject({
      session: { status: 'processing', payment: { status: 'requires_action' } },
      next: { type: 'handoff' },
    });
    await backend.service.answerChallengeByPayToken(tokenOf(refused), 'refuse');
    expect((await backend.readSession(refused)).session).toMatchObject({
      status: 'open',
      lastDeclineReason: 'rejected_by_payer',
    });
    await backend.confirm(refused, card(CHALLENGE));
    const approved = await backend.service.answerChallengeByPayToken(tokenOf(refused), 'approve');
    expect(approved.session.status).toBe('completed');
  });

  it.each(['bank_transfer', 'ewallet', 'cash_code'] as const)('waits for the money of %s', async (type) => {
    const { id } = await backend.createLink(aFixedInput({ methods: [type] }));
    const created = await openedSession(backend, id);
    const { body: answer } = await backend.confirm(created, { method: { type } });
    expect(answer).toMatchObject({
      session: { status: 'processing' },
      payment: { status: 'pending' },
      next: { type: 'display' },
    });
    await backend.seller(`/v1/test/payments/${answer.payment?.id}/settle`, { method: 'POST' });
    expect((await backend.readSession(created)).session.status).toBe('completed');
    await backend.seller(`/v1/test/payments/${answer.payment?.id}/fail`, { method: 'POST' });
    expect((await backend.readSession(created)).session.status).toBe('completed');
  });

  it('takes only the methods of its link', async () => {
    const { id } = await backend.createLink(aFixedInput({ methods: ['bank_transfer'] }));
    const refused = await backend.confirm<Problem>(await openedSession(backend, id));
    expect(refused.body).toMatchObject({ code: 'method_not_enabled', context: { methods: ['bank_transfer'] } });
  });

  it('needs no payment where nothing is due today', async () => {
    const plan = {
      id: 'p',
      name: 'P',
      unitAmount: 900,
      interval: 'month' as const,
      intervalCount: 1,
      trial: { days: 14 },
    };
    const { id } = await backend.createLink(aSubscriptionInput({ plans: [plan], maxRedemptions: 1 }));
    const created = await openedSession(backend, id, { selection: { plan: 'p' }, expectedTotal: 0 });
    const { body: answer } = await backend.confirm(created);
    expect(answer.payment).toBeUndefined();
    expect(answer.session).toMatchObject({
      status: 'completed',
      interval: 'month',
      quote: { dueToday: 0, dueLater: 900 },
    });
    expect(await backend.readLink(id)).toMatchObject({ status: 'exhausted' });
  });

  it('keeps the price that the payer agreed to', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    await backend.seller(`/v1/payment-links/${id}`, {
      method: 'PATCH',
      body: { amount: { mode: 'fixed', value: 9900 } },
      headers: { 'if-match': '*' },
    });
    expect((await backend.confirm(created)).body.payment?.amount).toBe(2500);
  });

  it('can be cancelled once and again', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    expect((await backend.cancel(created)).body).toMatchObject({
      session: { status: 'canceled' },
      next: { type: 'none' },
    });
    expect((await backend.cancel(created)).status).toBe(200);
    expect((await backend.confirm<Problem>(created)).body.code).toBe('session_not_open');
  });

  it('sells items with their options', async () => {
    const { id } = await backend.createLink(aProductInput({ items: [aTShirt] }));
    const selection = { items: [{ id: 'shirt', options: { size: 'xxl', color: 'red' }, quantity: 2 }] };
    const created = await openedSession(backend, id, { selection, expectedTotal: 5400 });
    expect((await backend.confirm(created)).body.payment?.amount).toBe(5400);
  });

  it('says how often a donor agreed to be charged', async () => {
    const intervals = [{ interval: 'once' as const }, { interval: 'month' as const }];
    const { id } = await backend.createLink(anAmountInput({ amount: { mode: 'open', min: 100, intervals } }));
    const monthly = await openedSession(backend, id, {
      selection: { amount: 500, interval: 'month' },
      expectedTotal: 500,
    });
    const once = await openedSession(backend, id, { selection: { amount: 500 }, expectedTotal: 500 });
    expect([monthly.session.interval, once.session.interval]).toEqual(['month', undefined]);
  });
});
