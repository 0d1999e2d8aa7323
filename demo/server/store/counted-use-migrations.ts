/** What is sold or redeemed in numbers beside a link's own places, and the codes that are. */
export const countedUse = `
  -- Anything of which there may be only so many: redemptions of a code, pieces of an item. limit_units NULL: no end.
  CREATE TABLE counters (
    id TEXT PRIMARY KEY,
    limit_units INTEGER CHECK (limit_units >= 0),
    used INTEGER NOT NULL DEFAULT 0 CHECK (used >= 0),
    held INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0)
  ) STRICT, WITHOUT ROWID;

  -- What an active hold has taken of them; the rows end with the hold, so that the table stays as small as the holds.
  CREATE TABLE hold_claims (
    hold_seq INTEGER NOT NULL REFERENCES holds (seq),
    counter_id TEXT NOT NULL REFERENCES counters (id),
    units INTEGER NOT NULL CHECK (units > 0),
    PRIMARY KEY (hold_seq, counter_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX hold_claims_by_counter ON hold_claims (counter_id);

  ALTER TABLE sessions ADD COLUMN claims TEXT NOT NULL DEFAULT '[]';

  CREATE TABLE promotion_codes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL DEFAULT 1,
    -- The code as it is compared: without a difference between large and small letters.
    code_key TEXT NOT NULL,
    config TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    deleted_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX promotion_codes_by_code ON promotion_codes (code_key) WHERE deleted_at IS NULL;
`;
