/** `/v1/webhook-endpoints` and `/v1/webhook-deliveries`: where the seller's server is told, and what became of it. */
import { type Context, Hono } from 'hono';
import {
  deliveryState,
  secretRotation,
  type WebhookEndpoint,
  webhookEndpointInput,
  webhookEndpointPatch,
} from '../../../src/protocol/webhook-endpoint.ts';
import type { Environment } from '../http/environment.ts';
import { readIfMatch } from '../http/request-headers.ts';
import { oneOf, readPage } from '../http/list-query.ts';
import { readJson, readOptionalJson } from '../http/read-json.ts';
import type { WebhookService } from '../service/webhook-endpoints.ts';

export function webhookRoutes(service: WebhookService) {
  const app = new Hono<Environment>();
  const one = (c: Context<Environment>, endpoint: WebhookEndpoint, status: 200 | 201 = 200) => {
    c.header('ETag', `"${endpoint.revision}"`);
    return c.json(endpoint, status);
  };

  app.post('/webhook-endpoints', async (c) => {
    const endpoint = service.create(await readJson(c, webhookEndpointInput));
    c.header('Location', `/v1/webhook-endpoints/${endpoint.id}`);
    return one(c, endpoint, 201);
  });
  app.get('/webhook-endpoints', (c) => c.json(service.list(readPage(c))));
  app.get('/webhook-endpoints/:id', (c) => one(c, service.read(c.req.param('id'))));
  app.patch('/webhook-endpoints/:id', async (c) => {
    const seen = readIfMatch(c);
    return one(c, service.change(c.req.param('id'), await readJson(c, webhookEndpointPatch), seen));
  });
  app.delete('/webhook-endpoints/:id', (c) => {
    service.remove(c.req.param('id'), readIfMatch(c));
    return c.body(null, 204);
  });
  app.post('/webhook-endpoints/:id/rotate-secret', async (c) =>
    one(c, service.rotate(c.req.param('id'), await readOptionalJson(c, secretRotation))),
  );
  app.post('/webhook-endpoints/:id/test', (c) => c.json(service.test(c.req.param('id')), 202));

  app.get('/webhook-deliveries', (c) => {
    const { endpointId, eventId } = c.req.query();
    const state = oneOf(c, 'state', deliveryState.options);
    return c.json(service.deliveries({ endpointId, eventId, state }, readPage(c)));
  });
  app.get('/webhook-deliveries/:id', (c) => c.json(service.delivery(c.req.param('id'))));
  app.post('/webhook-deliveries/:id/redeliver', (c) => c.json(service.redeliver(c.req.param('id')), 202));
  return app;
}
