/**
 * One payer's attempt. `open → processing → completed`; back to `open` after a failed attempt; `open → expired |
 * canceled`; from there only late money leads to `completed`. The widget shows a payment as paid from nothing else.
 */
import * as z from 'zod/mini';
import { declineReason } from './decline-reason.ts';
import { instant, linkId, localeTag, paymentId, sessionId, webUrl } from './identifiers.ts';
import { givingInterval } from './interval.ts';
import { nextAction } from './next-action.ts';
import { paymentMethodType, paymentStatus } from './payment.ts';
import { quote } from './quote.ts';
import { selection } from './selection.ts';

export const sessionStatus = z.enum(['open', 'processing', 'completed', 'expired', 'canceled']);

export const session = z.object({
  id: sessionId,
  object: z.literal('checkout_session'),
  livemode: z.boolean(),
  linkId,
  status: sessionStatus,
  /** Grows by one with each change: of two answers the one with the greater revision is the later truth. */
  revision: z.int().check(z.positive()),
  selection,
  quote,
  locale: z.optional(localeTag),
  reference: z.optional(z.string()),
  /** How often the payer agreed to be charged, where it is not once. */
  interval: z.optional(givingInterval),
  /** The latest payment of the session; absent while the provider is asked for it. */
  payment: z.optional(
    z.object({
      id: paymentId,
      status: paymentStatus,
      methodType: paymentMethodType,
      declineReason: z.optional(declineReason),
      late: z.boolean(),
      overLimit: z.boolean(),
    }),
  ),
  /** Why the last attempt failed, while the session is open for another. */
  lastDeclineReason: z.optional(declineReason),
  attempts: z.int().check(z.nonnegative()),
  receiptEmail: z.optional(z.string()),
  /** Where the seller wants the payer to go on success; already checked against the link's origins. */
  returnUrl: z.optional(webUrl),
  createdAt: instant,
  expiresAt: instant,
  holdExpiresAt: z.optional(instant),
  completedAt: z.optional(instant),
  serverTime: instant,
});

/** Answer to session creation. `secret` reads, cancels and confirms this one session and is never put in a URL. */
export const sessionCreated = z.object({
  session,
  secret: z.string().check(z.minLength(20)),
  next: nextAction,
});

/** Answer to `GET /v1/public/sessions/{id}`, and each message of its stream. */
export const sessionState = z.object({ session, next: nextAction });

/** `POST /v1/public/sessions/exchange`: the one-time code of the return address for a secret that can only read. */
export const exchangeRequest = z.strictObject({ code: z.string().check(z.minLength(16), z.maxLength(200)) });
export const exchangeAnswer = z.object({ session, secret: z.string() });

export type Session = z.infer<typeof session>;
export type SessionStatus = z.infer<typeof sessionStatus>;
export type SessionCreated = z.infer<typeof sessionCreated>;
export type SessionState = z.infer<typeof sessionState>;
export type ExchangeAnswer = z.infer<typeof exchangeAnswer>;
