import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOf } from '../../demo/server/openapi/document.ts';
import { plantSeeds, seedLinks } from '../../demo/server/seeds/plant-seeds.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput, aProductInput, aSubscriptionInput } from '../fixtures/links.ts';
import { type Backend, CHALLENGE, card, DECLINED, PAY_ORIGIN, startBackend } from '../server/backend.ts';
import { openedSession } from '../server/opened-session.ts';
import {
  walkApiKeys,
  walkCustomers,
  walkMetrics,
  walkPrefillTokens,
  walkProducts,
  walkPromotionCodes,
  walkRefunds,
  walkSubscriptions,
} from './seller-walks.ts';
import { walkWebhooks } from './webhook-walk.ts';
import { createAnswerChecker } from './answer-checker.ts';
import { ExampleRecorder } from './example-recorder.ts';

/** Seeds whose whole point is to break the contract. */
const brokenOnPurpose = new Set(['malformed', 'unknown-status', 'unknown-type']);
const checker = createAnswerChecker(PAY_ORIGIN);
const examples = new ExampleRecorder();
const faults: string[] = [];
let backend: Backend;

/** A backend each of whose answers is held against the document. */
function startChecked(): Backend {
  const started = startBackend({ seed: plantSeeds });
  plantSeeds(started.context);
  const request = started.app.request.bind(started.app);
  started.app.request = async (input, init) => {
    const answer = await request(input, init);
    const path = new URL(typeof input === 'string' ? input : '', PAY_ORIGIN).pathname;
    const text = await answer.clone().text();
    examples.record(checker.idOf(init?.method ?? 'GET', path), init?.body, answer, text);
    if (init?.method !== 'OPTIONS') faults.push(...checker.check(init?.method ?? 'GET', path, answer, text));
    return answer;
  };
  return started;
}

beforeAll(() => void (backend = startChecked()));
afterAll(() => {
  backend.store.close();
  if (process.env['WRITE_EXAMPLES']) examples.write();
});
const noFaults = () => expect(faults.splice(0)).toEqual([]);
const body = { selection: {}, expectedTotal: 2500 };
const seller = (method: string, path: string, more: { body?: unknown; headers?: Record<string, string> } = {}) =>
  backend.seller<Problem>(path, { method, ...more });

