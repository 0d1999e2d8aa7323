import * as z from 'zod/mini';
import { declineReason } from './decline-reason.ts';

/** Every code a backend may answer with, under its HTTP status. Texts for people are made from these by the receiver. */
export const problemCodes = {
  400: ['invalid_request', 'idempotency_key_missing'],
  401: ['unauthorized'],
  402: ['payment_declined'],
  403: ['scope_missing', 'origin_not_allowed', 'secret_key_in_browser'],
  404: ['link_not_found', 'session_not_found', 'not_found'],
  409: [
    'link_inactive',
    'link_not_started',
    'link_expired',
    'usage_limit_reached',
    'link_archived',
    'usage_temporarily_held',
    'item_sold_out',
    'item_temporarily_held',
    'quantity_unavailable',
    'price_changed',
    'request_in_progress',
    'already_subscribed',
    'session_not_open',
    'session_completed',
    'slug_taken',
    'refund_too_large',
  ],
  410: ['session_expired'],
  412: ['revision_conflict'],
  413: ['body_too_large'],
  422: [
    'amount_too_small',
    'amount_too_large',
    'amount_step',
    'field_required',
    'field_invalid',
    'promo_invalid',
    'promo_expired',
    'option_invalid',
    'consent_required',
    'idempotency_key_reused',
    'currency_exponent_mismatch',
    'method_not_enabled',
    'prefill_token_invalid',
    'return_url_not_allowed',
  ],
  428: ['precondition_required'],
  429: ['rate_limited'],
  500: ['internal_error'],
  503: ['provider_unavailable'],
} as const;

export type ProblemStatus = keyof typeof problemCodes;
export type ProblemCode = (typeof problemCodes)[ProblemStatus][number];

/**
 * RFC 9457 `application/problem+json`: the one shape of every error. `code` is read as any string, because a newer
 * backend may know more codes than the reader; `detail` is safe to show to a developer.
 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  code: z.string(),
  requestId: z.string(),
  retryable: z.boolean(),
  retryAfterMs: z.optional(z.int().check(z.nonnegative())),
  /** One for each offending value; `pointer` is a JSON Pointer (RFC 6901) into the request body. */
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))),
  declineReason: z.optional(declineReason),
  /** What goes with the code: the new quote of `price_changed`, the bounds of an amount, the units still to be had. */
  context: z.optional(z.record(z.string(), z.unknown())),
});

export type Problem = z.infer<typeof problem>;
