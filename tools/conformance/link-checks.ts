/** What the widget reads before anything else: the link, and what its choices cost. */
import { type PublicLink, publicLink } from '../../src/protocol/public-link.ts';
import { type Quote, quote } from '../../src/protocol/quote.ts';
import { type Check, demand, demandShape, demandStatus } from './check.ts';
import { demandProblem } from './problems.ts';

/** ISO 4217, but for the rupiah, which nobody counts in hundredths. */
const currenciesByExponent: readonly (readonly string[])[] = [
  ['IDR', 'JPY', 'KRW', 'VND', 'XAF', 'XOF', 'CLP', 'ISK', 'UGX'],
  [],
  ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'HUF'],
  ['KWD', 'BHD', 'OMR', 'JOD', 'TND'],
];

const sumOf = (of: Quote): number => of.subtotal - of.discount + of.shipping + of.tax + of.tip + of.fee;
const lasting = ({ serverTime: _clock, ...rest }: PublicLink): string => JSON.stringify(rest);

export const linkChecks: readonly Check[] = [
  {
    id: 'link-shape',
    name: 'A link has every field that the widget reads, money with its exponent',
    spec: ['8.2', 'a missing money field is an error, never a guess'],
    run: async ({ talk, subject }) => {
      const { path } = await subject.payable();
      const answer = await talk.call(path);
      demandStatus(answer, 200);
      const link = demandShape(answer, publicLink);
      const { currency, currencyExponent } = link;
      const expected = currenciesByExponent.findIndex((currencies) => currencies.includes(currency));
      demand(
        expected === -1 || expected === currencyExponent,
        `${currency} has the exponent ${currencyExponent}, expected ${expected}`,
      );
      const { protocol, hostname } = new URL(link.handoff.origin);
      const isSafe = protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1';
      demand(isSafe, `handoff.origin is ${link.handoff.origin}, neither https nor this machine`);
    },
  },
  {
    id: 'link-etag',
    name: 'A link carries an ETag, the same until it changes, and answers 304 to it',
    spec: ['8.1', 'config and availability; ETag'],
    run: async ({ talk, subject }) => {
      const { path } = await subject.payable();
      const etag = (await talk.call(path)).headers.get('etag');
      demand(etag !== null && /^(W\/)?"[^"]*"$/.test(etag), `ETag is ${etag ?? 'missing'}`);
      demand((await talk.call(path)).headers.get('etag') === etag, 'the ETag differs though nothing changed');
      const again = await talk.call(path, { headers: { 'if-none-match': etag } });
      demandStatus(again, 304);
      demand(again.text === '', 'the 304 has a body');
      demandStatus(await talk.call(path, { headers: { 'if-none-match': '"another"' } }), 200);
    },
  },
  {
    id: 'link-vary',
    name: 'The answer says that it depends on the origin, so that no cache mixes pages up',
    spec: ['8.1', 'a foreign origin gets embed.allowed: false; Vary: Origin'],
    run: async ({ talk, subject }) => {
      const { headers } = await talk.call((await subject.payable()).path);
      const vary = (headers.get('vary') ?? '').toLowerCase();
      demand(vary.includes('origin') || vary.includes('*'), `Vary is ${vary === '' ? 'missing' : vary}`);
    },
  },
  {
    id: 'link-embed',
    name: 'A page that the seller did not allow is told so, and may start no session',
    spec: ['8.2', 'allowedOrigins[] (checked against the Origin header, never the body)'],
    run: async ({ talk, subject }) => {
      const { id } = await subject.make({ allowedOrigins: ['https://shop.example'] });
      const { path, request } = await subject.payableOf(id);
      const isAllowed = async (origin: string) =>
        demandShape(await talk.call(path, { headers: { origin } }), publicLink).embed.allowed;
      demand(await isAllowed('https://shop.example'), 'the allowed page is not allowed');
      demand(!(await isAllowed('https://shop.example.evil.example')), 'a page with a similar name is allowed');
      const refused = await talk.call(`${path}/sessions`, {
        body: { ...request, embedOrigin: 'https://shop.example' },
        headers: { origin: 'https://evil.example', 'idempotency-key': talk.newKey() },
      });
      demandProblem(refused, 403, 'origin_not_allowed');
    },
  },
  {
    id: 'reading-changes-nothing',
    name: 'Reading a link and asking for a quote have no effect',
    spec: ['8', 'GET has no effect: no session, hold, timer or count'],
    run: async ({ talk, subject }) => {
      const { path, request } = await subject.payable();
      const { expectedTotal: _total, ...choices } = request;
      const read = async () => lasting(demandShape(await talk.call(path), publicLink));
      const before = await read();
      for (let times = 0; times < 3; times++) await talk.call(`${path}/quote`, { body: choices });
      demand((await read()) === before, 'the link is another one after it was read and quoted');
    },
  },
  {
    id: 'slug-and-id',
    name: 'A link is found by its id, by its slug, and by a slug that it had before',
    spec: ['8.1', 'an old slug answers with the link and its new url'],
    run: async ({ talk, subject }) => {
      const slugs = ['old', 'new'].map((name) => `conformance-${name}-${crypto.randomUUID().slice(0, 8)}`);
      const { id } = await subject.make({ slug: slugs[0] });
      const renamed = await talk.seller(`/v1/payment-links/${id}`, {
        method: 'PATCH',
        body: { slug: slugs[1] },
        headers: { 'if-match': '*' },
      });
      demandStatus(renamed, 200);
      for (const name of [id, ...slugs]) {
        const link = demandShape(await talk.call(`/v1/public/links/${name}`), publicLink);
        demand(link.id === id, `${name} leads to ${link.id}, not to ${id}`);
        demand(link.slug === slugs[1], `${name} shows the slug ${link.slug}, not ${slugs[1]}`);
      }
    },
  },
  {
    id: 'link-states',
    name: 'A link that was switched off is still shown, and takes no session',
    spec: ['8.1', '200 for every known link, whatever its status'],
    run: async ({ talk, subject }) => {
      const { id } = await subject.make();
      const { path, request } = await subject.payableOf(id);
      demandStatus(await talk.seller(`/v1/payment-links/${id}/deactivate`, { method: 'POST' }), 200);
      const answer = await talk.call(path);
      demandStatus(answer, 200);
      const { status } = demandShape(answer, publicLink);
      demand(status === 'inactive', `the link is ${status}, expected inactive`);
      const headers = { 'idempotency-key': talk.newKey() };
      demandProblem(await talk.call(`${path}/sessions`, { body: request, headers }), 409, 'link_inactive');
    },
  },
  {
    id: 'exponents',
    name: 'Amounts are integers by the exponent that the seller states; a wrong one is refused',
    spec: ['8.7', 'the seller states the exponent, the backend checks it against its table for that currency'],
    run: async ({ talk, subject }) => {
      for (const [currency, currencyExponent] of [
        ['JPY', 0],
        ['KWD', 3],
        ['IDR', 0],
      ] as const) {
        const { id } = await subject.make({ currency, currencyExponent, amount: { mode: 'fixed', value: 12_345 } });
        const { link, request } = await subject.payableOf(id);
        demand(
          link.currencyExponent === currencyExponent && request.expectedTotal === 12_345,
          `12345 of ${currency} with exponent ${currencyExponent} became ${request.expectedTotal} with ${link.currencyExponent}`,
        );
      }
      const wrong = await talk.seller('/v1/payment-links', {
        body: { type: 'amount', name: 'X', currency: 'JPY', currencyExponent: 2, amount: { mode: 'fixed', value: 1 } },
      });
      demandProblem(wrong, 422, 'currency_exponent_mismatch');
    },
  },
  {
    id: 'quote',
    name: 'A quote adds up, in the link’s currency and exponent',
    spec: ['8.3', 'Quote lines[] subtotal discount shipping tax tip fee total dueToday dueLater …'],
    run: async ({ talk, subject }) => {
      const { path, link, request } = await subject.payable();
      const { expectedTotal: _total, ...choices } = request;
      const answer = await talk.call(`${path}/quote`, { body: choices });
      demandStatus(answer, 200);
      const read = demandShape(answer, quote);
      demand(sumOf(read) === read.total, `the parts make ${sumOf(read)}, total is ${read.total}`);
      demand(read.dueToday + read.dueLater === read.total, 'dueToday and dueLater do not make total');
      const isSameUnit = read.currency === link.currency && read.currencyExponent === link.currencyExponent;
      demand(isSameUnit, `the quote is in ${read.currency} with exponent ${read.currencyExponent}`);
    },
  },
  {
    id: 'unknown-fields',
    name: 'Fields that the protocol does not know change no price: they are refused or without effect',
    spec: ['8', 'The server owns money; clients send choices and expectedTotal'],
    run: async ({ talk, subject }) => {
      const { path, request } = await subject.payable();
      const { expectedTotal, ...choices } = request;
      for (const invented of [{ price: 1 }, { total: 1, currencyExponent: 0 }, { quote: { dueToday: 1 } }]) {
        const answer = await talk.call(`${path}/quote`, { body: { ...choices, ...invented } });
        if (answer.status !== 200) demandProblem(answer, 400, 'invalid_request');
        else {
          const { dueToday } = demandShape(answer, quote);
          const fields = Object.keys(invented).join(', ');
          demand(dueToday === expectedTotal, `${fields} made ${dueToday} of ${expectedTotal}`);
        }
      }
    },
  },
  {
    id: 'amount-bounds',
    name: 'An open amount keeps to its bounds, each refusal with its code and pointer',
    spec: ['8.5', '422 amount_too_small amount_too_large'],
    run: async ({ talk, subject }) => {
      const { id } = await subject.make({ amount: { mode: 'open', min: 100, max: 5000 } });
      for (const [amount, code] of [
        [99, 'amount_too_small'],
        [5001, 'amount_too_large'],
      ] as const) {
        const answer = await talk.call(`/v1/public/links/${id}/quote`, { body: { selection: { amount } } });
        const { errors = [] } = demandProblem(answer, 422, code);
        demand(errors[0]?.pointer === '/selection/amount', `${code} points at ${errors[0]?.pointer ?? 'nothing'}`);
      }
      const half = await talk.call(`/v1/public/links/${id}/quote`, { body: { selection: { amount: 100.5 } } });
      demand(half.status >= 400 && half.status < 500, `half a cent is answered ${half.status}`);
    },
  },
  {
    id: 'server-time',
    name: 'The server’s time goes forward from answer to answer',
    spec: ['8.2', 'serverTime'],
    run: async ({ talk, subject }) => {
      const { path } = await subject.payable();
      const first = demandShape(await talk.call(path), publicLink).serverTime;
      const second = demandShape(await talk.call(path), publicLink).serverTime;
      demand(Date.parse(second) >= Date.parse(first), `serverTime went back from ${first} to ${second}`);
    },
  },
];
