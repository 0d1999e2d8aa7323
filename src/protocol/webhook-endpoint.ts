/**
 * Where a seller's server wants to be told what happens, and what became of each attempt to tell it. Deliveries follow
 * the Standard Webhooks specification: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
import * as z from 'zod/mini';
import { eventId, instant, linkId, webUrl } from './identifiers.ts';
import { webhookEventType } from './webhook-event.ts';

export const webhookEndpointId = z.string().check(z.regex(/^we_[A-Za-z0-9]{24}$/));
export const webhookDeliveryId = z.string().check(z.regex(/^wd_[A-Za-z0-9]{24}$/));

/** Types of events, or `*` for every one, also those that do not exist yet. */
export const wantedEvents = z
  .array(z.union([z.literal('*'), webhookEventType]))
  .check(z.minLength(1), z.maxLength(webhookEventType.options.length + 1));

const endpointFields = {
  url: webUrl,
  events: wantedEvents,
  description: z.optional(z.string().check(z.maxLength(200))),
};

/** Body of `POST /v1/webhook-endpoints`. */
export const webhookEndpointInput = z.strictObject(endpointFields);
/** Body of `PATCH /v1/webhook-endpoints/{id}`. Enabling an endpoint sends it what happens from then on. */
export const webhookEndpointPatch = z.partial(z.strictObject({ ...endpointFields, enabled: z.boolean() }));
/** Body of `POST …/rotate-secret`, which may be left out. */
export const secretRotation = z.strictObject({
  /** How long deliveries are signed with the secrets before, too. 0 ends them at once: for a secret that leaked. */
  previousValidMinutes: z.optional(z.int().check(z.minimum(0), z.maximum(7 * 24 * 60))),
});

export const webhookEndpoint = z.object({
  id: webhookEndpointId,
  object: z.literal('webhook_endpoint'),
  livemode: z.boolean(),
  revision: z.int().check(z.positive()),
  ...endpointFields,
  enabled: z.boolean(),
  /** `gone`: it answered 410. `failing`: nothing reached it for as long as a delivery is tried. */
  disabledReason: z.optional(z.enum(['seller', 'gone', 'failing'])),
  createdAt: instant,
  updatedAt: instant,
  /** Until when secrets from before the last rotation still sign. */
  previousSecretUntil: z.optional(instant),
});
/** Answer to creation and to a rotation: the only two that show the secret. */
export const webhookEndpointWithSecret = z.extend(webhookEndpoint, {
  secret: z.string().check(z.regex(/^whsec_[A-Za-z0-9+/]{43}=$/)),
});

export const deliveryState = z.enum(['waiting', 'delivered', 'failed', 'canceled']);

/** Why an attempt did not succeed. `refused_address`: a private address, or a scheme that is not allowed. */
export const deliveryError = z.enum([
  'status',
  'redirect',
  'timeout',
  'connection',
  'tls',
  'dns',
  'refused_address',
  'interrupted',
]);

/** One event on its way to one endpoint. */
export const webhookDelivery = z.object({
  id: webhookDeliveryId,
  object: z.literal('webhook_delivery'),
  endpointId: webhookEndpointId,
  /** Sent as `webhook-id`, the same in every attempt. */
  eventId,
  eventType: z.string(),
  linkId: z.optional(linkId),
  state: deliveryState,
  /** Real time, like every instant of a delivery: test clocks do not move it. */
  nextAttemptAt: z.optional(instant),
  deliveredAt: z.optional(instant),
  createdAt: instant,
  /** Oldest first. */
  attempts: z.array(
    z.object({
      at: instant,
      durationMs: z.int().check(z.nonnegative()),
      httpStatus: z.optional(z.int()),
      error: z.optional(deliveryError),
    }),
  ),
});

export type WebhookEndpointInput = z.infer<typeof webhookEndpointInput>;
export type WebhookEndpointPatch = z.infer<typeof webhookEndpointPatch>;
export type SecretRotation = z.infer<typeof secretRotation>;
export type WebhookEndpoint = z.infer<typeof webhookEndpoint>;
export type WebhookEndpointWithSecret = z.infer<typeof webhookEndpointWithSecret>;
export type WebhookDelivery = z.infer<typeof webhookDelivery>;
export type DeliveryState = z.infer<typeof deliveryState>;
export type DeliveryError = z.infer<typeof deliveryError>;
