import type { PromotionCodeInput } from '../../../src/protocol/promotion-code.ts';
import { codeKey, type PromotionRecord } from '../domain/promotion.ts';
import type { Database } from './database.ts';

interface PromotionRow {
  seq: number;
  id: string;
  revision: number;
  config: string;
  is_active: number;
  created_at: number;
  updated_at: number;
}

export interface PromotionFilters {
  readonly code?: string | undefined;
  readonly active?: boolean | undefined;
}

/** Promotion codes; how often each was redeemed is kept by its counter. Deleted ones are found by nobody. */
export interface PromotionCodeStore {
  byId(id: string): PromotionRecord | undefined;
  byCode(code: string): PromotionRecord | undefined;
  list(filters: PromotionFilters, beforeSeq: number, limit: number): PromotionRecord[];
  insert(id: string, config: PromotionCodeInput, now: number): void;
  update(id: string, config: PromotionCodeInput, now: number): void;
  setDeleted(id: string, now: number): void;
}

export function createPromotionCodeStore(database: Database): PromotionCodeStore {
  const one = (where: string, parameters: Record<string, string>) => {
    const row = database.get<PromotionRow>(
      `SELECT * FROM promotion_codes WHERE ${where} AND deleted_at IS NULL`,
      parameters,
    );
    return row === undefined ? undefined : fromRow(row);
  };
  return {
    byId: (id) => one('id = :id', { id }),
    byCode: (code) => one('code_key = :key', { key: codeKey(code) }),
    list: ({ code, active }, beforeSeq, limit) =>
      database
        .all<PromotionRow>(
          `SELECT * FROM promotion_codes WHERE seq < :beforeSeq AND deleted_at IS NULL
             AND (:key IS NULL OR code_key = :key) AND (:active IS NULL OR is_active = :active)
           ORDER BY seq DESC LIMIT :limit`,
          {
            key: code === undefined ? undefined : codeKey(code),
            active: active === undefined ? undefined : Number(active),
            beforeSeq,
            limit,
          },
        )
        .map(fromRow),
    insert: (id, config, now) => {
      database.run(
        `INSERT INTO promotion_codes (id, code_key, config, is_active, created_at, updated_at)
         VALUES (:id, :key, :config, :active, :now, :now)`,
        { id, key: codeKey(config.code), config: JSON.stringify(config), active: Number(config.active ?? true), now },
      );
    },
    update: (id, config, now) => {
      database.run(
        `UPDATE promotion_codes SET config = :config, is_active = :active, revision = revision + 1, updated_at = :now
         WHERE id = :id`,
        { id, config: JSON.stringify(config), active: Number(config.active ?? true), now },
      );
    },
    setDeleted: (id, now) => {
      database.run('UPDATE promotion_codes SET deleted_at = :now WHERE id = :id', { id, now });
    },
  };
}

const fromRow = (row: PromotionRow): PromotionRecord => ({
  seq: row.seq,
  id: row.id,
  revision: row.revision,
  config: JSON.parse(row.config) as PromotionCodeInput,
  isActive: row.is_active === 1,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
