/** E-mails as the seller may look them up: what was written, to whom, and whether it left. */
import * as z from 'zod/mini';
import { eventId, instant, linkId } from './identifiers.ts';

export const emailMessageId = z.string().check(z.regex(/^em_[A-Za-z0-9]{24}$/));

export const emailKind = z.enum([
  'link_sent',
  'reminder',
  'receipt',
  'late_payment',
  'refund',
  'seller_paid',
  'seller_over_limit',
  'seller_expiring',
]);

/** `kept`: this server has no way to send mail, so the message can only be read here. */
export const emailState = z.enum(['kept', 'waiting', 'sent', 'failed']);

/** Without its texts, as lists show it. */
export const emailSummary = z.object({
  id: emailMessageId,
  object: z.literal('email'),
  livemode: z.boolean(),
  kind: emailKind,
  to: z.string(),
  language: z.string(),
  subject: z.string(),
  state: emailState,
  /** The event that it was written for; there is one message of a kind for each. */
  eventId,
  linkId,
  createdAt: instant,
  sentAt: z.optional(instant),
});

export const emailMessage = z.extend(emailSummary, { text: z.string(), html: z.string() });

export type EmailKind = z.infer<typeof emailKind>;
export type EmailState = z.infer<typeof emailState>;
export type EmailSummary = z.infer<typeof emailSummary>;
export type EmailMessage = z.infer<typeof emailMessage>;
