/**
 * Confirming a session: the moment at which a payer commits. Three steps, because the provider is another company and
 * nobody may wait for it under the write lock: what is asked for is written down (begin-attempt), the provider is asked
 * under the payment's id, and its answer is taken up (hear-provider). Whatever is lost between the steps is found again:
 * by the same request sent again, which goes on with the same payment, or by the reconciler.
 *
 * While the provider is asked, the key is claimed for a few seconds: the same request arriving meanwhile, at this or
 * another process, is told that the first one is at work. The method's own mistakes (a number that is no test card) are
 * refused before anything.
 */
import type { ConfirmAnswer, ConfirmRequest } from '../../../src/protocol/confirm.ts';
import type { Replayable } from '../checkout-service.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import { refuse } from '../domain/refuse.ts';
import { planPayment } from '../simulator/payment-plan.ts';
import { askProvider } from './ask-provider.ts';
import { beginAttempt } from './begin-attempt.ts';
import type { ServiceContext } from './context.ts';
import { type KeyedRequest, RecordedProblemError, recordedAnswer } from './recorded-answer.ts';
import { loadSession } from './session-state.ts';

type Method = ConfirmRequest['method'];

const defaultMethods: readonly Method['type'][] = ['card', 'bank_transfer'];

export const enabledMethods = ({ config }: LinkRecord): readonly Method['type'][] => config.methods ?? defaultMethods;

/** Throws `payment_declined` for a declined attempt, `provider_unavailable` where the provider's answer was lost. */
export async function confirmSession(
  context: ServiceContext,
  sessionId: string,
  { method }: ConfirmRequest,
  idempotencyKey: string,
): Promise<Replayable<ConfirmAnswer>> {
  const { store, keys } = context;
  const keyed: KeyedRequest = {
    scope: `confirm:${sessionId}`,
    key: idempotencyKey,
    fingerprint: keys.fingerprintOf({ method }),
  };
  const begunAt = context.now();
  const before = recordedAnswer<ConfirmAnswer>(context, keyed, begunAt);
  if (before !== undefined) return before;
  const { link } = loadSession(context, sessionId, begunAt);
  checkEnabled(link, method.type);
  const planned = planPayment(method, begunAt);

  const begun = store.write(() => beginAttempt(context, sessionId, method.type, planned, keyed));
  if ('declined' in begun) throw begun.declined;
  if ('answer' in begun) return begun.answer;
  await askProvider(context, begun.paymentId, begun.plan);
  return firstAnswer(context, keyed);
}

/** What was recorded a moment ago, by this request or by whoever was quicker. It is not repeated yet. */
function firstAnswer(context: ServiceContext, keyed: KeyedRequest): Replayable<ConfirmAnswer> {
  try {
    const answer = recordedAnswer<ConfirmAnswer>(context, keyed, context.now());
    if (answer !== undefined) return { ...answer, replayed: false };
  } catch (error) {
    if (!(error instanceof RecordedProblemError)) throw error;
    throw new RecordedProblemError(error.problem, error.body, false);
  }
  throw new Error('The provider has answered, and nothing was recorded.');
}

function checkEnabled(link: LinkRecord, method: Method['type']): void {
  const enabled = enabledMethods(link);
  if (!enabled.includes(method)) {
    refuse('method_not_enabled', '/method/type', `This link takes: ${enabled.join(', ')}.`, { methods: enabled });
  }
}
