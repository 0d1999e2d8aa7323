import * as z from 'zod/mini';
import { localId, webUrl } from './identifiers.ts';
import { amountMinor, deltaMinor } from './money.ts';

/** `held`: every unit is reserved by somebody who has not paid yet. `left` is given only where the seller shows it. */
export const stockAvailability = z.object({
  state: z.enum(['in_stock', 'low', 'sold_out', 'held']),
  left: z.optional(z.int().check(z.nonnegative())),
});

export const quantityTerms = z.object({
  default: z.int().check(z.positive()),
  min: z.int().check(z.positive()),
  max: z.int().check(z.positive()),
});

export const itemOption = z.object({
  id: localId,
  label: z.string().check(z.minLength(1), z.maxLength(80)),
  /** In the primary dimension: replaces the item's price. */
  unitAmount: z.optional(amountMinor),
  /** Added to the price so far. */
  priceDelta: z.optional(deltaMinor),
  imageUrl: z.optional(webUrl),
  /** CSS-free colour for a swatch: `#rrggbb`. */
  color: z.optional(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/))),
  availability: z.optional(stockAvailability),
});

export const itemDimension = z.object({
  id: localId,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  display: z.optional(z.enum(['buttons', 'swatch', 'select'])),
  /** At most one dimension of an item: its options may set the price. */
  primary: z.optional(z.boolean()),
  options: z.array(itemOption).check(z.minLength(1), z.maxLength(100)),
});

/** An exception among the combinations of options: every listed option chosen together. */
export const itemCombination = z.object({
  optionIds: z.array(localId).check(z.minLength(1), z.maxLength(6)),
  unitAmount: z.optional(amountMinor),
  sku: z.optional(z.string().check(z.maxLength(80))),
  /** `impossible`: was never made, and is not waited for. */
  impossible: z.optional(z.boolean()),
  availability: z.optional(stockAvailability),
});

export const item = z.object({
  id: localId,
  productId: z.optional(localId),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  description: z.optional(z.string().check(z.maxLength(500))),
  images: z.optional(z.array(webUrl).check(z.maxLength(8))),
  unitAmount: amountMinor,
  compareAtAmount: z.optional(amountMinor),
  quantity: quantityTerms,
  optional: z.optional(z.boolean()),
  preselected: z.optional(z.boolean()),
  availability: z.optional(stockAvailability),
  dimensions: z.optional(z.array(itemDimension).check(z.maxLength(6))),
  combinations: z.optional(z.array(itemCombination).check(z.maxLength(500))),
});

/** Which of the items are bought: every one (optional ones on request), exactly one, or any. */
export const itemChoice = z.enum(['all', 'one', 'any']);

export type Item = z.infer<typeof item>;
export type ItemDimension = z.infer<typeof itemDimension>;
export type ItemOption = z.infer<typeof itemOption>;
