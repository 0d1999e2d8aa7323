/** `/dashboard/links`: the list, one link with its figures and orders, and what can be done to it. */
import { Hono } from 'hono';
import { linkStatus } from '../../../src/protocol/public-link.ts';
import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import type { ServiceContext } from '../../server/service/context.ts';
import { metricsOf } from '../../server/service/link-metrics.ts';
import type { List } from '../../server/service/listed.ts';
import { createSellerReads, type SellerReads } from '../../server/service/seller-reads.ts';
import { createSellerService } from '../../server/service/seller-service.ts';
import { type Confirmation, confirmPage } from '../confirm-page.ts';
import type { DashboardContext, DashboardEnvironment } from '../environment.ts';
import { chosenOf, ROWS_OF_A_PAGE } from '../parts.ts';
import { payerOf } from '../payments/payment-list.ts';
import { type LinkQuery, linkListPage, linkTypes } from './link-list.ts';
import { linkPage } from './link-page.ts';
import { type Span, spans } from './metric-section.ts';

const doneWords: Readonly<Record<string, string>> = {
  created: 'The link is ready. Copy its address and share it.',
  changed: 'The link is changed.',
  activated: 'The link is active again.',
  deactivated: 'The link is inactive. Nobody can pay with it now.',
  archived: 'The link is archived. Nobody can pay with it now.',
  deleted: 'The link is deleted.',
};
const flashOf = (c: DashboardContext): string | undefined => doneWords[c.req.query('done') ?? ''];

const DAY_MS = 86_400_000;
const ORDERS_OF_A_PAGE = 10;

export function linkRoutes(context: ServiceContext) {
  const reads = createSellerReads(context);
  const links = createSellerService(context);
  const app = new Hono<DashboardEnvironment>();

  app.get('/dashboard/links', (c) => {
    const q = c.req.query('q')?.trim() || undefined;
    const query: LinkQuery = {
      status: chosenOf(c.req.query('status'), linkStatus.options),
      type: chosenOf(c.req.query('type'), linkTypes),
      q,
    };
    const cursor = c.req.query('cursor');
    const list = q === undefined ? reads.links(query, { cursor, limit: ROWS_OF_A_PAGE }) : found(reads, q, query);
    return c.html(linkListPage(c, { query, cursor, list, netOf: (linkId) => reads.netOf(linkId), flash: flashOf(c) }));
  });

  app.get('/dashboard/links/:id', (c) => {
    const link = links.read(c.req.param('id'));
    const span: Span = chosenOf(c.req.query('days'), ['7', '30', '90'] as const) ?? '30';
    const cursor = c.req.query('cursor');
    // Whole days, today included.
    const since = (Math.floor(context.now() / DAY_MS) - spans[span] + 1) * DAY_MS;
    return c.html(
      linkPage(c, {
        link,
        span,
        cursor,
        nets: reads.netOf(link.id),
        metrics: metricsOf(context, link.id, { since, until: undefined, timeZone: 'UTC' }),
        orders: reads.payments({ linkId: link.id }, { cursor, limit: ORDERS_OF_A_PAGE }),
        payerOf: payerOf(reads),
        flash: flashOf(c),
      }),
    );
  });

  for (const [verb, words] of Object.entries(confirmations)) {
    app.get(`/dashboard/links/:id/${verb}`, (c) => {
      const { id, name } = links.read(c.req.param('id'));
      const backHref = `/dashboard/links/${id}`;
      return c.html(confirmPage(c, 'links', { ...words(name), action: `${backHref}/${verb}`, backHref }));
    });
  }
  app.post('/dashboard/links/:id/activate', (c) => {
    const { id } = links.activate(c.req.param('id'));
    return c.redirect(`/dashboard/links/${id}?done=activated`, 303);
  });
  app.post('/dashboard/links/:id/deactivate', (c) => {
    const { id } = links.deactivate(c.req.param('id'));
    return c.redirect(`/dashboard/links/${id}?done=deactivated`, 303);
  });
  app.post('/dashboard/links/:id/archive', (c) => {
    const { id } = links.archive(c.req.param('id'));
    return c.redirect(`/dashboard/links/${id}?done=archived`, 303);
  });
  app.post('/dashboard/links/:id/delete', (c) => {
    links.remove(c.req.param('id'), '*');
    return c.redirect('/dashboard/links?done=deleted', 303);
  });
  return app;
}

const confirmations: Record<
  'deactivate' | 'archive' | 'delete',
  (name: string) => Pick<Confirmation, 'question' | 'text' | 'label'>
> = {
  deactivate: (name) => ({
    question: 'Deactivate this link?',
    text: `Nobody can pay with “${name}” until it is activated again. Sessions that are open are canceled.`,
    label: 'Deactivate link',
  }),
  archive: (name) => ({
    question: 'Archive this link?',
    text: `“${name}” is put away, and sessions that are open are canceled. Its orders stay. It can be activated again.`,
    label: 'Archive link',
  }),
  delete: (name) => ({
    question: 'Delete this link?',
    text: `“${name}” is gone for everybody, and its address never leads anywhere again. Payments stay in the list of payments. This cannot be undone.`,
    label: 'Delete link',
  }),
};

/** Links whose order id, slug or id is exactly what was typed; a whole address counts as its last part. */
function found(reads: SellerReads, q: string, { status, type }: LinkQuery): List<SellerLink> {
  const slug = q.replace(/^.*\/p\//, '').replace(/[?#].*$/, '');
  const page = { limit: ROWS_OF_A_PAGE };
  const matches = [
    ...reads.links({ status, type, slug }, page).data,
    ...reads.links({ status, type, merchantReference: q }, page).data,
    ...reads.links({ status, type, id: slug }, page).data,
  ];
  const once = new Map(matches.map((link) => [link.id, link]));
  return { data: [...once.values()], nextCursor: null };
}
