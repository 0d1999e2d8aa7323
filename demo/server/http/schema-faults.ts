/**
 * Turns what a schema found into the protocol's `errors[]`: a JSON Pointer and a sentence for each fault. The value
 * itself is never repeated. Of a union, the branch that came nearest speaks: a typing error in one field must not be
 * answered with three reasons why the other kinds do not fit either.
 */
import type * as z from 'zod/mini';
import type { Problem } from '../../../src/protocol/problem.ts';

type Issue = z.core.$ZodIssue;
type Fault = NonNullable<Problem['errors']>[number];

const MOST_FAULTS = 20;

export const schemaFaults = (issues: readonly Issue[], code: string): Fault[] =>
  issues
    .flatMap((issue) => flattened(issue, []))
    .slice(0, MOST_FAULTS)
    .map(({ path, message }) => ({ pointer: pointerOf(path), code, message }));

interface Flat {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Unknown keys say most clearly that another branch was meant. */
  readonly weight: number;
}

function flattened(issue: Issue, above: readonly PropertyKey[]): Flat[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = issue.errors.map((branch) => branch.flatMap((inner) => flattened(inner, path)));
    const weigh = (branch: readonly Flat[]) => branch.reduce((sum, flat) => sum + flat.weight, 0);
    return branches.toSorted((a, b) => weigh(a) - weigh(b))[0] ?? [];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: 'There is no such field here; remove it.',
      weight: 3,
    }));
  }
  return [{ path, message: sentenceFor(issue), weight: 1 + path.length / 100 }];
}

function sentenceFor(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `Required: send ${articled(issue.expected)}.`
        : `Send ${articled(issue.expected)}.`;
    case 'too_small':
      return `Must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${measureOf(issue.origin)}.`;
    case 'too_big':
      return `Must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${measureOf(issue.origin)}.`;
    case 'invalid_value':
      return `Send one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return issue.format === 'datetime'
        ? 'Send an instant with its zone, such as 2027-01-31T23:00:00Z.'
        : `Does not have the form that is needed${issue.pattern === undefined ? '' : ` (${issue.pattern})`}.`;
    case 'invalid_union':
      return 'Does not fit any of the allowed forms.';
    case 'custom':
      return issue.message;
    default:
      return 'Is not valid.';
  }
}

const articled = (noun: string): string => (/^[aeio]/.test(noun) ? `an ${noun}` : `a ${noun}`);

const measureOf = (origin: string): string =>
  origin === 'string' ? ' characters long' : origin === 'array' ? ' entries long' : '';

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
