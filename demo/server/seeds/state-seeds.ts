/** One link for each state in which a link can be found, and one for each failure a page must live with. */
import { toInstant } from '../domain/calendar.ts';
import { fixedEuro, type SeedLink } from './seed-link.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export const stateSeeds: readonly SeedLink[] = [
  {
    slug: 'scheduled',
    isTimed: true,
    config: (now) =>
      fixedEuro('Early tickets', 2000, {
        startsAt: toInstant(now + 7 * DAY_MS),
        whenUnavailable: { scheduled: { text: 'The sale opens next week.' } },
      }),
  },
  {
    slug: 'inactive',
    isInactive: true,
    config: () =>
      fixedEuro('Winter workshop', 6500, {
        whenUnavailable: {
          inactive: { text: 'We are not taking bookings at the moment. Write to us and we will tell you when we do.' },
        },
      }),
  },
  {
    slug: 'expired',
    isTimed: true,
    config: (now) =>
      fixedEuro('Spring offer', 1500, {
        expiresAt: toInstant(now - DAY_MS),
        whenUnavailable: { expired: { text: 'The offer ended yesterday.' } },
      }),
  },
  {
    slug: 'expires-soon',
    isTimed: true,
    config: (now) => fixedEuro('Last minutes', 1500, { expiresAt: toInstant(now + 5 * MINUTE_MS) }),
  },
  {
    slug: 'exhausted',
    completed: 2,
    config: () =>
      fixedEuro('Two signed prints', 8000, {
        maxRedemptions: 2,
        whenUnavailable: { exhausted: { text: 'Both prints have found a home.' } },
      }),
  },
  { slug: 'archived', isArchived: true, config: () => fixedEuro('Market of 2019', 1000) },
  { slug: 'last-place', completed: 9, config: () => fixedEuro('Bread course', 4500, { maxRedemptions: 10 }) },
  { slug: 'held', isHeld: true, config: () => fixedEuro('The only print', 30_000, { maxRedemptions: 1 }) },
];

const failing = (slug: string, name: string, more: Parameters<typeof fixedEuro>[2] = {}): SeedLink => ({
  slug,
  scenario: slug,
  config: () => fixedEuro(name, 2500, more),
});

export const failureSeeds: readonly SeedLink[] = [
  failing('price-changes', 'A price that changes'),
  failing('declined-first', 'Declined, then paid'),
  failing('slow-pending', 'A slow payment'),
  failing('paid-late', 'Money that comes late'),
  { ...failing('over-limit', 'The last place, sold twice', { maxRedemptions: 10 }), completed: 9 },
  failing('reversed', 'A payment that is reversed'),
  failing('rate-limited', 'A busy link'),
  failing('error-then-ok', 'An error, then an answer'),
  failing('lost-answer', 'A lost answer'),
  failing('malformed', 'A malformed link'),
  failing('unknown-status', 'A status from the future'),
  failing('unknown-type', 'A kind from the future'),
  { slug: 'renamed-now', formerSlug: 'renamed', config: () => fixedEuro('A link with a new address', 2500) },
  {
    slug: 'wrong-origin',
    config: () => fixedEuro('Only for another page', 2500, { allowedOrigins: ['https://shop.example'] }),
  },
];
