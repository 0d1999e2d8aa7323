import type { ProductInput } from '../../../src/protocol/product.ts';
import type { ProductRecord } from '../domain/product-view.ts';
import type { Database } from './database.ts';

interface ProductRow {
  seq: number;
  id: string;
  revision: number;
  config: string;
  created_at: number;
  updated_at: number;
}

/** The catalogue. A deleted product is found by nobody; links that refer to it keep what they took from it. */
export interface ProductStore {
  byId(id: string, withDeleted?: boolean): ProductRecord | undefined;
  list(beforeSeq: number, limit: number): ProductRecord[];
  insert(id: string, config: ProductInput, now: number): void;
  update(id: string, config: ProductInput, now: number): void;
  setDeleted(id: string, now: number): void;
  /** Says which products a link refers to. */
  refer(linkId: string, productIds: readonly string[]): void;
  linksOf(productId: string): string[];
}

export function createProductStore(database: Database): ProductStore {
  return {
    byId: (id, withDeleted = false) => {
      const row = database.get<ProductRow>(
        'SELECT * FROM products WHERE id = :id AND (:withDeleted = 1 OR deleted_at IS NULL)',
        { id, withDeleted: Number(withDeleted) },
      );
      return row === undefined ? undefined : fromRow(row);
    },
    list: (beforeSeq, limit) =>
      database
        .all<ProductRow>(
          `SELECT * FROM products WHERE seq < :beforeSeq AND deleted_at IS NULL ORDER BY seq DESC LIMIT :limit`,
          { beforeSeq, limit },
        )
        .map(fromRow),
    insert: (id, config, now) => {
      database.run('INSERT INTO products (id, config, created_at, updated_at) VALUES (:id, :config, :now, :now)', {
        id,
        config: JSON.stringify(config),
        now,
      });
    },
    update: (id, config, now) => {
      database.run('UPDATE products SET config = :config, revision = revision + 1, updated_at = :now WHERE id = :id', {
        id,
        config: JSON.stringify(config),
        now,
      });
    },
    setDeleted: (id, now) => {
      database.run('UPDATE products SET deleted_at = :now WHERE id = :id', { id, now });
    },
    refer: (linkId, productIds) => {
      database.run('DELETE FROM link_products WHERE link_id = :linkId', { linkId });
      for (const productId of new Set(productIds))
        database.run('INSERT INTO link_products (product_id, link_id) VALUES (:productId, :linkId)', {
          productId,
          linkId,
        });
    },
    linksOf: (productId) =>
      database
        .all<{ link_id: string }>(
          `SELECT p.link_id FROM link_products p JOIN links l ON l.id = p.link_id
           WHERE p.product_id = :productId AND l.deleted_at IS NULL`,
          { productId },
        )
        .map(({ link_id }) => link_id),
  };
}

const fromRow = (row: ProductRow): ProductRecord => ({
  seq: row.seq,
  id: row.id,
  revision: row.revision,
  config: JSON.parse(row.config) as ProductInput,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
