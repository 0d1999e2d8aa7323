import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/protocol/problem.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, card, CHALLENGE, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const MINUTE_MS = 60_000;
const body = { selection: {}, expectedTotal: 2500 };
let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

describe('the end of a session', () => {
  it('comes after an hour, without anybody sweeping', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    backend.advance(60 * MINUTE_MS - 1);
    expect((await backend.readSession(created)).session.status).toBe('open');
    backend.advance(1);
    expect(await backend.readSession(created)).toMatchObject({
      session: { status: 'expired', revision: 2 },
      next: { type: 'none' },
    });
    expect((await backend.confirm<Problem>(created)).body).toMatchObject({ status: 410, code: 'session_expired' });
  });

  it('is written down once, with the revision that readers saw', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    backend.advance(60 * MINUTE_MS);
    backend.sweep();
    backend.sweep();
    expect((await backend.readSession(created)).session).toMatchObject({ status: 'expired', revision: 2 });
    expect((await backend.eventTypes(id)).filter((type) => type === 'session.expired')).toHaveLength(1);
  });
});

describe('the end of a link', () => {
  const expiring = (changes = {}) => aFixedInput({ expiresAt: '2026-11-21T10:10:00Z', ...changes });

  it('is an exclusive instant for new sessions', async () => {
    const { id } = await backend.createLink(expiring());
    backend.advance(10 * MINUTE_MS - 1);
    expect((await backend.createSession(id, body)).status).toBe(201);
    backend.advance(1);
    expect((await backend.createSession<Problem>(id, body)).body.code).toBe('link_expired');
  });

  it('leaves a session that started in time the grace, and not a millisecond more', async () => {
    const { id } = await backend.createLink(expiring());
    const [inTime, tooLate] = [await openedSession(backend, id), await openedSession(backend, id)];
    expect(inTime.session.expiresAt).toBe('2026-11-21T10:15:00.000Z');
    backend.advance(15 * MINUTE_MS - 1);
    expect((await backend.confirm(inTime)).body.session).toMatchObject({
      status: 'completed',
      payment: { late: false },
    });
    backend.advance(1);
    expect((await backend.confirm<Problem>(tooLate)).body.code).toBe('session_expired');
  });

  it.each([
    ['', {}],
    [' also whoever has a place reserved', { reservation: { on: 'submit' as const, minutes: 15 } }],
  ])('moved forward meanwhile, refuses to confirm,%s', async (_who, changes) => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 5, ...changes }));
    const created = await openedSession(backend, id);
    await backend.seller(`/v1/payment-links/${id}`, {
      method: 'PATCH',
      body: { expiresAt: '2026-11-21T09:00:00Z', graceSeconds: 0 },
      headers: { 'if-match': '*' },
    });
    expect((await backend.confirm<Problem>(created)).body.code).toBe('link_expired');
  });

  it('does not make money late that was confirmed in time', async () => {
    const { id } = await backend.createLink(expiring({ methods: ['bank_transfer'] }));
    const created = await openedSession(backend, id);
    const answer = await backend.confirm(created, { method: { type: 'bank_transfer' } });
    backend.advance(60 * MINUTE_MS);
    await backend.seller(`/v1/test/payments/${answer.body.payment?.id}/settle`, { method: 'POST' });
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'completed',
      payment: { late: false },
    });
  });
});

describe('a challenge that nobody answers', () => {
  it('times out, and the session takes another attempt', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    await backend.confirm(created, card(CHALLENGE));
    backend.advance(15 * MINUTE_MS);
    const seen = (await backend.readSession(created)).session;
    expect(seen).toMatchObject({ status: 'open', lastDeclineReason: 'timeout', payment: { status: 'failed' } });
    backend.sweep();
    expect((await backend.readSession(created)).session.revision).toBe(seen.revision);
    expect((await backend.confirm(created)).body.session.status).toBe('completed');
  });
});
