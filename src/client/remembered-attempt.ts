/**
 * What a page keeps of an attempt to pay, so that a reload neither loses it nor begins a second one: the unanswered
 * request with its key, or the session that came of it. It lives in the tab's session storage, and in memory where that
 * is refused. Nothing is read or written before the payer acts; what is found is checked, because a page can write it.
 */
import type { KnownSession } from '../core/checkout-state.ts';
import type { SessionRequest } from '../protocol/session-request.ts';
import { decode } from './decode.ts';
import { sessionCreatedShape } from './session-shapes.generated.ts';

export interface RememberedAttempt {
  /** Backend and link, as the page named them. */
  readonly linkRef: string;
  readonly body?: SessionRequest | undefined;
  readonly key?: string | undefined;
  readonly known?: KnownSession | undefined;
}

const PREFIX = 'pay-link:';
const memory = new Map<string, string>();

const storage = (): Storage | undefined => {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
};

export function remember(attempt: RememberedAttempt): void {
  const text = JSON.stringify(attempt);
  memory.set(attempt.linkRef, text);
  try {
    storage()?.setItem(PREFIX + attempt.linkRef, text);
  } catch {
    // Full, or refused: memory has it, and the backend answers the same key alike after a reload of the form.
  }
}

export function forget(linkRef: string): void {
  memory.delete(linkRef);
  try {
    storage()?.removeItem(PREFIX + linkRef);
  } catch {
    // Nothing was kept there.
  }
}

export function recall(linkRef: string): RememberedAttempt | undefined {
  try {
    const text = memory.get(linkRef) ?? storage()?.getItem(PREFIX + linkRef);
    if (!text) return undefined;
    const { body, key, known } = JSON.parse(text) as RememberedAttempt;
    if (known) {
      const created = decode(sessionCreatedShape, known);
      return { linkRef, known: isRequest(known.body) ? { ...created, body: known.body } : created };
    }
    return isRequest(body) && /^[\x21-\x7e]{16,255}$/.test(`${key}`) ? { linkRef, body, key } : undefined;
  } catch {
    return undefined;
  }
}

/** Enough of a request to send it again and to fill the panel; the backend checks the rest. */
const isRequest = (body: unknown): body is SessionRequest => {
  const { selection, expectedTotal } = (body ?? {}) as Partial<SessionRequest>;
  return typeof selection === 'object' && selection !== null && Number.isSafeInteger(expectedTotal);
};
