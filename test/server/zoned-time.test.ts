import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localTimeOf, timeZones } from '../../demo/dashboard/link-form/zoned-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a local time that a seller types', () => {
  it.each([
    ['2027-02-01T00:00', 'UTC', '2027-02-01T00:00:00.000Z'],
    ['2027-02-01T00:00', 'Europe/Berlin', '2027-01-31T23:00:00.000Z'],
    ['2027-07-01T00:00', 'Europe/Berlin', '2027-06-30T22:00:00.000Z'],
    ['2027-01-31T23:00', 'Asia/Kathmandu', '2027-01-31T17:15:00.000Z'],
    ['2027-01-31T23:00:30', 'Pacific/Kiritimati', '2027-01-31T09:00:00.000Z'],
    // Clocks are put back: the earlier of two.
    ['2027-10-31T02:30', 'Europe/Berlin', '2027-10-31T00:30:00.000Z'],
  ])('is %s in %s: %s', (local, zone, instant) => {
    expect(new Date(instantOf(local, zone) ?? 0).toISOString()).toBe(instant);
  });

  it.each([
    ['2027-03-28T02:30', 'Europe/Berlin'],
    ['2027-02-30T10:00', 'UTC'],
    ['2027-02-01', 'UTC'],
    ['tomorrow', 'UTC'],
    ['2027-02-01T25:00', 'UTC'],
  ])('is none where it is %s in %s', (local, zone) => {
    expect(instantOf(local, zone)).toBeUndefined();
  });

  it('leads back to what was shown, in every zone, but for the hour that is there twice', () => {
    const minutes = integer({ min: Date.parse('2020-01-01') / MINUTE, max: Date.parse('2036-01-01') / MINUTE });
    assert(
      property(minutes, constantFrom(...timeZones), (minute, zone) => {
        const instant = minute * MINUTE;
        const local = localTimeOf(instant, zone);
        const back = instantOf(local, zone) ?? Number.NaN;
        expect(localTimeOf(back, zone)).toBe(local);
        expect(instant - back).toBeGreaterThanOrEqual(0);
        expect(instant - back).toBeLessThanOrEqual(3 * HOUR);
      }),
      { numRuns: 3_000 },
    );
  });
});
