import type { DeclineReason } from '../../../src/protocol/decline-reason.ts';
import type { Charge, ChargeStatus, NewCharge } from '../domain/charge.ts';
import type { Database } from './database.ts';

interface ChargeRow {
  id: string;
  status: ChargeStatus;
  decline_reason: DeclineReason | null;
  brand: string | null;
  last4: string | null;
  expires_at: number | null;
  settles_at: number | null;
  disputes_at: number | null;
  reverses_at: number | null;
  revision: number;
  changed_at: number;
}

/** The rows of the simulated provider's book. Only the provider writes them: see simulator/provider. */
export interface ProviderChargeStore {
  byId(id: string): Charge | undefined;
  /** Does nothing where the id is taken. */
  insert(charge: NewCharge, now: number, realNow: number): void;
  /** One statement; false where the charge is in none of the states `from`. */
  change(
    id: string,
    from: readonly ChargeStatus[],
    to: Pick<Charge, 'status' | 'declineReason'>,
    now: number,
    realNow: number,
  ): boolean;
  /** Charges that changed before that moment, and of whose latest change nobody has confirmed to know. */
  untold(notedBefore: number, limit: number): Charge[];
  confirmTold(id: string, revision: number): void;
}

export function createProviderChargeStore(database: Database): ProviderChargeStore {
  return {
    byId: (id) => {
      const row = database.get<ChargeRow>('SELECT * FROM provider_charges WHERE id = :id', { id });
      return row === undefined ? undefined : fromRow(row);
    },
    insert: (charge, now, realNow) => {
      database.run(
        `INSERT INTO provider_charges (id, status, decline_reason, brand, last4, expires_at, settles_at, disputes_at,
                                       reverses_at, changed_at, noted_at)
         VALUES (:id, :status, :declineReason, :brand, :last4, :expiresAt, :settlesAt, :disputesAt, :reversesAt,
                 :now, :realNow) ON CONFLICT (id) DO NOTHING`,
        { ...charge, now, realNow },
      );
    },
    change: (id, from, { status, declineReason }, now, realNow) =>
      database.run(
        `UPDATE provider_charges SET status = :status, decline_reason = :declineReason, revision = revision + 1,
           changed_at = :now, noted_at = :realNow
         WHERE id = :id AND status IN (SELECT value FROM json_each(:from))`,
        { id, status, declineReason, now, realNow, from: JSON.stringify(from) },
      ) === 1,
    untold: (notedBefore, limit) =>
      database
        .all<ChargeRow>(
          `SELECT * FROM provider_charges WHERE told < revision AND noted_at <= :notedBefore
           ORDER BY noted_at LIMIT :limit`,
          { notedBefore, limit },
        )
        .map(fromRow),
    confirmTold: (id, revision) => {
      database.run('UPDATE provider_charges SET told = max(told, :revision) WHERE id = :id', { id, revision });
    },
  };
}

const fromRow = (row: ChargeRow): Charge => ({
  id: row.id,
  status: row.status,
  declineReason: row.decline_reason ?? undefined,
  brand: row.brand ?? undefined,
  last4: row.last4 ?? undefined,
  expiresAt: row.expires_at ?? undefined,
  settlesAt: row.settles_at ?? undefined,
  disputesAt: row.disputes_at ?? undefined,
  reversesAt: row.reverses_at ?? undefined,
  revision: row.revision,
  changedAt: row.changed_at,
});
