import { describe, expect, it } from 'vitest';
import { allowances, createRateLimiter } from '../../demo/server/http/rate-limit.ts';
import { ProblemError } from '../../demo/server/problem-error.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { startBackend } from './backend.ts';

const { burst, perSecond } = allowances.session;

function waitFor(spend: () => void): number | undefined {
  try {
    spend();
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.extras.retryAfterMs;
  }
}

describe('a rate limit', () => {
  it('allows a burst, then so many a second, for each address by itself', () => {
    let now = 0;
    const limiter = createRateLimiter(() => now);
    for (let index = 0; index < burst; index++) limiter.spend('session', 'a');
    expect(waitFor(() => limiter.spend('session', 'a'))).toBe(1000 / perSecond);
    expect(waitFor(() => limiter.spend('session', 'b'))).toBeUndefined();
    expect(waitFor(() => limiter.spend('confirm', 'a'))).toBeUndefined();
    now += 1000;
    for (let index = 0; index < perSecond; index++) limiter.spend('session', 'a');
    expect(waitFor(() => limiter.spend('session', 'a'))).toBeGreaterThan(0);
  });

  it('answers 429 with Retry-After to sessions', async () => {
    const backend = startBackend();
    const { id } = await backend.createLink(aFixedInput());
    // Many more than the burst: a slow machine refills the bucket while they are made.
    const attempts = Array.from({ length: burst + 100 }, () => backend.createSession<Problem>(id, {}));
    const last = (await Promise.all(attempts)).at(-1);
    expect([last?.status, last?.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('stops guessing, but no reader who finds what is there', async () => {
    const backend = startBackend();
    const { id } = await backend.createLink(aFixedInput());
    for (let index = 0; index < allowances.failedRead.burst; index++) await backend.call(`/v1/public/links/${id}`);
    for (let index = 0; index < allowances.failedRead.burst; index++) {
      expect((await backend.call(`/v1/public/links/guess-${index}`)).status).toBe(404);
    }
    expect((await backend.call('/v1/public/links/guess-again')).status).toBe(429);
  });

  it('can be switched off for load tests', async () => {
    const backend = startBackend({ hasRateLimits: false });
    for (let index = 0; index <= allowances.failedRead.burst; index++) {
      expect((await backend.call('/v1/public/links/nobody')).status).toBe(404);
    }
  });
});
