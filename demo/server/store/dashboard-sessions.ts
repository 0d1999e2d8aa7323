import type { Database } from './database.ts';

/** Sign-ins of the dashboard by the hash of their id. Instants are milliseconds since 1970, real time. */
export interface DashboardSessionStore {
  isOpen(idHash: string, now: number): boolean;
  insert(idHash: string, expiresAt: number): void;
  remove(idHash: string): void;
  removeExpired(now: number): void;
}

export const createDashboardSessionStore = (database: Database): DashboardSessionStore => ({
  isOpen: (idHash, now) =>
    database.get('SELECT 1 FROM dashboard_sessions WHERE id_hash = :idHash AND expires_at > :now', { idHash, now }) !==
    undefined,
  insert: (idHash, expiresAt) => {
    database.run('INSERT INTO dashboard_sessions (id_hash, expires_at) VALUES (:idHash, :expiresAt)', {
      idHash,
      expiresAt,
    });
  },
  remove: (idHash) => {
    database.run('DELETE FROM dashboard_sessions WHERE id_hash = :idHash', { idHash });
  },
  removeExpired: (now) => {
    database.run('DELETE FROM dashboard_sessions WHERE expires_at <= :now', { now });
  },
});
