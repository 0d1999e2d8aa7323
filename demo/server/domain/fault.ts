import type { Problem, ProblemCode } from '../../../src/protocol/problem.ts';
import { ProblemError } from '../problem-error.ts';
import { LARGEST_CHARGE_MINOR } from './minor-arithmetic.ts';

/** One offending value: where it stands and how to mend it. */
export type Fault = NonNullable<Problem['errors']>[number];

export const invalid = (pointer: string, message: string): Fault => ({ code: 'field_invalid', pointer, message });

export const tooLarge = (pointer: string): Fault =>
  invalid(pointer, `At most ${LARGEST_CHARGE_MINOR} minor units can be charged.`);

export function duplicateFaults(ids: readonly string[], pointerTo: (index: number) => string): Fault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [invalid(pointerTo(index), `"${id}" stands here twice; ids are unique.`)],
  );
}

export const required = (pointer: string, message: string): Fault => ({ code: 'field_required', pointer, message });

/** Throws one problem with all faults, named after the first; does nothing where there are none. */
export function throwFaults(errors: readonly Fault[]): void {
  const [first] = errors;
  if (first === undefined) return;
  throw new ProblemError(first.code as ProblemCode, {
    detail: `${first.pointer}: ${first.message}`,
    errors: [...errors],
  });
}
