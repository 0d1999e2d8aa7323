/**
 * Places of a limited link. The invariant `completed + held ≤ limit` is kept by the condition inside the UPDATE that
 * takes a place, never by a check before it. Holds whose time has passed are ended in the same transaction, so that a
 * lapsed place is sellable at once although nobody swept it.
 *
 * A hold ends exactly once: the UPDATE that ends it asks for `state = 'active'`, and only its own units are given back.
 * What it claims beside the link's places (a code's redemption, pieces of an item) begins and ends with it.
 * Every function here must run inside `database.write`.
 */
import type { Claim } from '../domain/claim.ts';
import { endClaims, holdCounters, restoreCounters, useCounters } from './counters.ts';
import type { Database } from './database.ts';

export interface HoldRequest {
  readonly sessionId: string;
  readonly linkId: string;
  readonly units: number;
  readonly payerKey: string | undefined;
  readonly expiresAt: number;
  readonly claims?: readonly Claim[];
}

/** What a session uses without a hold. */
export type CountRequest = Pick<HoldRequest, 'linkId' | 'units' | 'claims'>;

export interface HoldStore {
  /** Takes places and claims, or nothing and answers false: the link is not payable, or something is not left. */
  take(request: HoldRequest, now: number): boolean;
  /** Turns the session's hold into counted use. False where it had none any more. */
  convert(sessionId: string, now: number): boolean;
  /** Counts use without a hold, if there is room or `force`. For money that comes after its hold lapsed. */
  count(request: CountRequest, force: boolean, now: number): boolean;
  /** Gives back what was counted: places and claims are sellable again. */
  restore(request: CountRequest): void;
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
    database.get<{ seq: number; link_id: string; units: number }>(
      `UPDATE holds SET state = :state, ended_at = :now
       WHERE session_id = :sessionId AND state = 'active' AND expires_at > :now RETURNING seq, link_id, units`,
      { sessionId, state, now },
    );
  const lapse = (linkId: string, now: number) => {
    const ended = database.all<{ seq: number; units: number }>(
      `UPDATE holds SET state = 'lapsed', ended_at = :now
       WHERE link_id = :linkId AND state = 'active' AND expires_at <= :now RETURNING seq, units`,
      { linkId, now },
    );
    if (ended.length === 0) return 0;
    for (const { seq } of ended) endClaims(database, seq, false);
    const units = ended.reduce((sum, hold) => sum + hold.units, 0);
    database.run('UPDATE links SET held = held - :units WHERE id = :linkId', { linkId, units });
    return ended.length;
  };
  /** A counter may be held through other links, too. */
  const lapseClaimed = (claims: readonly Claim[], now: number) => {
    for (const { counter } of claims) {
      const links = database.all<{ link_id: string }>(
        `SELECT DISTINCT h.link_id FROM hold_claims k JOIN holds h ON h.seq = k.hold_seq
         WHERE k.counter_id = :counter AND h.state = 'active' AND h.expires_at <= :now`,
        { counter, now },
      );
      for (const { link_id } of links) lapse(link_id, now);
    }
  };

  return {
    take: ({ sessionId, linkId, units, payerKey, expiresAt, claims = [] }, now) => {
      lapse(linkId, now);
      lapseClaimed(claims, now);
      const taken = database.get(
        `UPDATE links SET held = held + :units
         WHERE id = :linkId AND is_active = 1 AND archived_at IS NULL AND deleted_at IS NULL
           AND (expires_at IS NULL OR :now < expires_at + grace_ms)
           AND (max_redemptions IS NULL OR completed + held + :units <= max_redemptions)
         RETURNING id`,
        { linkId, units, now },
      );
      if (taken === undefined) return false;
      if (!holdCounters(database, claims)) {
        database.run('UPDATE links SET held = held - :units WHERE id = :linkId', { linkId, units });
        return false;
      }
      const hold = database.get<{ seq: number }>(
        `INSERT INTO holds (session_id, link_id, units, payer_key, state, created_at, expires_at)
         VALUES (:sessionId, :linkId, :units, :payerKey, 'active', :now, :expiresAt) RETURNING seq`,
        { sessionId, linkId, units, payerKey, now, expiresAt },
      );
      for (const claim of claims) {
        database.run('INSERT INTO hold_claims (hold_seq, counter_id, units) VALUES (:holdSeq, :counter, :units)', {
          ...claim,
          holdSeq: hold?.seq,
        });
      }
      return true;
    },
    convert: (sessionId, now) => {
      const hold = end(sessionId, 'converted', now);
      if (hold === undefined) return false;
      endClaims(database, hold.seq, true);
      database.run('UPDATE links SET held = held - :units, completed = completed + :units WHERE id = :linkId', {
        linkId: hold.link_id,
        units: hold.units,
      });
      return true;
    },
    count: ({ linkId, units, claims = [] }, force, now) => {
      lapse(linkId, now);
      lapseClaimed(claims, now);
      const counted = database.get(
        `UPDATE links SET completed = completed + :units
         WHERE id = :linkId AND (:force = 1 OR max_redemptions IS NULL OR completed + held + :units <= max_redemptions)
         RETURNING id`,
        { linkId, units, force: force ? 1 : 0 },
      );
      if (counted === undefined) return false;
      if (useCounters(database, claims, force)) return true;
      database.run('UPDATE links SET completed = completed - :units WHERE id = :linkId', { linkId, units });
      return false;
    },
    restore: ({ linkId, units, claims = [] }) => {
      database.run('UPDATE links SET completed = max(0, completed - :units) WHERE id = :linkId', { linkId, units });
      restoreCounters(database, claims);
    },
    release: (sessionId, now) => {
      const hold = end(sessionId, 'released', now);
      if (hold === undefined) return false;
      endClaims(database, hold.seq, false);
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
