import * as z from 'zod/mini';
import { linkId, localId } from './identifiers.ts';

/**
 * `POST /v1/public/events`: what a payer looked at, for the seller's metrics. Answered 202 always, without cookies.
 *
 * `view`: a hosted page or an opened checkout is shown. `open`: a person began to use it, by a press or a key, which
 * scanners of mail and previews of messengers do not do. `start` is taken for completeness: the server knows itself
 * which sessions began. Of one visit each is reported once, with an id of its own.
 */
export const beacon = z.strictObject({
  events: z
    .array(
      z.strictObject({
        /** Random, made by the page; a repeated one counts once. */
        id: z.string().check(z.minLength(16), z.maxLength(64)),
        type: z.enum(['view', 'open', 'start']),
        linkId,
        /** Whether a person's press or key led to it (`isTrusted`); false is taken and not counted as an open. */
        gesture: z.optional(z.boolean()),
        /** Where the visit came from, such as `utm_source`. */
        channel: z.optional(localId),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
});
