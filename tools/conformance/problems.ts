import { type Problem, problem } from '../../src/protocol/problem.ts';
import { demand, demandShape, demandStatus } from './check.ts';
import type { Answer } from './talk.ts';

/** Holds a refusal against RFC 9457 as the protocol has it: status, code, content type, request id. */
export function demandProblem(answer: Answer, status: number, ...codes: readonly string[]): Problem {
  demandStatus(answer, status);
  const type = answer.headers.get('content-type') ?? 'no content type';
  demand(
    /^application\/problem\+json\b/i.test(type),
    `${answer.where} refuses as ${type}, not application/problem+json`,
  );
  const read = demandShape(answer, problem);
  demand(read.status === status, `${answer.where} says status ${read.status} in the body and ${status} in the head`);
  demand(codes.includes(read.code), `${answer.where} has the code ${read.code}, expected ${codes.join(' or ')}`);
  demand(read.requestId !== '', `${answer.where} has no requestId`);
  return read;
}

/** What of a refusal must not tell one unknown thing from another: all but the request's own id. */
export const withoutRequestId = ({ requestId: _own, ...rest }: Problem): string => JSON.stringify(rest);
