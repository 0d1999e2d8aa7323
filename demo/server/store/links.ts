import type { ItemInput } from '../../../src/protocol/seller-item.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import type { LinkRecord, NewLink } from '../domain/link-record.ts';
import { stockOwner, stockPlaces } from '../domain/stock.ts';
import { createCounterStore } from './counters.ts';
import type { Database } from './database.ts';

interface LinkRow {
  seq: number;
  id: string;
  revision: number;
  slug: string | null;
  config: string;
  authored_items: string | null;
  max_redemptions: number | null;
  unit: 'payments' | 'units';
  starts_at: number | null;
  expires_at: number | null;
  grace_ms: number;
  is_active: number;
  archived_at: number | null;
  deleted_at: number | null;
  completed: number;
  merchant_reference: string | null;
  order_id: string;
  scenario: string | null;
  created_at: number;
  updated_at: number;
  held_now: number;
  next_lapse_at: number | null;
}

/**
 * One statement, so that the figures belong to the same moment. Holds are counted, not read from `links.held`: that
 * column may still contain holds whose time has passed, until the next write to the link ends them.
 */
const SELECT_LINK = `
  SELECT l.*, (SELECT coalesce(sum(h.units), 0) FROM holds h
                WHERE h.link_id = l.id AND h.state = 'active' AND h.expires_at > :now) AS held_now,
              (SELECT min(h.expires_at) FROM holds h
                WHERE h.link_id = l.id AND h.state = 'active' AND h.expires_at > :now) AS next_lapse_at
  FROM links l`;

export interface LinkFilters {
  readonly id?: string | undefined;
  readonly type?: string | undefined;
  readonly slug?: string | undefined;
  readonly merchantReference?: string | undefined;
}

export interface LinkStore {
  /** Also finds deleted links. */
  byId(id: string, now: number): LinkRecord | undefined;
  /** By id, by the slug in use, or by an old slug. Not deleted ones. */
  find(idOrSlug: string, now: number): LinkRecord | undefined;
  /** Newest first, below `beforeSeq`, without deleted ones. */
  list(filters: LinkFilters, beforeSeq: number, limit: number, now: number): LinkRecord[];
  insert(link: NewLink, now: number): void;
  update(link: Omit<NewLink, 'orderId' | 'scenario'>, now: number): void;
  setActive(id: string, isActive: boolean, now: number): void;
  setArchived(id: string, now: number): void;
  setDeleted(id: string, now: number): void;
  setScenario(id: string, scenario: string): void;
  /** The link that owns a slug, now or formerly, even a deleted one. */
  slugOwner(slug: string): string | undefined;
  claimSlug(slug: string, linkId: string): void;
  /** Number of the link's next order. */
  nextOrderNumber(id: string): number;
  nextEventNumber(id: string): number;
}

