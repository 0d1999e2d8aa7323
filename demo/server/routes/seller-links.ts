/** `/v1/payment-links`: the seller's own endpoints. Every answer with one link carries its revision as ETag. */
import { type Context, Hono } from 'hono';
import { linkBody, linkPatch, type SellerLink } from '../../../src/protocol/seller-link.ts';
import { slug } from '../../../src/protocol/identifiers.ts';
import { linkStatus } from '../../../src/protocol/public-link.ts';
import { webhookEventType } from '../../../src/protocol/webhook-event.ts';
import type { Environment } from '../http/environment.ts';
import { oneOf, readPage } from '../http/list-query.ts';
import { readJson } from '../http/read-json.ts';
import { optionalKey, readIfMatch } from '../http/request-headers.ts';
import { sendReplayable } from '../http/send-replayable.ts';
import type { SellerReads } from '../service/seller-reads.ts';
import type { SellerService } from '../service/seller-service.ts';

export function sellerLinkRoutes(service: SellerService, reads: SellerReads) {
  const app = new Hono<Environment>();
  const one = (c: Context<Environment>, link: SellerLink) => {
    c.header('ETag', `"${link.revision}"`);
    return c.json(link);
  };

  app.post('/payment-links', async (c) => {
    const answer = service.create(await readJson(c, linkBody), optionalKey(c));
    c.header('ETag', `"${answer.value.revision}"`);
    c.header('Location', `/v1/payment-links/${answer.value.id}`);
    return sendReplayable(c, answer, 201);
  });
  app.get('/payment-links', (c) => {
    const { slug: wantedSlug, merchantReference } = c.req.query();
    const status = oneOf(c, 'status', linkStatus.options);
    const type = oneOf(c, 'type', ['amount', 'product', 'subscription']);
    return c.json(reads.links({ status, type, slug: wantedSlug, merchantReference }, readPage(c)));
  });
  app.get('/payment-links/:id', (c) => one(c, service.read(c.req.param('id'))));
  app.patch('/payment-links/:id', async (c) => {
    const seen = readIfMatch(c);
    return one(c, service.change(c.req.param('id'), await readJson(c, linkPatch), seen));
  });
  app.delete('/payment-links/:id', (c) => {
    service.remove(c.req.param('id'), readIfMatch(c));
    return c.body(null, 204);
  });
  app.post('/payment-links/:id/activate', (c) => one(c, service.activate(c.req.param('id'))));
  app.post('/payment-links/:id/deactivate', (c) => one(c, service.deactivate(c.req.param('id'))));
  app.post('/payment-links/:id/archive', (c) => one(c, service.archive(c.req.param('id'))));

  app.get('/events', (c) => {
    const type = oneOf(c, 'type', webhookEventType.options);
    const { linkId, sessionId, paymentId, merchantReference } = c.req.query();
    return c.json(reads.events({ type, linkId, sessionId, paymentId, merchantReference }, readPage(c)));
  });
  app.get('/slugs/:slug/availability', (c) => {
    const wanted = c.req.param('slug');
    if (!slug.safeParse(wanted).success) return c.json({ slug: wanted, available: false, reason: 'invalid' });
    const isFree = service.isSlugFree(wanted);
    return c.json({ slug: wanted, available: isFree, ...(!isFree && { reason: 'taken' }) });
  });
  return app;
}
