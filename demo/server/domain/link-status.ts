/**
 * The status of a link, computed from facts at the moment of reading: nothing flips a stored status, so nothing can
 * be late in doing so. Every status that is true is listed; the first by precedence is the one that counts.
 */
import type { ProblemCode } from '../../../src/protocol/problem.ts';
import type { LinkStatus } from '../../../src/protocol/public-link.ts';
import type { LinkRecord } from './link-record.ts';

type StatusFacts = Pick<
  LinkRecord,
  'archivedAt' | 'expiresAt' | 'limit' | 'completed' | 'isActive' | 'startsAt' | 'held' | 'nextLapseAt'
>;

type PlaceFacts = Pick<StatusFacts, 'limit' | 'completed' | 'held' | 'nextLapseAt'>;

/** A full link is worth another look after this time at the latest: a held place may also be paid or given up. */
const LONGEST_RETRY_SECONDS = 30;
/** At most this share of the places left counts as nearly used up. */
const LOW_SHARE = 0.1;

export function statusReasons(link: StatusFacts, now: number): LinkStatus[] {
  const reasons: LinkStatus[] = [];
  if (link.archivedAt !== undefined) reasons.push('archived');
  if (link.expiresAt !== undefined && now >= link.expiresAt) reasons.push('expired');
  if (link.limit !== null && link.completed >= link.limit) reasons.push('exhausted');
  if (!link.isActive) reasons.push('inactive');
  if (link.startsAt !== undefined && now < link.startsAt) reasons.push('scheduled');
  return reasons.length === 0 ? ['active'] : reasons;
}

export const statusOf = (link: StatusFacts, now: number): LinkStatus => statusReasons(link, now)[0] ?? 'active';

/** How many places are left, counting held ones as taken; null without a limit. */
const placesLeft = (link: PlaceFacts): number | null =>
  link.limit === null ? null : Math.max(0, link.limit - link.completed - link.held);

export interface Availability {
  readonly availability: 'open' | 'low' | 'held';
  /** Seconds. */
  readonly retryAfter?: number;
}

export function availabilityOf(link: PlaceFacts, now: number): Availability {
  const left = placesLeft(link);
  if (left === null || link.limit === null || link.completed >= link.limit) return { availability: 'open' };
  if (left === 0) {
    const seconds = link.nextLapseAt === undefined ? LONGEST_RETRY_SECONDS : Math.ceil((link.nextLapseAt - now) / 1000);
    return { availability: 'held', retryAfter: Math.max(1, Math.min(LONGEST_RETRY_SECONDS, seconds)) };
  }
  // A link with a single place is not "nearly used up" from the start.
  const isLow = link.limit > 1 && left <= Math.max(1, Math.floor(link.limit * LOW_SHARE));
  return { availability: isLow ? 'low' : 'open' };
}

const refusals: Record<Exclude<LinkStatus, 'active'>, ProblemCode> = {
  archived: 'link_archived',
  expired: 'link_expired',
  exhausted: 'usage_limit_reached',
  inactive: 'link_inactive',
  scheduled: 'link_not_started',
};

/** Why nothing can be paid with a link of this status; undefined where something can. */
export const refusalOf = (status: LinkStatus): ProblemCode | undefined =>
  status === 'active' ? undefined : refusals[status];
