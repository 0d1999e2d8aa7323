/**
 * The simulated provider: another company, with a book of its own. It knows charges by the id under which it was asked,
 * so that asking twice charges once. Every call here is a transaction of its own unless it is made inside one; between
 * a call and what the server writes down about it the process may die, which is what the reconciler is for.
 *
 * A power cut that forgets a line of the book forgets what was written down about it, too: the server's next commit
 * waits for both.
 *
 * It answers with what its book says, never with what it was asked for: a charge that was voided meanwhile stays so.
 */
import type { Charge } from '../domain/charge.ts';
import type { DeclineReason } from '../../../src/protocol/decline-reason.ts';
import type { Store } from '../store/store.ts';
import type { PaymentPlan } from './payment-plan.ts';

export type Decision =
  | { readonly status: 'succeeded' }
  | { readonly status: 'failed'; readonly declineReason: DeclineReason };

export interface Provider {
  /** Charges, or begins to; under an id that it knows, only says again what became of it. */
  charge(id: string, plan: PaymentPlan, now: number): Charge;
  find(id: string): Charge | undefined;
  /**
   * The payer, the bank or the counter has decided. Money may come after a refusal; a refusal after money is ignored.
   * Answers false where nothing changed.
   */
  decide(id: string, decision: Decision, now: number): boolean;
  /**
   * Nothing more shall come of this id if nothing has yet: an id that is unknown can never be charged after this.
   * Answers what is in the book.
   */
  voidUnlessKnown(id: string, now: number): Charge;
  /** The payer gave up: what still waits for them is taken off their wallet. */
  withdraw(id: string, now: number): boolean;
  /** Changes, oldest first, that were noted before that moment (real time) and that nobody has confirmed to know. */
  untold(notedBefore: number, limit: number): Charge[];
  confirmTold(charge: Charge): void;
}

export function createProvider(store: Store, realNow: () => number): Provider {
  const book = store.providerCharges;
  const read = (id: string): Charge => {
    const charge = book.byId(id);
    if (charge === undefined) throw new Error(`The provider lost the charge ${id}.`);
    return charge;
  };
  return {
    charge: (id, plan, now) =>
      store.writeForgettable(() => {
        const after = (ms: number | undefined) => (ms === undefined ? undefined : now + ms);
        const { status, declineReason, brand, last4 } = plan;
        const times = {
          expiresAt: after(plan.waitMs),
          settlesAt: after(plan.settlesAfterMs),
          disputesAt: after(plan.disputedAfterMs),
          reversesAt: after(plan.reversedAfterMs),
        };
        book.insert({ id, status, declineReason, brand, last4, ...times }, now, realNow());
        return read(id);
      }),
    find: (id) => book.byId(id),
    decide: (id, decision, now) => {
      const { status } = decision;
      const from = status === 'succeeded' ? (['pending', 'requires_action', 'failed', 'voided'] as const) : waiting;
      const declineReason = 'declineReason' in decision ? decision.declineReason : undefined;
      return store.writeForgettable(() => book.change(id, from, { status, declineReason }, now, realNow()));
    },
    voidUnlessKnown: (id, now) =>
      store.writeForgettable(() => {
        const nothing = { brand: undefined, last4: undefined, expiresAt: undefined, settlesAt: undefined };
        const never = { disputesAt: undefined, reversesAt: undefined };
        book.insert({ id, status: 'voided', declineReason: 'provider_error', ...nothing, ...never }, now, realNow());
        return read(id);
      }),
    withdraw: (id, now) =>
      store.writeForgettable(() =>
        book.change(id, waiting, { status: 'voided', declineReason: undefined }, now, realNow()),
      ),
    untold: (notedBefore, limit) => book.untold(notedBefore, limit),
    confirmTold: ({ id, revision }) => store.writeForgettable(() => book.confirmTold(id, revision)),
  };
}

const waiting = ['pending', 'requires_action'] as const;
