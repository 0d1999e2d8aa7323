/** Writing a link whose configuration is checked already: its row, its address, its event. Inside a write transaction. */
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import { linkMoments } from '../domain/link-moments.ts';
import type { StockedItem } from '../../../src/protocol/seller-item.ts';
import type { NewLink } from '../domain/link-record.ts';
import { stockOwner, stockPlaces } from '../domain/stock.ts';
import { ProblemError } from '../problem-error.ts';
import type { ServiceContext } from './context.ts';
import type { ResolvedLink } from './resolve-link.ts';
import { tell } from './tell.ts';

const DEFAULT_GRACE_SECONDS = 300;

/** Writes a new link and answers its id. */
export function insertLink(context: ServiceContext, { config, authoredItems }: ResolvedLink, now: number): string {
  const { store, newId } = context;
  const id = newId('plink');
  const facts = factsOf(config);
  store.links.insert({ ...facts, authoredItems, id, orderId: config.orderId ?? newId('ord') }, now);
  writeItems(context, id, config);
  if (facts.slug !== undefined) claimSlug(context, facts.slug, id);
  store.linkMoments.plan(id, linkMoments({ ...facts, createdAt: now }));
  tell(context, 'payment_link.created', { linkId: id }, now);
  return id;
}

/** Replaces the configuration of a link. Its former slug goes on leading to it. */
export function changeLink(
  context: ServiceContext,
  id: string,
  { config, authoredItems }: ResolvedLink,
  now: number,
): void {
  const facts = factsOf(config);
  if (facts.slug !== undefined) claimSlug(context, facts.slug, id);
  const before = context.store.links.byId(id, now);
  context.store.links.update({ ...facts, authoredItems, id }, now);
  writeItems(context, id, config);
  // Another end is told of again; the same one is not.
  if (before !== undefined && before.expiresAt !== facts.expiresAt) {
    context.store.linkMoments.plan(id, linkMoments({ ...facts, createdAt: before.createdAt }));
  }
}

/** Notes which products the link refers to, and how many there are of what is counted by the link itself. */
function writeItems(context: ServiceContext, linkId: string, config: LinkInput): void {
  const items = config.type === 'product' ? config.items : [];
  context.store.products.refer(
    linkId,
    items.flatMap(({ productId }) => productId ?? []),
  );
  for (const item of items) {
    if (item.productId === undefined) setStockLimits(context, stockOwner(linkId, item), item);
  }
}

/** Sets how many pieces there are in all, for an item or a product and its variants. */
export function setStockLimits(
  { store }: ServiceContext,
  owner: string,
  item: Pick<StockedItem, 'stock' | 'dimensions' | 'combinations'>,
): void {
  for (const { counter, limit } of stockPlaces(owner, item)) store.counters.setLimit(counter, limit);
}

/** The configuration as columns that decide, beside the configuration itself. */
function factsOf(config: LinkInput): Omit<NewLink, 'id' | 'orderId'> {
  return {
    slug: config.slug,
    config,
    limit: config.maxRedemptions ?? null,
    unit: config.usageUnit ?? 'payments',
    startsAt: instantOf(config.startsAt),
    expiresAt: instantOf(config.expiresAt),
    graceMs: (config.graceSeconds ?? DEFAULT_GRACE_SECONDS) * 1000,
    merchantReference: config.merchantReference,
  };
}

const instantOf = (text: string | null | undefined): number | undefined =>
  text === null || text === undefined ? undefined : Date.parse(text);

/** A link may take back a slug it had before; nobody else ever gets it. */
function claimSlug({ store }: ServiceContext, slug: string, linkId: string): void {
  const owner = store.links.slugOwner(slug);
  if (owner !== undefined && owner !== linkId) {
    const message = `"${slug}" is or was the address of another link; slugs are never reused. Choose another.`;
    throw new ProblemError('slug_taken', {
      detail: message,
      errors: [{ pointer: '/slug', code: 'slug_taken', message }],
    });
  }
  store.links.claimSlug(slug, linkId);
}
