/** The demo backend with one thing broken between it and whoever asks: what another backend might get wrong. */
import type { Fetch } from '../../tools/conformance/talk.ts';

type Change = (
  answer: Response,
  request: { readonly url: URL; readonly init: RequestInit },
) => Response | Promise<Response>;

export interface Breakage {
  readonly what: string;
  /** The checks that must find it; others may find it, too. */
  readonly foundBy: readonly string[];
  readonly change: Change;
}

export const broken =
  (send: Fetch, change: Change): Fetch =>
  async (url, init) =>
    change(await send(url, init), { url: new URL(url), init });

const withHeaders = (answer: Response, edit: (headers: Headers) => void): Response => {
  const headers = new Headers(answer.headers);
  edit(headers);
  const isEmpty = answer.status === 204 || answer.status === 304;
  return new Response(isEmpty ? null : answer.body, { status: answer.status, headers });
};

const without = (name: string) => (answer: Response) => withHeaders(answer, (headers) => headers.delete(name));

/** Changes the JSON of answers whose request fits. */
const inJson =
  (fits: (request: { url: URL; init: RequestInit }, answer: Response) => boolean, edit: (body: Body) => void): Change =>
  async (answer, request) => {
    if (!fits(request, answer) || !(answer.headers.get('content-type') ?? '').includes('json')) return answer;
    const body = (await answer.json()) as Body;
    edit(body);
    return new Response(JSON.stringify(body), { status: answer.status, headers: answer.headers });
  };

// What the tests reach into; a backend that leaves these out has failed earlier.
type Body = Record<string, unknown> & {
  currencyExponent?: unknown;
  code?: string;
  context?: Record<string, unknown>;
  session?: { id: string; status: string; revision: number };
  next?: { url?: string };
  secret?: string;
  payment?: { amount: number };
  embed?: { allowed: boolean };
  declineReason?: string;
};

const asksLink = ({ url, init }: { url: URL; init: RequestInit }) =>
  (init.method ?? 'GET') === 'GET' && /^\/v1\/public\/links\/[^/]+$/.test(url.pathname);
const ends = (path: string) => (request: { url: URL }) => request.url.pathname.endsWith(path);
const sentBy = ({ init }: { init: RequestInit }): string => (typeof init.body === 'string' ? init.body : '');
const refused = (status: number) => (_request: unknown, answer: Response) => answer.status === status;

const refusing =
  `unknown-link unknown-session unknown-return-code problem-json key-needed key-in-page link-embed link-states
  exponents amount-bounds items required-fields return-url session-key-missing session-key-reused session-secret
  price-changed confirm-key-missing confirm-once confirm-declined confirm-real-card confirm-cancelled limit`.split(
    /\s+/,
  );
let answersSoFar = 0;

