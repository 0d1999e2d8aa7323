/**
 * The backend in this process, on a database in memory, with a clock that only moves when told and ids that count up.
 * Speaks to it as a page or a seller does: by HTTP requests, never through its insides.
 */
import type { ConfirmAnswer } from '../../src/protocol/confirm.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import type { PublicLink } from '../../src/protocol/public-link.ts';
import type { LinkInput, SellerLink } from '../../src/protocol/seller-link.ts';
import type { SessionCreated, SessionState } from '../../src/protocol/session.ts';
import type { WebhookEvent } from '../../src/protocol/webhook-event.ts';
import { type AppOptions, createApp } from '../../demo/server/app.ts';
import type { NewId } from '../../demo/server/service/new-id.ts';
import { openStore } from '../../demo/server/store/store.ts';

export const SECRET_KEY = 'sk_test_of_this_test';
export const PAY_ORIGIN = 'http://localhost:4242';
export const NOW = Date.parse('2026-11-21T10:00:00Z');

/** Card data of the published test numbers. */
export const card = (number = '4242424242424242') => ({
  method: { type: 'card', number, expiry: '12/34', cvc: '123' },
});
export const DECLINED = '4000000000000002';
export const CHALLENGE = '4000002760003184';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T;
}

export interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export type Backend = ReturnType<typeof startBackend>;

export function startBackend(options: Partial<AppOptions> = {}) {
  const time = { now: NOW };
  const store = options.store ?? openStore(':memory:');
  const logged: Record<string, unknown>[] = [];
  const pay = createApp({
    store,
    payOrigin: PAY_ORIGIN,
    secretKey: SECRET_KEY,
    clock: () => time.now,
    newId: countingIds(),
    isDemo: true,
    writeLog: (entry) => logged.push(entry),
    ...options,
  });

  async function call<T>(path: string, { method = 'GET', body, headers = {} }: Call = {}): Promise<Answer<T>> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await pay.app.request(path, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: text }),
    });
    const answered = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    return {
      status: answer.status,
      headers: answer.headers,
      text: answered,
      body: (isJson && answered !== '' ? JSON.parse(answered) : undefined) as T,
    };
  }

  const seller = <T>(path: string, options: Call = {}) =>
    call<T>(path, { ...options, headers: { authorization: `Bearer ${SECRET_KEY}`, ...options.headers } });

  let keys = 0;
  const newKey = () => `test-key-${String(++keys).padStart(12, '0')}`;

  return {
    ...pay,
    store,
    logged,
    call,
    seller,
    newKey,
    advance: (ms: number) => {
      time.now += ms;
    },
    time,
    createLink: async (input: LinkInput): Promise<SellerLink> => {
      const answer = await seller<SellerLink>('/v1/payment-links', { method: 'POST', body: input });
      if (answer.status !== 201) throw new Error(`The link was refused: ${answer.text}`);
      return answer.body;
    },
    readLink: async (idOrSlug: string) => (await call<PublicLink>(`/v1/public/links/${idOrSlug}`)).body,
    createSession: <T = SessionCreated>(idOrSlug: string, body: unknown, key = newKey(), headers = {}) =>
      call<T>(`/v1/public/links/${idOrSlug}/sessions`, {
        method: 'POST',
        body,
        headers: { 'idempotency-key': key, ...headers },
      }),
    confirm: <T = ConfirmAnswer>({ session, secret }: SessionCreated, body: unknown = card(), key = newKey()) =>
      call<T>(`/v1/public/sessions/${session.id}/confirm`, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${secret}`, 'idempotency-key': key },
      }),
    cancel: <T = SessionState>({ session, secret }: SessionCreated) =>
      call<T>(`/v1/public/sessions/${session.id}/cancel`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}` },
      }),
    readSession: async ({ session, secret }: SessionCreated, query = '') =>
      (
        await call<SessionState>(`/v1/public/sessions/${session.id}${query}`, {
          headers: { authorization: `Bearer ${secret}` },
        })
      ).body,
    eventTypes: async (linkId: string) => {
      const answer = await seller<{ data: WebhookEvent[] }>(`/v1/events?limit=100&linkId=${linkId}`);
      return answer.body.data.map((event) => event.type).toReversed();
    },
  };
}

export type ProblemAnswer = Answer<Problem>;

function countingIds(): NewId {
  let count = 0;
  return (prefix) => `${prefix}_${String(++count).padStart(24, '0')}`;
}
