/** Writing a link whose configuration is checked already: its row, its address, its event. Inside a write transaction. */
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import { linkMoments } from '../domain/link-moments.ts';
import type { NewLink } from '../domain/link-record.ts';
import { ProblemError } from '../problem-error.ts';
import type { ServiceContext } from './context.ts';
import { tell } from './tell.ts';

const DEFAULT_GRACE_SECONDS = 300;

/** Writes a new link and answers its id. */
export function insertLink(context: ServiceContext, input: LinkInput, now: number): string {
  const { store, newId } = context;
  const id = newId('plink');
  const facts = factsOf(input);
  store.links.insert({ ...facts, id, orderId: input.orderId ?? newId('ord') }, now);
  if (facts.slug !== undefined) claimSlug(context, facts.slug, id);
  store.linkMoments.plan(id, linkMoments({ ...facts, createdAt: now }));
  tell(context, 'payment_link.created', { linkId: id }, now);
  return id;
}

/** Replaces the configuration of a link. Its former slug goes on leading to it. */
export function changeLink(context: ServiceContext, id: string, config: LinkInput, now: number): void {
  const facts = factsOf(config);
  if (facts.slug !== undefined) claimSlug(context, facts.slug, id);
  const before = context.store.links.byId(id, now);
  context.store.links.update({ ...facts, id }, now);
  // Another end is told of again; the same one is not.
  if (before !== undefined && before.expiresAt !== facts.expiresAt) {
    context.store.linkMoments.plan(id, linkMoments({ ...facts, createdAt: before.createdAt }));
  }
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
