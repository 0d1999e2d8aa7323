/** `/v1/emails`: what was written to payers and to the seller. */
import { Hono } from 'hono';
import { emailKind, emailState } from '../../../src/protocol/email-message.ts';
import type { Environment } from '../http/environment.ts';
import { oneOf, readPage } from '../http/list-query.ts';
import type { EmailReads } from '../service/email-reads.ts';

export function emailRoutes(reads: EmailReads) {
  const app = new Hono<Environment>();
  app.get('/emails', (c) => {
    const kind = oneOf(c, 'kind', emailKind.options);
    const state = oneOf(c, 'state', emailState.options);
    return c.json(reads.list({ kind, state, linkId: c.req.query('linkId') }, readPage(c)));
  });
  app.get('/emails/:id', (c) => c.json(reads.read(c.req.param('id'))));
  return app;
}
