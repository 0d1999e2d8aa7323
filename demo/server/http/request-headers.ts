import type { Context } from 'hono';
import { idempotencyKey } from '../../../src/protocol/identifiers.ts';
import { ProblemError } from '../problem-error.ts';
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

export function checkedKey(key: string): string {
  if (!idempotencyKey.safeParse(key).success) {
    throw new ProblemError('invalid_request', { detail: 'An Idempotency-Key has 16 to 255 visible ASCII characters.' });
  }
  return key;
}

/** The token of `Authorization: Bearer …`; empty where there is none. */
export function readBearer(c: Context<Environment>): string {
  return /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
}
