import { type Problem, type ProblemCode, type ProblemStatus, problemCodes } from '../../src/protocol/problem.ts';

type Extras = Partial<Pick<Problem, 'detail' | 'errors' | 'context' | 'declineReason' | 'retryAfterMs' | 'retryable'>>;

const statusOf = new Map<string, ProblemStatus>(
  Object.entries(problemCodes).flatMap(([status, codes]) =>
    codes.map((code): [string, ProblemStatus] => [code, Number(status) as ProblemStatus]),
  ),
);

/** A refusal with one of the protocol's codes; the transport turns it into `application/problem+json`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly status: ProblemStatus;
  readonly extras: Extras;

  constructor(code: ProblemCode, extras: Extras = {}) {
    super(extras.detail ?? code);
    this.code = code;
    this.status = statusOf.get(code) ?? 500;
    this.extras = extras;
  }
}
