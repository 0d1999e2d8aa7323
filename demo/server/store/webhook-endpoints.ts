import type { WebhookEndpoint, WebhookEndpointInput } from '../../../src/protocol/webhook-endpoint.ts';
import type { EndpointRecord, SigningSecret } from '../domain/webhook-record.ts';
import type { Database } from './database.ts';

interface EndpointRow {
  seq: number;
  id: string;
  revision: number;
  url: string;
  events: string;
  description: string | null;
  disabled_reason: NonNullable<WebhookEndpoint['disabledReason']> | null;
  created_at: number;
  updated_at: number;
}

/** Where events are sent. Endpoints that were deleted are found by nobody; their deliveries stay in the log. */
export interface WebhookEndpointStore {
  byId(id: string): EndpointRecord | undefined;
  list(beforeSeq: number, limit: number): EndpointRecord[];
  enabled(): EndpointRecord[];
  insert(endpoint: WebhookEndpointInput & { readonly id: string }, now: number): void;
  update(id: string, endpoint: WebhookEndpointInput, now: number): void;
  enable(id: string, now: number): void;
  /** Keeps the reason of one that is disabled already. */
  disable(id: string, reason: NonNullable<WebhookEndpoint['disabledReason']>, now: number): void;
  remove(id: string, now: number): void;
  /** The secrets that sign at this moment, newest first. */
  signingSecrets(id: string, now: number): SigningSecret[];
  /** Adds a newer secret and answers its version; those before end at `previousUntil` at the latest. */
  addSecret(id: string, previousUntil: number): number;
}

export function createWebhookEndpointStore(database: Database): WebhookEndpointStore {
  const all = (rest: string, parameters: Record<string, string | number> = {}) =>
    database
      .all<EndpointRow>(`SELECT * FROM webhook_endpoints WHERE deleted_at IS NULL ${rest}`, parameters)
      .map(fromRow);
  const touch = (assignment: string, id: string, now: number, more: Record<string, string | null | undefined> = {}) => {
    database.run(
      `UPDATE webhook_endpoints SET ${assignment}, revision = revision + 1, updated_at = :now
       WHERE id = :id AND deleted_at IS NULL`,
      { id, now, ...more },
    );
  };
  return {
    byId: (id) => all('AND id = :id', { id })[0],
    list: (beforeSeq, limit) => all('AND seq < :beforeSeq ORDER BY seq DESC LIMIT :limit', { beforeSeq, limit }),
    enabled: () => all('AND disabled_reason IS NULL ORDER BY seq'),
    insert: ({ id, url, events, description }, now) => {
      database.run(
        `INSERT INTO webhook_endpoints (id, url, events, description, created_at, updated_at)
         VALUES (:id, :url, :events, :description, :now, :now)`,
        { id, url, events: JSON.stringify(events), description, now },
      );
    },
    update: (id, { url, events, description }, now) => {
      touch('url = :url, events = :events, description = :description', id, now, {
        url,
        events: JSON.stringify(events),
        description,
      });
    },
    enable: (id, now) => touch('disabled_reason = NULL', id, now),
    disable: (id, reason, now) => touch('disabled_reason = coalesce(disabled_reason, :reason)', id, now, { reason }),
    remove: (id, now) => touch('deleted_at = :now', id, now),
    signingSecrets: (id, now) =>
      database
        .all<{ version: number; valid_until: number | null }>(
          `SELECT version, valid_until FROM webhook_secrets
           WHERE endpoint_id = :id AND (valid_until IS NULL OR valid_until > :now) ORDER BY version DESC`,
          { id, now },
        )
        .map(({ version, valid_until: validUntil }) => ({ version, validUntil: validUntil ?? undefined })),
    addSecret: (id, previousUntil) => {
      database.run(
        `UPDATE webhook_secrets SET valid_until = min(coalesce(valid_until, :previousUntil), :previousUntil)
         WHERE endpoint_id = :id`,
        { id, previousUntil },
      );
      return (
        database.get<{ version: number }>(
          `INSERT INTO webhook_secrets (endpoint_id, version)
           SELECT :id, coalesce(max(version), 0) + 1 FROM webhook_secrets WHERE endpoint_id = :id RETURNING version`,
          { id },
        )?.version ?? 1
      );
    },
  };
}

const fromRow = (row: EndpointRow): EndpointRecord => ({
  seq: row.seq,
  id: row.id,
  revision: row.revision,
  url: row.url,
  events: JSON.parse(row.events) as WebhookEndpointInput['events'],
  description: row.description ?? undefined,
  disabledReason: row.disabled_reason ?? undefined,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
