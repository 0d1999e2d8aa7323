import type { Database } from './database.ts';

/** How far a seeded failure has come ("fails once, then works"), for all processes together. */
export interface ScenarioProgressStore {
  /** Counts one more time and answers how often before. */
  count(scope: string, key: string): number;
}

export const createScenarioProgressStore = (database: Database): ScenarioProgressStore => ({
  count: (scope, key) =>
    (database.get<{ count: number }>(
      `INSERT INTO scenario_progress (scope, key, count) VALUES (:scope, :key, 1)
       ON CONFLICT (scope, key) DO UPDATE SET count = count + 1 RETURNING count`,
      { scope, key },
    )?.count ?? 1) - 1,
});
