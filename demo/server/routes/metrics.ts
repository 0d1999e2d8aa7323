import { Hono } from 'hono';
import type { Environment } from '../http/environment.ts';
import { instantQuery } from '../http/list-query.ts';
import type { ServiceContext } from '../service/context.ts';
import { metricsOf } from '../service/link-metrics.ts';

/** `/v1/payment-links/{id}/metrics`. */
export function metricsRoutes(context: ServiceContext) {
  const app = new Hono<Environment>();
  app.get('/payment-links/:id/metrics', (c) =>
    c.json(
      metricsOf(context, c.req.param('id'), {
        since: instantQuery(c, 'from'),
        until: instantQuery(c, 'before'),
        timeZone: c.req.query('timeZone') ?? 'UTC',
      }),
    ),
  );
  return app;
}
