import type { LinkMoment } from '../domain/link-moments.ts';
import type { Database } from './database.ts';

export interface DueMoment extends LinkMoment {
  readonly linkId: string;
}

/** What time alone will make happen to links, on the server's clock. */
export interface LinkMomentStore {
  /** Puts these in the place of what was planned for the link. */
  plan(linkId: string, moments: readonly LinkMoment[]): void;
  hasDue(now: number): boolean;
  /** Takes moments that have come, earliest first. Whoever gets one must tell of it in the same transaction. */
  take(now: number, limit: number): DueMoment[];
}

export const createLinkMomentStore = (database: Database): LinkMomentStore => ({
  plan: (linkId, moments) => {
    database.run('DELETE FROM link_moments WHERE link_id = :linkId', { linkId });
    for (const { kind, at } of moments) {
      database.run('INSERT INTO link_moments (link_id, kind, at) VALUES (:linkId, :kind, :at)', { linkId, kind, at });
    }
  },
  hasDue: (now) => database.get('SELECT 1 FROM link_moments WHERE at <= :now LIMIT 1', { now }) !== undefined,
  take: (now, limit) =>
    database
      .all<{ link_id: string; kind: LinkMoment['kind']; at: number }>(
        `DELETE FROM link_moments WHERE (link_id, kind) IN
           (SELECT link_id, kind FROM link_moments WHERE at <= :now ORDER BY at LIMIT :limit)
         RETURNING link_id, kind, at`,
        { now, limit },
      )
      .map(({ link_id: linkId, kind, at }) => ({ linkId, kind, at }))
      .toSorted((a, b) => a.at - b.at),
});
