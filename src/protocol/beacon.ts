import * as z from 'zod/mini';
import { linkId, localId } from './identifiers.ts';

/** `POST /v1/public/events`: what a payer looked at, for the seller's metrics. Answered 202 always, without cookies. */
export const beacon = z.strictObject({
  events: z
    .array(
      z.strictObject({
        /** Random, made by the page; a repeated one counts once. */
        id: z.string().check(z.minLength(16), z.maxLength(64)),
        type: z.enum(['view', 'open', 'start']),
        linkId,
        channel: z.optional(localId),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
});
