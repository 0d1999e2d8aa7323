import type { Product, ProductInput } from '../../../src/protocol/product.ts';
import { toInstant } from './calendar.ts';
import { productOwner, type Stock, withStockUse } from './stock.ts';

export interface ProductRecord {
  readonly seq: number;
  readonly id: string;
  readonly revision: number;
  readonly config: ProductInput;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export const toProduct = ({ id, revision, config, createdAt, updatedAt }: ProductRecord, stock: Stock): Product => ({
  id,
  object: 'product',
  livemode: false,
  revision,
  ...withStockUse(productOwner(id), config, stock),
  images: config.images ?? [],
  metadata: config.metadata ?? {},
  createdAt: toInstant(createdAt),
  updatedAt: toInstant(updatedAt),
});
