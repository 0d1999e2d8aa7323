/** Tables of the webhooks and of what time alone makes happen to a link. */
export const webhookTables = `
  CREATE TABLE webhook_endpoints (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL DEFAULT 1,
    url TEXT NOT NULL,
    events TEXT NOT NULL,
    description TEXT,
    disabled_reason TEXT CHECK (disabled_reason IN ('seller', 'gone', 'failing')),
    deleted_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;

  -- The secrets themselves are derived from endpoint and version; here stands only how long each one signs.
  CREATE TABLE webhook_secrets (
    endpoint_id TEXT NOT NULL REFERENCES webhook_endpoints (id),
    version INTEGER NOT NULL,
    valid_until INTEGER,
    PRIMARY KEY (endpoint_id, version)
  ) STRICT, WITHOUT ROWID;

  -- Instants of deliveries are real time, not the server's clock. A test's event has no row in events: its body is here.
  CREATE TABLE webhook_deliveries (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    endpoint_id TEXT NOT NULL REFERENCES webhook_endpoints (id),
    event_id TEXT NOT NULL,
    event_type TEXT NOT NULL,
    link_id TEXT,
    test_body TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed', 'canceled')),
    is_once INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    lease INTEGER NOT NULL DEFAULT 0,
    leased_until INTEGER,
    created_at INTEGER NOT NULL,
    delivered_at INTEGER
  ) STRICT;
  CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at, seq) WHERE state = 'waiting';
  CREATE INDEX webhook_deliveries_leased ON webhook_deliveries (endpoint_id) WHERE leased_until IS NOT NULL;
  CREATE INDEX webhook_deliveries_by_endpoint ON webhook_deliveries (endpoint_id, seq);
  CREATE INDEX webhook_deliveries_by_event ON webhook_deliveries (event_id);

  CREATE TABLE webhook_attempts (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    delivery_id TEXT NOT NULL REFERENCES webhook_deliveries (id),
    at INTEGER NOT NULL,
    duration_ms INTEGER NOT NULL,
    http_status INTEGER,
    error TEXT
  ) STRICT;
  CREATE INDEX webhook_attempts_by_delivery ON webhook_attempts (delivery_id, seq);

  CREATE INDEX events_by_session ON events (session_id, seq) WHERE session_id IS NOT NULL;

  -- What time alone will make happen to a link. Told by whoever deletes the row, so each moment is told once.
  CREATE TABLE link_moments (
    link_id TEXT NOT NULL REFERENCES links (id),
    kind TEXT NOT NULL CHECK (kind IN ('expiring', 'expired')),
    at INTEGER NOT NULL,
    PRIMARY KEY (link_id, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX link_moments_by_time ON link_moments (at);
  INSERT INTO link_moments (link_id, kind, at)
    SELECT id, 'expired', expires_at FROM links WHERE expires_at IS NOT NULL AND deleted_at IS NULL;

  CREATE INDEX beacons_by_link ON beacons (link_id, type);
`;
