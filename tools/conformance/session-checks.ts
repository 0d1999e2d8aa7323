/** Creating, reading and ending a session. */
import { type SessionCreated, sessionCreated, sessionState } from '../../src/protocol/session.ts';
import { type Check, demand, demandShape, demandStatus, type Tools } from './check.ts';
import { demandProblem, withoutRequestId } from './problems.ts';
import type { Payable } from './subject.ts';

const create = ({ talk }: Tools, { path }: Payable, body: unknown, key?: string) =>
  talk.call(`${path}/sessions`, { body, headers: { ...(key !== undefined && { 'idempotency-key': key }) } });

const readWith = ({ talk }: Tools, { session }: SessionCreated, secret: string) =>
  talk.call(`/v1/public/sessions/${session.id}`, { headers: { authorization: `Bearer ${secret}` } });

const cancel = ({ talk }: Tools, { session, secret }: SessionCreated) =>
  talk.call(`/v1/public/sessions/${session.id}/cancel`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
  });

export const sessionChecks: readonly Check[] = [
  {
    id: 'session-key-missing',
    name: 'A session without an Idempotency-Key, or with a short one, is refused',
    spec: [
      '8.5',
      'Idempotency-Key 16–255 visible ASCII characters, required on session creation and confirm: missing 400',
    ],
    run: async (tools) => {
      const payable = await tools.subject.payable();
      demandProblem(await create(tools, payable, payable.request), 400, 'idempotency_key_missing');
      const short = await create(tools, payable, payable.request, 'short');
      demandProblem(short, 400, 'invalid_request', 'idempotency_key_missing');
    },
  },
  {
    id: 'session-created',
    name: 'A session is created with the total that was shown, a secret, and where to pay',
    spec: ['8.1', 'create a session (Idempotency-Key); returns the session, its secret and next'],
    run: async (tools) => {
      const payable = await tools.subject.payable();
      const answer = await create(tools, payable, payable.request, tools.talk.newKey());
      demandStatus(answer, 201);
      const { session, secret, next } = demandShape(answer, sessionCreated);
      demand(session.status === 'open', `the new session is ${session.status}`);
      demand(
        session.quote.dueToday === payable.request.expectedTotal,
        `the session is for ${session.quote.dueToday}, not for ${payable.request.expectedTotal}`,
      );
      demand(session.linkId === payable.link.id, `the session is of the link ${session.linkId}`);
      if (next.type !== 'handoff') return;
      demand(!next.url.includes(secret), 'the secret of the session stands in next.url');
      const { origin } = new URL(next.url);
      demand(origin === payable.link.handoff.origin, `next.url is at ${origin}, not at ${payable.link.handoff.origin}`);
    },
  },
  {
    id: 'session-replay',
    name: 'The same request with the same key is answered by the same bytes, marked as replayed',
    spec: ['8.5', 'replay byte-identical with Idempotency-Replayed: true'],
    run: async (tools) => {
      const payable = await tools.subject.payable();
      const key = tools.talk.newKey();
      const first = await create(tools, payable, payable.request, key);
      demandStatus(first, 201);
      demand(first.headers.get('idempotency-replayed') !== 'true', 'the first answer says that it is a replay');
      const second = await create(tools, payable, payable.request, key);
      demandStatus(second, 201);
      demand(second.text === first.text, 'the replay differs from the first answer');
      const mark = second.headers.get('idempotency-replayed');
      demand(mark === 'true', `Idempotency-Replayed is ${mark ?? 'missing'} on the replay`);
    },
  },
  {
    id: 'session-key-reused',
    name: 'A key that is used again for another body is refused',
    spec: ['8.5', 'same key and other body 422 idempotency_key_reused'],
    run: async (tools) => {
      const payable = await tools.subject.payable();
      const key = tools.talk.newKey();
      demandStatus(await create(tools, payable, payable.request, key), 201);
      const other = await create(tools, payable, { ...payable.request, reference: 'another body' }, key);
      demandProblem(other, 422, 'idempotency_key_reused');
    },
  },
  {
    id: 'session-at-once',
    name: 'The same request many times at once makes one session',
    spec: ['8.5', 'first still running 409 request_in_progress + Retry-After'],
    run: async (tools) => {
      const payable = await tools.subject.payable();
      const key = tools.talk.newKey();
      const answers = await Promise.all(Array.from({ length: 8 }, () => create(tools, payable, payable.request, key)));
      const made = answers.filter(({ status }) => status === 201);
      for (const answer of answers.filter(({ status }) => status !== 201)) {
        demandProblem(answer, 409, 'request_in_progress');
        demand(answer.headers.get('retry-after') !== null, 'request_in_progress has no Retry-After');
      }
      const ids = new Set(made.map((answer) => demandShape(answer, sessionCreated).session.id));
      demand(ids.size === 1, `${answers.length} equal requests made ${ids.size} sessions`);
    },
  },
  {
    id: 'price-changed',
    name: 'A total that is not the server’s makes no session; the refusal names both totals',
    spec: ['8.3', 'expectedTotal is required on a session and equals dueToday (409 price_changed)'],
    run: async (tools) => {
      const payable = await tools.subject.payable();
      const { expectedTotal } = payable.request;
      const wrong = expectedTotal + 1;
      const answer = await create(tools, payable, { ...payable.request, expectedTotal: wrong }, tools.talk.newKey());
      const { context } = demandProblem(answer, 409, 'price_changed');
      const dueToday = (context?.['quote'] as { dueToday?: unknown } | undefined)?.dueToday;
      demand(dueToday === expectedTotal, `context.quote.dueToday is ${String(dueToday)}, expected ${expectedTotal}`);
      demand(answer.text.includes(String(wrong)), `the refusal does not name the total that was sent, ${wrong}`);
      const { expectedTotal: _left, ...without } = payable.request;
      const missing = await create(tools, payable, without, tools.talk.newKey());
      demand(missing.status >= 400 && missing.status < 500, `without expectedTotal the answer is ${missing.status}`);
    },
  },
  {
    id: 'session-secret',
    name: 'A session is read with its secret only, and without it looks like one that does not exist',
    spec: ['8.1', 'The session id alone grants nothing; the session secret is never in a URL'],
    run: async (tools) => {
      const created = await tools.subject.begin(await tools.subject.payable());
      const answer = await readWith(tools, created, created.secret);
      demandStatus(answer, 200);
      const { session } = demandShape(answer, sessionState);
      demand(session.id === created.session.id, `the secret opened ${session.id}`);
      const refused = demandProblem(await readWith(tools, created, `${created.secret}x`), 404, 'session_not_found');
      const unknown = { ...created, session: { ...created.session, id: 'cs_000000000000000000000000' } };
      const other = demandProblem(await readWith(tools, unknown, created.secret), 404, 'session_not_found');
      demand(withoutRequestId(refused) === withoutRequestId(other), 'a wrong secret is told from an unknown session');
      const inUrl = await tools.talk.call(`/v1/public/sessions/${created.session.id}?secret=${created.secret}`);
      demandProblem(inUrl, 404, 'session_not_found');
      await cancel(tools, created);
    },
  },
  {
    id: 'session-cancel',
    name: 'A cancelled session stays cancelled, however often it is cancelled, and takes no payment',
    spec: ['8.1', 'POST /v1/public/sessions/{id}/cancel: release at once'],
    run: async (tools) => {
      const created = await tools.subject.begin(await tools.subject.payable());
      for (let times = 0; times < 2; times++) {
        const answer = await cancel(tools, created);
        demandStatus(answer, 200);
        const { session } = demandShape(answer, sessionState);
        demand(session.status === 'canceled', `after cancelling the session is ${session.status}`);
      }
      const { session } = demandShape(await readWith(tools, created, created.secret), sessionState);
      demand(session.status === 'canceled', `the cancelled session reads ${session.status}`);
      demand(session.revision > created.session.revision, 'the revision did not grow with the change');
    },
  },
  {
    id: 'return-url',
    name: 'The way back leads to registered origins only',
    spec: ['8.2', 'returnOrigins[] (422 return_url_not_allowed)'],
    run: async (tools) => {
      const { id } = await tools.subject.make({ returnOrigins: ['https://shop.example'] });
      const payable = await tools.subject.payableOf(id);
      const to = (returnUrl: string) => create(tools, payable, { ...payable.request, returnUrl }, tools.talk.newKey());
      demandStatus(await to('https://shop.example/thanks'), 201);
      for (const foreign of ['https://evil.example/', 'https://shop.example.evil.example/']) {
        demandProblem(await to(foreign), 422, 'return_url_not_allowed');
      }
    },
  },
  {
    id: 'required-fields',
    name: 'What the link asks of the payer is demanded, with a pointer to each missing field',
    spec: ['8.5', 'errors[]{pointer code message}'],
    run: async (tools) => {
      const { id } = await tools.subject.make({ collect: { email: 'required', name: 'required' } });
      const payable = await tools.subject.payableOf(id);
      const { customer: _said, ...silent } = payable.request as Payable['request'] & { customer?: unknown };
      const { errors = [] } = demandProblem(
        await create(tools, payable, silent, tools.talk.newKey()),
        422,
        'field_required',
      );
      const pointers = errors.map(({ pointer }) => pointer);
      const missing = ['/customer/email', '/customer/name'].filter((pointer) => !pointers.includes(pointer));
      demand(missing.length === 0, `errors[] does not point at ${missing.join(', ')}`);
    },
  },
];
