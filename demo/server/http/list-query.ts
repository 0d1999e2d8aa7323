import type { Context } from 'hono';
import { instantInput } from '../../../src/protocol/identifiers.ts';
import { ProblemError } from '../problem-error.ts';
import type { Page } from '../service/listed.ts';
import type { Environment } from './environment.ts';

const MOST_ROWS = 100;
const USUAL_ROWS = 20;

export function readPage(c: Context<Environment>): Page {
  const limit = c.req.query('limit') ?? String(USUAL_ROWS);
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > MOST_ROWS) {
    throw new ProblemError('invalid_request', { detail: `limit is a whole number from 1 to ${MOST_ROWS}.` });
  }
  return { limit: Number(limit), cursor: c.req.query('cursor') };
}

/** A query that must be one of a few words, where it is given. */
export function oneOf(c: Context<Environment>, name: string, allowed: readonly string[]): string | undefined {
  const given = c.req.query(name);
  if (given === undefined || allowed.includes(given)) return given;
  throw new ProblemError('invalid_request', { detail: `${name} is one of: ${allowed.join(', ')}.` });
}

/** Milliseconds since 1970. */
export interface Span {
  readonly since: number | undefined;
  readonly until: number | undefined;
}

/** `createdFrom` (inclusive) and `createdBefore` of a list, where they are given. */
export function readSpan(c: Context<Environment>): Span {
  return { since: instantQuery(c, 'createdFrom'), until: instantQuery(c, 'createdBefore') };
}

export function instantQuery(c: Context<Environment>, name: string): number | undefined {
  const given = c.req.query(name);
  if (given === undefined) return undefined;
  if (instantInput.safeParse(given).success) return Date.parse(given);
  throw new ProblemError('invalid_request', {
    detail: `${name} is an instant with its zone, such as 2027-01-31T23:00:00Z.`,
  });
}
