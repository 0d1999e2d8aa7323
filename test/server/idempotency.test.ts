import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ConfirmAnswer } from '../../src/protocol/confirm.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import { randomId } from '../../demo/server/service/new-id.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, card, DECLINED, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const KEY = 'a-key-of-the-client';
const body = { selection: {}, expectedTotal: 2500 };
const DAY_MS = 86_400_000;
let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

describe('the idempotency key of a session', () => {
  it('is required, in the agreed form', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const path = `/v1/public/links/${id}/sessions`;
    const missing = await backend.call<Problem>(path, { method: 'POST', body });
    expect([missing.status, missing.body.code]).toEqual([400, 'idempotency_key_missing']);
    for (const key of ['short', 'x'.repeat(256), 'with a space in it']) {
      expect((await backend.createSession<Problem>(id, body, key)).body.code).toBe('invalid_request');
    }
  });

  it('repeats the first answer byte for byte, secret included', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const first = await backend.createSession(id, body, KEY);
    backend.advance(5000);
    const again = await backend.createSession(id, { expectedTotal: 2500, selection: {} }, KEY);
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect((await backend.readSession(again.body)).session.id).toBe(first.body.session.id);
  });

  it('repeats it even when the link has changed since', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const first = await backend.createSession(id, body, KEY);
    await backend.seller(`/v1/payment-links/${id}/deactivate`, { method: 'POST' });
    expect((await backend.createSession(id, body, KEY)).text).toBe(first.text);
  });

  it('is refused for another body', async () => {
    const { id } = await backend.createLink(aFixedInput());
    await backend.createSession(id, body, KEY);
    const { status, body: problem } = await backend.createSession<Problem>(id, { ...body, reference: 'other' }, KEY);
    expect([status, problem.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('belongs to one link', async () => {
    const links = [await backend.createLink(aFixedInput()), await backend.createLink(aFixedInput())];
    const answers = await Promise.all(links.map(({ id }) => backend.createSession(id, body, KEY)));
    expect(new Set(answers.map((answer) => answer.body.session.id)).size).toBe(2);
  });

  it('is kept for a day', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const first = await backend.createSession(id, body, KEY);
    backend.advance(DAY_MS - 1);
    backend.sweep();
    expect((await backend.createSession(id, body, KEY)).text).toBe(first.text);
    backend.advance(1);
    backend.sweep();
    expect((await backend.createSession(id, body, KEY)).body.session.id).not.toBe(first.body.session.id);
  });

  it('does not keep a refusal that a later state lifts', async () => {
    const { id } = await backend.createLink(aFixedInput({ startsAt: '2026-11-21T11:00:00Z' }));
    expect((await backend.createSession<Problem>(id, body, KEY)).status).toBe(409);
    backend.advance(3_600_000);
    expect((await backend.createSession(id, body, KEY)).status).toBe(201);
  });
});

describe('the idempotency key of a confirmation', () => {
  it('charges once, however often it is sent', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const first = await backend.confirm(created, card(), KEY);
    for (let index = 0; index < 5; index++) expect((await backend.confirm(created, card(), KEY)).text).toBe(first.text);
    expect((await backend.seller<{ data: [] }>(`/v1/payment-links/${id}/payments`)).body.data).toHaveLength(1);
  });

  it('repeats a declined attempt too', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const first = await backend.confirm<Problem>(created, card(DECLINED), KEY);
    const again = await backend.confirm<Problem>(created, card(DECLINED), KEY);
    expect([again.status, again.text]).toEqual([402, first.text]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(first.headers.get('x-request-id')).toBe(first.body.requestId);
    expect((await backend.readSession(created)).session.attempts).toBe(1);
  });

  it('tells a second request that the first is still at work', async () => {
    let go = () => undefined as void;
    const pause = new Promise<void>((resolve) => {
      go = resolve;
    });
    const slow = startBackend({ providerPause: () => pause });
    const { id } = await slow.createLink(aFixedInput());
    const created = await openedSession(slow, id);
    const first = slow.confirm(created, card(), KEY);
    const second = await slow.confirm<Problem>(created, card(), KEY);
    expect(second.body).toMatchObject({ status: 409, code: 'request_in_progress', retryable: true });
    expect(second.headers.get('retry-after')).toBe('1');
    go();
    expect((await first).status).toBe(200);
    expect((await slow.confirm(created, card(), KEY)).text).toBe((await first).text);
  });

  it('is free again where the process of the first request died', async () => {
    const dead = startBackend({ providerPause: () => new Promise(() => undefined) });
    const { id } = await dead.createLink(aFixedInput());
    const created = await openedSession(dead, id);
    void dead.confirm(created, card(), KEY);
    const alive = startBackend({ store: dead.store, clock: () => dead.time.now, newId: randomId });
    expect((await alive.confirm<Problem>(created, card(), KEY)).body.code).toBe('request_in_progress');
    dead.advance(3_000);
    expect((await alive.confirm(created, card(), KEY)).body.session.status).toBe('completed');
  });

  it('lets one of several different confirmations through', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async (count) => {
        const fresh = startBackend({ providerPause: () => new Promise((resolve) => setImmediate(resolve)) });
        const { id } = await fresh.createLink(aFixedInput());
        const created = await openedSession(fresh, id);
        const answers = await Promise.all(Array.from({ length: count }, () => fresh.confirm<ConfirmAnswer>(created)));
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
        expect((await fresh.readLink(id)).usage.completed).toBe(1);
      }),
      { numRuns: 20 },
    );
  });
});
