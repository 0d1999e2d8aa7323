import { Hono } from 'hono';
import { apiKeyInput } from '../../../src/protocol/api-key.ts';
import type { Environment } from '../http/environment.ts';
import { readPage } from '../http/list-query.ts';
import { readJson } from '../http/read-json.ts';
import type { ApiKeyService } from '../service/api-key-service.ts';

/** `/v1/api-keys`: a key is shown once, so making one takes no idempotency key: a repeated answer would have to know it. */
export function apiKeyRoutes(service: ApiKeyService) {
  const app = new Hono<Environment>();
  app.post('/api-keys', async (c) => c.json(service.create(await readJson(c, apiKeyInput)), 201));
  app.get('/api-keys', (c) => c.json(service.list(readPage(c))));
  app.get('/api-keys/:id', (c) => c.json(service.read(c.req.param('id'))));
  app.delete('/api-keys/:id', (c) => c.json(service.revoke(c.req.param('id'))));
  return app;
}
