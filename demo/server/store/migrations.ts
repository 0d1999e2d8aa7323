/**
 * The shape of the database, as numbered steps that are applied in order and never edited once released. Figures that
 * decide (completed, held) are columns, because one conditional statement must be able to read and change them;
 * everything that only travels is JSON.
 *
 * Instants are milliseconds since 1970 on the server's clock. `seq` orders a table by creation and pages its lists.
 */
import { catalogue } from './catalogue-migrations.ts';
import { countedUse } from './counted-use-migrations.ts';
import { customersAndKeys } from './customer-migrations.ts';
import { dashboardSessions } from './dashboard-migrations.ts';
import type { Database } from './database.ts';
import { mailTables } from './shapes/mail-tables.ts';
import { webhookTables } from './shapes/webhook-tables.ts';
import { moneyBack } from './money-back-migrations.ts';
import { paymentSteps } from './payment-step-migrations.ts';
import { providerBook } from './provider-migrations.ts';
import { retention } from './retention-migrations.ts';
import { subscriptions } from './subscription-migrations.ts';
import { takenBackParts } from './taken-back-migrations.ts';

const migrations: readonly string[] = [
  `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

  CREATE TABLE links (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL DEFAULT 1,
    type TEXT NOT NULL CHECK (type IN ('amount', 'product', 'subscription')),
    slug TEXT,
    config TEXT NOT NULL,
    max_redemptions INTEGER CHECK (max_redemptions > 0),
    unit TEXT NOT NULL CHECK (unit IN ('payments', 'units')),
    starts_at INTEGER,
    expires_at INTEGER,
    grace_ms INTEGER NOT NULL,
    is_active INTEGER NOT NULL DEFAULT 1,
    archived_at INTEGER,
    deleted_at INTEGER,
    completed INTEGER NOT NULL DEFAULT 0 CHECK (completed >= 0),
    held INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0),
    merchant_reference TEXT,
    order_id TEXT NOT NULL,
    order_count INTEGER NOT NULL DEFAULT 0,
    event_count INTEGER NOT NULL DEFAULT 0,
    scenario TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX links_by_reference ON links (merchant_reference) WHERE merchant_reference IS NOT NULL;

  -- A slug stays with its link for ever, so that a printed code never leads to somebody else.
  CREATE TABLE slugs (slug TEXT PRIMARY KEY, link_id TEXT NOT NULL REFERENCES links (id)) STRICT;

  CREATE TABLE sessions (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    link_id TEXT NOT NULL REFERENCES links (id),
    status TEXT NOT NULL CHECK (status IN ('open', 'processing', 'completed', 'expired', 'canceled')),
    revision INTEGER NOT NULL DEFAULT 1,
    units INTEGER NOT NULL CHECK (units > 0),
    details TEXT NOT NULL,
    quote TEXT NOT NULL,
    due_today INTEGER NOT NULL CHECK (due_today >= 0),
    payer_key TEXT,
    embed_origin TEXT,
    return_url TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_decline_reason TEXT,
    latest_payment_id TEXT,
    stored_method TEXT,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    completed_at INTEGER
  ) STRICT;
  CREATE INDEX sessions_by_link ON sessions (link_id, seq);
  CREATE INDEX sessions_open ON sessions (expires_at) WHERE status = 'open';
  CREATE INDEX sessions_by_payer ON sessions (link_id, payer_key) WHERE status = 'completed' AND payer_key IS NOT NULL;

  CREATE TABLE holds (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    link_id TEXT NOT NULL REFERENCES links (id),
    units INTEGER NOT NULL CHECK (units > 0),
    payer_key TEXT,
    state TEXT NOT NULL CHECK (state IN ('active', 'converted', 'released', 'lapsed')),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX holds_one_per_session ON holds (session_id) WHERE state = 'active';
  CREATE INDEX holds_active ON holds (link_id, expires_at) WHERE state = 'active';

  CREATE TABLE payments (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    link_id TEXT NOT NULL REFERENCES links (id),
    status TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    amount_refunded INTEGER NOT NULL DEFAULT 0,
    currency TEXT NOT NULL,
    exponent INTEGER NOT NULL,
    method_type TEXT NOT NULL,
    brand TEXT,
    last4 TEXT,
    decline_reason TEXT,
    order_id TEXT NOT NULL,
    late INTEGER NOT NULL DEFAULT 0,
    over_limit INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    settles_at INTEGER,
    succeeded_at INTEGER
  ) STRICT;
  CREATE INDEX payments_by_link ON payments (link_id, seq);
  CREATE INDEX payments_by_session ON payments (session_id, seq);
  CREATE INDEX payments_waiting ON payments (expires_at) WHERE status IN ('pending', 'requires_action');

  CREATE TABLE idempotency (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    status INTEGER,
    body TEXT,
    created_at INTEGER NOT NULL,
    running_until INTEGER,
    PRIMARY KEY (scope, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX idempotency_by_age ON idempotency (created_at);

  CREATE TABLE return_codes (
    code_hash TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    expires_at INTEGER NOT NULL,
    used_at INTEGER
  ) STRICT;

  CREATE TABLE events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    link_id TEXT NOT NULL REFERENCES links (id),
    session_id TEXT,
    payment_id TEXT,
    sequence INTEGER NOT NULL,
    merchant_reference TEXT,
    data TEXT NOT NULL,
    previous_attributes TEXT,
    created_at INTEGER NOT NULL,
    UNIQUE (link_id, sequence)
  ) STRICT;

  CREATE TABLE beacons (
    id TEXT PRIMARY KEY,
    link_id TEXT NOT NULL,
    type TEXT NOT NULL,
    channel TEXT,
    received_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE scenario_progress (
    scope TEXT NOT NULL, key TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (scope, key)
  ) STRICT, WITHOUT ROWID;
  `,
  countedUse,
  webhookTables,
  catalogue,
  mailTables,
  moneyBack,
  customersAndKeys,
  subscriptions,
  paymentSteps,
  retention,
  dashboardSessions,
  providerBook,
  takenBackParts,
];

/** Brings a database to the newest shape; safe when several processes start on one file at the same moment. */
export function migrate(database: Database): void {
  database.execute(
    'CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT',
  );
  database.write(() => {
    const { version } = database.get<{ version: number }>(
      'SELECT coalesce(max(version), 0) AS version FROM migrations',
    ) ?? { version: 0 };
    if (version > migrations.length) {
      throw new Error(
        `The database has shape ${version}, this server knows ${migrations.length}: start the newer server, or choose another file with PAY_LINK_DB.`,
      );
    }
    for (const [index, script] of migrations.entries()) {
      if (index < version) continue;
      database.execute(script);
      database.run('INSERT INTO migrations (version, applied_at) VALUES (:version, :now)', {
        version: index + 1,
        now: Date.now(),
      });
    }
  });
}
