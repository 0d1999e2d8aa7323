import { expect, it, describe } from 'vitest';
import { ProblemError } from '../../demo/server/problem-error.ts';
import type { ProblemCode } from '../../src/protocol/problem.ts';
import { PAY_ORIGIN, startBackend } from '../server/backend.ts';
import { createAnswerChecker } from './answer-checker.ts';
import { provocations } from './provocations.ts';

const checker = createAnswerChecker(PAY_ORIGIN);

describe('the problem', () => {
  it.each(Object.keys(provocations) as ProblemCode[])('%s can be met, as it is documented', async (code) => {
    const backend = startBackend({ providerPause: () => new Promise((resolve) => setImmediate(resolve)) });
    const faults: string[] = [];
    const request = backend.app.request.bind(backend.app);
    backend.app.request = async (path, init) => {
      const answer = await request(path, init);
      const { pathname } = new URL(typeof path === 'string' ? path : '', PAY_ORIGIN);
      faults.push(...checker.check(init?.method ?? 'GET', pathname, answer, await answer.clone().text()));
      return answer;
    };
    const { status, body, headers } = await provocations[code](backend);
    expect([body.code, status]).toEqual([code, new ProblemError(code).status]);
    expect([body.status, body.type, body.requestId]).toEqual([
      status,
      `urn:pay-link:problem:${code}`,
      expect.any(String),
    ]);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(faults).toEqual([]);
  });
});
