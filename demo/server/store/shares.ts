import type { Share, ShareChannel } from '../../../src/protocol/share.ts';
import { toInstant } from '../domain/calendar.ts';
import type { Database } from './database.ts';

interface ShareRow {
  seq: number;
  id: string;
  link_id: string;
  channel: ShareChannel;
  recipient: string | null;
  url: string;
  created_at: number;
}

export interface NewShare {
  readonly id: string;
  readonly linkId: string;
  readonly channel: ShareChannel;
  readonly recipient: string | undefined;
  readonly url: string;
}

export interface ShareStore {
  insert(share: NewShare, now: number): void;
  list(
    filters: { readonly linkId: string; readonly channel?: string | undefined },
    beforeSeq: number,
    limit: number,
  ): { seq: number; share: Share }[];
}

export const createShareStore = (database: Database): ShareStore => ({
  insert: (share, now) => {
    database.run(
      `INSERT INTO shares (id, link_id, channel, recipient, url, created_at)
       VALUES (:id, :linkId, :channel, :recipient, :url, :now)`,
      { ...share, now },
    );
  },
  list: ({ linkId, channel }, beforeSeq, limit) =>
    database
      .all<ShareRow>(
        `SELECT * FROM shares WHERE link_id = :linkId AND seq < :beforeSeq
           AND (:channel IS NULL OR channel = :channel) ORDER BY seq DESC LIMIT :limit`,
        { linkId, channel, beforeSeq, limit },
      )
      .map((row) => ({ seq: row.seq, share: toShare(row) })),
});

const toShare = (row: ShareRow): Share => ({
  id: row.id,
  object: 'share',
  linkId: row.link_id,
  channel: row.channel,
  ...(row.recipient !== null && { recipient: row.recipient }),
  url: row.url,
  createdAt: toInstant(row.created_at),
});
