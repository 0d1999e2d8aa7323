/** Money that is given back or taken back, and where links were shared. */
export const moneyBack = `
  CREATE TABLE refunds (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    payment_id TEXT NOT NULL REFERENCES payments (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    reason TEXT,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX refunds_by_payment ON refunds (payment_id);

  -- When a simulated bank takes the money back; and when a session gave its place back, which it does once.
  ALTER TABLE payments ADD COLUMN disputes_at INTEGER;
  CREATE INDEX payments_to_dispute ON payments (disputes_at) WHERE status = 'succeeded' AND disputes_at IS NOT NULL;
  ALTER TABLE sessions ADD COLUMN restored_at INTEGER;

  CREATE TABLE shares (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    link_id TEXT NOT NULL REFERENCES links (id),
    channel TEXT NOT NULL,
    recipient TEXT,
    url TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX shares_by_link ON shares (link_id, seq);
`;
