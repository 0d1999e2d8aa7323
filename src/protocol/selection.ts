/**
 * What the payer chose. Sent by the widget and the hosted page with quotes and sessions; the backend computes what it
 * costs from the link and trusts no price from here. `tip` and `shippingOption` may stand in any of the kinds.
 */
import * as z from 'zod/mini';
import { localId } from './identifiers.ts';
import { givingInterval } from './interval.ts';
import { amountMinor } from './money.ts';

const extras = { tip: z.optional(amountMinor), shippingOption: z.optional(localId) };

/** `{}` where a fixed amount leaves nothing to choose. */
export const amountSelection = z.strictObject({
  amount: z.optional(amountMinor),
  interval: z.optional(givingInterval),
  coverFee: z.optional(z.boolean()),
  ...extras,
});

export const chosenItem = z.strictObject({
  id: localId,
  /** Dimension id to option id. */
  options: z.optional(z.record(localId, localId)),
  quantity: z.optional(z.int().check(z.positive(), z.maximum(10_000))),
});
export const productSelection = z.strictObject({
  items: z.array(chosenItem).check(z.minLength(1), z.maxLength(100)),
  ...extras,
});

export const subscriptionSelection = z.strictObject({
  plan: localId,
  seats: z.optional(z.int().check(z.positive(), z.maximum(100_000))),
  ...extras,
});

export const selection = z.union([productSelection, subscriptionSelection, amountSelection]);

export type AmountSelection = z.infer<typeof amountSelection>;
export type ProductSelection = z.infer<typeof productSelection>;
export type SubscriptionSelection = z.infer<typeof subscriptionSelection>;
export type Selection = z.infer<typeof selection>;
