import type { WebhookEvent } from '../../../src/protocol/webhook-event.ts';

/** Recommended by the specification; receivers and their proxies are built for small bodies. */
const MOST_BODY_BYTES = 20_000;

/**
 * The body of a delivery. Where it would be too large, `data` (and `previousAttributes`) shrink to what names the
 * subject, with `isShortened`: the receiver reads the rest from the API, where it is not shortened.
 */
export function webhookBody(event: WebhookEvent): string {
  const whole = JSON.stringify(event);
  if (Buffer.byteLength(whole) <= MOST_BODY_BYTES) return whole;
  const { previousAttributes, ...rest } = event;
  const { id, object } = event.data;
  return JSON.stringify({
    ...rest,
    data: { id, object, isShortened: true },
    ...(previousAttributes !== undefined && { previousAttributes: { keys: Object.keys(previousAttributes) } }),
  });
}
