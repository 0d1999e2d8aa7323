/**
 * What a page keeps of an attempt to pay, so that a reload neither loses it nor begins a second one: the unanswered
 * request with its key, or the session that came of it. Both stay in the tab's session storage. A session is also kept
 * for the page's other tabs, so that a tab that was closed in the middle is not the end of it; there without anything
 * that the payer said about themselves. Where storage is refused, memory has to do. Nothing is read or written before
 * the payer acts; what is found is checked, because a page can write it.
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

const storages = ['sessionStorage', 'localStorage'] as const;

/** What a refusal to keep, to read or to remove leaves: nothing. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

export function remember(attempt: RememberedAttempt): void {
  const { linkRef, known } = attempt;
  const text = JSON.stringify(attempt);
  memory.set(linkRef, text);
  quietly(() => sessionStorage.setItem(PREFIX + linkRef, text));
  if (!known) return;
  const { receiptEmail: _, ...session } = known.session;
  const shared = { linkRef, known: { session, secret: known.secret, next: known.next } };
  quietly(() => localStorage.setItem(PREFIX + linkRef, JSON.stringify(shared)));
}

export function forget(linkRef: string): void {
  memory.delete(linkRef);
  for (const name of storages) quietly(() => globalThis[name].removeItem(PREFIX + linkRef));
}

export function recall(linkRef: string): RememberedAttempt | undefined {
  const kept = [
    memory.get(linkRef),
    ...storages.map((name) => quietly(() => globalThis[name].getItem(PREFIX + linkRef))),
  ];
  const text = kept.find((found) => found);
  return quietly(() => (text ? read(linkRef, text) : undefined));
}

function read(linkRef: string, text: string): RememberedAttempt | undefined {
  const { body, key, known } = JSON.parse(text) as RememberedAttempt;
  if (known) {
    const created = decode(sessionCreatedShape, known);
    return { linkRef, known: isRequest(known.body) ? { ...created, body: known.body } : created };
  }
  return isRequest(body) && /^[\x21-\x7e]{16,255}$/.test(`${key}`) ? { linkRef, body, key } : undefined;
}

/** Enough of a request to send it again and to fill the panel; the backend checks the rest. */
const isRequest = (body: unknown): body is SessionRequest => {
  const { selection, expectedTotal } = (body ?? {}) as Partial<SessionRequest>;
  return typeof selection === 'object' && selection !== null && Number.isSafeInteger(expectedTotal);
};
