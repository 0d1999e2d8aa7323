import type { FieldError } from '../../server/pages/form-fields.ts';
import { ProblemError } from '../../server/problem-error.ts';

/** Turns a refusal into the errors of a form; what is no refusal of what was typed is thrown again. */
export function formErrors(error: unknown, fieldOf: (pointer: string) => string): FieldError[] {
  if (!(error instanceof ProblemError) || error.status >= 500 || error.status === 404) throw error;
  const { errors = [], detail = 'This is not possible now.' } = error.extras;
  if (errors.length === 0) return [{ field: '', message: detail }];
  return errors.map(({ pointer, message }) => ({ field: fieldOf(pointer), message: message ?? detail }));
}
