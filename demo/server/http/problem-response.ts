import type { Context } from 'hono';
import { problemBody } from '../problem-body.ts';
import { ProblemError } from '../problem-error.ts';
import { RecordedProblemError } from '../service/recorded-answer.ts';
import { isStorageOutage } from '../store/database.ts';
import type { Environment } from './environment.ts';

const STORAGE_RETRY_MS = 1_000;

/** Any thrown value as one of the protocol's problems; what is not one already tells a caller nothing of its cause. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isStorageOutage(error)) return new ProblemError('provider_unavailable', { retryAfterMs: STORAGE_RETRY_MS });
  return new ProblemError('internal_error');
}

export function problemResponse(c: Context<Environment>, error: unknown): Response {
  const problem = asProblem(error);
  const isRecorded = problem instanceof RecordedProblemError;
  // A recorded answer names the request that made it; its first appearance is that request.
  if (isRecorded && !problem.replayed) {
    c.set('requestId', problem.problem.requestId);
    c.header('X-Request-Id', problem.problem.requestId);
  }
  c.header('Content-Type', 'application/problem+json');
  c.header('Cache-Control', 'no-store');
  const { retryAfterMs } = problem.extras;
  if (retryAfterMs !== undefined) c.header('Retry-After', String(Math.max(1, Math.ceil(retryAfterMs / 1000))));
  if (problem.code === 'unauthorized') c.header('WWW-Authenticate', 'Bearer');
  if (isRecorded && problem.replayed) c.header('Idempotency-Replayed', 'true');
  const body = isRecorded ? problem.body : JSON.stringify(problemBody(problem, c.get('requestId')));
  return c.body(body, problem.status);
}