describe('every answer is as documented', () => {
  it('for links in every state', async () => {
    for (const { slug } of seedLinks.filter((seed) => !brokenOnPurpose.has(seed.slug))) {
      await backend.call(`/v1/public/links/${slug}`);
      await backend.call(`/v1/public/links/${slug}/quote`, { method: 'POST', body: { selection: {} } });
      await backend.createSession(slug, body);
      await backend.createSession(slug, { selection: { amount: 2500, interval: 'month' }, expectedTotal: 2500 });
    }
    const { headers } = await backend.call('/v1/public/links/donation');
    await backend.call('/v1/public/links/donation', { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    for (const name of ['donation', 'nobody']) {
      for (const file of ['qr.svg', 'qr.png', 'qr.png?scale=x']) await backend.call(`/v1/public/links/${name}/${file}`);
    }
    await backend.call('/v1/public/links/nobody');
    await backend.call('/v1/public/links/nobody/quote', { method: 'POST', body: { selection: {} } });
    noFaults();
  });

  it('for requests that are refused', async () => {
    const { id } = await backend.createLink(
      aFixedInput({ collect: { email: 'required' }, consent: [{ key: 't', version: '1', text: 'T', required: true }] }),
    );
    const path = `/v1/public/links/${id}/sessions`;
    await backend.call(path, { method: 'POST', body });
    await backend.createSession(id, body);
    await backend.createSession(id, '{');
    await backend.createSession(id, { ...body, padding: 'x'.repeat(70_000) });
    await backend.createSession(id, { ...body, customer: { email: 'no' } });
    await backend.createSession(id, { ...body, returnUrl: 'https://evil.example/' });
    await backend.createSession('wrong-origin', body, backend.newKey(), { origin: 'https://evil.example' });
    await backend.createSession(id, body, backend.newKey(), {
      origin: 'https://evil.example',
      authorization: 'Bearer sk_test_leaked',
    });
    await backend.call('/v1/public/events', { method: 'POST', body: {} });
    await backend.call('/v1/public/sessions/exchange', { method: 'POST', body: { code: 'x'.repeat(32) } });
    await backend.call('/v1/public/sessions/exchange', { method: 'POST', body: {} });
    noFaults();
  });

  it('for a session from its beginning to its end, by every method', async () => {
    const { id } = await backend.createLink(
      aFixedInput({
        methods: ['card', 'bank_transfer', 'ewallet', 'cash_code'],
        returnOrigins: ['https://shop.example'],
      }),
    );
    for (const type of ['bank_transfer', 'ewallet', 'cash_code'] as const) {
      const created = await openedSession(backend, id);
      const { body: answer } = await backend.confirm(created, { method: { type } });
      await backend.confirm(created);
      await seller('POST', `/v1/test/payments/${answer.payment?.id}/${type === 'ewallet' ? 'expire' : 'settle'}`);
      await seller('POST', `/v1/test/payments/${answer.payment?.id}/fail`, { body: { declineReason: 'timeout' } });
      for (const action of ['dispute', 'reverse']) {
        await seller('POST', `/v1/test/payments/${answer.payment?.id}/${action}`);
      }
      await backend.readSession(created);
    }
    const created = await openedSession(backend, id, {
      returnUrl: 'https://shop.example/',
      reference: 'r',
      metadata: { a: 'b' },
      locale: 'de',
    });
    await backend.confirm(created, { method: { type: 'card', number: '1', expiry: '', cvc: '' } });
    await backend.confirm(created, {});
    await backend.confirm(created, card(DECLINED));
    await backend.confirm(created, card(CHALLENGE));
    const token = created.next.type === 'handoff' ? (created.next.url.split('/').at(-1) ?? '') : '';
    const code = new URL(backend.service.returnUrlByPayToken(token) ?? '').searchParams.get('pay_link_code');
    await backend.call('/v1/public/sessions/exchange', { method: 'POST', body: { code } });
    await backend.readSession(created, '?waitMs=1');
    await backend.readSession(created, '?waitMs=x');
    await backend.cancel(created);
    await backend.confirm(created);
    const paid = await openedSession(backend, id);
    const key = backend.newKey();
    await backend.confirm(paid, card(), key);
    await backend.confirm(paid, card(), key);
    await backend.confirm(paid, card(DECLINED), key);
    await backend.cancel(paid);
    const headers = { authorization: `Bearer ${paid.secret}` };
    await backend.call(`/v1/public/sessions/${paid.session.id}/stream`, { headers });
    await backend.call(`/v1/public/sessions/${paid.session.id}/confirm`, { method: 'POST', headers, body: card() });
    const stranger: SessionCreated = { ...paid, secret: 'wrong' };
    await backend.readSession(stranger);
    await backend.cancel(stranger);
    await backend.confirm(stranger);
    await backend.call(`/v1/public/sessions/${paid.session.id}/stream`);
    noFaults();
  });

  it('for a trial that costs nothing today, and for items', async () => {
    const plans = [
      { id: 'p', name: 'P', unitAmount: 900, interval: 'month' as const, intervalCount: 1, trial: { days: 7 } },
    ];
    const trial = await backend.createLink(aSubscriptionInput({ plans, maxRedemptions: 1 }));
    await backend.confirm(await openedSession(backend, trial.id, { selection: { plan: 'p' }, expectedTotal: 0 }));
    const shop = await backend.createLink(aProductInput());
    const selection = { items: [{ id: 'shirt', options: { size: 'xxl', color: 'red' } }] };
    await backend.confirm(await openedSession(backend, shop.id, { selection, expectedTotal: 2700 }));
    noFaults();
  });

  it('for the seller', async () => {
    const { id } = await backend.createLink(aFixedInput({ slug: 'contract', maxRedemptions: 3 }));
    const created = await openedSession(backend, id);
    const { body: paid } = await backend.confirm(created);
    await seller('POST', '/v1/payment-links', { body: {} });
    await seller('POST', '/v1/payment-links', { body: aFixedInput({ slug: 'contract' }) });
    await seller('POST', '/v1/payment-links', { body: aFixedInput({ currencyExponent: 0 }) });
    const patch = { body: { name: 'New' }, headers: { 'if-match': '"1"' } };
    for (const more of [patch, patch, { body: { name: 'New' } }, { ...patch, body: { name: 1 } }]) {
      await seller('PATCH', `/v1/payment-links/${id}`, more);
    }
    for (const action of ['deactivate', 'archive', 'activate']) {
      await seller('POST', `/v1/payment-links/${id}/${action}`);
      await seller('POST', `/v1/payment-links/plink_unknown/${action}`);
      await backend.call(`/v1/payment-links/${id}/${action}`, { method: 'POST' });
    }
    const lists = [
      'payment-links',
      `payment-links/${id}/sessions`,
      `payment-links/${id}/payments`,
      'payments',
      'events',
    ];
    for (const path of lists) {
      for (const query of ['', '?limit=1', '?limit=0']) await seller('GET', `/v1/${path}${query}`);
      await backend.call(`/v1/${path}`);
    }
    const records = [`payment-links/${id}`, `payments/${paid.payment?.id}`, `sessions/${created.session.id}`];
    for (const path of [...records, 'payment-links/x', 'payments/x', 'sessions/x']) await seller('GET', `/v1/${path}`);
    for (const path of records) await backend.call(`/v1/${path}`);
    for (const slug of ['contract', 'free-slug', 'No']) await seller('GET', `/v1/slugs/${slug}/availability`);
    await backend.call('/v1/slugs/contract/availability');
    await seller('DELETE', `/v1/payment-links/${id}`);
    await seller('DELETE', `/v1/payment-links/${id}`, { headers: { 'if-match': '"1"' } });
    await seller('DELETE', `/v1/payment-links/${id}`, { headers: { 'if-match': '*' } });
    await seller('DELETE', `/v1/payment-links/${id}`, { headers: { 'if-match': '*' } });
    noFaults();
  });

  it('for prefill tokens', async () => {
    await walkPrefillTokens(backend);
    noFaults();
  });

  it('for the catalogue, and pieces that are counted', async () => {
    await walkProducts(backend);
    noFaults();
  });

  it('for refunds and shares', async () => {
    await walkRefunds(backend);
    noFaults();
  });

  it('for metrics', async () => {
    await walkMetrics(backend);
    noFaults();
  });

  it('for customers and keys', async () => {
    await walkCustomers(backend);
    await walkApiKeys(backend);
    noFaults();
  });

  it('for subscriptions', async () => {
    await walkSubscriptions(backend);
    noFaults();
  });

  it('for promotion codes', async () => {
    await walkPromotionCodes(backend);
    noFaults();
  });

  it('for webhooks', async () => {
    await walkWebhooks(backend);
    noFaults();
  });

  it('for e-mails', async () => {
    await backend.createLink(aFixedInput({ customer: { email: 'payer@example.com' } }));
    const { body: list } = await backend.seller<{ data: { id: string }[] }>('/v1/emails?state=kept');
    await seller('GET', '/v1/emails?kind=nothing');
    for (const id of [list.data[0]?.id, 'em_unknown']) await seller('GET', `/v1/emails/${id}`);
    noFaults();
  });

  it('for the test controls and the server itself', async () => {
    await backend.call('/healthz');
    await backend.call('/openapi.json');
    await seller('POST', '/v1/test/clock', { body: { advanceMs: 1 } });
    await seller('POST', '/v1/test/clock', { body: {} });
    for (const action of ['settle', 'fail', 'expire', 'reverse', 'dispute'])
      await seller('POST', `/v1/test/payments/pay_unknown/${action}`);
    await backend.call('/v1/test/reset', { method: 'POST' });
    await seller('POST', '/v1/test/reset');
    noFaults();
  });

  it('with each success and at least one refusal of each operation seen', () => {
    const unseen = operationsOf(true).flatMap(({ id, answers, tag }) => {
      const successes = Object.keys(answers).filter((status) => !checker.seen.has(`${id} ${status}`));
      const mayRefuse = tag !== 'server' && id !== 'reportEvents';
      const isRefused = [...checker.seen].some(
        (where) => where.startsWith(`${id} `) && Number(where.split(' ')[1]) >= 400,
      );
      return [...successes.map((status) => `${id} ${status}`), ...(mayRefuse && !isRefused ? [`${id} refused`] : [])];
    });
    expect(unseen).toEqual([]);
  });
});
