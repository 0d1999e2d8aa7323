import * as z from 'zod/mini';
import { nextAction } from './next-action.ts';
import { payment } from './payment.ts';
import { session } from './session.ts';

/** Only the published test numbers are accepted; any other is refused and neither stored nor logged. */
export const cardMethod = z.strictObject({
  type: z.literal('card'),
  number: z.string().check(z.maxLength(30)),
  expiry: z.string().check(z.maxLength(9)),
  cvc: z.string().check(z.maxLength(6)),
});

/** `POST /v1/public/sessions/{id}/confirm`, from the hosted payment page, with an `Idempotency-Key`. */
export const confirmRequest = z.strictObject({
  method: z.discriminatedUnion('type', [
    cardMethod,
    z.strictObject({ type: z.literal('bank_transfer') }),
    z.strictObject({ type: z.literal('ewallet') }),
    z.strictObject({ type: z.literal('cash_code') }),
  ]),
});

/** `payment` is absent where nothing was due today. */
export const confirmAnswer = z.object({ session, payment: z.optional(payment), next: nextAction });

export type ConfirmRequest = z.infer<typeof confirmRequest>;
export type ConfirmAnswer = z.infer<typeof confirmAnswer>;
