/**
 * Answers that carry a session's secret, its pay token or the address of its wallet are recorded without them, and
 * completed again when they are replayed: all of them follow from ids. Key order is kept, so the completed answer has
 * the bytes of the first.
 */
import type { ServiceContext } from './context.ts';
import { walletUrlOf } from './payer-request-url.ts';
import { payUrlOf } from './session-state.ts';

interface SessionAnswer {
  readonly session?: { readonly id: string; readonly payment?: { readonly id: string } };
  readonly secret?: string;
  readonly next?: { readonly kind?: string; readonly data?: object; readonly url?: string };
}

/** What opens something, by the id of what it opens. */
interface Openers {
  readonly secretOf: (sessionId: string) => string;
  readonly payUrlOf: (sessionId: string) => string;
  readonly walletUrlOf: (paymentId: string) => string;
}

const leftOut = () => '';

export const sealed = (answer: object): object =>
  withOpeners(answer, { secretOf: leftOut, payUrlOf: leftOut, walletUrlOf: leftOut });

export const unsealed = (context: ServiceContext, answer: object): object =>
  withOpeners(answer, {
    secretOf: (sessionId) => context.keys.secretOf(sessionId),
    payUrlOf: (sessionId) => payUrlOf(context, sessionId),
    walletUrlOf: (paymentId) => walletUrlOf(context, paymentId),
  });

function withOpeners(answer: object, openers: Openers): object {
  const { session, secret, next } = answer as SessionAnswer;
  if (session === undefined) return answer;
  const paymentId = session.payment?.id;
  const data =
    next?.kind === 'qr' && paymentId !== undefined
      ? { data: { ...next.data, payload: openers.walletUrlOf(paymentId) } }
      : {};
  return {
    ...answer,
    ...(secret !== undefined && { secret: openers.secretOf(session.id) }),
    ...(next?.url !== undefined && { next: { ...next, ...data, url: openers.payUrlOf(session.id) } }),
  };
}
