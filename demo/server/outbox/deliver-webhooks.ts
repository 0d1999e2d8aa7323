/**
 * Sends what the outbox holds to the endpoints that want it. Each attempt is leased, sent without any lock, and
 * concluded in one transaction with its consequences: delivered, tried again later, given up, or the endpoint switched
 * off. At least once: a process that dies between the receiver's answer and that transaction leaves the delivery to be
 * sent again, under the same `webhook-id`.
 *
 * Everything here is real time, never the server's movable clock: receivers compare `webhook-timestamp` with their own.
 */
import { nextTryAt, readRetryAfter } from '../domain/webhook-schedule.ts';
import type { ServiceContext } from '../service/context.ts';
import { disableEndpoint } from '../service/webhook-endpoints.ts';
import type { LeasedDelivery } from '../store/webhook-deliveries.ts';
import type { SendWebhook, WebhookAnswer } from './send-webhook.ts';
import { webhookRequest } from './webhook-request.ts';

/** Longer than an attempt may take; after a crash, a delivery waits at most so long for its next attempt. */
export const LEASE_MS = 30_000;
/** Attempts under way at one endpoint, over all processes: a slow receiver is not flooded, nor does it hold up others. */
const MOST_AT_ONE_ENDPOINT = 4;
const GONE = 410;

export interface DeliveryOptions {
  readonly context: ServiceContext;
  readonly send: SendWebhook;
  /** From 0 to 1, for the jitter of the schedule. */
  readonly chance: () => number;
}

/** Claims the next due delivery and answers how to attempt it; undefined where none is due. */
export function nextWebhook({ context, send, chance }: DeliveryOptions): (() => Promise<void>) | undefined {
  const { store, realNow } = context;
  const now = realNow();
  // Asked first without the write lock, which payers need.
  if (!store.webhookDeliveries.hasDue(now)) return undefined;
  const leased = store.write(() => store.webhookDeliveries.lease(now, now + LEASE_MS, MOST_AT_ONE_ENDPOINT));
  if (leased === undefined) return undefined;
  return async () => {
    const at = realNow();
    const request = webhookRequest(context, leased, at);
    if (request === undefined) return;
    const answer = await send(request);
    conclude(context, leased, answer, at, chance());
  };
}

function conclude(
  context: ServiceContext,
  leased: LeasedDelivery,
  { httpStatus, retryAfter, error }: WebhookAnswer,
  at: number,
  chance: number,
): void {
  const { store, realNow } = context;
  const now = realNow();
  const retryAfterMs = readRetryAfter(retryAfter, now);
  const dueAt =
    error === undefined || httpStatus === GONE || leased.isOnce
      ? undefined
      : nextTryAt({ tries: leased.tries + 1, at: now, retryAfterMs }, chance);
  store.write(() => {
    const isOver = error === undefined ? 'delivered' : dueAt === undefined ? 'failed' : undefined;
    const state = isOver ?? (isTaking(context, leased) ? 'waiting' : 'canceled');
    const attempt = { at, durationMs: Math.max(0, now - at), httpStatus, error };
    if (!store.webhookDeliveries.conclude(leased, { state, dueAt, attempt })) return;
    if (httpStatus === GONE) disableEndpoint(context, leased.endpointId, 'gone', now);
    else if (state === 'failed' && !leased.isOnce && !hasWorkedSince(context, leased)) {
      disableEndpoint(context, leased.endpointId, 'failing', now);
    }
  });
}

/** It may have been switched off while the attempt was under way. */
function isTaking({ store }: ServiceContext, { endpointId }: LeasedDelivery): boolean {
  const endpoint = store.webhookEndpoints.byId(endpointId);
  return endpoint !== undefined && endpoint.disabledReason === undefined;
}

const hasWorkedSince = ({ store }: ServiceContext, { endpointId, createdAt }: LeasedDelivery): boolean =>
  store.webhookDeliveries.hasDeliveredSince(endpointId, createdAt);
