import type { Database } from './database.ts';

/** One-time codes of the way back to the shop; only their hashes are kept. */
export interface ReturnCodeStore {
  insert(codeHash: string, sessionId: string, expiresAt: number): void;
  /** Uses a code up and answers its session; undefined where it is unknown, used or too old. One statement, one winner. */
  use(codeHash: string, now: number): string | undefined;
  /** Forgets some of those that nobody can use any more, at most `most`. */
  forgetOld(now: number, most: number): number;
}

export const createReturnCodeStore = (database: Database): ReturnCodeStore => ({
  insert: (codeHash, sessionId, expiresAt) => {
    database.run(
      'INSERT INTO return_codes (code_hash, session_id, expires_at) VALUES (:codeHash, :sessionId, :expiresAt)',
      { codeHash, sessionId, expiresAt },
    );
  },
  use: (codeHash, now) =>
    database.get<{ session_id: string }>(
      `UPDATE return_codes SET used_at = :now
       WHERE code_hash = :codeHash AND used_at IS NULL AND expires_at > :now RETURNING session_id`,
      { codeHash, now },
    )?.session_id,
  forgetOld: (now, most) =>
    database.run(
      `DELETE FROM return_codes WHERE code_hash IN
         (SELECT code_hash FROM return_codes WHERE expires_at <= :now ORDER BY expires_at LIMIT :most)`,
      { now, most },
    ),
});
