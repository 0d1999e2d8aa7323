/** `/v1/customers`: payers that the seller knows again, their payments and what they may be charged with. */
import { type Context, Hono } from 'hono';
import { customerInput, customerPatch, type CustomerRecord } from '../../../src/protocol/customer-record.ts';
import { paymentStatus } from '../../../src/protocol/payment.ts';
import type { Environment } from '../http/environment.ts';
import { oneOf, readPage, readSpan } from '../http/list-query.ts';
import { readJson } from '../http/read-json.ts';
import { optionalKey, readIfMatch } from '../http/request-headers.ts';
import { sendReplayable } from '../http/send-replayable.ts';
import type { CustomerService } from '../service/customer-service.ts';
import type { SellerReads } from '../service/seller-reads.ts';

export function customerRoutes(service: CustomerService, reads: SellerReads) {
  const app = new Hono<Environment>();
  const one = (c: Context<Environment>, customer: CustomerRecord) => {
    c.header('ETag', `"${customer.revision}"`);
    return c.json(customer);
  };

  app.post('/customers', async (c) => {
    const answer = service.create(await readJson(c, customerInput), optionalKey(c));
    c.header('ETag', `"${answer.value.revision}"`);
    c.header('Location', `/v1/customers/${answer.value.id}`);
    return sendReplayable(c, answer, 201);
  });
  app.get('/customers', (c) => c.json(service.list(c.req.query('email'), readPage(c))));
  app.get('/customers/:id', (c) => one(c, service.read(c.req.param('id'))));
  app.patch('/customers/:id', async (c) => {
    const seen = readIfMatch(c);
    return one(c, service.change(c.req.param('id'), await readJson(c, customerPatch), seen));
  });
  app.get('/customers/:id/payments', (c) => {
    const { id: customerId } = service.read(c.req.param('id'));
    const status = oneOf(c, 'status', paymentStatus.options);
    return c.json(reads.payments({ customerId, status, ...readSpan(c) }, readPage(c)));
  });
  app.delete('/customers/:id/payment-profiles/:profileId', (c) =>
    one(c, service.dropProfile(c.req.param('id'), c.req.param('profileId'))),
  );
  return app;
}
