import { describe, expect, it } from 'vitest';
import { nextTryAt, readRetryAfter, retryPausesMs } from '../../demo/server/domain/webhook-schedule.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const NOW = Date.parse('2026-11-21T10:00:00Z');

/** The instants of all tries of a delivery that never succeeds, counted from the first. */
function tries(chance: number, retryAfterMs?: number): number[] {
  const instants = [0];
  for (;;) {
    const next = nextTryAt({ tries: instants.length, at: instants.at(-1) ?? 0, retryAfterMs }, chance);
    if (next === undefined) return instants;
    instants.push(next);
  }
}

describe('the schedule of retries', () => {
  it('is that of the specification: ten tries over 75 hours and 35 minutes', () => {
    const instants = tries(0);
    expect(instants).toHaveLength(10);
    expect(instants.slice(0, 4)).toEqual([0, 5_000, 305_000, 2_105_000]);
    expect(instants.at(-1)).toBe((75 * 3_600 + 35 * 60 + 5) * SECOND);
  });

  it('spreads each pause over a fifth of its length', () => {
    for (const [index, pause] of retryPausesMs.entries()) {
      const at = (chance: number) => nextTryAt({ tries: index + 1, at: NOW, retryAfterMs: undefined }, chance);
      expect([at(0), at(0.5), at(1)]).toEqual([NOW + pause, NOW + pause * 1.1, NOW + pause * 1.2]);
    }
  });

  it('never tries before the receiver said, nor before its own time', () => {
    const next = (retryAfterMs: number) => nextTryAt({ tries: 2, at: NOW, retryAfterMs }, 0);
    expect(next(10 * SECOND)).toBe(NOW + 300 * SECOND);
    expect(next(HOUR)).toBe(NOW + HOUR);
  });

  it('is not put off for more than a day', () => {
    expect(nextTryAt({ tries: 1, at: NOW, retryAfterMs: 1_000 * HOUR }, 0)).toBe(NOW + 24 * HOUR);
    expect(tries(0, 1_000 * HOUR)).toHaveLength(10);
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120 * SECOND],
    ['0', 0],
    [' 7 ', 7 * SECOND],
    ['Sat, 21 Nov 2026 10:01:00 GMT', 60 * SECOND],
    ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
    ['-1', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['2026-11-21T10:01:00Z', undefined],
    ['Sat, 99 Nov 2026 10:01:00 GMT', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is read as %s', (header, expected) => {
    expect(readRetryAfter(header, NOW)).toBe(expected);
  });
});
