import type { SessionState } from '../../../src/protocol/session.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import { modesOf } from '../domain/public-link-view.ts';
import type { SessionRecord } from '../domain/session-record.ts';
import { asOf, type CurrentSession, handoff, toSession } from '../domain/session-view.ts';
import { ProblemError } from '../problem-error.ts';
import { displayFor } from '../simulator/display.ts';
import type { ServiceContext } from './context.ts';
import { walletUrlOf } from './payer-request-url.ts';

export interface LoadedSession extends CurrentSession {
  readonly link: LinkRecord;
}

/** The session as it is now, by its id; `session_not_found` where there is none. */
export function loadSession({ store }: ServiceContext, sessionId: string, now: number): LoadedSession {
  const session = store.sessions.byId(sessionId);
  const link = session && store.links.byId(session.linkId, now);
  if (session === undefined || link === undefined) throw new ProblemError('session_not_found');
  return { ...asOf({ session, payment: latestPayment(store, session) }, now), link };
}

const latestPayment = (store: ServiceContext['store'], { latestPaymentId }: SessionRecord) =>
  latestPaymentId === undefined ? undefined : store.payments.byId(latestPaymentId);

export const payUrlOf = ({ payOrigin, keys }: ServiceContext, sessionId: string): string =>
  `${payOrigin}/pay/${keys.payTokenOf(sessionId)}`;

/** How a session is shown to whoever holds its secret. */
export function stateOf(context: ServiceContext, loaded: LoadedSession, now: number): SessionState {
  const { session, payment, link } = loaded;
  const holdExpiresAt = context.store.holds.activeExpiry(session.id, now);
  const isAsked = payment?.askedAt !== undefined;
  const display =
    payment?.status === 'pending' && !isAsked
      ? displayFor(payment, link.config, walletUrlOf(context, payment.id))
      : undefined;
  const url = payUrlOf(context, session.id);
  return {
    session: toSession(loaded, link, holdExpiresAt, now),
    next: display?.type === 'display' ? { ...display, url } : handoff(session, url, modesOf(link.config)),
  };
}
