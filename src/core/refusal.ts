import type { SessionRequest } from '../protocol/session-request.ts';
import type { Failure, FieldProblem } from './checkout-state.ts';

/** Where a JSON Pointer into the request body stands on the panel. */
function fieldAt(pointer: string, body: SessionRequest | undefined): string {
  const [, section, name = '', part] = pointer.split('/');
  if (section === 'selection' && name) return name;
  if (section === 'customer' && name) return part ? `${name}.${part}` : name;
  if (section === 'customFields') return `field:${name}`;
  const consent = section === 'consents' && body?.consents?.find((_, index) => `${index}` === name);
  return consent ? `consent:${consent.key}` : 'form';
}

/** What the backend found wrong with single values of a request; empty where the failure is of another kind. */
export const problemsOf = ({ problem }: Failure, body?: SessionRequest): readonly FieldProblem[] =>
  problem?.errors?.map(({ pointer, code }) => ({ field: fieldAt(pointer, body), code, context: problem.context })) ??
  [];
