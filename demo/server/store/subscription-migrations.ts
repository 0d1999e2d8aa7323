/** What goes on after a session; and what the payer agreed to, kept with the session from its beginning. */
export const subscriptions = `
  ALTER TABLE sessions ADD COLUMN recurring TEXT;

  CREATE TABLE subscriptions (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    link_id TEXT NOT NULL REFERENCES links (id),
    session_id TEXT NOT NULL UNIQUE REFERENCES sessions (id),
    payer_key TEXT,
    customer_id TEXT,
    terms TEXT NOT NULL,
    currency TEXT NOT NULL,
    exponent INTEGER NOT NULL,
    status TEXT NOT NULL,
    anchor_at INTEGER NOT NULL,
    cycles INTEGER NOT NULL,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    due_at INTEGER,
    trial_ends_at INTEGER,
    notice_at INTEGER,
    failures INTEGER NOT NULL,
    cancel_at_period_end INTEGER NOT NULL,
    fails_next INTEGER NOT NULL DEFAULT 0,
    canceled_at INTEGER,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX subscriptions_due ON subscriptions (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX subscriptions_to_notice ON subscriptions (notice_at) WHERE notice_at IS NOT NULL;
  CREATE INDEX subscriptions_by_payer ON subscriptions (link_id, payer_key) WHERE payer_key IS NOT NULL;
`;
