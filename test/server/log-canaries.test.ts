/** Whole flows with values that nobody else writes, and none of them in any line of the log. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { card, CHALLENGE, DECLINED } from './backend.ts';
import { openedSession } from './opened-session.ts';
import { startPages } from './paper-browser.ts';

const person = {
  email: 'canary.yellow@example.com',
  name: 'Kanarienvogel Gelb',
  phone: '+49 731 5550199',
};
const REAL_CARD = '5105105105105100';
const SECRET_KEY = 'sk_test_canary_of_the_log_0123456789';
const WRONG_KEY = 'sk_test_somebody_elses_canary_987654';

/** What must not be found, by what it is; filled while the flows go on. */
const canaries = new Map<string, string>([
  ...Object.entries(person),
  ['card', REAL_CARD],
  ['test card', CHALLENGE],
  ['declined card', DECLINED],
  ['secret key', SECRET_KEY],
  ['wrong key', WRONG_KEY],
]);

const found = (log: string): string[] =>
  [...canaries].flatMap(([what, value]) =>
    [value, encodeURIComponent(value), value.replaceAll(' ', '+')].some((spelled) => log.includes(spelled))
      ? [what]
      : [],
  );

describe('the log of a started server', () => {
  let server: DemoServer;
  let link: SellerLink;
  let requests = 0;
  const statuses = new Set<number>();

  async function send<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await fetch(server.payOrigin + path, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${SECRET_KEY}`,
        'content-type': 'application/json',
        'idempotency-key': `canary-request-${++requests}-of-this-test`,
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    statuses.add(answer.status);
    const text = await answer.text();
    return { location: answer.headers.get('location'), body: (text.startsWith('{') ? JSON.parse(text) : {}) as T };
  }

  /** Everything that a request can carry such a value in. */
  async function everywhere(path: string, value: string): Promise<void> {
    const encoded = encodeURIComponent(value);
    await send('GET', `${path}?q=${encoded}`);
    await send('GET', `${path}/${encoded}`);
    await send('GET', `/${path.toUpperCase()}/${encoded}`);
    await send('POST', path, { [value]: value });
    await send('POST', path, `{"broken": "${value}`);
    await send('GET', path, undefined, {
      'x-canary': encoded,
      'user-agent': encoded,
      referer: `https://x.example/${encoded}`,
    });
    await send('GET', path, undefined, { authorization: `Bearer ${encoded}` });
  }

  beforeAll(async () => {
    server = await startDemoServer({ secretKey: SECRET_KEY, env: { PAY_LINK_RATE_LIMITS: 'off' } });
    const input = aFixedInput({
      customer: person,
      collect: { email: 'required' },
      methods: ['card'],
      slug: 'canary-link',
    });
    link = (await send<SellerLink>('POST', '/v1/payment-links', input)).body;
  }, 30_000);
  afterAll(() => server.remove());

  it('has a line for each request, and in none what was sent', { timeout: 30_000 }, async () => {
    const endpoint = await send<{ secret: string }>('POST', '/v1/webhook-endpoints', {
      url: 'http://127.0.0.1:9/hook',
      events: ['*'],
    });
    canaries.set('webhook secret', endpoint.body.secret);
    const apiKey = await send<{ key: string }>('POST', '/v1/api-keys', { name: 'Reader', scopes: ['links:read'] });
    canaries.set('API key', apiKey.body.key);
    await send('GET', '/v1/payments', undefined, { authorization: `Bearer ${apiKey.body.key}` });
    await send('GET', '/v1/payments', undefined, { authorization: `Bearer ${WRONG_KEY}` });
    const prefill = await send<{ token: string }>('POST', `/v1/payment-links/${link.id}/prefill-tokens`, {
      values: person,
      lock: ['email'],
    });
    canaries.set('prefill token', prefill.body.token);
    await send('GET', `/p/${link.id}?prefill=${prefill.body.token}`);
    await send('GET', `/v1/public/links/${link.id}?prefill=${prefill.body.token}x`, undefined, { authorization: '' });

    const body = { selection: {}, expectedTotal: 2500, customer: person, prefillToken: prefill.body.token };
    const sessions = `/v1/public/links/${link.id}/sessions`;
    await send('POST', sessions, { ...body, expectedTotal: 1 });
    const { body: created } = await send<SessionCreated>('POST', sessions, body);
    canaries.set('session secret', created.secret);
    const payPath = created.next.type === 'handoff' ? new URL(created.next.url).pathname : '';
    canaries.set('pay token', payPath.split('/')[2] ?? '');
    const authorization = `Bearer ${created.secret}`;
    for (const number of [REAL_CARD, DECLINED, CHALLENGE]) {
      await send('POST', `/v1/public/sessions/${created.session.id}/confirm`, card(number), { authorization });
    }
    await send('GET', payPath);
    await send('GET', `/${payPath}`);
    await send('GET', payPath.toUpperCase());
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    await send('POST', payPath, new URLSearchParams({ method: 'card', number: REAL_CARD }).toString(), form);
    await send('POST', '/p/donation', new URLSearchParams({ choice: '2500', ...person }).toString(), form);
    const failing = { selection: { amount: 2500 }, expectedTotal: 2500, customer: person };
    await send('POST', '/v1/public/links/error-then-ok/sessions', failing);
    for (const value of canaries.values()) {
      for (const path of ['/v1/public/links', '/v1/payment-links', '/v1/customers', '/pay', '/p', '/v1/nowhere'])
        await everywhere(path, value);
    }
    await server.stop();

    const lines = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines.length).toBeGreaterThanOrEqual(requests);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 201, 400, 401, 402, 403, 404, 422, 500]));
    expect([...canaries].filter(([, value]) => value.length < 10)).toEqual([]);
    expect(found(server.output())).toEqual([]);
    // What an operator needs is still there.
    expect(server.output()).toContain(`"path":"/v1/payment-links/${link.id}/prefill-tokens"`);
    expect(server.output()).toContain('"path":"/p/donation"');
  });
});

describe('the log of a server whose database is gone', () => {
  it('tells the cause, and nothing of who asked', async () => {
    const backend = startPages();
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id, { customer: person });
    const payPath = created.next.type === 'handoff' ? new URL(created.next.url).pathname : '';
    canaries.set('pay token of a lost database', payPath.split('/')[2] ?? '');
    canaries.set('session secret of a lost database', created.secret);
    backend.store.close();
    const answers = [
      await backend.createSession(id, { selection: {}, expectedTotal: 2500, customer: person }),
      await backend.confirm(created, card(CHALLENGE)),
      await backend.call(payPath),
      await backend.call(`/p/${id}?email=${person.email}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 500, 500]);
    const stacks = backend.faults.map((fault) => (fault instanceof Error ? fault.stack : String(fault)));
    const log = [...backend.logged.map((entry) => JSON.stringify(entry)), ...stacks].join('\n');
    expect(log).toContain('store/database.ts');
    expect(found(log)).toEqual([]);
  });
});
