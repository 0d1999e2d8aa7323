/** `/dashboard/webhooks` and `/dashboard/deliveries`: where the seller's server is told, and what became of it. */
import { Hono } from 'hono';
import { deliveryState, type WebhookEndpoint } from '../../../src/protocol/webhook-endpoint.ts';
import { webhookRequest } from '../../server/outbox/webhook-request.ts';
import { readFormValues } from '../../server/pages/form-values.ts';
import { ProblemError } from '../../server/problem-error.ts';
import type { ServiceContext } from '../../server/service/context.ts';
import { createWebhookService, type WebhookService } from '../../server/service/webhook-endpoints.ts';
import { confirmPage } from '../confirm-page.ts';
import type { DashboardContext, DashboardEnvironment } from '../environment.ts';
import { formErrors } from '../form/problem-errors.ts';
import { chosenOf, ROWS_OF_A_PAGE } from '../parts.ts';
import { endpointFieldOf, endpointFormPage, endpointWords, newEndpoint, readEndpointForm } from './endpoint-form.ts';
import { deliveryPage, endpointPage, secretPage } from './endpoint-views.ts';
import { webhooksPage } from './webhook-lists.ts';

const doneWords: Readonly<Record<string, string>> = {
  enabled: 'The endpoint is enabled. It gets what happens from now on.',
  disabled: 'The endpoint is disabled. Nothing more is sent to it.',
  deleted: 'The endpoint is deleted.',
  test: 'A test event is on its way.',
  again: 'It is being sent again.',
};
const flashOf = (c: DashboardContext): string | undefined => doneWords[c.req.query('done') ?? ''];

export function webhookRoutes(context: ServiceContext) {
  const webhooks = createWebhookService(context);
  const app = new Hono<DashboardEnvironment>();
  const deliveriesOf = (c: DashboardContext, path: string, endpointId?: string) => {
    const state = chosenOf(c.req.query('state'), deliveryState.options);
    const cursor = c.req.query('cursor');
    const list = webhooks.deliveries({ state, endpointId }, { cursor, limit: ROWS_OF_A_PAGE });
    return { path, query: { state }, cursor, list };
  };

  app.get('/dashboard/webhooks', (c) => {
    const endpoints = webhooks.list({ limit: 100 }).data;
    return c.html(webhooksPage(c, { endpoints, flash: flashOf(c), ...deliveriesOf(c, '/dashboard/webhooks') }));
  });
  app.get('/dashboard/webhooks/new', (c) => c.html(endpointFormPage(c, newEndpoint)));
  app.post('/dashboard/webhooks/new', async (c) => {
    const values = await readFormValues(c);
    try {
      return c.html(secretPage(c, webhooks.create(readEndpointForm(values)), true), 201);
    } catch (error) {
      const isRule = error instanceof ProblemError && error.code === 'field_invalid';
      const errors = formErrors(error, endpointFieldOf).map(({ field, message }) => ({
        field,
        message: isRule ? message : (endpointWords[field] ?? message),
      }));
      return c.html(endpointFormPage(c, { values, errors }), 422);
    }
  });
  app.get('/dashboard/webhooks/:id', (c) => {
    const endpoint = webhooks.read(c.req.param('id'));
    const path = `/dashboard/webhooks/${endpoint.id}`;
    return c.html(endpointPage(c, { endpoint, flash: flashOf(c), ...deliveriesOf(c, path, endpoint.id) }));
  });
  app.get('/dashboard/webhooks/:id/delete', (c) => {
    const { id, url } = webhooks.read(c.req.param('id'));
    return c.html(
      confirmPage(c, 'webhooks', {
        question: 'Delete this endpoint?',
        text: `Nothing more is sent to ${url}, also not what is waiting. Its secret is gone with it.`,
        label: 'Delete endpoint',
        action: `/dashboard/webhooks/${id}/delete`,
        backHref: `/dashboard/webhooks/${id}`,
      }),
    );
  });
  addEndpointActions(app, webhooks);

  app.get('/dashboard/deliveries/:id', (c) => {
    const delivery = webhooks.delivery(c.req.param('id'));
    const record = context.store.webhookDeliveries.byId(delivery.id);
    const lastAt = delivery.attempts.at(-1)?.at;
    const at = lastAt === undefined ? context.realNow() : Date.parse(lastAt);
    return c.html(
      deliveryPage(c, {
        delivery,
        endpoint: endpointOf(webhooks, delivery.endpointId),
        request: record && webhookRequest(context, record, at),
        flash: flashOf(c),
      }),
    );
  });
  app.post('/dashboard/deliveries/:id/redeliver', (c) => {
    const { id } = webhooks.redeliver(c.req.param('id'));
    return c.redirect(`/dashboard/deliveries/${id}?done=again`, 303);
  });
  return app;
}

function addEndpointActions(app: Hono<DashboardEnvironment>, webhooks: WebhookService): void {
  app.post('/dashboard/webhooks/:id/delete', (c) => {
    webhooks.remove(c.req.param('id'), '*');
    return c.redirect('/dashboard/webhooks?done=deleted', 303);
  });
  app.post('/dashboard/webhooks/:id/enable', (c) => {
    const { id } = webhooks.change(c.req.param('id'), { enabled: true }, '*');
    return c.redirect(`/dashboard/webhooks/${id}?done=enabled`, 303);
  });
  app.post('/dashboard/webhooks/:id/disable', (c) => {
    const { id } = webhooks.change(c.req.param('id'), { enabled: false }, '*');
    return c.redirect(`/dashboard/webhooks/${id}?done=disabled`, 303);
  });
  app.post('/dashboard/webhooks/:id/rotate', (c) =>
    c.html(secretPage(c, webhooks.rotate(c.req.param('id'), {}), false)),
  );
  app.post('/dashboard/webhooks/:id/test', (c) => {
    const { id } = webhooks.test(c.req.param('id'));
    return c.redirect(`/dashboard/deliveries/${id}?done=test`, 303);
  });
}

function endpointOf(webhooks: WebhookService, id: string): WebhookEndpoint | undefined {
  try {
    return webhooks.read(id);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return undefined;
    throw error;
  }
}
