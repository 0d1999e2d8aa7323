import * as z from 'zod/mini';
import { instant, linkId, webUrl } from './identifiers.ts';

export const shareChannel = z.enum(['copy', 'native', 'email', 'sms', 'whatsapp', 'qr', 'social', 'other']);

/** Body of `POST /v1/payment-links/{id}/shares`: where the link goes. */
export const shareInput = z.strictObject({
  channel: shareChannel,
  /** To whom, for the seller's own records. */
  recipient: z.optional(z.string().check(z.minLength(1), z.maxLength(254))),
});

/** One time that a link was shared. Its address says so, and a session begun there carries it as attribution. */
export const share = z.object({
  id: z.string().check(z.regex(/^shr_[A-Za-z0-9]{24}$/)),
  object: z.literal('share'),
  linkId,
  channel: shareChannel,
  recipient: z.optional(z.string()),
  /** The link's own address with `utm_source` (the channel) and `utm_content` (this id). */
  url: webUrl,
  createdAt: instant,
});

export type Share = z.infer<typeof share>;
export type ShareInput = z.infer<typeof shareInput>;
export type ShareChannel = Share['channel'];
