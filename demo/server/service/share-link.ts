import type { Share, ShareInput } from '../../../src/protocol/share.ts';
import type { Replayable } from '../checkout-service.ts';
import { toInstant } from '../domain/calendar.ts';
import { linkUrl } from '../domain/public-link-view.ts';
import type { ServiceContext } from './context.ts';
import { findLink } from './find-link.ts';
import { createOnce } from './keyed-creation.ts';
import { type List, listed, type Page } from './listed.ts';
import { tell } from './tell.ts';

/** Notes that a link is shared, and answers the address to share: a visit from there can be told from others. */
export function shareLink(
  context: ServiceContext,
  linkId: string,
  input: ShareInput,
  key: string | undefined,
): Replayable<Share> {
  return createOnce(context, { scope: `shares:${linkId}`, key, body: input }, (now) => {
    const { store, newId, payOrigin } = context;
    const link = findLink(context, linkId);
    const id = newId('shr');
    const { channel, recipient } = input;
    const url = new URL(linkUrl(link, payOrigin));
    url.searchParams.set('utm_source', channel);
    // Of the names that travel from an address to the session, the one for "which of several links to the same".
    url.searchParams.set('utm_content', id);
    store.shares.insert({ id, linkId, channel, recipient, url: url.href }, now);
    tell(context, 'payment_link.shared', { linkId }, now);
    return {
      id,
      object: 'share',
      linkId,
      channel,
      ...(recipient !== undefined && { recipient }),
      url: url.href,
      createdAt: toInstant(now),
    };
  });
}

export function sharesOf(
  context: ServiceContext,
  linkId: string,
  channel: string | undefined,
  page: Page,
): List<Share> {
  findLink(context, linkId);
  return listed(
    page,
    (before, limit) => context.store.shares.list({ linkId, channel }, before, limit),
    ({ share }) => share,
  );
}
