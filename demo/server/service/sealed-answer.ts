/**
 * Answers that carry a session's secret or its pay token are recorded without them, and completed again when they are
 * replayed: both follow from the session's id. Key order is kept, so the completed answer has the bytes of the first.
 */
import type { ServiceContext } from './context.ts';
import { payUrlOf } from './session-state.ts';

interface SessionAnswer {
  readonly session?: { readonly id: string };
  readonly secret?: string;
  readonly next?: { readonly type: string; readonly url?: string };
}

const LEFT_OUT = '';

export const sealed = (answer: object): object =>
  withSecrets(
    answer,
    () => LEFT_OUT,
    () => LEFT_OUT,
  );

export const unsealed = (context: ServiceContext, answer: object): object =>
  withSecrets(
    answer,
    (sessionId) => context.keys.secretOf(sessionId),
    (sessionId) => payUrlOf(context, sessionId),
  );

function withSecrets(answer: object, secretFor: (id: string) => string, urlFor: (id: string) => string): object {
  const { session, secret, next } = answer as SessionAnswer;
  if (session === undefined) return answer;
  return {
    ...answer,
    ...(secret !== undefined && { secret: secretFor(session.id) }),
    ...(next?.url !== undefined && { next: { ...next, url: urlFor(session.id) } }),
  };
}
