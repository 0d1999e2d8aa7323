import type { Database } from './database.ts';

export interface BeaconEvent {
  readonly id: string;
  readonly linkId: string;
  readonly type: string;
  readonly channel?: string | undefined;
}

/** Views, opens and starts as pages reported them, each once; metrics are computed from these rows. */
export interface BeaconStore {
  insert(event: BeaconEvent, now: number): void;
  /** Whether the link was reported before in this way. */
  has(linkId: string, type: string): boolean;
}

export const createBeaconStore = (database: Database): BeaconStore => ({
  insert: ({ id, linkId, type, channel }, now) => {
    database.run(
      `INSERT INTO beacons (id, link_id, type, channel, received_at) VALUES (:id, :linkId, :type, :channel, :now)
       ON CONFLICT (id) DO NOTHING`,
      { id, linkId, type, channel, now },
    );
  },
  has: (linkId, type) =>
    database.get('SELECT 1 FROM beacons WHERE link_id = :linkId AND type = :type LIMIT 1', { linkId, type }) !==
    undefined,
});
