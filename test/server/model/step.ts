import type * as fc from 'fast-check';
import { momentOf, stepsBack } from '../../../tools/torture/invariants/progress.ts';
import type { Answer } from '../backend.ts';
import { compare, type Shop } from './shop.ts';
import type { ModelPayment, ModelSession, ShopModel } from './shop-model.ts';

export type Command = fc.AsyncCommand<ShopModel, Shop>;

interface Play {
  /** How it is printed where a sequence fails. */
  readonly name: string;
  /** Whether it makes sense now; every sequence has steps that do not. */
  readonly can?: (model: ShopModel) => boolean;
  /** Does it to the server and to the model, and throws where their answers differ. */
  readonly run: (model: ShopModel, shop: Shop) => Promise<void>;
  /** Leaves the database as it is: nobody has written down yet what time has done. */
  readonly isQuiet?: boolean;
}

/** A step of a sequence. After each one the database must agree with the model, and nothing may have gone backwards. */
export const step = ({ name, can = () => true, run, isQuiet = false }: Play): Command => ({
  check: can,
  toString: () => name,
  run: async (model, shop) => {
    const before = momentOf(shop.database);
    await run(model, shop);
    shop.note(name);
    if (isQuiet) return;
    shop.backend.sweep();
    const faults = [...compare(shop, model), ...stepsBack(before, momentOf(shop.database))];
    if (faults.length > 0) throw new Error(`After ${name}:\n${faults.join('\n')}`);
  },
});

/** One of those that there are, for any number. */
export const sessionAt = ({ sessions }: ShopModel, pick: number): ModelSession => {
  const session = sessions[pick % sessions.length];
  if (session === undefined) throw new Error('There is no session yet.');
  return session;
};
export const paymentAt = ({ payments }: ShopModel, pick: number): ModelPayment => {
  const payment = payments[pick % payments.length];
  if (payment === undefined) throw new Error('There is no payment yet.');
  return payment;
};

/** The answer must be the one that the model foretells; a refusal is one in words, never an error of the server. */
export function agree(answer: Answer<unknown>, expected: 200 | 201 | 204 | 402 | 'refused'): void {
  const isRefusal = [409, 410, 422].includes(answer.status);
  if (expected === 'refused' ? isRefusal : answer.status === expected) return;
  throw new Error(`The model expects ${expected}, the server answers ${answer.status}: ${answer.text}`);
}
