/**
 * Idempotency of keyed writes. The recorded answer is written in the transaction of the effect, so there is no moment
 * at which one exists without the other. Only answers that stand are recorded (2xx, and a declined attempt): a refusal
 * that a later state may lift is computed anew.
 */
import type { Problem } from '../../../src/protocol/problem.ts';
import { ProblemError } from '../problem-error.ts';
import { problemBody } from '../problem-body.ts';
import type { Replayable } from '../checkout-service.ts';
import type { ServiceContext } from './context.ts';
import { sealed, unsealed } from './sealed-answer.ts';

/** A declined attempt: a refusal whose exact bytes were recorded and are repeated for the same key. */
export class RecordedProblemError extends ProblemError {
  readonly problem: Problem;
  readonly body: string;
  readonly replayed: boolean;

  constructor(problem: Problem, body: string, replayed: boolean) {
    const { declineReason, detail, context } = problem;
    super('payment_declined', {
      ...(declineReason !== undefined && { declineReason }),
      ...(detail !== undefined && { detail }),
      ...(context !== undefined && { context }),
    });
    this.problem = problem;
    this.body = body;
    this.replayed = replayed;
  }
}

export interface KeyedRequest {
  /** What the key is unique for: a link or a session, and the method. */
  readonly scope: string;
  readonly key: string;
  readonly fingerprint: string;
}

const RETRY_RUNNING_MS = 1_000;

/**
 * The answer that was given to this request before, if any. Throws `idempotency_key_reused` for another body,
 * `request_in_progress` while the first is at work, and the recorded problem where that was the answer.
 */
export function recordedAnswer<T>(
  context: ServiceContext,
  request: KeyedRequest,
  now: number,
): Replayable<T> | undefined {
  const record = context.store.idempotency.read(request.scope, request.key, now);
  if (record === undefined) return undefined;
  if (record.fingerprint !== request.fingerprint) {
    throw new ProblemError('idempotency_key_reused', {
      detail: 'This Idempotency-Key belongs to another body. Make a new key for each exact body.',
    });
  }
  if (record.answer === undefined) {
    if (record.runningUntil !== undefined && now < record.runningUntil) {
      throw new ProblemError('request_in_progress', { retryAfterMs: RETRY_RUNNING_MS, retryable: true });
    }
    return undefined;
  }
  const { status, body } = record.answer;
  if (status === 402) throw new RecordedProblemError(JSON.parse(body) as Problem, body, true);
  const value = unsealed(context, JSON.parse(body) as object);
  return { value: value as T, body: JSON.stringify(value), replayed: true };
}

/** Records a value as the answer of a request, and answers it. Inside the effect's transaction. */
export function record<T extends object>(
  { store }: ServiceContext,
  request: KeyedRequest,
  status: number,
  value: T,
  now: number,
): Replayable<T> {
  const recorded = JSON.stringify(sealed(value));
  store.idempotency.record(request.scope, request.key, request.fingerprint, status, recorded, now);
  return { value, body: JSON.stringify(value), replayed: false };
}

/** Records a declined attempt. Answers the error to throw once the transaction is through. */
export function recordDecline(
  { store, newId }: ServiceContext,
  request: KeyedRequest,
  error: ProblemError,
  now: number,
): RecordedProblemError {
  const problem = problemBody(error, newId('req'));
  const body = JSON.stringify(problem);
  store.idempotency.record(request.scope, request.key, request.fingerprint, 402, body, now);
  return new RecordedProblemError(problem, body, false);
}
