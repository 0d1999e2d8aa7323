/** What sellers do with their webhook endpoints. A secret is shown when it is made, and never again. */
import type {
  SecretRotation,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointInput,
  WebhookEndpointPatch,
  WebhookEndpointWithSecret,
} from '../../../src/protocol/webhook-endpoint.ts';
import { toInstant } from '../domain/calendar.ts';
import { refuse } from '../domain/refuse.ts';
import { type EndpointRecord, toDelivery, toEndpoint } from '../domain/webhook-record.ts';
import { webhookUrlFault } from '../domain/webhook-url.ts';
import { ProblemError } from '../problem-error.ts';
import type { DeliveryFilters } from '../store/webhook-deliveries.ts';
import type { ServiceContext } from './context.ts';
import { type List, listed, type Page } from './listed.ts';

/** Every event is fanned out in the transaction that writes it: the number bounds that work. */
const MOST_ENDPOINTS = 16;
const PREVIOUS_VALID_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;

export interface WebhookService {
  create(input: WebhookEndpointInput): WebhookEndpointWithSecret;
  list(page: Page): List<WebhookEndpoint>;
  read(id: string): WebhookEndpoint;
  change(id: string, patch: WebhookEndpointPatch, seen: number | '*'): WebhookEndpoint;
  remove(id: string, seen: number | '*'): void;
  /** Makes a new secret; those before go on signing for a while, so that receivers can be changed without a gap. */
  rotate(id: string, rotation: SecretRotation): WebhookEndpointWithSecret;
  /** Sends an event that says nothing, once, also to an endpoint that is disabled. */
  test(id: string): WebhookDelivery;
  deliveries(filters: DeliveryFilters, page: Page): List<WebhookDelivery>;
  delivery(id: string): WebhookDelivery;
  /** Sends it again under its event's id: a new schedule, or a single try where the endpoint is disabled. */
  redeliver(id: string): WebhookDelivery;
}

export function createWebhookService(context: ServiceContext): WebhookService {
  const { store, realNow, newId } = context;
  const { webhookEndpoints: endpoints, webhookDeliveries: deliveries } = store;

  const find = (id: string): EndpointRecord => {
    const endpoint = endpoints.byId(id);
    if (endpoint === undefined) throw new ProblemError('not_found', { detail: 'There is no such webhook endpoint.' });
    return endpoint;
  };
  const findSeen = (id: string, seen: number | '*'): EndpointRecord => {
    const endpoint = find(id);
    if (seen === '*' || seen === endpoint.revision) return endpoint;
    throw new ProblemError('revision_conflict', {
      detail: `The endpoint is at revision ${endpoint.revision} now. Read it again and repeat the change on it.`,
      context: { revision: endpoint.revision },
    });
  };
  const show = (endpoint: EndpointRecord): WebhookEndpoint =>
    toEndpoint(endpoint, endpoints.signingSecrets(endpoint.id, realNow()));
  const showWithSecret = (id: string, version: number): WebhookEndpointWithSecret => ({
    ...show(find(id)),
    secret: context.webhookSecretOf(id, version),
  });
  const checkUrl = (url: string): void => {
    const fault = webhookUrlFault(url, context.allowsPrivateWebhooks);
    if (fault !== undefined) refuse('field_invalid', '/url', fault);
  };
  const showDelivery = (id: string): WebhookDelivery => {
    const delivery = deliveries.byId(id);
    if (delivery === undefined) throw new ProblemError('not_found', { detail: 'There is no such delivery.' });
    return toDelivery(delivery, deliveries.attemptsOf(id));
  };

  return {
    create: (input) => {
      checkUrl(input.url);
      const now = realNow();
      return store.write(() => {
        if (endpoints.list(Number.MAX_SAFE_INTEGER, MOST_ENDPOINTS).length === MOST_ENDPOINTS) {
          refuse('field_invalid', '', `There can be ${MOST_ENDPOINTS} endpoints; delete one first.`);
        }
        const id = newId('we');
        endpoints.insert({ ...input, id }, now);
        return showWithSecret(id, endpoints.addSecret(id, now));
      });
    },
    list: (page) => listed(page, (before, limit) => endpoints.list(before, limit), show),
    read: (id) => show(find(id)),
    change: (id, { enabled, ...patch }, seen) => {
      if (patch.url !== undefined) checkUrl(patch.url);
      const now = realNow();
      return store.write(() => {
        const before = findSeen(id, seen);
        endpoints.update(
          id,
          {
            url: patch.url ?? before.url,
            events: patch.events ?? before.events,
            description: patch.description ?? before.description,
          },
          now,
        );
        if (enabled === true) endpoints.enable(id, now);
        if (enabled === false) disableEndpoint(context, id, 'seller', now);
        return show(find(id));
      });
    },
    remove: (id, seen) => {
      store.write(() => {
        findSeen(id, seen);
        deliveries.cancelWaiting(id);
        endpoints.remove(id, realNow());
      });
    },
    rotate: (id, { previousValidMinutes = PREVIOUS_VALID_MINUTES }) => {
      const now = realNow();
      return store.write(() => {
        const { id: endpointId } = find(id);
        return showWithSecret(endpointId, endpoints.addSecret(endpointId, now + previousValidMinutes * MINUTE_MS));
      });
    },
    test: (id) => {
      const now = realNow();
      return store.write(() => {
        const endpoint = find(id);
        const eventId = newId('evt');
        const deliveryId = newId('wd');
        deliveries.insert(
          {
            id: deliveryId,
            endpointId: endpoint.id,
            eventId,
            eventType: TEST_EVENT_TYPE,
            testBody: testBody(eventId, endpoint.id, now),
            isOnce: true,
          },
          now,
        );
        return showDelivery(deliveryId);
      });
    },
    deliveries: (filters, page) =>
      listed(
        page,
        (before, limit) => deliveries.list(filters, before, limit),
        (delivery) => toDelivery(delivery, deliveries.attemptsOf(delivery.id)),
      ),
    delivery: showDelivery,
    redeliver: (id) =>
      store.write(() => {
        const { endpointId, eventType } = showDelivery(id);
        const { disabledReason } = find(endpointId);
        deliveries.restart(id, eventType === TEST_EVENT_TYPE || disabledReason !== undefined, realNow());
        return showDelivery(id);
      }),
  };
}

/** Sends no more to an endpoint, also not what is waiting. Inside a write transaction. */
export function disableEndpoint(
  { store }: Pick<ServiceContext, 'store'>,
  id: string,
  reason: NonNullable<WebhookEndpoint['disabledReason']>,
  now: number,
): void {
  store.webhookEndpoints.disable(id, reason, now);
  store.webhookDeliveries.cancelWaiting(id);
}

/** None of the types that report something, so that no receiver takes a test for a payment. */
const TEST_EVENT_TYPE = 'webhook_endpoint.test';

const testBody = (id: string, endpointId: string, now: number): string =>
  JSON.stringify({
    id,
    type: TEST_EVENT_TYPE,
    timestamp: toInstant(now),
    data: { object: 'webhook_endpoint', id: endpointId },
    livemode: false,
    sequence: 1,
  });
