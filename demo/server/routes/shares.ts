import { Hono } from 'hono';
import { shareChannel, shareInput } from '../../../src/protocol/share.ts';
import type { Environment } from '../http/environment.ts';
import { oneOf, readPage } from '../http/list-query.ts';
import { readJson } from '../http/read-json.ts';
import { optionalKey } from '../http/request-headers.ts';
import { sendReplayable } from '../http/send-replayable.ts';
import type { ServiceContext } from '../service/context.ts';
import { shareLink, sharesOf } from '../service/share-link.ts';

/** `/v1/payment-links/{id}/shares`: where a link was sent. */
export function shareRoutes(context: ServiceContext) {
  const app = new Hono<Environment>();
  app.post('/payment-links/:id/shares', async (c) => {
    const answer = shareLink(context, c.req.param('id'), await readJson(c, shareInput), optionalKey(c));
    return sendReplayable(c, answer, 201);
  });
  app.get('/payment-links/:id/shares', (c) =>
    c.json(sharesOf(context, c.req.param('id'), oneOf(c, 'channel', shareChannel.options), readPage(c))),
  );
  return app;
}
