/**
 * The simulated provider's own book, and what it takes to ask it again: which payments wait for its answer, and which
 * request asked. No foreign key leads into the book: it belongs to another company.
 */
export const providerBook = `
  -- A charge bears the id of its payment, so that asking twice charges once. \`told\` is the revision that the server has
  -- confirmed to know; \`noted_at\` is real time, \`changed_at\` the server's clock.
  CREATE TABLE provider_charges (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('pending', 'requires_action', 'succeeded', 'failed', 'voided')),
    decline_reason TEXT,
    brand TEXT,
    last4 TEXT,
    expires_at INTEGER,
    settles_at INTEGER,
    disputes_at INTEGER,
    reverses_at INTEGER,
    revision INTEGER NOT NULL DEFAULT 1,
    told INTEGER NOT NULL DEFAULT 0,
    changed_at INTEGER NOT NULL,
    noted_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX provider_charges_untold ON provider_charges (noted_at) WHERE told < revision;
  INSERT INTO provider_charges (id, status, decline_reason, brand, last4, expires_at, settles_at, told, changed_at, noted_at)
    SELECT id,
      CASE WHEN status IN ('pending', 'requires_action', 'failed') THEN status
           WHEN succeeded_at IS NULL THEN 'pending' ELSE 'succeeded' END,
      decline_reason, brand, last4, expires_at, settles_at, 1, coalesce(succeeded_at, created_at), created_at
    FROM payments;

  -- Since when the provider's answer is awaited (real time); empty once it is known.
  ALTER TABLE payments ADD COLUMN asked_at INTEGER;
  CREATE INDEX payments_asked ON payments (asked_at) WHERE asked_at IS NOT NULL;
  ALTER TABLE idempotency ADD COLUMN payment_id TEXT;
  CREATE INDEX idempotency_unanswered ON idempotency (payment_id) WHERE payment_id IS NOT NULL AND status IS NULL;
`;
