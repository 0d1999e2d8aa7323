/** Taking a place of a limited link for a session, and saying politely why there is none. Inside a write transaction. */
import { availabilityOf, refusalOf, statusOf } from '../domain/link-status.ts';
import type { Claim } from '../domain/claim.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import { isStockCounter } from '../domain/stock.ts';
import { promotionHeld, promotionUsedUp } from '../domain/promotion.ts';
import type { SessionRecord } from '../domain/session-record.ts';
import { ProblemError } from '../problem-error.ts';
import type { ServiceContext } from './context.ts';

/** Open holds one payer may have at once, over all links: more is hoarding. */
const MOST_HOLDS_PER_PAYER = 3;

type Claimant = Pick<SessionRecord, 'id' | 'linkId' | 'units' | 'payerKey'> & { readonly claims?: readonly Claim[] };

/** Makes sure that the session has a hold until `expiresAt`; throws where it cannot have one. */
export function ensurePlace(context: ServiceContext, session: Claimant, expiresAt: number, now: number): void {
  const { holds } = context.store;
  if (holds.activeExpiry(session.id, now) !== undefined) {
    holds.extend(session.id, expiresAt);
    return;
  }
  checkPayer(context, session, now);
  const { id: sessionId, ...claimed } = session;
  if (!holds.take({ ...claimed, sessionId, expiresAt }, now)) throw whyNoPlace(context, session, now);
}

function checkPayer({ store }: ServiceContext, { linkId, payerKey }: Claimant, now: number): void {
  if (payerKey === undefined) return;
  const cap = store.links.byId(linkId, now)?.config.limitPerCustomer ?? null;
  if (cap !== null && store.sessions.completedOfPayer(linkId, payerKey) >= cap) {
    throw new ProblemError('usage_limit_reached', {
      detail: 'This payer has used the link as often as one payer may.',
      context: { limitPerCustomer: cap },
    });
  }
  const open = store.holds.openHoldsOfPayer(payerKey, now);
  if (open >= MOST_HOLDS_PER_PAYER || (cap !== null && open >= cap)) {
    throw new ProblemError('usage_temporarily_held', {
      detail: 'This payer has other payments under way; finish or cancel one of them first.',
      context: { openHolds: open },
    });
  }
}

function whyNoPlace(context: ServiceContext, { linkId, units, claims }: Claimant, now: number): ProblemError {
  const { store } = context;
  const link = store.links.byId(linkId, now);
  if (link === undefined || link.deletedAt !== undefined) return new ProblemError('link_inactive');
  if (link.archivedAt !== undefined) return new ProblemError('link_archived');
  if (isOver(link, now)) return new ProblemError('link_expired');
  if (!link.isActive) return new ProblemError('link_inactive');
  return noRoom(link, units, now) ?? shortage(context, claims ?? [], now) ?? new ProblemError('usage_temporarily_held');
}

/** Why what is claimed cannot be had at this moment; undefined where it can. */
export function shortage({ store }: ServiceContext, claims: readonly Claim[], now: number): ProblemError | undefined {
  for (const { counter: id, units } of claims) {
    const counter = store.counters.read(id, now);
    if (counter === undefined || counter.limit === null) continue;
    const { limit, used, held, nextLapseAt } = counter;
    if (used + held + units <= limit) continue;
    if (!isStockCounter(id)) return used >= limit ? promotionUsedUp() : promotionHeld();
    if (used >= limit) return new ProblemError('item_sold_out', { context: { available: 0 } });
    const available = Math.max(0, limit - used - held);
    if (available > 0 || used + units > limit) {
      return new ProblemError('quantity_unavailable', { detail: `Only ${available} left.`, context: { available } });
    }
    const { retryAfter = 1 } = availabilityOf({ limit, completed: used, held, nextLapseAt }, now);
    return new ProblemError('item_temporarily_held', { retryAfterMs: retryAfter * 1000, context: { available } });
  }
  return undefined;
}

/** Why `units` places cannot be had from a limited link at this moment; undefined where they can. */
export function noRoom(link: LinkRecord, units: number, now: number): ProblemError | undefined {
  if (link.limit === null || link.completed + link.held + units <= link.limit) return undefined;
  const unsold = link.limit - link.completed;
  if (unsold <= 0) return new ProblemError('usage_limit_reached');
  const available = Math.max(0, unsold - link.held);
  if (unsold < units || available > 0) {
    return new ProblemError('quantity_unavailable', {
      detail: `Only ${available} can be had now.`,
      context: { available },
    });
  }
  const { retryAfter = 1 } = availabilityOf(link, now);
  return new ProblemError('usage_temporarily_held', { retryAfterMs: retryAfter * 1000 });
}

const isOver = ({ expiresAt, graceMs }: LinkRecord, now: number): boolean =>
  expiresAt !== undefined && now >= expiresAt + graceMs;

/** Throws where no session may go on to pay now, not even one that has a place: the end may have been moved forward. */
export function checkInTime(link: LinkRecord, now: number): void {
  if (isOver(link, now)) throw new ProblemError('link_expired');
}

/** Throws where no session may start now. */
export function checkPayable(link: LinkRecord, now: number): void {
  const refusal = refusalOf(statusOf(link, now));
  if (refusal !== undefined) throw new ProblemError(refusal);
}
