/** The real shop of a sequence: the server in this process, with one link and one code made to the model's terms. */
import { openDatabase, type Database } from '../../../demo/server/store/database.ts';
import { createStore } from '../../../demo/server/store/store.ts';
import { faultsIn } from '../../../tools/torture/invariants/faults-in.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import { aFixedInput, aProductInput } from '../../fixtures/links.ts';
import { type Answer, type Backend, startBackend } from '../backend.ts';
import type { Choice, ShopModel, Terms } from './shop-model.ts';

export const CODE = 'MODEL';
const PRICE = 2500;
export const print = { id: 'print', name: 'Print', unitAmount: PRICE, quantity: { default: 1, min: 1, max: 9 } };

/** A keyed request that was answered for good, to be sent again. */
export interface Keyed {
  readonly path: string;
  readonly body: object;
  readonly headers: Record<string, string>;
  readonly at: number;
  readonly answer: Answer<unknown>;
}

export interface Shop {
  readonly backend: Backend;
  readonly database: Database;
  readonly linkId: string;
  readonly keyed: Keyed[];
  /** Notes that a step was played. */
  note(step: string): void;
}

/** One server for all sequences: starting it takes longer than a sequence. */
export function startShops() {
  const database = openDatabase(':memory:');
  const backend = startBackend({ store: createStore(database), hasRateLimits: false });
  const played = new Map<string, number>();
  /** By its first word. */
  const note = (step: string) => {
    const [sort = step] = step.split(' ');
    played.set(sort, (played.get(sort) ?? 0) + 1);
  };
  return {
    /** How often each sort of step was played. */
    played: played as ReadonlyMap<string, number>,
    async open(terms: Terms): Promise<Shop> {
      backend.store.clear();
      const link = await backend.createLink(inputFor(terms, backend.time.now));
      const code = {
        code: CODE,
        discount: { type: 'percent', percent: terms.percent },
        maxRedemptions: terms.redemptions,
      };
      await backend.seller('/v1/promotion-codes', { method: 'POST', body: code });
      return { backend, database, linkId: link.id, keyed: [], note };
    },
    close: () => backend.store.close(),
  };
}

function inputFor(terms: Terms, now: number): LinkInput {
  const { limit: maxRedemptions, onOverLimit, restoreOnRefund, reservation, expiresInMinutes, stock } = terms;
  const changes = {
    maxRedemptions,
    onOverLimit,
    restoreOnRefund,
    allowPromotionCodes: true,
    ...(reservation !== undefined && { reservation }),
    ...(expiresInMinutes !== undefined && { expiresAt: new Date(now + expiresInMinutes * 60_000).toISOString() }),
  };
  if (stock === undefined) return aFixedInput(changes);
  return aProductInput({ ...changes, usageUnit: 'units', items: [{ ...print, stock }] });
}

/** A session's choices as the model counts them, and as they are sent. */
export function choiceFor({ terms }: ShopModel, quantity: number, hasCode: boolean) {
  const isProduct = terms.stock !== undefined;
  const units = isProduct ? quantity : 1;
  const choice: Choice = { units, takes: { ...(isProduct && { stock: units }), ...(hasCode && { code: 1 }) } };
  const due = units * PRICE * (hasCode ? 1 - terms.percent / 100 : 1);
  const selection = isProduct ? { items: [{ id: print.id, quantity }] } : {};
  const body = { selection, expectedTotal: due, ...(hasCode && { promotionCode: CODE }) };
  return { choice, due, body };
}

/** Everything that differs from the model, and everything that must not be at all. */
export function compare({ database, linkId }: Shop, model: ShopModel): string[] {
  const link = database.get('SELECT completed, held FROM links WHERE id = :linkId', { linkId });
  const sessions = database.all('SELECT id, status FROM sessions ORDER BY seq');
  const payments = database.all('SELECT id, status, amount_refunded AS refunded FROM payments ORDER BY seq');
  const counted = database.all<{ id: string; used: number }>('SELECT id, used, held FROM counters');
  const counter = (isStock: boolean) => counted.find(({ id }) => id.startsWith('stock:') === isStock);
  const hasStock = model.terms.stock !== undefined;
  const real = { link, sessions, payments, code: counter(false), ...(hasStock && { stock: counter(true) }) };
  const expected = {
    link: { completed: model.completed, held: model.held },
    sessions: model.sessions.map(({ created, status }) => ({ id: created.session.id, status })),
    payments: model.payments.map(({ id, status, refunded }) => ({ id, status, refunded })),
    code: { id: counter(false)?.id, used: model.used.code, held: model.heldOf('code') },
    ...(hasStock && { stock: { id: counter(true)?.id, used: model.used.stock, held: model.heldOf('stock') } }),
  };
  const [is, should] = [JSON.stringify(real), JSON.stringify(expected)];
  return [...(is === should ? [] : [`The server has\n  ${is}\nand the model\n  ${should}`]), ...faultsIn(database)];
}
