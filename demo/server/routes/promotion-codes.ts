/** `/v1/promotion-codes`: codes that payers type to pay less. */
import { type Context, Hono } from 'hono';
import { type PromotionCode, promotionCodeInput, promotionCodePatch } from '../../../src/protocol/promotion-code.ts';
import type { Environment } from '../http/environment.ts';
import { oneOf, readPage } from '../http/list-query.ts';
import { readJson } from '../http/read-json.ts';
import { optionalKey, readIfMatch } from '../http/request-headers.ts';
import { sendReplayable } from '../http/send-replayable.ts';
import type { PromotionService } from '../service/promotion-service.ts';

export function promotionCodeRoutes(service: PromotionService) {
  const app = new Hono<Environment>();
  const one = (c: Context<Environment>, promotion: PromotionCode) => {
    c.header('ETag', `"${promotion.revision}"`);
    return c.json(promotion);
  };

  app.post('/promotion-codes', async (c) => {
    const answer = service.create(await readJson(c, promotionCodeInput), optionalKey(c));
    c.header('ETag', `"${answer.value.revision}"`);
    c.header('Location', `/v1/promotion-codes/${answer.value.id}`);
    return sendReplayable(c, answer, 201);
  });
  app.get('/promotion-codes', (c) => {
    const active = oneOf(c, 'active', ['true', 'false']);
    const { code, linkId } = c.req.query();
    const filters = { code, linkId, active: active === undefined ? undefined : active === 'true' };
    return c.json(service.list(filters, readPage(c)));
  });
  app.get('/promotion-codes/:id', (c) => one(c, service.read(c.req.param('id'))));
  app.patch('/promotion-codes/:id', async (c) => {
    const seen = readIfMatch(c);
    return one(c, service.change(c.req.param('id'), await readJson(c, promotionCodePatch), seen));
  });
  app.delete('/promotion-codes/:id', (c) => {
    service.remove(c.req.param('id'), readIfMatch(c));
    return c.body(null, 204);
  });
  return app;
}
