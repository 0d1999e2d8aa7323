/** `/v1/products`: the catalogue. */
import { type Context, Hono } from 'hono';
import { type Product, productInput, productPatch } from '../../../src/protocol/product.ts';
import type { Environment } from '../http/environment.ts';
import { readPage } from '../http/list-query.ts';
import { readJson } from '../http/read-json.ts';
import { optionalKey, readIfMatch } from '../http/request-headers.ts';
import { sendReplayable } from '../http/send-replayable.ts';
import type { ProductService } from '../service/product-service.ts';

export function productRoutes(service: ProductService) {
  const app = new Hono<Environment>();
  const one = (c: Context<Environment>, product: Product) => {
    c.header('ETag', `"${product.revision}"`);
    return c.json(product);
  };

  app.post('/products', async (c) => {
    const answer = service.create(await readJson(c, productInput), optionalKey(c));
    c.header('ETag', `"${answer.value.revision}"`);
    c.header('Location', `/v1/products/${answer.value.id}`);
    return sendReplayable(c, answer, 201);
  });
  app.get('/products', (c) => c.json(service.list(readPage(c))));
  app.get('/products/:id', (c) => one(c, service.read(c.req.param('id'))));
  app.patch('/products/:id', async (c) => {
    const seen = readIfMatch(c);
    return one(c, service.change(c.req.param('id'), await readJson(c, productPatch), seen));
  });
  app.delete('/products/:id', (c) => {
    service.remove(c.req.param('id'), readIfMatch(c));
    return c.body(null, 204);
  });
  return app;
}
