import type { Context } from 'hono';
import { ProblemError } from '../problem-error.ts';
import type { Environment } from './environment.ts';

/** A query that is a whole number up to `max`, where it is given. */
export function wholeNumber(c: Context<Environment>, name: string, max: number): number | undefined {
  const text = c.req.query(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,16}$/.test(text) || Number(text) > max) {
    throw new ProblemError('invalid_request', { detail: `The query ${name} is a whole number up to ${max}.` });
  }
  return Number(text);
}
