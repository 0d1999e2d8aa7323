import type { ProblemCode } from '../../../src/protocol/problem.ts';
import { ProblemError } from '../problem-error.ts';

/** A refusal of one value of the request, with where it stands (JSON Pointer) and how to mend it. */
export function refuse(code: ProblemCode, pointer: string, message: string, context?: Record<string, unknown>): never {
  throw new ProblemError(code, {
    detail: message,
    errors: [{ pointer, code, message }],
    ...(context !== undefined && { context }),
  });
}
