/**
 * Numbers of things that may be sold or redeemed only so often, beside the places of a link: `used + held ≤ limit` is
 * kept by the condition inside the one UPDATE that takes a unit. What a hold takes of them is given back or turned into
 * use together with the hold, in the same transaction; only the hold store calls the functions that change figures.
 */
import type { Claim } from '../domain/claim.ts';
import type { Database } from './database.ts';

export interface Counter {
  readonly id: string;
  /** Null: no end. */
  readonly limit: number | null;
  readonly used: number;
  /** Under holds that have not lapsed at the moment of reading. */
  readonly held: number;
  /** When the first of those holds lapses. */
  readonly nextLapseAt: number | undefined;
}

export interface CounterStore {
  /** Sets how many there may be in all, those used included. */
  setLimit(id: string, limit: number | null): void;
  read(id: string, now: number): Counter | undefined;
  /** Every counter whose id begins so. */
  readAll(prefix: string, now: number): Counter[];
}

interface CounterRow {
  id: string;
  limit_units: number | null;
  used: number;
  held_now: number;
  next_lapse_at: number | null;
}

const SELECT_COUNTER = `
  SELECT c.id, c.limit_units, c.used, coalesce(sum(k.units), 0) AS held_now, min(h.expires_at) AS next_lapse_at
  FROM counters c
  LEFT JOIN (hold_claims k JOIN holds h ON h.seq = k.hold_seq AND h.state = 'active' AND h.expires_at > :now)
    ON k.counter_id = c.id`;

export function createCounterStore(database: Database): CounterStore {
  return {
    setLimit: (id, limit) => {
      database.run(
        `INSERT INTO counters (id, limit_units) VALUES (:id, :limit)
         ON CONFLICT (id) DO UPDATE SET limit_units = excluded.limit_units`,
        { id, limit },
      );
    },
    read: (id, now) => {
      const row = database.get<CounterRow>(`${SELECT_COUNTER} WHERE c.id = :id GROUP BY c.id`, { id, now });
      return row === undefined ? undefined : fromRow(row);
    },
    readAll: (prefix, now) =>
      database
        .all<CounterRow>(`${SELECT_COUNTER} WHERE c.id >= :prefix AND c.id < :end GROUP BY c.id`, {
          prefix,
          end: `${prefix}\u{10ffff}`,
          now,
        })
        .map(fromRow),
  };
}

const fromRow = (row: CounterRow): Counter => ({
  id: row.id,
  limit: row.limit_units,
  used: row.used,
  held: row.held_now,
  nextLapseAt: row.next_lapse_at ?? undefined,
});

/** Takes units for a hold, all or none. Inside a write transaction. */
export function holdCounters(database: Database, claims: readonly Claim[]): boolean {
  return allOrNone(database, claims, 'held', false);
}

/** Counts units as used without a hold, all or none; past their limits where `force`. */
export function useCounters(database: Database, claims: readonly Claim[], force: boolean): boolean {
  return allOrNone(database, claims, 'used', force);
}

function allOrNone(database: Database, claims: readonly Claim[], column: 'held' | 'used', force: boolean): boolean {
  const taken: Claim[] = [];
  for (const claim of claims) {
    const row = database.get(
      `UPDATE counters SET ${column} = ${column} + :units
       WHERE id = :id AND (:force = 1 OR limit_units IS NULL OR used + held + :units <= limit_units) RETURNING id`,
      { id: claim.counter, units: claim.units, force: force ? 1 : 0 },
    );
    if (row === undefined) {
      for (const { counter: id, units } of taken)
        database.run(`UPDATE counters SET ${column} = ${column} - :units WHERE id = :id`, { id, units });
      return false;
    }
    taken.push(claim);
  }
  return true;
}

/** Ends what a hold has taken: turned into use, or given back. */
export function endClaims(database: Database, holdSeq: number, isUsed: boolean): void {
  const claims = database.all<{ counter_id: string; units: number }>(
    'DELETE FROM hold_claims WHERE hold_seq = :holdSeq RETURNING counter_id, units',
    { holdSeq },
  );
  for (const { counter_id: id, units } of claims) {
    database.run('UPDATE counters SET held = held - :units, used = used + :used WHERE id = :id', {
      id,
      units,
      used: isUsed ? units : 0,
    });
  }
}

/** Gives used units back: what was sold is for sale again. */
export function restoreCounters(database: Database, claims: readonly Claim[]): void {
  for (const { counter: id, units } of claims)
    database.run('UPDATE counters SET used = max(0, used - :units) WHERE id = :id', { id, units });
}
