import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '../../demo/server/service/new-id.ts';
import { QUESTION_LOST_AFTER_MS, WORD_LOST_AFTER_MS } from '../../demo/server/service/reconcile.ts';
import type { Payment } from '../../src/protocol/payment.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import type { SessionCreated, SessionState } from '../../src/protocol/session.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { card, CHALLENGE, DECLINED, startBackend } from './backend.ts';
import { arrives, type BadLine, isLost, startOnBadLine } from './bad-line.ts';
import { openedSession } from './opened-session.ts';

const KEY = 'the-key-of-the-lost-one';
const HOLD_MS = 60_000;
let backend: BadLine;
beforeEach(() => {
  backend = startOnBadLine();
});

/** Real time passes, and the server looks as it does each second. */
const pass = (ms: number) => {
  backend.advance(ms);
  backend.sweep();
};
const paymentsOf = async (linkId: string) =>
  (await backend.seller<{ data: Payment[] }>(`/v1/payments?linkId=${linkId}`)).body.data;
const usageOf = async (linkId: string) => {
  const { body } = await backend.seller<SellerLink>(`/v1/payment-links/${linkId}`);
  return { completed: body.usage.completed, held: body.held };
};
const payTokenOf = ({ next }: SessionState) => (next.type === 'handoff' ? (next.url.split('/').at(-1) ?? '') : '');

async function lose(which: 'question' | 'answer', linkId: string, body: unknown = card()): Promise<SessionCreated> {
  const created = await openedSession(backend, linkId);
  backend.line[which] = isLost;
  const answer = await backend.confirm<Problem>(created, body, KEY);
  backend.line[which] = arrives;
  expect(answer.body).toMatchObject({ status: 503, code: 'provider_unavailable', retryable: true });
  return created;
}

describe('a payment whose answer was lost', () => {
  it('is under way, and neither paid nor failed, until the provider was asked again', async () => {
    const { id } = await backend.createLink(aFixedInput({ methods: ['ewallet'], maxRedemptions: 3 }));
    const created = await lose('answer', id, { method: { type: 'ewallet' } });
    const { session, next } = await backend.readSession(created);
    expect(session).toMatchObject({ status: 'processing', attempts: 1 });
    expect(session.payment).toBeUndefined();
    expect(next.type).toBe('handoff');
    pass(WORD_LOST_AFTER_MS - 1);
    expect((await backend.readSession(created)).next.type).toBe('handoff');
    pass(1);
    expect((await backend.readSession(created)).next).toMatchObject({ type: 'display', kind: 'qr' });
    expect(await backend.eventTypes(id)).toEqual([
      'payment_link.created',
      'session.created',
      'session.confirmed',
      'payment.pending',
    ]);
  });

  it('is paid where the provider charged, with the same effects as any other, and answers its request', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 3 }));
    const ordinary = await backend.createLink(aFixedInput({ maxRedemptions: 3 }));
    await backend.confirm(await openedSession(backend, ordinary.id));
    const created = await lose('answer', id);
    const chargedAt = new Date(backend.time.now).toISOString();
    expect(await usageOf(id)).toMatchObject({ completed: 0, held: 1 });
    pass(WORD_LOST_AFTER_MS);
    expect(await usageOf(id)).toMatchObject({ completed: 1, held: 0 });
    expect(await backend.eventTypes(id)).toEqual(await backend.eventTypes(ordinary.id));
    expect(await paymentsOf(id)).toMatchObject([
      { status: 'succeeded', late: false, overLimit: false, succeededAt: chargedAt, method: { last4: '4242' } },
    ]);
    const again = await backend.confirm(created, card(), KEY);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
    expect(again.body).toMatchObject({ session: { status: 'completed' }, payment: { status: 'succeeded' } });
  });

  it('is declined where the provider declined, and the session is open again', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    const created = await lose('answer', id, card(DECLINED));
    pass(WORD_LOST_AFTER_MS);
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'open',
      lastDeclineReason: 'not_allowed',
    });
    expect(await usageOf(id)).toMatchObject({ completed: 0, held: 0 });
    expect((await backend.confirm<Problem>(created, card(DECLINED), KEY)).body.declineReason).toBe('not_allowed');
    expect((await backend.confirm(created)).body.session.status).toBe('completed');
    expect((await paymentsOf(id)).map(({ status }) => status)).toEqual(['succeeded', 'failed']);
  });

  it('goes on where the same request is sent again before anybody looked', async () => {
    const { id } = await backend.createLink(aFixedInput());
    for (const which of ['question', 'answer'] as const) {
      const created = await lose(which, id);
      expect((await backend.confirm<Problem>(created, card(), KEY)).body.code).toBe('request_in_progress');
      backend.advance(3_000);
      expect((await backend.confirm(created, card(), KEY)).body.session.status).toBe('completed');
      pass(QUESTION_LOST_AFTER_MS);
    }
    expect((await paymentsOf(id)).map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
    expect((await usageOf(id)).completed).toBe(2);
  });

  it('whose second request comes with another key is not begun twice', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await lose('answer', id);
    expect((await backend.confirm<Problem>(created)).body.code).toBe('session_not_open');
    pass(WORD_LOST_AFTER_MS);
    expect((await backend.confirm<Problem>(created)).body.code).toBe('session_completed');
    expect(await paymentsOf(id)).toHaveLength(1);
  });
});