export const breakages: readonly Breakage[] = [
  {
    what: 'a link without its exponent',
    foundBy: ['link-shape'],
    change: inJson(asksLink, (body) => delete body.currencyExponent),
  },
  {
    what: 'an exponent guessed from somewhere else',
    foundBy: ['link-shape', 'quote'],
    change: inJson(asksLink, (body) => (body.currencyExponent = 0)),
  },
  { what: 'no ETag', foundBy: ['link-etag'], change: without('etag') },
  {
    what: 'refusals that look like success',
    foundBy: refusing,
    change: (answer) => (answer.status < 400 ? answer : Response.json({}, { status: 200 })),
  },
  {
    what: 'a link that changes when it is read',
    foundBy: ['reading-changes-nothing'],
    change: inJson(asksLink, (body) => (body['revision'] = ++answersSoFar)),
  },
  {
    what: 'a link that has forgotten its new slug',
    foundBy: ['slug-and-id'],
    change: inJson(asksLink, (body) => (body['slug'] = 'another-slug')),
  },
  {
    what: 'a clock that goes backwards',
    foundBy: ['server-time'],
    change: inJson(asksLink, (body) => (body['serverTime'] = new Date(1e12 - ++answersSoFar * 1000).toISOString())),
  },
  {
    what: 'prices that the page may set',
    foundBy: ['unknown-fields'],
    change: (answer, request) => {
      const sent = sentBy(request);
      if (!request.url.pathname.endsWith('/quote') || !/"(price|total|quote)"/.test(sent)) return answer;
      const parts = { subtotal: 1, discount: 0, shipping: 0, tax: 0, taxIncluded: 0, tip: 0, fee: 0 };
      const sums = { total: 1, dueToday: 1, dueLater: 0, currency: 'EUR', currencyExponent: 2 };
      return Response.json({ lines: [], ...parts, ...sums, validUntil: new Date(0).toISOString() });
    },
  },
  {
    what: 'a new session for each request',
    foundBy: ['session-at-once', 'session-replay'],
    change: inJson(ends('/sessions'), (body) => {
      if (body.session) body.session.id = `cs_${String(++answersSoFar).padStart(24, '0')}`;
    }),
  },
  {
    what: 'a long poll that does not see the change',
    foundBy: ['long-poll'],
    change: inJson(
      ({ url }) => url.searchParams.has('waitMs'),
      (body) => body.session && (body.session.status = 'open'),
    ),
  },
  {
    what: 'a long poll that makes changes up',
    foundBy: ['long-poll-ends'],
    change: inJson(
      ({ url }) => url.searchParams.has('waitMs'),
      (body) => body.session && (body.session.revision += 1),
    ),
  },
  {
    what: 'a trial that costs',
    foundBy: ['plans'],
    change: inJson(
      (request) => ends('/quote')(request) && sentBy(request).includes('monthly'),
      (body) => (body['dueToday'] = 900),
    ),
  },
  { what: 'no Vary', foundBy: ['link-vary'], change: without('vary') },
  {
    what: 'every page may embed every link',
    foundBy: ['link-embed'],
    change: inJson(asksLink, (body) => body.embed && (body.embed.allowed = true)),
  },
  { what: 'no CORS', foundBy: ['cors-answer', 'cors-preflight'], change: without('access-control-allow-origin') },
  {
    what: 'headers that pages cannot read',
    foundBy: ['cors-answer'],
    change: without('access-control-expose-headers'),
  },
  {
    what: 'a cookie with each answer',
    foundBy: ['cors-answer', 'beacon'],
    change: (answer) => withHeaders(answer, (headers) => headers.append('set-cookie', 'visitor=1')),
  },
  {
    what: 'errors as pages',
    foundBy: ['problem-json', 'unknown-link', 'session-key-missing'],
    change: (answer) =>
      answer.status < 400
        ? answer
        : new Response('<h1>Sorry</h1>', { status: answer.status, headers: { 'content-type': 'text/html' } }),
  },
  {
    what: 'errors as plain JSON',
    foundBy: ['problem-json'],
    change: (answer) =>
      answer.status < 400 ? answer : withHeaders(answer, (headers) => headers.set('content-type', 'application/json')),
  },
  {
    what: 'refusals that tell unknown links apart',
    foundBy: ['unknown-link'],
    change: async (answer, request) =>
      inJson(refused(404), (body) => (body['detail'] = `No link at ${request.url.pathname}.`))(answer, request),
  },
  {
    what: 'replays that are answered anew',
    foundBy: ['session-replay', 'confirm-replay'],
    change: inJson(
      (_request, answer) => answer.headers.get('idempotency-replayed') === 'true',
      (body) => (body['answeredAt'] = 'now'),
    ),
  },
  { what: 'replays that do not say so', foundBy: ['session-replay'], change: without('idempotency-replayed') },
  {
    what: 'price_changed without the new price',
    foundBy: ['price-changed'],
    change: inJson(refused(409), (body) => delete body.context),
  },
  {
    what: 'a quote that does not add up',
    foundBy: ['quote'],
    change: inJson(ends('/quote'), (body) => (body['shipping'] = 5)),
  },
  {
    what: 'the secret of a session in its address',
    foundBy: ['session-created'],
    change: inJson(ends('/sessions'), (body) => {
      if (body.next?.url !== undefined) body.next.url += `?s=${body.secret}`;
    }),
  },
  {
    what: 'a payment page on another origin than the link says',
    foundBy: ['session-created'],
    change: inJson(ends('/sessions'), (body) => {
      if (body.next?.url !== undefined) body.next.url = 'https://elsewhere.example/pay/1';
    }),
  },
  {
    what: 'a decline without its reason',
    foundBy: ['confirm-declined'],
    change: inJson(refused(402), (body) => delete body.declineReason),
  },
  {
    what: 'a payment of another amount',
    foundBy: ['confirm-paid'],
    change: inJson(ends('/confirm'), (body) => body.payment && (body.payment.amount += 1)),
  },
  {
    what: 'a stream that is no stream',
    foundBy: ['stream'],
    change: (answer, { url }) => (url.pathname.endsWith('/stream') ? Response.json({ session: {} }) : answer),
  },
  {
    what: 'a stream that ends at once',
    foundBy: ['stream'],
    change: (answer, { url }) =>
      url.pathname.endsWith('/stream')
        ? new Response('event: session\ndata: {}\n\n', { headers: { 'content-type': 'text/event-stream' } })
        : answer,
  },
  {
    what: 'a cancelled session that is shown as open',
    foundBy: ['session-cancel'],
    change: inJson(ends('/cancel'), (body) => body.session && (body.session.status = 'open')),
  },
];
