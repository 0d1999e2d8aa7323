/** Tells of what time alone did to links. Whoever takes a moment from the table tells of it, so each is told once. */
import { statusOf } from '../domain/link-status.ts';
import type { ServiceContext } from './context.ts';
import { tell } from './tell.ts';

/** Moments in one transaction, so that payers never wait long for the write lock. */
const BATCH = 100;

export function tellMoments(context: ServiceContext): void {
  const { store } = context;
  while (store.linkMoments.hasDue(context.now())) {
    const now = context.now();
    store.write(() => {
      for (const { linkId, kind } of store.linkMoments.take(now, BATCH)) tellMoment(context, linkId, kind, now);
    });
  }
}

function tellMoment(context: ServiceContext, linkId: string, kind: 'expiring' | 'expired', now: number): void {
  const link = context.store.links.byId(linkId, now);
  if (link === undefined || link.deletedAt !== undefined || link.archivedAt !== undefined) return;
  if (kind === 'expired') {
    const previousAttributes = { status: statusOf({ ...link, expiresAt: undefined }, now) };
    tell(context, 'payment_link.expired', { linkId, previousAttributes }, now);
    return;
  }
  // Nobody needs a warning about a link that takes no payment any more, or that ran out while the server was away.
  const isUsable = link.isActive && (link.limit === null || link.completed < link.limit);
  const isOver = link.expiresAt === undefined || now >= link.expiresAt;
  if (isUsable && !isOver) tell(context, 'payment_link.expiring', { linkId }, now);
}
