/**
 * Items as their seller writes and reads them: with numbers of pieces. `stock` says how many there are in all, those
 * sold included, so that writing it never races with a sale; payers read only the `availability` that follows from it.
 */
import * as z from 'zod/mini';
import { localId } from './identifiers.ts';
import { item, itemCombination, itemDimension, itemOption, quantityTerms } from './item.ts';
import { amountMinor } from './money.ts';

const stocked = { stock: z.optional(z.nullable(z.int().check(z.nonnegative(), z.maximum(1_000_000)))) };

const stockedOption = z.extend(itemOption, stocked);
const stockedDimension = z.extend(itemDimension, {
  options: z.array(stockedOption).check(z.minLength(1), z.maxLength(100)),
});
const stockedCombination = z.extend(itemCombination, stocked);

/** What a product and an item have in common. */
export const stockedVariants = {
  ...stocked,
  /** Whether payers read how many are left. */
  showStock: z.optional(z.boolean()),
  dimensions: z.optional(z.array(stockedDimension).check(z.maxLength(6))),
  combinations: z.optional(z.array(stockedCombination).check(z.maxLength(500))),
};

export const stockedItem = z.extend(item, stockedVariants);

/** An item of a link's body: complete, or a `productId` of the catalogue, with what is different here. */
export const itemInput = z.extend(stockedItem, {
  productId: z.optional(localId),
  name: z.optional(item.shape.name),
  unitAmount: z.optional(amountMinor),
  quantity: z.optional(quantityTerms),
});

const used = {
  stockUse: z.optional(z.object({ sold: z.int().check(z.nonnegative()), held: z.int().check(z.nonnegative()) })),
};
export const sellerVariants = {
  ...used,
  dimensions: z.optional(
    z.array(z.extend(stockedDimension, { options: z.array(z.extend(stockedOption, used)) })).check(z.maxLength(6)),
  ),
  combinations: z.optional(z.array(z.extend(stockedCombination, used)).check(z.maxLength(500))),
};
/** An item in the seller's own view of a link: with what was sold of it, and is about to be. */
export const sellerItem = z.extend(stockedItem, sellerVariants);

export type StockedItem = z.infer<typeof stockedItem>;
export type ItemInput = z.infer<typeof itemInput>;
export type SellerItem = z.infer<typeof sellerItem>;
