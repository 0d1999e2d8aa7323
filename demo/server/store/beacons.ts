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
  /** Forgets some of those that are too old, at most `most`. */
  forgetOld(now: number, most: number): number;
}

/** A year, to be compared with, and what comes late of it. */
export const BEACON_LIFE_MS = 400 * 86_400_000;

export const createBeaconStore = (database: Database): BeaconStore => ({
  insert: ({ id, linkId, type, channel }, now) => {
    database.run(
      `INSERT INTO beacons (id, link_id, type, channel, received_at) VALUES (:id, :linkId, :type, :channel, :now)
       ON CONFLICT (id) DO NOTHING`,
      { id, linkId, type, channel, now },
    );
  },
  forgetOld: (now, most) =>
    database.run(
      'DELETE FROM beacons WHERE id IN (SELECT id FROM beacons WHERE received_at <= :since ORDER BY received_at LIMIT :most)',
      { since: now - BEACON_LIFE_MS, most },
    ),
});
