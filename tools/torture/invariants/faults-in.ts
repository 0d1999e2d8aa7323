import type { Database } from '../../../demo/server/store/database.ts';
import { eventInvariants } from './events.ts';
import { moneyInvariants } from './money.ts';
import { placeInvariants } from './places.ts';

export const invariants = [...placeInvariants, ...moneyInvariants, ...eventInvariants];

/**
 * What is wrong in a database, each as a sentence with the first things that break it; empty where all is well. Reads
 * under the write lock, so that nothing moves between two queries.
 */
export function faultsIn(database: Database): string[] {
  return database.write(() =>
    invariants.flatMap(({ says, sql }) => {
      const rows = database.all<{ what: string }>(sql);
      const shown = rows.slice(0, 3).map(({ what }) => what);
      return rows.length === 0 ? [] : [`Broken: ${says}: ${shown.join(', ')} (${rows.length})`];
    }),
  );
}

/** The same for a file after an accident, beginning with what SQLite itself finds. */
export function faultsInFile(database: Database): string[] {
  const answers = database.all<{ integrity_check: string }>('PRAGMA integrity_check');
  const damage = answers.map((row) => row.integrity_check).filter((answer) => answer !== 'ok');
  if (damage.length > 0) return damage.map((text) => `Damaged: ${text}`);
  const orphans = database.all('PRAGMA foreign_key_check');
  return [...(orphans.length > 0 ? [`${orphans.length} rows refer to what is not there`] : []), ...faultsIn(database)];
}
