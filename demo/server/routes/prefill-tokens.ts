import { Hono } from 'hono';
import { prefillTokenInput } from '../../../src/protocol/prefill.ts';
import type { Environment } from '../http/environment.ts';
import { readJson } from '../http/read-json.ts';
import type { ServiceContext } from '../service/context.ts';
import { createPrefillToken } from '../service/prefill-tokens.ts';
import { findLink } from '../service/find-link.ts';

/** `POST /v1/payment-links/{id}/prefill-tokens`. Nothing is stored, so it takes no idempotency key. */
export function prefillTokenRoutes(context: ServiceContext) {
  const app = new Hono<Environment>();
  app.post('/payment-links/:id/prefill-tokens', async (c) => {
    const link = findLink(context, c.req.param('id'));
    return c.json(createPrefillToken(context, link, await readJson(c, prefillTokenInput)), 201);
  });
  return app;
}
