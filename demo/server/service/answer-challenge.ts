import type { SessionState } from '../../../src/protocol/session.ts';
import { ProblemError } from '../problem-error.ts';
import { catchUpSession } from './catch-up.ts';
import type { ServiceContext } from './context.ts';
import { loadSession, stateOf } from './session-state.ts';
import { failPayment, settlePayment } from './settle-payment.ts';

/** The payer's answer to their bank. Answering what is settled already changes nothing. */
export function answerChallenge(
  context: ServiceContext,
  sessionId: string,
  answer: 'approve' | 'refuse',
): SessionState {
  const { store } = context;
  const now = context.now();
  return store.write(() => {
    catchUpSession(context, sessionId, now);
    const { session, payment } = loadSession(context, sessionId, now);
    if (payment?.status === 'requires_action') {
      if (answer === 'approve') settlePayment(context, payment.id, now);
      else failPayment(context, payment.id, 'rejected_by_payer', now);
    } else if (session.status !== 'completed' && session.status !== 'open') {
      throw new ProblemError('session_not_open', { context: { status: session.status } });
    }
    return stateOf(context, loadSession(context, sessionId, now), now);
  });
}