export function createLinkStore(database: Database): LinkStore {
  const counted = (column: 'order_count' | 'event_count') => (id: string) =>
    database.get<{ count: number }>(
      `UPDATE links SET ${column} = ${column} + 1 WHERE id = :id RETURNING ${column} AS count`,
      { id },
    )?.count ?? 1;
  const counters = createCounterStore(database);
  const record = (row: LinkRow, now: number): LinkRecord => {
    const config = JSON.parse(row.config) as LinkInput;
    const places =
      config.type === 'product' ? config.items.flatMap((item) => stockPlaces(stockOwner(row.id, item), item)) : [];
    const figures = places.flatMap(({ counter }) => counters.read(counter, now) ?? []);
    return fromRow(row, config, new Map(figures.map((counter) => [counter.id, counter])));
  };
  const read = (row: LinkRow | undefined, now: number) => (row === undefined ? undefined : record(row, now));
  const touch = (assignment: string, id: string, now: number, value?: number) =>
    database.run(
      `UPDATE links SET ${assignment}, revision = revision + 1, updated_at = :now WHERE id = :id`,
      value === undefined ? { id, now } : { id, now, value },
    );

  return {
    byId: (id, now) => read(database.get<LinkRow>(`${SELECT_LINK} WHERE l.id = :id`, { id, now }), now),
    find: (idOrSlug, now) =>
      read(
        idOrSlug.startsWith('plink_')
          ? database.get<LinkRow>(`${SELECT_LINK} WHERE l.id = :id AND l.deleted_at IS NULL`, { id: idOrSlug, now })
          : database.get<LinkRow>(
              `${SELECT_LINK} JOIN slugs s ON s.link_id = l.id WHERE s.slug = :slug AND l.deleted_at IS NULL`,
              { slug: idOrSlug, now },
            ),
        now,
      ),
    list: ({ id, type, slug, merchantReference }, beforeSeq, limit, now) =>
      database
        .all<LinkRow>(
          `${SELECT_LINK} WHERE l.seq < :beforeSeq AND l.deleted_at IS NULL
             AND (:id IS NULL OR l.id = :id) AND (:type IS NULL OR l.type = :type) AND (:slug IS NULL OR l.slug = :slug)
             AND (:merchantReference IS NULL OR l.merchant_reference = :merchantReference)
           ORDER BY l.seq DESC LIMIT :limit`,
          { beforeSeq, limit, now, id, type, slug, merchantReference },
        )
        .map((row) => record(row, now)),
    insert: (link, now) => {
      database.run(
        `INSERT INTO links (id, type, slug, config, authored_items, max_redemptions, unit, starts_at, expires_at, grace_ms,
                            merchant_reference, order_id, scenario, created_at, updated_at)
         VALUES (:id, :type, :slug, :config, :authoredItems, :limit, :unit, :startsAt, :expiresAt, :graceMs,
                 :merchantReference, :orderId, :scenario, :now, :now)`,
        { ...columns(link), id: link.id, orderId: link.orderId, scenario: link.scenario, now },
      );
    },
    update: (link, now) => {
      const { type: _type, ...changed } = columns(link);
      database.run(
        `UPDATE links SET slug = :slug, config = :config, authored_items = :authoredItems, max_redemptions = :limit, unit = :unit,
                          starts_at = :startsAt, expires_at = :expiresAt, grace_ms = :graceMs,
                          merchant_reference = :merchantReference, revision = revision + 1, updated_at = :now
         WHERE id = :id`,
        { ...changed, id: link.id, now },
      );
    },
    setActive: (id, isActive, now) => {
      touch(isActive ? 'is_active = :value, archived_at = NULL' : 'is_active = :value', id, now, isActive ? 1 : 0);
    },
    setArchived: (id, now) => {
      touch('archived_at = coalesce(archived_at, :now)', id, now);
    },
    setDeleted: (id, now) => {
      touch('deleted_at = :now, is_active = 0', id, now);
    },
    setScenario: (id, scenario) => {
      database.run('UPDATE links SET scenario = :scenario WHERE id = :id', { id, scenario });
    },
    slugOwner: (slug) =>
      database.get<{ link_id: string }>('SELECT link_id FROM slugs WHERE slug = :slug', { slug })?.link_id,
    claimSlug: (slug, linkId) => {
      database.run('INSERT INTO slugs (slug, link_id) VALUES (:slug, :linkId) ON CONFLICT (slug) DO NOTHING', {
        slug,
        linkId,
      });
    },
    nextOrderNumber: counted('order_count'),
    nextEventNumber: counted('event_count'),
  };
}

const columns = (link: Omit<NewLink, 'id' | 'orderId' | 'scenario'>) => ({
  type: link.config.type,
  slug: link.slug,
  config: JSON.stringify(link.config),
  authoredItems: link.authoredItems && JSON.stringify(link.authoredItems),
  limit: link.limit,
  unit: link.unit,
  startsAt: link.startsAt,
  expiresAt: link.expiresAt,
  graceMs: link.graceMs,
  merchantReference: link.merchantReference,
});

const fromRow = (row: LinkRow, config: LinkInput, stock: LinkRecord['stock']): LinkRecord => ({
  seq: row.seq,
  id: row.id,
  revision: row.revision,
  slug: row.slug ?? undefined,
  config,
  authoredItems: row.authored_items === null ? undefined : (JSON.parse(row.authored_items) as ItemInput[]),
  stock,
  limit: row.max_redemptions,
  unit: row.unit,
  startsAt: row.starts_at ?? undefined,
  expiresAt: row.expires_at ?? undefined,
  graceMs: row.grace_ms,
  isActive: row.is_active === 1,
  archivedAt: row.archived_at ?? undefined,
  deletedAt: row.deleted_at ?? undefined,
  completed: row.completed,
  held: row.held_now,
  nextLapseAt: row.next_lapse_at ?? undefined,
  merchantReference: row.merchant_reference ?? undefined,
  orderId: row.order_id,
  scenario: row.scenario ?? undefined,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
