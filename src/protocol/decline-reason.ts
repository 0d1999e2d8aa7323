import * as z from 'zod/mini';

/** Why a payment was refused, as far as the payer may know. */
export const declineReason = z.enum([
  'insufficient_funds',
  'rejected_by_payer',
  'timeout',
  'payer_not_found',
  'not_allowed',
  'limit_exceeded',
  'provider_error',
]);
export type DeclineReason = z.infer<typeof declineReason>;
