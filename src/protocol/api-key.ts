import * as z from 'zod/mini';
import { instant, instantInput } from './identifiers.ts';

/** What a key may do. The server's own key may do everything; making and revoking keys is its alone. */
export const apiKeyScope = z.enum(['links:read', 'links:write', 'payments:read', 'payments:refund', 'webhooks']);

/** Body of `POST /v1/api-keys`. */
export const apiKeyInput = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  scopes: z.array(apiKeyScope).check(z.minLength(1), z.maxLength(5)),
  expiresAt: z.optional(instantInput),
});

export const apiKey = z.object({
  id: z.string().check(z.regex(/^key_[A-Za-z0-9]{24}$/)),
  object: z.literal('api_key'),
  livemode: z.boolean(),
  name: z.string(),
  scopes: z.array(apiKeyScope),
  /** The end of the key, to tell one from another. */
  lastFour: z.string(),
  createdAt: instant,
  expiresAt: z.optional(instant),
  /** To the minute. */
  lastUsedAt: z.optional(instant),
  revokedAt: z.optional(instant),
});

/** The only answer that has the key in it: the server keeps its hash alone. */
export const apiKeyCreated = z.extend(apiKey, { key: z.string() });

export type ApiKey = z.infer<typeof apiKey>;
export type ApiKeyCreated = z.infer<typeof apiKeyCreated>;
export type ApiKeyInput = z.infer<typeof apiKeyInput>;
export type ApiKeyScope = z.infer<typeof apiKeyScope>;
