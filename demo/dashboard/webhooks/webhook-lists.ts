import { deliveryState, type WebhookDelivery, type WebhookEndpoint } from '../../../src/protocol/webhook-endpoint.ts';
import { type Html, html } from '../../server/pages/markup.ts';
import type { List } from '../../server/service/listed.ts';
import type { DashboardContext } from '../environment.ts';
import { dashboardDocument } from '../layout.ts';
import { badge, emptyState, filterRow, pager, type Tone } from '../parts.ts';
import { countOf, momentOf } from '../text.ts';

const states: Record<WebhookDelivery['state'], { readonly label: string; readonly tone: Tone }> = {
  waiting: { label: 'Waiting', tone: 'caution' },
  delivered: { label: 'Delivered', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
  canceled: { label: 'Canceled', tone: 'plain' },
};

/** A delivery that is tried again is not merely waiting. */
export function deliveryBadge({ state, attempts }: WebhookDelivery): Html {
  if (state === 'waiting' && attempts.length > 0) return badge('Trying again', 'caution');
  return badge(states[state].label, states[state].tone);
}

const endpointProblems = {
  seller: 'Switched off',
  gone: 'Off: it answered 410 Gone',
  failing: 'Off: nothing reached it for days',
} as const;

export const endpointBadge = ({ disabledReason }: WebhookEndpoint): Html =>
  disabledReason === undefined
    ? badge('Enabled', 'good')
    : badge(endpointProblems[disabledReason], disabledReason === 'seller' ? 'plain' : 'bad');

export const eventsOf = ({ events }: WebhookEndpoint): string =>
  events.includes('*') ? 'Every event' : countOf(events.length, 'event');

/** What the last attempt got as its answer. */
export function answerOf(attempt: WebhookDelivery['attempts'][number] | undefined): string {
  if (attempt === undefined) return '–';
  return attempt.httpStatus === undefined ? 'None' : String(attempt.httpStatus);
}

export interface DeliveryQuery {
  readonly state: WebhookDelivery['state'] | undefined;
}

export interface DeliveryList {
  readonly path: string;
  readonly query: DeliveryQuery;
  readonly cursor: string | undefined;
  readonly list: List<WebhookDelivery>;
}

export function deliverySection({ path, query, cursor, list }: DeliveryList): Html {
  const filters = [
    { label: 'All', value: undefined },
    ...deliveryState.options.map((value) => ({ label: states[value].label, value })),
  ];
  const chosen: Readonly<Record<string, string | undefined>> = { ...query };
  return html`<section class="section"><div class="section-head"><h2 id="deliveries">Deliveries</h2></div>
${filterRow({ path, name: 'state', label: 'States of deliveries' }, filters, chosen)}
${
  list.data.length === 0
    ? emptyState(
        query.state === undefined ? 'Nothing was sent yet' : 'No such deliveries',
        query.state === undefined
          ? 'As soon as something happens to a link, a session or a payment, its event appears here with every attempt.'
          : 'No delivery is in this state.',
      )
    : deliveryTable(list.data)
}
${pager(path, chosen, { cursor, nextCursor: list.nextCursor })}</section>`;
}

const deliveryTable = (rows: readonly WebhookDelivery[]): Html => html`<table class="table">
<thead><tr><th scope="col">Event</th><th scope="col" class="wide">Created</th><th scope="col" class="wide end">Attempts</th><th scope="col" class="end">Answer</th><th scope="col" class="end">State</th></tr></thead>
<tbody>${rows.map(
  (delivery) => html`<tr>
<th scope="row"><a class="row-link" href="/dashboard/deliveries/${delivery.id}">${delivery.eventType}</a><span class="sub narrow">${momentOf(delivery.createdAt)}</span></th>
<td class="wide">${momentOf(delivery.createdAt)}</td><td class="wide end">${delivery.attempts.length}</td>
<td class="end">${answerOf(delivery.attempts.at(-1))}</td><td class="end">${deliveryBadge(delivery)}</td></tr>`,
)}</tbody></table>`;

export interface WebhooksModel extends DeliveryList {
  readonly endpoints: readonly WebhookEndpoint[];
  readonly flash: string | undefined;
}

export function webhooksPage(c: DashboardContext, model: WebhooksModel): Html {
  const add = html`<a class="button button-primary" href="/dashboard/webhooks/new">Add endpoint</a>`;
  const { endpoints, flash } = model;
  return dashboardDocument(
    c,
    { title: 'Webhooks', section: 'webhooks', flash, ...(endpoints.length > 0 && { actions: add }) },
    html`<p class="lead">Your server is told what happens, signed by the Standard Webhooks specification, and again until it answers.</p>
${
  endpoints.length === 0
    ? emptyState(
        'No endpoints yet',
        'An endpoint is an address of your server. Each event is sent there until it is answered.',
        add,
      )
    : html`<table class="table">
<thead><tr><th scope="col">Endpoint</th><th scope="col" class="wide">Events</th><th scope="col" class="wide">Added</th><th scope="col" class="end">State</th></tr></thead>
<tbody>${endpoints.map(
        (endpoint) => html`<tr>
<th scope="row"><a class="row-link" href="/dashboard/webhooks/${endpoint.id}"><bdi>${endpoint.url}</bdi></a>${endpoint.description && html`<span class="sub">${endpoint.description}</span>`}<span class="sub narrow">${eventsOf(endpoint)}</span></th>
<td class="wide">${eventsOf(endpoint)}</td><td class="wide">${momentOf(endpoint.createdAt)}</td><td class="end">${endpointBadge(endpoint)}</td></tr>`,
      )}</tbody></table>`
}
${deliverySection(model)}`,
  );
}
