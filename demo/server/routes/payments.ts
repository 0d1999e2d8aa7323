/** `/v1/payments` and `/v1/sessions`: what payers did, and giving their money back. */
import { Hono } from 'hono';
import { paymentStatus } from '../../../src/protocol/payment.ts';
import { refundRequest } from '../../../src/protocol/refund.ts';
import { sessionStatus } from '../../../src/protocol/session.ts';
import type { Environment } from '../http/environment.ts';
import { oneOf, readPage, readSpan } from '../http/list-query.ts';
import { readOptionalJson } from '../http/read-json.ts';
import { optionalKey } from '../http/request-headers.ts';
import { sendReplayable } from '../http/send-replayable.ts';
import type { ServiceContext } from '../service/context.ts';
import { refundPayment } from '../service/refund-payment.ts';
import type { SellerReads } from '../service/seller-reads.ts';

export function paymentRoutes(context: ServiceContext, reads: SellerReads) {
  const app = new Hono<Environment>();
  app.get('/payment-links/:id/sessions', (c) => {
    const status = oneOf(c, 'status', sessionStatus.options);
    return c.json(reads.sessions({ linkId: c.req.param('id'), status, ...readSpan(c) }, readPage(c)));
  });
  app.get('/payment-links/:id/payments', (c) => {
    const status = oneOf(c, 'status', paymentStatus.options);
    return c.json(reads.payments({ linkId: c.req.param('id'), status, ...readSpan(c) }, readPage(c)));
  });
  app.get('/payments', (c) => {
    const status = oneOf(c, 'status', paymentStatus.options);
    return c.json(reads.payments({ linkId: c.req.query('linkId'), status, ...readSpan(c) }, readPage(c)));
  });
  app.get('/payments/:id', (c) => c.json(reads.payment(c.req.param('id'))));
  app.post('/payments/:id/refund', async (c) => {
    const request = (await readOptionalJson(c, refundRequest)) ?? {};
    return sendReplayable(c, refundPayment(context, c.req.param('id'), request, optionalKey(c)), 200);
  });
  app.get('/sessions/:id', (c) => c.json(reads.session(c.req.param('id'))));
  return app;
}
