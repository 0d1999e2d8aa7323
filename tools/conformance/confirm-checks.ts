/** Paying with the published test cards. Only where the link says that no real money moves. */
import { confirmAnswer } from '../../src/protocol/confirm.ts';
import { publicLink } from '../../src/protocol/public-link.ts';
import { type SessionCreated, sessionState } from '../../src/protocol/session.ts';
import { type Check, demand, demandShape, demandStatus, Skipped, type Tools } from './check.ts';
import { demandProblem } from './problems.ts';
import type { Payable } from './subject.ts';

const card = (number: string) => ({ method: { type: 'card', number, expiry: '12/34', cvc: '123' } });
const GOOD = card('4242424242424242');
const DECLINED = card('4000000000000002');
/** A number with a right check digit that no published list has. */
const UNPUBLISHED = card('4539578763621486');

const confirm = ({ talk }: Tools, { session, secret }: SessionCreated, body: unknown, key?: string) =>
  talk.call(`/v1/public/sessions/${session.id}/confirm`, {
    body,
    headers: { authorization: `Bearer ${secret}`, ...(key !== undefined && { 'idempotency-key': key }) },
  });

/** The link to pay, if paying it is play. */
async function playable({ subject }: Tools): Promise<Payable> {
  const payable = await subject.payable();
  if (payable.link.livemode) throw new Skipped('the link takes real money');
  return payable;
}

async function begin(tools: Tools): Promise<SessionCreated> {
  const created = await tools.subject.begin(await playable(tools));
  if (created.session.quote.dueToday === 0) throw new Skipped('nothing is due on this link');
  return created;
}

const stateOf = async ({ talk }: Tools, { session, secret }: SessionCreated) =>
  demandShape(
    await talk.call(`/v1/public/sessions/${session.id}`, { headers: { authorization: `Bearer ${secret}` } }),
    sessionState,
  ).session;

