import * as z from 'zod/mini';
import { instant, webUrl } from './identifiers.ts';
import { handoffMode } from './public-link.ts';

/**
 * What the payer has to do now. `handoff`: go to the hosted payment page by one of `modes`, in that order of preference.
 * `display`: look at something (a QR code, a code for the cash desk, bank details), which the payment page at `url` shows.
 * `none`: nothing.
 */
export const nextAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('handoff'), url: webUrl, modes: z.array(handoffMode) }),
  z.object({
    type: z.literal('display'),
    kind: z.enum(['qr', 'code', 'bank']),
    title: z.optional(z.string()),
    data: z.record(z.string(), z.string()),
    url: z.optional(webUrl),
    expiresAt: z.optional(instant),
  }),
  z.object({ type: z.literal('none') }),
]);

export type NextAction = z.infer<typeof nextAction>;
