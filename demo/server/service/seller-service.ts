/** What sellers do with links: create, read, change, switch on and off. Each change is one transaction with its event. */
import type * as z from 'zod/mini';
import {
  type LinkBody,
  type LinkInput,
  type LinkPatch,
  linkBody,
  type SellerLink,
} from '../../../src/protocol/seller-link.ts';
import type { WebhookEventType } from '../../../src/protocol/webhook-event.ts';
import type { Replayable } from '../checkout-service.ts';
import { invalid } from '../domain/fault.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import { checkLink } from '../domain/link-rules.ts';
import { statusOf, statusReasons } from '../domain/link-status.ts';
import { toSellerLink } from '../domain/public-link-view.ts';
import { ProblemError } from '../problem-error.ts';
import { cancelOpenSessions } from './cancel-session.ts';
import type { ServiceContext } from './context.ts';
import { findLink } from './find-link.ts';
import { checkRevision, createOnce, type SeenRevision } from './keyed-creation.ts';
import { type ResolvedLink, resolveLink } from './resolve-link.ts';
import { tell } from './tell.ts';
import { changeLink, insertLink } from './write-link.ts';

export interface SellerService {
  create(input: LinkBody, idempotencyKey: string | undefined): Replayable<SellerLink>;
  read(id: string): SellerLink;
  change(id: string, patch: LinkPatch, seen: SeenRevision): SellerLink;
  remove(id: string, seen: SeenRevision): void;
  activate(id: string): SellerLink;
  deactivate(id: string): SellerLink;
  archive(id: string): SellerLink;
  isSlugFree(slug: string): boolean;
}

export function createSellerService(context: ServiceContext): SellerService {
  const { store, payOrigin } = context;
  const show = (link: LinkRecord, now: number) => toSellerLink(link, now, payOrigin);
  const find = (id: string): LinkRecord => findLink(context, id);
  /** Applies a change and tells of it; answers the link as it is then. */
  const changed = (
    id: string,
    type: WebhookEventType,
    apply: (link: LinkRecord, now: number) => object | undefined,
  ): SellerLink => {
    const now = context.now();
    return store.write(() => {
      const before = find(id);
      const replaced = apply(before, now);
      const after = find(id);
      const status = statusOf(before, now);
      const isOther = status !== statusOf(after, now);
      const previousAttributes = isOther ? { ...replaced, status } : replaced;
      tell(context, type, { linkId: id, previousAttributes }, now);
      // A lower limit may be reached by what is paid already.
      const isUsedUp = (link: LinkRecord) => statusReasons(link, now).includes('exhausted');
      if (isUsedUp(after) && !isUsedUp(before)) tell(context, 'payment_link.exhausted', { linkId: id }, now);
      return show(after, now);
    });
  };

  return {
    create: (input, idempotencyKey) => createLink(context, input, idempotencyKey, (id, now) => show(find(id), now)),
    read: (id) => show(find(id), context.now()),
    change: (id, patch, seen) =>
      changed(id, 'payment_link.updated', (link, now) => {
        checkRevision(link, seen);
        const changed = merged(context, link, patch);
        changeLink(context, id, changed, now);
        return differences(link.config, changed.config);
      }),
    remove: (id, seen) => {
      const now = context.now();
      store.write(() => {
        const before = find(id);
        checkRevision(before, seen);
        store.links.setDeleted(id, now);
        cancelOpenSessions(context, id, now);
        const previousAttributes = { status: statusOf(before, now) };
        tell(context, 'payment_link.archived', { linkId: id, previousAttributes }, now);
      });
    },
    activate: (id) =>
      changed(id, 'payment_link.activated', (_link, now) => {
        store.links.setActive(id, true, now);
        return undefined;
      }),
    deactivate: (id) =>
      changed(id, 'payment_link.deactivated', (_link, now) => {
        store.links.setActive(id, false, now);
        cancelOpenSessions(context, id, now);
        return undefined;
      }),
    archive: (id) =>
      changed(id, 'payment_link.archived', (_link, now) => {
        store.links.setArchived(id, now);
        cancelOpenSessions(context, id, now);
        return undefined;
      }),
    isSlugFree: (slug) => store.links.slugOwner(slug) === undefined,
  };
}

function createLink(
  context: ServiceContext,
  input: LinkBody,
  idempotencyKey: string | undefined,
  show: (id: string, now: number) => SellerLink,
): Replayable<SellerLink> {
  return createOnce(context, { scope: 'payment-links', key: idempotencyKey, body: input }, (now) => {
    const link = resolveLink(context, input);
    checkLink(link.config);
    return show(insertLink(context, link, now), now);
  });
}

function merged(context: ServiceContext, { config, authoredItems }: LinkRecord, patch: LinkPatch): ResolvedLink {
  const parsed = linkBody.safeParse({ ...config, ...(authoredItems && { items: authoredItems }), ...patch });
  if (!parsed.success) throw misfit(config, patch, parsed.error.issues);
  const link = resolveLink(context, parsed.data, config.type === 'product' ? config.items : []);
  checkLink(link.config);
  return link;
}

function misfit(config: LinkInput, patch: LinkPatch, issues: readonly z.core.$ZodIssue[]): ProblemError {
  const keys = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')],
  );
  const errors = [...new Set(keys.length > 0 ? keys : Object.keys(patch))].map((key) =>
    invalid(`/${key}`, `Does not fit a link of type "${config.type}".`),
  );
  return new ProblemError('field_invalid', { detail: errors[0]?.message ?? '', errors });
}

/** What a change replaced, as it was before. */
function differences(before: LinkInput, after: LinkInput): object {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const old = (key: string) => (before as Record<string, unknown>)[key];
  const entries = [...keys].flatMap((key) =>
    JSON.stringify(old(key)) === JSON.stringify((after as Record<string, unknown>)[key])
      ? []
      : [[key, old(key) ?? null]],
  );
  return Object.fromEntries(entries) as object;
}
