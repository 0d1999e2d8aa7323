/** What fuzzing found once (test/contract/fuzz): each a request that nobody sends by mistake, and its answer. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/protocol/problem.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, startBackend } from './backend.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const post = (path: string, body: unknown) => backend.seller<Problem>(path, { method: 'POST', body });

describe('an instant that cannot be written with four digits for the year in UTC', () => {
  it.each(['9999-12-31T23:59:59-23:59', '0000-01-01T00:00:00+23:59'])('is refused: %s', async (instant) => {
    const { status, body } = await post('/v1/payment-links', { ...aFixedInput(), startsAt: instant });
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/startsAt']);
    expect((await backend.seller(`/v1/payments?createdFrom=${encodeURIComponent(instant)}`)).status).toBe(400);
  });

  it('is not reached by the test clock, in one move or in many', async () => {
    expect((await post('/v1/test/clock', { now: '9999-12-31T00:00:00Z' })).status).toBe(400);
    const tenYears = { advanceMs: 3_650 * 86_400_000 };
    expect([(await post('/v1/test/clock', tenYears)).status, (await post('/v1/test/clock', tenYears)).status]).toEqual([
      200, 400,
    ]);
  });
});
