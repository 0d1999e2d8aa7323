import type { ApiKeyScope } from '../../../src/protocol/api-key.ts';
import type { Database } from './database.ts';

export interface ApiKeyRecord {
  readonly seq: number;
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly lastFour: string;
  readonly createdAt: number;
  readonly expiresAt: number | undefined;
  readonly lastUsedAt: number | undefined;
  readonly revokedAt: number | undefined;
}

export type NewApiKey = Pick<ApiKeyRecord, 'id' | 'name' | 'scopes' | 'lastFour' | 'expiresAt'> & {
  readonly keyHash: string;
};

interface Row {
  seq: number;
  id: string;
  name: string;
  scopes: string;
  last_four: string;
  created_at: number;
  expires_at: number | null;
  last_used_at: number | null;
  revoked_at: number | null;
}

/** Keys of the seller's API besides the server's own. Only their hashes are kept. */
export interface ApiKeyStore {
  byId(id: string): ApiKeyRecord | undefined;
  byHash(keyHash: string): ApiKeyRecord | undefined;
  list(beforeSeq: number, limit: number): ApiKeyRecord[];
  insert(key: NewApiKey, now: number): void;
  setUsed(id: string, now: number): void;
  /** Does nothing the second time. */
  setRevoked(id: string, now: number): void;
}

export function createApiKeyStore(database: Database): ApiKeyStore {
  const one = (row: Row | undefined) => (row === undefined ? undefined : fromRow(row));
  return {
    byId: (id) => one(database.get<Row>('SELECT * FROM api_keys WHERE id = :id', { id })),
    byHash: (keyHash) => one(database.get<Row>('SELECT * FROM api_keys WHERE key_hash = :keyHash', { keyHash })),
    list: (beforeSeq, limit) =>
      database
        .all<Row>('SELECT * FROM api_keys WHERE seq < :beforeSeq ORDER BY seq DESC LIMIT :limit', { beforeSeq, limit })
        .map(fromRow),
    insert: (key, now) => {
      database.run(
        `INSERT INTO api_keys (id, key_hash, name, scopes, last_four, created_at, expires_at)
         VALUES (:id, :keyHash, :name, :scopes, :lastFour, :now, :expiresAt)`,
        { ...key, scopes: JSON.stringify(key.scopes), now },
      );
    },
    setUsed: (id, now) => {
      database.run('UPDATE api_keys SET last_used_at = :now WHERE id = :id', { id, now });
    },
    setRevoked: (id, now) => {
      database.run('UPDATE api_keys SET revoked_at = coalesce(revoked_at, :now) WHERE id = :id', { id, now });
    },
  };
}

const fromRow = (row: Row): ApiKeyRecord => ({
  seq: row.seq,
  id: row.id,
  name: row.name,
  scopes: JSON.parse(row.scopes) as ApiKeyScope[],
  lastFour: row.last_four,
  createdAt: row.created_at,
  expiresAt: row.expires_at ?? undefined,
  lastUsedAt: row.last_used_at ?? undefined,
  revokedAt: row.revoked_at ?? undefined,
});
