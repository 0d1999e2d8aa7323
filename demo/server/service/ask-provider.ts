/**
 * The way to the provider and back. Either can be cut: then nobody here knows what the provider did, nothing is undone,
 * and the truth is found by asking again.
 */
import { ProblemError } from '../problem-error.ts';
import type { PaymentPlan } from '../simulator/payment-plan.ts';
import type { Decision } from '../simulator/provider.ts';
import type { ServiceContext } from './context.ts';
import { hearProvider } from './hear-provider.ts';

/** Has a payment charged that was written down before. Throws `provider_unavailable` where the answer was lost. */
export async function askProvider(context: ServiceContext, paymentId: string, plan: PaymentPlan): Promise<void> {
  await orLost(context.providerPause);
  context.provider.charge(paymentId, plan, context.now());
  await bringWord(context, paymentId);
}

/**
 * The payer, their bank or a counter decides at the provider, which tells us. Throws `provider_unavailable` where that
 * word was lost; the decision stands, and is found later.
 */
export async function decideAtProvider(context: ServiceContext, paymentId: string, decision: Decision): Promise<void> {
  context.provider.decide(paymentId, decision, context.now());
  await bringWord(context, paymentId);
}

/** The provider tells what it has done. Throws `provider_unavailable` where that was lost. */
export async function bringWord(context: ServiceContext, paymentId: string): Promise<void> {
  await orLost(context.answerPause);
  context.store.write(() => hearProvider(context, paymentId, context.now()));
}

async function orLost(way: () => Promise<void>): Promise<void> {
  try {
    await way();
  } catch {
    throw new ProblemError('provider_unavailable', {
      detail: 'The answer of the payment provider is awaited. Do not pay again: read the session.',
    });
  }
}
