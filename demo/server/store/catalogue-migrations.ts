/** Products, and the links whose items refer to them. */
export const catalogue = `
  CREATE TABLE products (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL DEFAULT 1,
    config TEXT NOT NULL,
    deleted_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE link_products (
    product_id TEXT NOT NULL REFERENCES products (id),
    link_id TEXT NOT NULL REFERENCES links (id),
    PRIMARY KEY (product_id, link_id)
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE links ADD COLUMN authored_items TEXT;
`;
