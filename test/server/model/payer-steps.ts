/** What payers do. */
import fc from 'fast-check';
import type { ConfirmAnswer } from '../../../src/protocol/confirm.ts';
import type { SessionCreated } from '../../../src/protocol/session.ts';
import { card, CHALLENGE, DECLINED } from '../backend.ts';
import { choiceFor, type Shop } from './shop.ts';
import type { ModelSession, ShopModel } from './shop-model.ts';
import { agree, type Command, sessionAt, step } from './step.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Sends a keyed request and keeps it, where its answer stands, so that it can be sent again. */
async function send<T>({ backend, keyed }: Shop, path: string, body: object, bearer?: string) {
  const headers: Record<string, string> = {
    'idempotency-key': backend.newKey(),
    ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
  };
  const at = backend.time.now;
  const answer = await backend.call<T>(path, { method: 'POST', body, headers });
  if (answer.status < 300 || answer.status === 402) keyed.push({ path, body, headers, at, answer });
  return answer;
}

const openStep = (quantity: number, hasCode: boolean): Command =>
  step({
    name: `open ${quantity}${hasCode ? ' with the code' : ''}`,
    run: async (model, shop) => {
      const { choice, due, body } = choiceFor(model, quantity, hasCode);
      const isExpected = model.canOpen(choice);
      const answer = await send<SessionCreated>(shop, `/v1/public/links/${shop.linkId}/sessions`, body);
      agree(answer, isExpected ? 201 : 'refused');
      if (isExpected) model.open({ created: answer.body, due, ...choice });
    },
  });

/** Methods by how they go on: at once, declined, waiting for the payer, waiting for the money. */
const methods = {
  card: { body: card(), waitMs: undefined },
  declined: { body: card(DECLINED), waitMs: undefined },
  challenge: { body: card(CHALLENGE), waitMs: 15 * MINUTE_MS },
  transfer: { body: { method: { type: 'bank_transfer' } }, waitMs: DAY_MS },
};
type Method = keyof typeof methods;

const confirmStep = (pick: number, method: Method): Command =>
  step({
    name: `confirm #${pick} by ${method}`,
    can: ({ sessions }) => sessions.length > 0,
    run: async (model, shop) => {
      const session = sessionAt(model, pick);
      const { id } = session.created.session;
      const isExpected = model.canConfirm(session);
      const { body, waitMs } = methods[method];
      const path = `/v1/public/sessions/${id}/confirm`;
      const answer = await send<ConfirmAnswer>(shop, path, body, session.created.secret);
      if (!isExpected) return agree(answer, 'refused');
      agree(answer, method === 'declined' ? 402 : 200);
      const paymentId = newestPayment(shop, session);
      if (method === 'declined') model.decline(session, paymentId);
      else if (waitMs === undefined || session.due === 0) model.succeed(session, paymentId);
      else model.wait(session, paymentId ?? 'none', method === 'challenge' ? 'requires_action' : 'pending', waitMs);
      if (answer.status === 200 && answer.body.session.status !== session.status) {
        throw new Error(`The payer was told ${answer.body.session.status}, the model says ${session.status}.`);
      }
    },
  });

/** A declined attempt is not shown to the payer, but it is a payment. */
function newestPayment({ database }: Shop, { created, due }: ModelSession): string | undefined {
  if (due === 0) return undefined;
  const sql = 'SELECT id FROM payments WHERE session_id = :id ORDER BY seq DESC LIMIT 1';
  return database.get<{ id: string }>(sql, { id: created.session.id })?.id;
}

const cancelStep = (pick: number): Command =>
  step({
    name: `cancel #${pick}`,
    can: ({ sessions }) => sessions.length > 0,
    run: async (model, { backend }) => {
      const session = sessionAt(model, pick);
      const answer = await backend.cancel(session.created);
      agree(answer, session.status === 'completed' ? 'refused' : 200);
      model.cancel(session);
    },
  });

const replayStep = (pick: number, isAltered: boolean): Command =>
  step({
    name: `repeat #${pick}${isAltered ? ' with another body' : ''}`,
    run: async (model: ShopModel, { backend, keyed }) => {
      const kept = keyed.filter(({ at }) => model.now - at < DAY_MS);
      const request = kept[pick % kept.length];
      if (request === undefined) return;
      const { path, headers, body, answer } = request;
      const altered = 'method' in body ? { method: { type: 'cash_code' } } : { ...body, locale: 'de' };
      const again = await backend.call(path, { method: 'POST', headers, body: isAltered ? altered : body });
      if (isAltered) return agree(again, 'refused');
      const isSame = again.status === answer.status && again.text === answer.text;
      if (isSame && again.headers.get('idempotency-replayed') === 'true') return;
      throw new Error(`First it answered ${answer.status} ${answer.text}, then ${again.status} ${again.text}`);
    },
  });

const pick = fc.nat(7);

const anyOpen = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 3 }))
  .map(([quantity, chance]) => openStep(quantity, chance === 0));
const anyConfirm = (...among: Method[]) =>
  fc.tuple(pick, fc.constantFrom(...among)).map((choice) => confirmStep(...choice));

/** What happens more often stands here more often. */
export const payerSteps: fc.Arbitrary<Command>[] = [
  anyOpen,
  anyOpen,
  anyOpen,
  anyConfirm('card', 'transfer'),
  anyConfirm('card', 'transfer'),
  anyConfirm('card', 'declined', 'challenge', 'transfer'),
  pick.map(cancelStep),
  fc.tuple(fc.nat(30), fc.boolean()).map((choice) => replayStep(...choice)),
];
