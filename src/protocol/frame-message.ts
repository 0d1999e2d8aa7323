/**
 * What the page and the hosted payment page say to each other through `window.postMessage`. No message carries a
 * result: `changed` only means "go and read the session". Each side takes a message only from the exact origin, from
 * the exact window, with the nonce of this handoff, and of this shape; everything else is ignored.
 *
 * page → payment page: `init`, after the frame's `load` (repeated until answered), to the link's `handoff.origin`.
 * payment page → page: `ready` once for each `init`, to the session's `embedOrigin`; then `resize`, `changed`, `escape`.
 */
import * as z from 'zod/mini';

const nonce = z.string().check(z.minLength(16), z.maxLength(64));

export const initMessage = z.object({ v: z.literal(1), type: z.literal('init'), nonce });
export const payPageMessage = z.discriminatedUnion('type', [
  z.object({ v: z.literal(1), type: z.literal('ready'), nonce }),
  z.object({
    v: z.literal(1),
    type: z.literal('resize'),
    nonce,
    height: z.int().check(z.minimum(0), z.maximum(20_000)),
  }),
  z.object({ v: z.literal(1), type: z.literal('changed'), nonce }),
  z.object({ v: z.literal(1), type: z.literal('escape'), nonce }),
]);

export type InitMessage = z.infer<typeof initMessage>;
export type PayPageMessage = z.infer<typeof payPageMessage>;
