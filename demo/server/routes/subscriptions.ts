/** `/v1/subscriptions`: what goes on after a session. */
import { Hono } from 'hono';
import { cancelSubscriptionRequest, subscriptionStatus } from '../../../src/protocol/subscription.ts';
import { toSubscription } from '../domain/subscription.ts';
import type { Environment } from '../http/environment.ts';
import { oneOf, readPage } from '../http/list-query.ts';
import { readOptionalJson } from '../http/read-json.ts';
import type { ServiceContext } from '../service/context.ts';
import { listed } from '../service/listed.ts';
import { cancelSubscription, findSubscription } from '../service/subscriptions.ts';

export function subscriptionRoutes(context: ServiceContext) {
  const app = new Hono<Environment>();
  app.get('/subscriptions', (c) => {
    const { linkId, customerId } = c.req.query();
    const status = oneOf(c, 'status', subscriptionStatus.options);
    const filters = { linkId, customerId, status };
    return c.json(
      listed(readPage(c), (before, limit) => context.store.subscriptions.list(filters, before, limit), toSubscription),
    );
  });
  app.get('/subscriptions/:id', (c) => c.json(toSubscription(findSubscription(context, c.req.param('id')))));
  app.post('/subscriptions/:id/cancel', async (c) => {
    const { atPeriodEnd = false } = (await readOptionalJson(c, cancelSubscriptionRequest)) ?? {};
    return c.json(toSubscription(cancelSubscription(context, c.req.param('id'), atPeriodEnd)));
  });
  return app;
}
