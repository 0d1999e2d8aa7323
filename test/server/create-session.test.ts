import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/protocol/problem.ts';
import { sessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, startBackend } from './backend.ts';

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
