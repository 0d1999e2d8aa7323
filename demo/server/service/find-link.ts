import type { LinkRecord } from '../domain/link-record.ts';
import { ProblemError } from '../problem-error.ts';
import type { ServiceContext } from './context.ts';

/** The seller's link of this id as it is now; `link_not_found` where there is none or no longer one. */
export function findLink({ store, now }: ServiceContext, id: string): LinkRecord {
  const link = store.links.byId(id, now());
  if (link === undefined || link.deletedAt !== undefined) throw new ProblemError('link_not_found');
  return link;
}
