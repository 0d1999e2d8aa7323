/** What can be asked of any backend, without a link of it and without a key. */
import { type Check, demand, demandStatus } from './check.ts';
import { demandProblem, withoutRequestId } from './problems.ts';

const UNKNOWN_LINK = 'plink_000000000000000000000000';
const UNKNOWN_SESSION = 'cs_000000000000000000000000';
const STRANGER = 'https://conformance.invalid';
const body = { selection: {}, expectedTotal: 100 };

const names = (header: string | null): string[] => (header ?? '').split(',').map((name) => name.trim().toLowerCase());

export const openChecks: readonly Check[] = [
  {
    id: 'unknown-link',
    name: 'Links that do not exist get one and the same 404, however they are asked for',
    spec: ['8.1', 'GET /v1/public/links/{idOrSlug} … uniform 404'],
    run: async ({ talk }) => {
      const answers = [
        await talk.call(`/v1/public/links/${UNKNOWN_LINK}`),
        await talk.call('/v1/public/links/conformance-no-such-link'),
        await talk.call('/v1/public/links/%F0%9F%92%B8'),
        await talk.call(`/v1/public/links/${UNKNOWN_LINK}/quote`, { body: { selection: {} } }),
        await talk.call(`/v1/public/links/${UNKNOWN_LINK}/sessions`, {
          body,
          headers: { 'idempotency-key': talk.newKey() },
        }),
      ];
      const problems = answers.map((answer) => withoutRequestId(demandProblem(answer, 404, 'link_not_found')));
      demand(new Set(problems).size === 1, `the refusals differ: ${[...new Set(problems)].join(' and ')}`);
    },
  },
  {
    id: 'unknown-session',
    name: 'A session that does not exist, with any secret or none, is a 404',
    spec: ['8.1', 'The session id alone grants nothing'],
    run: async ({ talk }) => {
      const path = `/v1/public/sessions/${UNKNOWN_SESSION}`;
      demandProblem(await talk.call(path), 404, 'session_not_found');
      const headers = { authorization: 'Bearer conformance-no-such-secret' };
      demandProblem(await talk.call(path, { headers }), 404, 'session_not_found');
      demandProblem(await talk.call(`${path}/cancel`, { method: 'POST', headers }), 404, 'session_not_found');
    },
  },
  {
    id: 'unknown-return-code',
    name: 'A return code that was never given is a 404, one that cannot be one a 400',
    spec: ['8.1', 'POST /v1/public/sessions/exchange: one-time pay_link_code → read-only secret'],
    run: async ({ talk }) => {
      const exchange = (code: string) => talk.call('/v1/public/sessions/exchange', { body: { code } });
      demandProblem(await exchange('conformance-no-such-code-000'), 404, 'session_not_found');
      demandProblem(await exchange(''), 400, 'invalid_request');
    },
  },
  {
    id: 'problem-json',
    name: 'What is not understood is refused as problem+json with status, code, requestId and retryable',
    spec: ['8.5', 'Errors are RFC 9457 application/problem+json'],
    run: async ({ talk }) => {
      const refused = [
        await talk.call('/v1/public/sessions/exchange', { body: '{' }),
        await talk.call('/v1/public/sessions/exchange', { body: '"text"' }),
      ];
      const ids = refused.map((answer) => demandProblem(answer, 400, 'invalid_request').requestId);
      demand(ids[0] !== ids[1], 'two requests have the same requestId');
    },
  },
  {
    id: 'cors-answer',
    name: 'Pages of any origin may read an answer and the headers that the widget needs, without cookies',
    spec: ['8.1', 'Public (no key; CORS; no cookies)'],
    run: async ({ talk }) => {
      const { headers } = await talk.call(`/v1/public/links/${UNKNOWN_LINK}`, { headers: { origin: STRANGER } });
      const allowed = headers.get('access-control-allow-origin');
      demand(allowed === '*' || allowed === STRANGER, `Access-Control-Allow-Origin is ${allowed ?? 'missing'}`);
      demand(headers.get('set-cookie') === null, 'the answer sets a cookie');
      const isWithCookies = headers.get('access-control-allow-credentials') === 'true';
      demand(!isWithCookies, 'Access-Control-Allow-Credentials is true; the API takes no cookies');
      const exposed = names(headers.get('access-control-expose-headers'));
      const missing = ['etag', 'idempotency-replayed', 'retry-after'].filter((name) => !exposed.includes(name));
      demand(missing.length === 0, `Access-Control-Expose-Headers leaves out ${missing.join(', ')}`);
    },
  },
  {
    id: 'cors-preflight',
    name: 'A preflight allows the methods and headers that the widget sends',
    spec: ['8.1', 'Public (no key; CORS; no cookies)'],
    run: async ({ talk }) => {
      const wanted = ['authorization', 'content-type', 'idempotency-key'];
      const answer = await talk.call(`/v1/public/links/${UNKNOWN_LINK}/sessions`, {
        method: 'OPTIONS',
        headers: {
          origin: STRANGER,
          'access-control-request-method': 'POST',
          'access-control-request-headers': wanted.join(', '),
        },
      });
      demand(answer.status === 200 || answer.status === 204, `the preflight is answered ${answer.status}`);
      const allowedOrigin = answer.headers.get('access-control-allow-origin');
      demand(allowedOrigin === '*' || allowedOrigin === STRANGER, 'the preflight allows no origin');
      const allowed = names(answer.headers.get('access-control-allow-headers'));
      const missing = wanted.filter((name) => !allowed.includes(name));
      demand(missing.length === 0, `Access-Control-Allow-Headers leaves out ${missing.join(', ')}`);
      const methods = names(answer.headers.get('access-control-allow-methods'));
      demand(methods.includes('post'), 'Access-Control-Allow-Methods leaves out POST');
    },
  },
  {
    id: 'beacon',
    name: 'The beacon answers 202 to anything, without cookies',
    spec: ['8.1', 'POST /v1/public/events: metrics beacon, 202, no cookies'],
    run: async ({ talk }) => {
      for (const given of [{ events: [] }, 'no json', '{}']) {
        const answer = await talk.call('/v1/public/events', { body: given });
        demandStatus(answer, 202);
        demand(answer.headers.get('set-cookie') === null, 'the beacon sets a cookie');
      }
    },
  },
  {
    id: 'key-needed',
    name: 'The seller’s API is closed without a key, and to a wrong one',
    spec: ['8.1', 'Seller (Authorization: Bearer sk_…)'],
    run: async ({ talk }) => {
      demandProblem(await talk.call('/v1/payment-links'), 401, 'unauthorized');
      const headers = { authorization: 'Bearer sk_test_conformance_wrong' };
      demandProblem(await talk.call('/v1/payment-links', { headers }), 401, 'unauthorized');
    },
  },
  {
    id: 'key-in-page',
    name: 'A secret key from a page of another origin is refused',
    spec: ['8.1', 'never from a browser page of another origin'],
    run: async ({ talk }) => {
      const headers = { origin: STRANGER, authorization: 'Bearer sk_test_conformance_wrong' };
      demandProblem(await talk.call('/v1/payment-links', { headers }), 403, 'secret_key_in_browser');
    },
  },
];
