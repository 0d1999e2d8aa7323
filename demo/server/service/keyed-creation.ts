import { ProblemError } from '../problem-error.ts';
import type { Replayable } from '../checkout-service.ts';
import type { ServiceContext } from './context.ts';
import { type KeyedRequest, record, recordedAnswer } from './recorded-answer.ts';

/** One creation by a seller (or another thing that must happen once), under its idempotency key where one was sent: one transaction, and the same answer again. */
export function createOnce<T extends object>(
  context: ServiceContext,
  request: { readonly scope: string; readonly key: string | undefined; readonly body: unknown },
  create: (now: number) => T,
): Replayable<T> {
  const now = context.now();
  const keyed: KeyedRequest | undefined =
    request.key === undefined
      ? undefined
      : { scope: request.scope, key: request.key, fingerprint: context.keys.fingerprintOf(request.body) };
  return context.store.write(() => {
    const before = keyed && recordedAnswer<T>(context, keyed, now);
    if (before !== undefined) return before;
    const value = create(now);
    return keyed === undefined
      ? { value, body: JSON.stringify(value), replayed: false }
      : record(context, keyed, 201, value, now);
  });
}

/** The revision that the seller has seen, from `If-Match`; `*` for any. */
export type SeenRevision = number | '*';

export function checkRevision({ revision }: { readonly revision: number }, seen: SeenRevision): void {
  if (seen === '*' || seen === revision) return;
  throw new ProblemError('revision_conflict', {
    detail: `It is at revision ${revision} now. Read it again and repeat the change on that.`,
    context: { revision },
  });
}
