/**
 * Customers (`/v1/customers`): payers that the seller knows again, by their e-mail address. One is made when a session
 * with an address completes, or by the seller before.
 */
import * as z from 'zod/mini';
import { customer } from './collect.ts';
import { instant, metadata } from './identifiers.ts';
import { paymentMethodType } from './payment-method.ts';

export const customerId = z.string().check(z.regex(/^cus_[A-Za-z0-9]{24}$/));

/** Body of `POST /v1/customers`; each e-mail address belongs to one customer. */
export const customerInput = z.extend(customer, { metadata: z.optional(metadata) });
export const customerPatch = z.partial(customerInput);

/** A way of paying that is kept for later; of a card only scheme and last four digits. */
export const paymentProfile = z.object({
  id: z.string().check(z.regex(/^pp_[A-Za-z0-9]{24}$/)),
  object: z.literal('payment_profile'),
  method: z.object({
    type: paymentMethodType,
    brand: z.optional(z.string()),
    last4: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  }),
  createdAt: instant,
});

export const customerRecord = z.extend(customer, {
  id: customerId,
  object: z.literal('customer'),
  livemode: z.boolean(),
  revision: z.int().check(z.positive()),
  metadata,
  paymentProfiles: z.array(paymentProfile),
  createdAt: instant,
  updatedAt: instant,
});

export type CustomerInput = z.infer<typeof customerInput>;
export type CustomerPatch = z.infer<typeof customerPatch>;
export type CustomerRecord = z.infer<typeof customerRecord>;
export type PaymentProfile = z.infer<typeof paymentProfile>;
