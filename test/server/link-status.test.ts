import { describe, expect, it } from 'vitest';
import { availabilityOf, statusOf, statusReasons } from '../../demo/server/domain/link-status.ts';

const now = 1000;
const facts = {
  archivedAt: undefined as number | undefined,
  expiresAt: undefined as number | undefined,
  startsAt: undefined as number | undefined,
  nextLapseAt: undefined as number | undefined,
  limit: null as number | null,
  completed: 0,
  held: 0,
  isActive: true,
};

describe('the status of a link', () => {
  it.each([
    ['active', {}],
    ['active', { expiresAt: now + 1 }],
    ['expired', { expiresAt: now }],
    ['active', { startsAt: now }],
    ['scheduled', { startsAt: now + 1 }],
    ['active', { limit: 2, completed: 1 }],
    ['exhausted', { limit: 2, completed: 2 }],
    ['exhausted', { limit: 2, completed: 3 }],
    ['inactive', { isActive: false }],
    ['archived', { archivedAt: 1 }],
  ])('is %s for %j', (status, changes) => {
    expect(statusOf({ ...facts, ...changes }, now)).toBe(status);
  });

  it('names every reason, the strongest first', () => {
    const everything = {
      ...facts,
      archivedAt: 1,
      expiresAt: now,
      limit: 1,
      completed: 1,
      isActive: false,
      startsAt: now + 1,
    };
    expect(statusReasons(everything, now)).toEqual(['archived', 'expired', 'exhausted', 'inactive', 'scheduled']);
  });
});

describe('the availability of a link', () => {
  it.each([
    ['open', { limit: null, completed: 1_000_000 }],
    ['open', { limit: 1, completed: 0 }],
    ['open', { limit: 50, completed: 44 }],
    ['low', { limit: 50, completed: 40, held: 5 }],
    ['low', { limit: 10, completed: 9 }],
    ['held', { limit: 10, completed: 9, held: 1 }],
    ['open', { limit: 10, completed: 10 }],
  ])('is %s for %j', (availability, changes) => {
    expect(availabilityOf({ ...facts, ...changes }, now).availability).toBe(availability);
  });

  it('says when a held link is worth another look', () => {
    const held = { ...facts, limit: 1, held: 1 };
    expect(availabilityOf({ ...held, nextLapseAt: now + 4500 }, now).retryAfter).toBe(5);
    expect(availabilityOf({ ...held, nextLapseAt: now + 10_000_000 }, now).retryAfter).toBe(30);
  });
});
