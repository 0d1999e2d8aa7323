/**
 * Finds payments whose answer was lost: a process died between the provider's book and ours, or the network did. Runs
 * with every sweep, and so at each start, in every process. Each payment is looked at in a transaction of its own,
 * which reads again what is true, so that two reconcilers at the same moment have one effect.
 *
 * Two things can be lost. Our question: a payment waits for an answer that nobody will bring; the provider is told that
 * nothing shall come of it, and says what is in its book. And its word: the provider has changed a charge, and nobody
 * has confirmed to know; it is heard again.
 */
import type { ServiceContext } from './context.ts';
import { hearProvider } from './hear-provider.ts';

/** Real time after which a question counts as lost. Well above what a provider takes, below what a payer waits. */
export const QUESTION_LOST_AFTER_MS = 10_000;
/** Real time after which the provider's word counts as lost. A request takes it up within milliseconds. */
export const WORD_LOST_AFTER_MS = 2_000;
/** In one go; the rest is for the next one. */
const BATCH = 100;

/** Answers how many payments were looked at. */
export function reconcile(context: ServiceContext): number {
  const { store, provider, realNow } = context;
  const lostSince = realNow() - QUESTION_LOST_AFTER_MS;
  const asked = store.payments.askedBefore(lostSince, BATCH);
  for (const { id } of asked) {
    provider.voidUnlessKnown(id, context.now());
    store.write(() => hearProvider(context, id, context.now()));
  }
  const untold = provider.untold(realNow() - WORD_LOST_AFTER_MS, BATCH);
  for (const { id } of untold) store.write(() => hearProvider(context, id, context.now()));
  return asked.length + untold.length;
}
