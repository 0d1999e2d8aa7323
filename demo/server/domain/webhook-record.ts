import type { WebhookDelivery, WebhookEndpoint, WebhookEndpointInput } from '../../../src/protocol/webhook-endpoint.ts';
import type { WebhookEventType } from '../../../src/protocol/webhook-event.ts';
import { toInstant } from './calendar.ts';

/** A webhook endpoint as stored. Its instants, like those of deliveries, are real time. */
export interface EndpointRecord {
  readonly seq: number;
  readonly id: string;
  readonly revision: number;
  readonly url: string;
  readonly events: WebhookEndpointInput['events'];
  readonly description: string | undefined;
  /** Undefined while it is enabled. */
  readonly disabledReason: WebhookEndpoint['disabledReason'];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A secret that signs: for ever, or until an instant after a rotation. */
export interface SigningSecret {
  readonly version: number;
  readonly validUntil: number | undefined;
}

export interface DeliveryRecord {
  readonly seq: number;
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly linkId: string | undefined;
  /** The body of a test, which is no event of the outbox. */
  readonly testBody: string | undefined;
  readonly state: WebhookDelivery['state'];
  readonly dueAt: number;
  readonly createdAt: number;
  readonly deliveredAt: number | undefined;
}

export interface AttemptRecord {
  readonly at: number;
  readonly durationMs: number;
  readonly httpStatus?: number | undefined;
  readonly error?: WebhookDelivery['attempts'][number]['error'];
}

export const wantsEvent = ({ events }: Pick<EndpointRecord, 'events'>, type: WebhookEventType): boolean =>
  events.includes('*') || events.includes(type);

export function toEndpoint(endpoint: EndpointRecord, secrets: readonly SigningSecret[]): WebhookEndpoint {
  const previousUntil = Math.max(...secrets.map(({ validUntil }) => validUntil ?? 0));
  return {
    id: endpoint.id,
    object: 'webhook_endpoint',
    livemode: false,
    revision: endpoint.revision,
    url: endpoint.url,
    events: endpoint.events,
    ...(endpoint.description !== undefined && { description: endpoint.description }),
    enabled: endpoint.disabledReason === undefined,
    ...(endpoint.disabledReason !== undefined && { disabledReason: endpoint.disabledReason }),
    createdAt: toInstant(endpoint.createdAt),
    updatedAt: toInstant(endpoint.updatedAt),
    ...(previousUntil > 0 && { previousSecretUntil: toInstant(previousUntil) }),
  };
}

export const toDelivery = (delivery: DeliveryRecord, attempts: readonly AttemptRecord[]): WebhookDelivery => ({
  id: delivery.id,
  object: 'webhook_delivery',
  endpointId: delivery.endpointId,
  eventId: delivery.eventId,
  eventType: delivery.eventType,
  ...(delivery.linkId !== undefined && { linkId: delivery.linkId }),
  state: delivery.state,
  ...(delivery.state === 'waiting' && { nextAttemptAt: toInstant(delivery.dueAt) }),
  ...(delivery.deliveredAt !== undefined && { deliveredAt: toInstant(delivery.deliveredAt) }),
  createdAt: toInstant(delivery.createdAt),
  attempts: attempts.map(({ at, durationMs, httpStatus, error }) => ({
    at: toInstant(at),
    durationMs,
    ...(httpStatus !== undefined && { httpStatus }),
    ...(error !== undefined && { error }),
  })),
});
