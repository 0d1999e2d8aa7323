import type {
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
} from '../../../src/protocol/webhook-endpoint.ts';
import type { WebhookRequest } from '../../server/outbox/send-webhook.ts';
import { attributes, type Html, html } from '../../server/pages/markup.ts';
import type { DashboardContext } from '../environment.ts';
import { dashboardDocument } from '../layout.ts';
import { actionForm, badge, copyButton, copyRow, emptyState, facts } from '../parts.ts';
import { momentOf } from '../text.ts';
import { deliveryBadge, type DeliveryList, deliverySection, endpointBadge } from './webhook-lists.ts';

const BACK = { href: '/dashboard/webhooks', label: 'Webhooks' };

export interface EndpointModel extends DeliveryList {
  readonly endpoint: WebhookEndpoint;
  readonly flash: string | undefined;
}

export function endpointPage(c: DashboardContext, { endpoint, flash, ...deliveries }: EndpointModel): Html {
  const path = `/dashboard/webhooks/${endpoint.id}`;
  const turn = endpoint.enabled ? 'disable' : 'enable';
  return dashboardDocument(
    c,
    {
      title: endpoint.description ?? 'Endpoint',
      section: 'webhooks',
      back: BACK,
      flash,
      mark: endpointBadge(endpoint),
      actions: html`${actionForm(c, { action: `${path}/test`, label: 'Send test event' })}
${actionForm(c, { action: `${path}/${turn}`, label: endpoint.enabled ? 'Disable' : 'Enable' })}
${actionForm(c, { action: `${path}/rotate`, label: 'New secret' })}
<a class="button button-danger" href="${path}/delete">Delete</a>`,
    },
    html`${facts(
      [
        ['Address', html`<code>${endpoint.url}</code>`],
        [
          'Events',
          endpoint.events.includes('*')
            ? 'Every event'
            : html`<span class="actions">${endpoint.events.map((type) => badge(type))}</span>`,
        ],
        ['Added', momentOf(endpoint.createdAt)],
        [
          'Secret',
          endpoint.previousSecretUntil === undefined
            ? 'Was shown when it was made. A new one can be made at any time.'
            : html`Changed; the one before still signs until ${momentOf(endpoint.previousSecretUntil)}.`,
        ],
      ],
      'facts-one',
    )}
${deliverySection(deliveries)}`,
  );
}

/** The only page that shows a secret. */
export const secretPage = (c: DashboardContext, endpoint: WebhookEndpointWithSecret, isNew: boolean): Html =>
  dashboardDocument(
    c,
    {
      title: isNew ? 'The endpoint is added' : 'The secret is changed',
      section: 'webhooks',
      back: BACK,
    },
    html`<div class="panel stack">
<h2>The secret that signs its events</h2>
${copyRow(endpoint.secret, 'Copy secret')}
<p>Copy it now: it is not shown again. Your server needs it to check the header <code>webhook-signature</code>.${!isNew && ' The secret before it still signs for a day, so that nothing is lost while you change it.'}</p>
<p><a class="button button-primary" href="/dashboard/webhooks/${endpoint.id}">Done</a></p></div>`,
  );

const errorWords: Record<NonNullable<WebhookDelivery['attempts'][number]['error']>, string> = {
  status: 'Not a 2xx status',
  redirect: 'A redirect; none is followed',
  timeout: 'No answer in 15 seconds',
  connection: 'Nobody listens there',
  tls: 'The certificate is not valid',
  dns: 'There is no such host',
  refused_address: 'An address that is not called',
  interrupted: 'The connection broke off',
};

export interface DeliveryModel {
  readonly delivery: WebhookDelivery;
  readonly endpoint: WebhookEndpoint | undefined;
  /** As it was sent in the last attempt, or will be in the first; undefined where its endpoint is deleted. */
  readonly request: WebhookRequest | undefined;
  readonly flash: string | undefined;
}

export function deliveryPage(c: DashboardContext, { delivery, endpoint, request, flash }: DeliveryModel): Html {
  const { attempts, state } = delivery;
  return dashboardDocument(
    c,
    {
      title: delivery.eventType,
      section: 'webhooks',
      back: endpoint === undefined ? BACK : { href: `/dashboard/webhooks/${endpoint.id}`, label: 'Endpoint' },
      flash,
      mark: deliveryBadge(delivery),
      actions:
        endpoint && actionForm(c, { action: `/dashboard/deliveries/${delivery.id}/redeliver`, label: 'Send again' }),
    },
    html`<div ${attributes({ 'data-reload': state === 'waiting' && isSoon(delivery) })}></div>
${facts([
  ['Endpoint', endpoint === undefined ? 'Deleted' : html`<code>${endpoint.url}</code>`],
  ['Event', html`<code>${delivery.eventId}</code>`],
  ['Created', momentOf(delivery.createdAt)],
  ['Delivered', delivery.deliveredAt && momentOf(delivery.deliveredAt)],
  ['Next attempt', delivery.nextAttemptAt && momentOf(delivery.nextAttemptAt)],
  ['Link', delivery.linkId && html`<a href="/dashboard/links/${delivery.linkId}">${delivery.linkId}</a>`],
])}
<section class="section"><div class="section-head"><h2>Attempts</h2></div>
${attempts.length === 0 ? emptyState('Not tried yet', 'It is sent within a second or two. Load this page again.') : attemptTable(attempts)}</section>
${request && requestSection(request)}`,
  );
}

/** Worth waiting for with the page open. */
const isSoon = ({ nextAttemptAt, attempts }: WebhookDelivery): boolean =>
  nextAttemptAt !== undefined && attempts.length === 0;

const attemptTable = (attempts: WebhookDelivery['attempts']): Html => html`<table class="table">
<thead><tr><th scope="col">When</th><th scope="col" class="end">Took</th><th scope="col" class="end">Status</th><th scope="col">Result</th></tr></thead>
<tbody>${attempts.map(
  ({ at, durationMs, httpStatus, error }) =>
    html`<tr><th scope="row">${momentOf(at)}</th><td class="end">${durationMs} ms</td><td class="end">${httpStatus ?? '–'}</td><td>${error === undefined ? badge('Delivered', 'good') : errorWords[error]}</td></tr>`,
)}</tbody></table>`;

const requestSection = ({ headers, body }: WebhookRequest): Html => {
  const readable = JSON.stringify(JSON.parse(body), null, 2);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return html`<section class="section"><div class="section-head"><h2>Headers</h2>${copyButton(lines.join('\n'))}</div>
<pre class="code" role="region" aria-label="Headers" tabindex="0">${lines.join('\n')}</pre>
<p class="field-hint">The signature covers <code>webhook-id.webhook-timestamp.body</code>, with every secret that is valid; the timestamp is that of the last attempt.</p></section>
<section class="section"><div class="section-head"><h2>Payload</h2>${copyButton(body, 'Copy as sent')}</div>
<pre class="code" role="region" aria-label="Payload" tabindex="0">${readable}</pre></section>`;
};
