import type { Context } from 'hono';
import type { Replayable } from '../checkout-service.ts';
import type { Environment } from './environment.ts';

/** Sends the recorded bytes, not a new serialisation of the value. */
export function sendReplayable(c: Context<Environment>, answer: Replayable<unknown>, status: 200 | 201): Response {
  if (answer.replayed) c.header('Idempotency-Replayed', 'true');
  c.header('Content-Type', 'application/json');
  return c.body(answer.body, status);
}
