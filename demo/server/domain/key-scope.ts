/**
 * Which scope a request to the seller's API needs. What stands in no line here needs the server's own key, so that a
 * new operation is closed to partial keys until somebody decides otherwise.
 */
import type { ApiKeyScope } from '../../../src/protocol/api-key.ts';

interface Rule {
  readonly path: RegExp;
  readonly read?: ApiKeyScope;
  readonly write?: ApiKeyScope;
}

/** The first that fits decides. */
const rules: readonly Rule[] = [
  { path: /^\/v1\/payment-links\/[^/]+\/(payments|sessions|metrics)$/, read: 'payments:read' },
  {
    path: /^\/v1\/(payment-links|products|promotion-codes|slugs)(\/|$)/,
    read: 'links:read',
    write: 'links:write',
  },
  { path: /^\/v1\/payments\/[^/]+\/refund$/, write: 'payments:refund' },
  { path: /^\/v1\/(payments|sessions|customers|subscriptions)(\/|$)/, read: 'payments:read' },
  { path: /^\/v1\/(events|webhook-endpoints|webhook-deliveries)(\/|$)/, read: 'webhooks', write: 'webhooks' },
];

/** Undefined: the server's own key alone. */
export function scopeNeeded(method: string, path: string): ApiKeyScope | undefined {
  const rule = rules.find((candidate) => candidate.path.test(path));
  return method === 'GET' || method === 'HEAD' ? rule?.read : rule?.write;
}
