import type { Context } from 'hono';
import { idempotencyKey } from '../../../src/protocol/identifiers.ts';
import { ProblemError } from '../problem-error.ts';
import type { SeenRevision } from '../service/keyed-creation.ts';
import type { Environment } from './environment.ts';

/** The key of a write that needs one. */
export function readIdempotencyKey(c: Context<Environment>): string {
  const key = c.req.header('idempotency-key');
  if (key === undefined || key === '') {
    throw new ProblemError('idempotency_key_missing', {
      detail: 'Send an Idempotency-Key header: 16 to 255 visible ASCII characters, one for each exact body.',
    });
  }
  return checkedKey(key);
}

/** The key of a write that may do without. */
export function optionalKey(c: Context<Environment>): string | undefined {
  const key = c.req.header('idempotency-key');
  return key === undefined ? undefined : checkedKey(key);
}

function checkedKey(key: string): string {
  if (!idempotencyKey.safeParse(key).success) {
    throw new ProblemError('invalid_request', { detail: 'An Idempotency-Key has 16 to 255 visible ASCII characters.' });
  }
  return key;
}

/** The token of `Authorization: Bearer …`; empty where there is none. */
export function readBearer(c: Context<Environment>): string {
  return /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
}

/** The revision that the seller has seen. */
export function readIfMatch(c: Context<Environment>): SeenRevision {
  const given = c.req.header('if-match');
  if (given === undefined) {
    throw new ProblemError('precondition_required', {
      detail: 'Send If-Match with the ETag of what you read.',
    });
  }
  if (given === '*') return '*';
  const revision = /^(?:W\/)?"(\d{1,15})"$/.exec(given)?.[1];
  if (revision === undefined)
    throw new ProblemError('revision_conflict', { detail: 'If-Match is an ETag such as "3", with quotes.' });
  return Number(revision);
}
