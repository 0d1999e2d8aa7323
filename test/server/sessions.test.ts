import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/protocol/problem.ts';
import { session as sessionSchema, sessionCreated, type SessionState } from '../../src/protocol/session.ts';
import { aFixedInput, anAmountInput, aProductInput, aSubscriptionInput, aTShirt } from '../fixtures/links.ts';
import { type Backend, CHALLENGE, card, DECLINED, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});
const body = { selection: {}, expectedTotal: 2500 };

describe('creating a session', () => {
  it('answers the session, its secret and where to pay', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const answer = await backend.createSession(id, { ...body, locale: 'de', reference: 'table 4' });
    expect(answer.status).toBe(201);
    const { session, secret, next } = sessionCreated.parse(answer.body);
    expect(session).toMatchObject({ status: 'open', revision: 1, attempts: 0, locale: 'de', reference: 'table 4' });
    expect(next).toMatchObject({ type: 'handoff', modes: ['frame', 'popup', 'redirect'] });
    expect(JSON.stringify(next)).not.toContain(secret);
  });

  it('refuses another total than the server’s, and tells it', async () => {
    const { id } = await backend.createLink(aFixedInput());
    for (const expectedTotal of [0, 1, 2499, 2501, 250_000]) {
      const { status, body: problem } = await backend.createSession<Problem>(id, { selection: {}, expectedTotal });
      expect([status, problem.code]).toEqual([409, 'price_changed']);
      expect(problem.context).toMatchObject({ quote: { dueToday: 2500 } });
    }
    expect(await backend.eventTypes(id)).toEqual(['payment_link.created']);
  });

  it('asks for what the link collects, all at once', async () => {
    const { id } = await backend.createLink(
      aFixedInput({
        collect: { email: 'required', name: 'optional', shippingAddress: 'required' },
        customFields: [
          { key: 'size', label: 'Size', type: 'select', required: true, options: [{ value: 's', label: 'S' }] },
          { key: 'note', label: 'Note', type: 'text', required: false, maxLength: 3 },
        ],
        consent: [{ key: 'terms', version: '2', text: 'I agree.', required: true }],
      }),
    );
    const refused = await backend.createSession<Problem>(id, { ...body, customFields: { note: 'long', extra: '1' } });
    expect(refused.status).toBe(422);
    expect(refused.body.errors?.map((fault) => `${fault.code} ${fault.pointer}`)).toEqual([
      'field_required /customer/email',
      'field_required /customer/shippingAddress',
      'field_invalid /customFields/extra',
      'field_required /customFields/size',
      'field_invalid /customFields/note',
      'consent_required /consents',
    ]);
    const complete = {
      ...body,
      customer: { email: 'a@example.com', shippingAddress: { country: 'DE', line1: 'Weg 1' } },
      customFields: { size: 's', note: 'abc' },
      consents: [{ key: 'terms', version: '2', accepted: true }],
    };
    expect((await backend.createSession(id, complete)).body.session.receiptEmail).toBe('a@example.com');
    const outdated = { ...complete, consents: [{ key: 'terms', version: '1', accepted: true }] };
    expect((await backend.createSession<Problem>(id, outdated)).body.code).toBe('consent_required');
  });

  it('completes the payer’s data by what the seller knows', async () => {
    const { id } = await backend.createLink(
      aFixedInput({ collect: { email: 'required' }, customer: { email: 'known@example.com' } }),
    );
    expect((await backend.createSession(id, body)).body.session.receiptEmail).toBe('known@example.com');
  });

  it.each([
    ['link_not_started', { startsAt: '2026-12-01T00:00:00Z' }],
    ['link_expired', { expiresAt: '2026-11-21T10:00:00Z' }],
  ])('is refused with %s', async (code, changes) => {
    const { id } = await backend.createLink(aFixedInput(changes));
    expect((await backend.createSession<Problem>(id, body)).body.code).toBe(code);
  });

  it('takes a return address only on a registered origin or the page’s own', async () => {
    const { id } = await backend.createLink(aFixedInput({ returnOrigins: ['https://thanks.example'] }));
    const attempt = (returnUrl: string, origin?: string) =>
      backend.createSession<Problem>(
        id,
        { ...body, returnUrl },
        backend.newKey(),
        origin === undefined ? {} : { origin },
      );
    expect((await attempt('https://thanks.example/a?b=1')).status).toBe(201);
    expect((await attempt('https://shop.example/done', 'https://shop.example')).status).toBe(201);
    for (const url of [
      'https://evil.example/',
      'https://thanks.example.evil.example/',
      'http://thanks.example/',
      'https://a:b@thanks.example/',
    ]) {
      expect((await attempt(url, 'https://shop.example')).body.code).toBe('return_url_not_allowed');
    }
  });
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
    backend.service.answerChallengeByPayToken(tokenOf(refused), 'refuse');
    expect((await backend.readSession(refused)).session).toMatchObject({
      status: 'open',
      lastDeclineReason: 'rejected_by_payer',
    });
    await backend.confirm(refused, card(CHALLENGE));
    expect(backend.service.answerChallengeByPayToken(tokenOf(refused), 'approve').session.status).toBe('completed');
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

describe('waiting for a session', () => {
  it('answers as soon as it changes', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const waiting = backend.readSession(created, '?waitMs=5000');
    await backend.confirm(created);
    expect((await waiting).session.status).not.toBe('open');
  });

  it('answers at once where the asker has seen less', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    await backend.confirm(created, card(DECLINED)).catch(() => undefined);
    expect((await backend.readSession(created, '?waitMs=5000&revision=1')).session.revision).toBe(2);
  });

  it('answers the same after the time it was given', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    expect((await backend.readSession(created, '?waitMs=10')).session.status).toBe('open');
    const refused = await backend.call<Problem>(`/v1/public/sessions/${created.session.id}?waitMs=25001`, {
      headers: { authorization: `Bearer ${created.secret}` },
    });
    expect(refused.body.code).toBe('invalid_request');
  });

  it('streams each change until it is paid', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const answer = await backend.app.request(`/v1/public/sessions/${created.session.id}/stream`, {
      headers: { authorization: `Bearer ${created.secret}` },
    });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const text = answer.text();
    await backend.confirm(created);
    const events = (await text)
      .trim()
      .split('\n\n')
      .map((event) => JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? '{}') as SessionState);
    expect(events[0]?.session.status).toBe('open');
    expect(events.at(-1)?.session.status).toBe('completed');
  });
});
