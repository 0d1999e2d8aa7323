import type { SessionState } from '../../../src/protocol/session.ts';
import { ProblemError } from '../problem-error.ts';
import { decideAtProvider } from './ask-provider.ts';
import { catchUpSession } from './catch-up.ts';
import type { ServiceContext } from './context.ts';
import { loadSession, stateOf } from './session-state.ts';

/** The payer's answer to their bank. Answering what is settled already changes nothing. */
export async function answerChallenge(
  context: ServiceContext,
  sessionId: string,
  answer: 'approve' | 'refuse',
): Promise<SessionState> {
  const { session, payment } = context.store.write(() => {
    const now = context.now();
    catchUpSession(context, sessionId, now);
    return loadSession(context, sessionId, now);
  });
  if (payment?.status === 'requires_action') {
    await decideAtProvider(
      context,
      payment.id,
      answer === 'approve' ? { status: 'succeeded' } : { status: 'failed', declineReason: 'rejected_by_payer' },
    );
  } else if (session.status !== 'completed' && session.status !== 'open') {
    throw new ProblemError('session_not_open', { context: { status: session.status } });
  }
  const now = context.now();
  return stateOf(context, loadSession(context, sessionId, now), now);
}
