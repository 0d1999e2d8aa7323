import * as z from 'zod/mini';
import { consentAnswer, customer, customFieldValues } from './collect.ts';
import { customerId } from './customer-record.ts';
import { metadata } from './identifiers.ts';
import { attribution } from './session-request.ts';
import { session } from './session.ts';

/** A session as the seller reads it, and as events carry it: with all that the payer and the page said. */
export const sellerSession = z.extend(session, {
  customerId: z.optional(customerId),
  customer: z.optional(customer),
  customFields: z.optional(customFieldValues),
  consents: z.optional(z.array(consentAnswer)),
  promotionCode: z.optional(z.string()),
  /** The page's. */
  metadata: z.optional(metadata),
  /** The seller's own, of the link, as they were when the session began. */
  linkMetadata: z.optional(metadata),
  attribution: z.optional(attribution),
});

export type SellerSession = z.infer<typeof sellerSession>;
