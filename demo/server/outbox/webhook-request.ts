/** What is sent to an endpoint: its address, the very text, and the headers that prove where it comes from. */
import { webhookBody } from '../domain/webhook-body.ts';
import type { DeliveryRecord } from '../domain/webhook-record.ts';
import { webhookSignature } from '../domain/webhook-signature.ts';
import type { ServiceContext } from '../service/context.ts';
import type { WebhookRequest } from './send-webhook.ts';

/**
 * The request of a delivery for an attempt at an instant (milliseconds, real time), signed with the secrets that are
 * valid then; undefined where the endpoint or the event is gone.
 */
export function webhookRequest(
  { store, webhookSecretOf }: Pick<ServiceContext, 'store' | 'webhookSecretOf'>,
  { endpointId, eventId, testBody }: Pick<DeliveryRecord, 'endpointId' | 'eventId' | 'testBody'>,
  at: number,
): WebhookRequest | undefined {
  const endpoint = store.webhookEndpoints.byId(endpointId);
  const event = store.events.byId(eventId);
  const body = testBody ?? (event && webhookBody(event));
  // Deleted between the two statements, by another process.
  if (endpoint === undefined || body === undefined) return undefined;
  const timestamp = Math.floor(at / 1000);
  const secrets = store.webhookEndpoints
    .signingSecrets(endpoint.id, at)
    .map(({ version }) => webhookSecretOf(endpoint.id, version));
  return {
    url: endpoint.url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Pay-Link-Webhooks/1',
      'webhook-id': eventId,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': webhookSignature({ id: eventId, timestamp, body }, secrets),
    },
  };
}
