/**
 * The examples of the document. Those of operations are answers that the server gave in its contract tests
 * (`npm run generate` writes them anew); those of problems are made by what makes the problems.
 */
import { readFileSync } from 'node:fs';
import { problemCodes, type ProblemCode } from '../../../src/protocol/problem.ts';
import { problemBody } from '../problem-body.ts';
import { ProblemError } from '../problem-error.ts';

export interface OperationExample {
  readonly request?: unknown;
  /** By status; only answers that are JSON. */
  readonly answers: Readonly<Record<string, unknown>>;
}

export const operationExamples = JSON.parse(
  readFileSync(new URL('./examples.generated.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, OperationExample | undefined>>;

const wrongField = (pointer: string, code: string, message: string) => ({
  detail: message,
  errors: [{ pointer, code, message }],
});

/** What a problem of this code says besides its title. */
const more: Partial<Record<ProblemCode, ConstructorParameters<typeof ProblemError>[1]>> = {
  payment_declined: { declineReason: 'insufficient_funds' },
  usage_temporarily_held: { retryAfterMs: 30_000 },
  item_temporarily_held: { retryAfterMs: 30_000 },
  rate_limited: { retryAfterMs: 1_000 },
  request_in_progress: { retryAfterMs: 1_000 },
  field_required: wrongField('/customer/email', 'field_required', 'This link needs an email address.'),
  field_invalid: wrongField('/customer/email', 'field_invalid', 'Send an email address, like name@example.com.'),
  amount_too_small: { context: { min: 100 } },
  amount_too_large: { context: { max: 1_000_000 } },
  amount_step: { context: { step: 50 } },
};

export const problemExamples = Object.fromEntries(
  Object.values(problemCodes)
    .flat()
    .map((code) => [code, { value: problemBody(new ProblemError(code, more[code]), 'req_4kTnaB7cQw') }]),
);