describe('a payment that the provider never heard of', () => {
  it('is given up after ten seconds, gives its place back, and answers its request', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    const created = await lose('question', id);
    pass(QUESTION_LOST_AFTER_MS - 1);
    expect((await backend.readSession(created)).session.status).toBe('processing');
    pass(1);
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'open',
      lastDeclineReason: 'provider_error',
    });
    expect(await usageOf(id)).toMatchObject({ completed: 0, held: 0 });
    expect((await backend.eventTypes(id)).slice(-2)).toEqual(['attempt.failed', 'payment.failed']);
    const again = await backend.confirm<Problem>(created, card(), KEY);
    expect([again.status, again.body.declineReason]).toEqual([402, 'provider_error']);
    expect((await backend.confirm(created)).body.session.status).toBe('completed');
  });

  it('is never charged by a question that arrives after it was given up', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const [sent, arrival] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    backend.line.question = () => {
      sent.resolve();
      return arrival.promise;
    };
    const slow = backend.confirm<Problem>(created, card(), KEY);
    await sent.promise;
    pass(QUESTION_LOST_AFTER_MS);
    arrival.resolve();
    expect((await slow).body).toMatchObject({ status: 402, declineReason: 'provider_error' });
    pass(WORD_LOST_AFTER_MS);
    expect((await paymentsOf(id)).map(({ status }) => status)).toEqual(['failed']);
    expect((await usageOf(id)).completed).toBe(0);
  });
});

describe('cancelling while the provider is asked', () => {
  it('cancels what the provider never heard of, and nothing is charged later', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    const created = await lose('question', id);
    expect((await backend.cancel(created)).body.session.status).toBe('canceled');
    expect(await usageOf(id)).toMatchObject({ completed: 0, held: 0 });
    pass(QUESTION_LOST_AFTER_MS);
    expect((await paymentsOf(id)).map(({ status }) => status)).toEqual(['failed']);
  });

  it('does not cancel what the provider charged', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await lose('answer', id);
    expect((await backend.cancel<Problem>(created)).body.code).toBe('session_completed');
    expect((await backend.readSession(created)).session.status).toBe('completed');
  });
});

describe('the truth that comes after the hold lapsed', () => {
  const loseThenSell = async (onOverLimit: 'refund' | 'accept') => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1, onOverLimit }));
    const created = await lose('answer', id);
    // Nobody looks for a minute, and somebody else buys the place.
    backend.advance(HOLD_MS);
    expect((await backend.confirm(await openedSession(backend, id))).body.session.status).toBe('completed');
    pass(0);
    return { id, created };
  };

  it('gives the money back where the place was sold', async () => {
    const { id, created } = await loseThenSell('refund');
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'canceled',
      payment: { status: 'refunded', overLimit: true },
    });
    expect((await usageOf(id)).completed).toBe(1);
    const told = ['payment.over_limit', 'payment.refunded', 'session.canceled'];
    expect((await backend.eventTypes(id)).slice(-3)).toEqual(told);
    expect((await backend.confirm(created, card(), KEY)).body.payment).toMatchObject({ status: 'refunded' });
  });

  it('keeps it where the link accepts more', async () => {
    const { id, created } = await loseThenSell('accept');
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'completed',
      payment: { status: 'succeeded', overLimit: true },
    });
    expect((await usageOf(id)).completed).toBe(2);
  });

  it('takes the place where it is still there', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    const created = await lose('answer', id);
    backend.advance(HOLD_MS * 10);
    pass(0);
    expect((await backend.readSession(created)).session.payment).toMatchObject({ status: 'succeeded' });
    expect(await usageOf(id)).toMatchObject({ completed: 1, held: 0 });
  });
});

describe('the word of the payer’s bank that was lost', () => {
  it.each([
    ['approve', 'completed'],
    ['refuse', 'open'],
  ] as const)('is found: %s', async (answer, status) => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    await backend.confirm(created, card(CHALLENGE));
    backend.line.answer = isLost;
    await expect(backend.service.answerChallengeByPayToken(payTokenOf(created), answer)).rejects.toMatchObject({
      code: 'provider_unavailable',
    });
    expect((await backend.readSession(created)).session.payment?.status).toBe('requires_action');
    pass(WORD_LOST_AFTER_MS);
    expect((await backend.readSession(created)).session.status).toBe(status);
  });
});

describe('several reconcilers', () => {
  it('have one effect', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await lose('answer', id);
    const other = startBackend({ store: backend.store, clock: () => backend.time.now, newId: randomId });
    backend.advance(QUESTION_LOST_AFTER_MS);
    for (let times = 0; times < 3; times++) for (const server of [other, backend]) server.sweep();
    expect((await backend.readSession(created)).session.status).toBe('completed');
    const types = await backend.eventTypes(id);
    expect(types.filter((type) => type === 'payment.succeeded')).toHaveLength(1);
    expect((await usageOf(id)).completed).toBe(1);
  });
});