export const confirmChecks: readonly Check[] = [
  {
    id: 'confirm-key-missing',
    name: 'Confirming without an Idempotency-Key is refused, and nothing is paid',
    spec: ['8.5', 'Idempotency-Key required on session creation and confirm: missing 400'],
    run: async (tools) => {
      const created = await begin(tools);
      demandProblem(await confirm(tools, created, GOOD), 400, 'idempotency_key_missing');
      const { status } = await stateOf(tools, created);
      demand(status === 'open', `after the refusal the session is ${status}`);
    },
  },
  {
    id: 'confirm-paid',
    name: 'A test card pays exactly what is due, and the session is completed',
    spec: ['8.1', 'POST /v1/public/sessions/{id}/confirm: take the hold, start the payment with a method'],
    run: async (tools) => {
      const created = await begin(tools);
      const answer = await confirm(tools, created, GOOD, tools.talk.newKey());
      demandStatus(answer, 200);
      const { session, payment } = demandShape(answer, confirmAnswer);
      demand(session.status === 'completed', `after paying the session is ${session.status}`);
      const { dueToday, currency, currencyExponent } = created.session.quote;
      demand(payment?.amount === dueToday, `${payment?.amount ?? 'nothing'} was paid where ${dueToday} were due`);
      demand(
        payment.currency === currency && payment.currencyExponent === currencyExponent,
        `the payment is in ${payment.currency} with exponent ${payment.currencyExponent}`,
      );
      const { status } = await stateOf(tools, created);
      demand(status === 'completed', `read again, the session is ${status}`);
    },
  },
  {
    id: 'confirm-replay',
    name: 'Confirming again with the same key charges nothing and answers the same bytes',
    spec: ['8.5', 'replay byte-identical with Idempotency-Replayed: true'],
    run: async (tools) => {
      const created = await begin(tools);
      const key = tools.talk.newKey();
      const first = await confirm(tools, created, GOOD, key);
      demandStatus(first, 200);
      const second = await confirm(tools, created, GOOD, key);
      demandStatus(second, 200);
      demand(second.text === first.text, 'the replay differs from the first answer');
      const mark = second.headers.get('idempotency-replayed');
      demand(mark === 'true', `Idempotency-Replayed is ${mark ?? 'missing'} on the replay`);
      demandProblem(await confirm(tools, created, DECLINED, key), 422, 'idempotency_key_reused');
    },
  },
  {
    id: 'confirm-once',
    name: 'A session that is paid takes no second payment, and is not cancelled any more',
    spec: ['8', 'Payments and completed sessions only move forward; paid beats everything'],
    run: async (tools) => {
      const created = await begin(tools);
      demandStatus(await confirm(tools, created, GOOD, tools.talk.newKey()), 200);
      demandProblem(await confirm(tools, created, GOOD, tools.talk.newKey()), 409, 'session_completed');
      const cancelled = await tools.talk.call(`/v1/public/sessions/${created.session.id}/cancel`, {
        method: 'POST',
        headers: { authorization: `Bearer ${created.secret}` },
      });
      demandProblem(cancelled, 409, 'session_completed');
      const { status } = await stateOf(tools, created);
      demand(status === 'completed', `the paid session is ${status}`);
    },
  },
  {
    id: 'confirm-declined',
    name: 'A declined card is a 402 with its reason, the same on replay, and the session is open for another',
    spec: ['8.5', '402 payment_declined + declineReason; only 2xx and 402 answers are recorded'],
    run: async (tools) => {
      const created = await begin(tools);
      const key = tools.talk.newKey();
      const first = await confirm(tools, created, DECLINED, key);
      const { declineReason } = demandProblem(first, 402, 'payment_declined');
      demand(declineReason !== undefined, 'payment_declined has no declineReason');
      const second = await confirm(tools, created, DECLINED, key);
      demand(second.status === 402 && second.text === first.text, 'the replay of a decline differs');
      const { status, attempts } = await stateOf(tools, created);
      demand(status === 'open', `after the decline the session is ${status}`);
      demand(attempts === 1, `one attempt, sent twice, counts as ${attempts}`);
      demandStatus(await confirm(tools, created, GOOD, tools.talk.newKey()), 200);
    },
  },
  {
    id: 'confirm-real-card',
    name: 'A card number that is no published test number is refused, and repeated nowhere',
    spec: ['9', 'any other number is refused before it leaves the page (without JavaScript: refused by the server)'],
    run: async (tools) => {
      const created = await begin(tools);
      const answer = await confirm(tools, created, UNPUBLISHED, tools.talk.newKey());
      demandProblem(answer, 422, 'field_invalid');
      demand(!answer.text.includes(UNPUBLISHED.method.number), 'the refusal repeats the card number');
      const { status, attempts } = await stateOf(tools, created);
      demand(
        status === 'open' && attempts === 0,
        `after the refusal the session is ${status} with ${attempts} attempts`,
      );
    },
  },
  {
    id: 'confirm-cancelled',
    name: 'A cancelled session takes no payment',
    spec: ['8.3', 'open → expired | canceled'],
    run: async (tools) => {
      const created = await begin(tools);
      await tools.talk.call(`/v1/public/sessions/${created.session.id}/cancel`, {
        method: 'POST',
        headers: { authorization: `Bearer ${created.secret}` },
      });
      demandProblem(await confirm(tools, created, GOOD, tools.talk.newKey()), 409, 'session_not_open');
    },
  },
  {
    id: 'limit',
    name: 'A link for one payment takes one, and tells everybody else politely',
    spec: ['8.4', 'At no instant completed + held > limit'],
    run: async (tools) => {
      const { id } = await tools.subject.make({ maxRedemptions: 1 });
      const payable = await tools.subject.payableOf(id);
      if (payable.link.livemode) throw new Skipped('the link takes real money');
      const payers = await Promise.all([1, 2, 3].map(() => tools.subject.begin(payable)));
      const answers = await Promise.all(payers.map((payer) => confirm(tools, payer, GOOD, tools.talk.newKey())));
      const paid = answers.filter(({ status }) => status === 200).length;
      demand(paid === 1, `${paid} of 3 payers paid a link for one payment`);
      for (const answer of answers.filter(({ status }) => status !== 200)) {
        demandProblem(answer, 409, 'usage_limit_reached', 'usage_temporarily_held');
      }
      const { status, usage } = demandShape(await tools.talk.call(payable.path), publicLink);
      demand(status === 'exhausted' && usage.completed === 1, `the link is ${status} with ${usage.completed} payments`);
    },
  },
];
