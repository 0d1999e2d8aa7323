/** Ending sessions without money: by the payer, or because the link was switched off. */
import type { SessionState } from '../../../src/protocol/session.ts';
import type { SessionRecord } from '../domain/session-record.ts';
import { isWaiting } from '../domain/session-view.ts';
import { ProblemError } from '../problem-error.ts';
import { catchUpSession } from './catch-up.ts';
import type { ServiceContext } from './context.ts';
import { hearProvider } from './hear-provider.ts';
import { loadSession, stateOf } from './session-state.ts';
import { tell } from './tell.ts';

/** Releases what the session holds, at once. Cancelling what is over already changes nothing; what is paid stays paid. */
export function cancelSession(context: ServiceContext, sessionId: string): SessionState {
  const { store, provider } = context;
  const now = context.now();
  // A transaction of its own: what has happened stands, also where that leaves nothing to cancel.
  store.write(() => {
    catchUpSession(context, sessionId, now);
    endAsking(context, sessionId, now);
  });
  return store.write(() => {
    const { session, payment } = loadSession(context, sessionId, now);
    if (session.status === 'completed') throw new ProblemError('session_completed');
    if (session.status === 'open' || session.status === 'processing') {
      if (payment !== undefined && isWaiting(payment)) {
        store.payments.change(payment.id, { status: 'canceled' });
        // What waits in a wallet is taken out of it. A transfer may have been sent, and is counted when it comes.
        if (payment.methodType === 'ewallet') provider.withdraw(payment.id, now);
      }
      endSession(context, session, now);
    }
    return stateOf(context, loadSession(context, sessionId, now), now);
  });
}

/** A payment that the provider is just being asked for either never happens, or has happened. */
function endAsking(context: ServiceContext, sessionId: string, now: number): void {
  const { payment } = loadSession(context, sessionId, now);
  if (payment?.askedAt === undefined) return;
  context.provider.voidUnlessKnown(payment.id, now);
  hearProvider(context, payment.id, now);
}

/** Cancels every open session of a link. Payments under way go on: their money may come and is counted then. */
export function cancelOpenSessions(context: ServiceContext, linkId: string, now: number): void {
  for (const { id } of context.store.sessions.openOfLink(linkId)) {
    catchUpSession(context, id, now);
    const session = context.store.sessions.byId(id);
    if (session?.status === 'open') endSession(context, session, now);
  }
}

function endSession(context: ServiceContext, { id: sessionId, linkId, status }: SessionRecord, now: number): void {
  context.store.holds.release(sessionId, now);
  context.store.sessions.change(sessionId, { status: 'canceled' });
  tell(context, 'session.canceled', { linkId, sessionId, previousAttributes: { status } }, now);
}
