/**
 * What the backend tells a seller's server, in the body of a Standard Webhooks delivery. Written to the outbox in the
 * same transaction as the change it reports. `sequence` grows for each link, so that a receiver can tell late from new.
 */
import * as z from 'zod/mini';
import { eventId, instant, linkId, paymentId, sessionId } from './identifiers.ts';

export const webhookEventType = z.enum([
  'payment_link.created',
  'payment_link.updated',
  'payment_link.activated',
  'payment_link.deactivated',
  'payment_link.expiring',
  'payment_link.expired',
  'payment_link.exhausted',
  'payment_link.archived',
  'payment_link.opened',
  'payment_link.shared',
  'session.created',
  'session.confirmed',
  'session.completed',
  'session.expired',
  'session.canceled',
  'attempt.failed',
  'payment.pending',
  'payment.authorized',
  'payment.succeeded',
  'payment.failed',
  'payment.late',
  'payment.over_limit',
  'payment.reversed',
  'payment.refunded',
  'payment.disputed',
  'subscription.created',
  'subscription.trial_ending',
  'subscription.renewed',
  'subscription.past_due',
  'subscription.canceled',
]);

export const webhookEvent = z.object({
  id: eventId,
  type: webhookEventType,
  timestamp: instant,
  /** The link, session or payment as it was just after the change. */
  data: z.record(z.string(), z.unknown()),
  previousAttributes: z.optional(z.record(z.string(), z.unknown())),
  livemode: z.boolean(),
  sequence: z.int().check(z.positive()),
  linkId: z.optional(linkId),
  sessionId: z.optional(sessionId),
  paymentId: z.optional(paymentId),
  merchantReference: z.optional(z.string()),
});

export type WebhookEvent = z.infer<typeof webhookEvent>;
export type WebhookEventType = z.infer<typeof webhookEventType>;
