/** Tables of the e-mails. */
export const mailTables = `
  -- One message of a kind for each event. Instants are real time; state 'kept' where nothing can be sent from here.
  CREATE TABLE emails (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    event_id TEXT NOT NULL REFERENCES events (id),
    kind TEXT NOT NULL,
    link_id TEXT NOT NULL REFERENCES links (id),
    recipient TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    reply_to TEXT,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('kept', 'waiting', 'sent', 'failed')),
    tries INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    lease INTEGER NOT NULL DEFAULT 0,
    leased_until INTEGER,
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    UNIQUE (event_id, kind)
  ) STRICT;
  CREATE INDEX emails_due ON emails (due_at, seq) WHERE state = 'waiting';
  CREATE INDEX emails_by_link ON emails (link_id, seq);
`;
