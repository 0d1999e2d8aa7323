/**
 * Places of a limited link. The invariant `completed + held ≤ limit` is kept by the condition inside the UPDATE that
 * takes a place, never by a check before it. Holds whose time has passed are ended in the same transaction, so that a
 * lapsed place is sellable at once although nobody swept it.
 *
 * A hold ends exactly once: the UPDATE that ends it asks for `state = 'active'`, and only its own units are given back.
 * Every function here must run inside `database.write`.
 */
import type { Database } from './database.ts';

export interface HoldRequest {
  readonly sessionId: string;
  readonly linkId: string;
  readonly units: number;
  readonly payerKey: string | undefined;
  readonly expiresAt: number;
}

export interface HoldStore {
  /** Takes the places, or answers false: the link is not payable, or has not so many left. */
  take(request: HoldRequest, now: number): boolean;
  /** Turns the session's hold into counted use. False where it had none any more. */
  convert(sessionId: string, now: number): boolean;
  /** Counts use without a hold, if there is room or `force`. For money that comes after its hold lapsed. */
  count(linkId: string, units: number, force: boolean, now: number): boolean;
  release(sessionId: string, now: number): boolean;
  extend(sessionId: string, expiresAt: number): void;
  /** Ends the link's holds whose time has passed. */
  lapse(linkId: string, now: number): void;
  /** Ends them on every link; answers how many. */
  lapseAll(now: number): number;
  activeExpiry(sessionId: string, now: number): number | undefined;
  /** How many holds a payer has on any link. */
  openHoldsOfPayer(payerKey: string, now: number): number;
}

export function createHoldStore(database: Database): HoldStore {
  const end = (sessionId: string, state: 'converted' | 'released', now: number) =>
    database.get<{ link_id: string; units: number }>(
      `UPDATE holds SET state = :state, ended_at = :now
       WHERE session_id = :sessionId AND state = 'active' AND expires_at > :now RETURNING link_id, units`,
      { sessionId, state, now },
    );
  const lapse = (linkId: string, now: number) => {
    const ended = database.all<{ units: number }>(
      `UPDATE holds SET state = 'lapsed', ended_at = :now
       WHERE link_id = :linkId AND state = 'active' AND expires_at <= :now RETURNING units`,
      { linkId, now },
    );
    if (ended.length === 0) return 0;
    const units = ended.reduce((sum, hold) => sum + hold.units, 0);
    database.run('UPDATE links SET held = held - :units WHERE id = :linkId', { linkId, units });
    return ended.length;
  };

  return {
    take: ({ sessionId, linkId, units, payerKey, expiresAt }, now) => {
      lapse(linkId, now);
      const taken = database.get(
        `UPDATE links SET held = held + :units
         WHERE id = :linkId AND is_active = 1 AND archived_at IS NULL AND deleted_at IS NULL
           AND (expires_at IS NULL OR :now < expires_at + grace_ms)
           AND (max_redemptions IS NULL OR completed + held + :units <= max_redemptions)
         RETURNING id`,
        { linkId, units, now },
      );
      if (taken === undefined) return false;
      database.run(
        `INSERT INTO holds (session_id, link_id, units, payer_key, state, created_at, expires_at)
         VALUES (:sessionId, :linkId, :units, :payerKey, 'active', :now, :expiresAt)`,
        { sessionId, linkId, units, payerKey, now, expiresAt },
      );
      return true;
    },
    convert: (sessionId, now) => {
      const hold = end(sessionId, 'converted', now);
      if (hold === undefined) return false;
      database.run('UPDATE links SET held = held - :units, completed = completed + :units WHERE id = :linkId', {
        linkId: hold.link_id,
        units: hold.units,
      });
      return true;
    },
    count: (linkId, units, force, now) => {
      lapse(linkId, now);
      const counted = database.get(
        `UPDATE links SET completed = completed + :units
         WHERE id = :linkId AND (:force = 1 OR max_redemptions IS NULL OR completed + held + :units <= max_redemptions)
         RETURNING id`,
        { linkId, units, force: force ? 1 : 0 },
      );
      return counted !== undefined;
    },
    release: (sessionId, now) => {
      const hold = end(sessionId, 'released', now);
      if (hold === undefined) return false;
      database.run('UPDATE links SET held = held - :units WHERE id = :linkId', {
        linkId: hold.link_id,
        units: hold.units,
      });
      return true;
    },
    extend: (sessionId, expiresAt) => {
      database.run(
        `UPDATE holds SET expires_at = max(expires_at, :expiresAt) WHERE session_id = :sessionId AND state = 'active'`,
        { sessionId, expiresAt },
      );
    },
    lapse,
    lapseAll: (now) =>
      database
        .all<{ link_id: string }>(`SELECT DISTINCT link_id FROM holds WHERE state = 'active' AND expires_at <= :now`, {
          now,
        })
        .reduce((count, { link_id }) => count + lapse(link_id, now), 0),
    activeExpiry: (sessionId, now) =>
      database.get<{ expires_at: number }>(
        `SELECT expires_at FROM holds WHERE session_id = :sessionId AND state = 'active' AND expires_at > :now`,
        { sessionId, now },
      )?.expires_at,
    openHoldsOfPayer: (payerKey, now) =>
      database.get<{ count: number }>(
        `SELECT count(*) AS count FROM holds WHERE payer_key = :payerKey AND state = 'active' AND expires_at > :now`,
        { payerKey, now },
      )?.count ?? 0,
  };
}
