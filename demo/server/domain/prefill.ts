/**
 * What a prefill token means for a request: values that are locked must be sent as they are or not at all, in which case
 * they are filled in here. Values that are not locked are the page's business and mean nothing to the backend.
 */
import { customer } from '../../../src/protocol/collect.ts';
import type { PrefillKey, PrefillTokenInput, PrefillValues } from '../../../src/protocol/prefill.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import type { QuoteRequest } from '../../../src/protocol/session-request.ts';
import { type Fault, invalid } from './fault.ts';
import { refuse } from './refuse.ts';

export interface Prefill {
  readonly values: PrefillValues;
  readonly locked: readonly PrefillKey[];
}

const personKeys: ReadonlySet<string> = new Set(Object.keys(customer.shape));
const selectionKeys: ReadonlySet<string> = new Set(
  'amount interval coverFee items plan seats shippingOption'.split(' '),
);
/** The kind of link that a choice belongs to. */
const kinds: Partial<Record<PrefillKey, LinkInput['type']>> = {
  amount: 'amount',
  interval: 'amount',
  coverFee: 'amount',
  items: 'product',
  plan: 'subscription',
  seats: 'subscription',
};

/** What a schema cannot say about the values of a token for this link. */
export function prefillFaults({ type }: Pick<LinkInput, 'type'>, { values, lock = [] }: PrefillTokenInput): Fault[] {
  const foreign = (Object.keys(values) as PrefillKey[])
    .filter((key) => kinds[key] !== undefined && kinds[key] !== type)
    .map((key) => invalid(`/values/${key}`, `A link of type "${type}" has no such choice.`));
  const missing = lock.flatMap((key, index) =>
    values[key] === undefined ? [invalid(`/lock/${index}`, `Give "${key}" a value before locking it.`)] : [],
  );
  return [...foreign, ...missing];
}

/** The request with every locked value in it; throws `field_invalid` where it says something else. */
export function withLockedValues<Request extends QuoteRequest>(request: Request, { values, locked }: Prefill): Request {
  const person: Record<string, unknown> = { ...request.customer };
  const chosen: Record<string, unknown> = { ...request.selection };
  const rest: Record<string, unknown> = { ...request };
  for (const key of locked) {
    const value = values[key];
    const [target, pointer] = personKeys.has(key)
      ? [person, `/customer/${key}`]
      : selectionKeys.has(key)
        ? [chosen, `/selection/${key}`]
        : [rest, `/${key}`];
    if (target[key] === undefined) target[key] = value;
    else if (!isSaid(target[key], value)) {
      refuse('field_invalid', pointer, 'This is fixed by the prefill token; send it as it is, or leave it out.');
    }
    if (key === 'customFields') target[key] = { ...(target[key] as object), ...(value as object) };
  }
  return {
    ...rest,
    selection: chosen,
    ...(Object.keys(person).length > 0 && { customer: person }),
  } as unknown as Request;
}

/** Whether what was sent says the locked value: the same text or figure, and of an object at least every locked key. */
function isSaid(sent: unknown, locked: unknown): boolean {
  if (Array.isArray(locked)) {
    return (
      Array.isArray(sent) && sent.length === locked.length && locked.every((entry, index) => isSaid(sent[index], entry))
    );
  }
  if (locked !== null && typeof locked === 'object') {
    if (sent === null || typeof sent !== 'object') return false;
    return Object.entries(locked).every(([key, value]) => isSaid((sent as Record<string, unknown>)[key], value));
  }
  if (typeof locked === 'string' && typeof sent === 'string') return sent.trim() === locked.trim();
  return sent === locked;
}
