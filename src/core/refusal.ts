import type { SessionRequest } from '../protocol/session-request.ts';
import type { Failure, FieldProblem } from './checkout-state.ts';

/** Where a JSON Pointer into the request body stands on the panel. */
function fieldAt(pointer: string, body: SessionRequest | undefined): string {
  const [, section, name = '', part, ...rest] = pointer.split('/');
  const item = name === 'items' && body && 'items' in body.selection && body.selection.items[Number(part)];
  if (item) return rest[0] === 'quantity' ? `quantity:${item.id}` : `option:${[item.id, ...rest.slice(1)].join(':')}`;
  if (section === 'selection' && name) return name;
  if (section === 'customer' && name) return part ? `${name}.${part}` : name;
  if (section === 'promotionCode') return section;
  if (section === 'customFields') return `field:${name}`;
  const consent = section === 'consents' && body?.consents?.find((_, index) => `${index}` === name);
  return consent ? `consent:${consent.key}` : 'form';
}

/** What the backend found wrong with single values of a request; empty where the failure is of another kind. */
export const problemsOf = ({ problem }: Failure, body?: SessionRequest): readonly FieldProblem[] =>
  problem?.errors?.map(({ pointer, code }) => ({ field: fieldAt(pointer, body), code, context: problem.context })) ??
  [];
