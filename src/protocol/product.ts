/**
 * The catalogue (`/v1/products`): what is sold through several links. An item of a link may refer to a product by
 * `productId`; it takes name, pictures, price in the link's currency and variants from there, and shares its stock.
 */
import * as z from 'zod/mini';
import { instant, localId, metadata, webUrl } from './identifiers.ts';
import { amountMinor, currencyCode, currencyExponent } from './money.ts';
import { sellerVariants, stockedVariants } from './seller-item.ts';

const productPrice = z.strictObject({
  currency: currencyCode,
  currencyExponent,
  unitAmount: amountMinor,
  compareAtAmount: z.optional(amountMinor),
});

const fields = {
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  description: z.optional(z.string().check(z.maxLength(500))),
  images: z.optional(z.array(webUrl).check(z.maxLength(8))),
  /** One for each currency; variants with prices of their own allow only one. */
  prices: z.array(productPrice).check(z.minLength(1), z.maxLength(50)),
  ...stockedVariants,
  metadata: z.optional(metadata),
};

export const productInput = z.strictObject(fields);
/** What changes is changed in every link that refers to the product. */
export const productPatch = z.partial(productInput);

export const product = z.object({
  ...fields,
  ...sellerVariants,
  id: localId,
  object: z.literal('product'),
  livemode: z.boolean(),
  revision: z.int().check(z.positive()),
  images: z.array(webUrl),
  metadata,
  createdAt: instant,
  updatedAt: instant,
});

export type ProductInput = z.infer<typeof productInput>;
export type ProductPatch = z.infer<typeof productPatch>;
export type Product = z.infer<typeof product>;
