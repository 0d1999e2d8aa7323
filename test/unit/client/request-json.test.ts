import { describe, expect, it, vi } from 'vitest';
import { ClientFailure } from '../../../src/client/client-failure.ts';
import { type Fetch, requestJson } from '../../../src/client/request-json.ts';
import { quoteShape } from '../../../src/client/shapes.generated.ts';
import { aQuote } from '../../fixtures/sessions.ts';

const ask = (fetch: Fetch, more: object = {}) =>
  requestJson({ url: 'https://pay.example/v1/q', shape: quoteShape, timeoutMs: 50, ...more }, fetch);

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Fetch => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return async () => new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
};

async function failureOf(promise: Promise<unknown>): Promise<ClientFailure> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ClientFailure);
  return error as ClientFailure;
}

const problem = (status: number, code: string, more: object = {}) => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  requestId: 'req_1',
  retryable: false,
  ...more,
});

describe('requestJson', () => {
  it('answers with the decoded value', async () => {
    expect(await ask(answer(200, aQuote()))).toEqual(aQuote());
  });

  it.each<[string, Fetch, string, boolean]>([
    ['a refusal of the protocol', answer(409, problem(409, 'link_expired')), 'link_expired', false],
    ['a request that is still at work', answer(409, problem(409, 'request_in_progress')), 'request_in_progress', true],
    ['a rate limit', answer(429, problem(429, 'rate_limited')), 'rate_limited', true],
    ['a crash of the backend', answer(500, problem(500, 'internal_error')), 'internal_error', true],
    ['a page of a proxy', answer(502, '<h1>Bad gateway</h1>'), 'network', true],
    ['a page of a captive portal', answer(200, '<h1>Log in</h1>'), 'unsupported_config', true],
    ['a body that was cut off', answer(200, '{"lines": ['), 'unsupported_config', true],
    ['a body of another shape', answer(200, { total: 1 }), 'unsupported_config', true],
    ['a refusal in no known shape', answer(404, 'nope'), 'network', true],
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), 'network', true],
  ])('tells %s as one failure', async (_, fetch, code, isUncertain) => {
    const error = await failureOf(ask(fetch));
    expect(error.failure.code).toBe(code);
    expect(error.isUncertain).toBe(isUncertain);
  });

  it('gives up after its time limit, also when the body stalls', async () => {
    const stalls: Fetch = async () => new Response(new ReadableStream(), { status: 200 });
    expect((await failureOf(ask(stalls))).failure.code).toBe('config_timeout');
  });

  it('uses an answer that was begun earlier and asks for none itself', async () => {
    const fetch = vi.fn<Fetch>();
    const early = Promise.resolve(new Response(JSON.stringify(aQuote())));
    expect(await ask(fetch, { early })).toEqual(aQuote());
    expect(fetch).not.toHaveBeenCalled();
  });

  it('passes an abort on as the abort it is', async () => {
    const controller = new AbortController();
    const hangs: Fetch = (_, init) =>
      new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    const asked = ask(hangs, { signal: controller.signal });
    controller.abort('gone');
    await expect(asked).rejects.toBe('gone');
  });

  it('takes the wait from the problem, or else from Retry-After', async () => {
    const said = await failureOf(ask(answer(503, problem(503, 'provider_unavailable', { retryAfterMs: 1500 }))));
    const header = await failureOf(ask(answer(503, 'x', { 'retry-after': '3' })));
    expect([said.failure.retryAfterMs, header.failure.retryAfterMs]).toEqual([1500, 3000]);
  });
});
