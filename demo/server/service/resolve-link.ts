/** Completes a link's body from the catalogue: what is sold stands in the link, what the seller wrote is kept beside it. */
import type { ItemInput, StockedItem } from '../../../src/protocol/seller-item.ts';
import type { LinkBody, LinkInput } from '../../../src/protocol/seller-link.ts';
import { type Fault, throwFaults } from '../domain/fault.ts';
import { completeItem } from '../domain/product-rules.ts';
import type { ServiceContext } from './context.ts';

export interface ResolvedLink {
  readonly config: LinkInput;
  /** Present where some item refers to the catalogue. */
  readonly authoredItems?: readonly ItemInput[] | undefined;
}

/**
 * Throws where an item is neither complete nor a product. `before`: the items of the link so far; what they refer to
 * may have left the catalogue since.
 */
export function resolveLink(
  { store }: ServiceContext,
  body: LinkBody,
  before: readonly StockedItem[] = [],
): ResolvedLink {
  if (body.type !== 'product') return { config: body };
  const faults: Fault[] = [];
  const items = body.items.flatMap((item, index): StockedItem[] => {
    const isKnown = before.some(({ productId }) => productId === item.productId);
    const product = item.productId === undefined ? undefined : store.products.byId(item.productId, isKnown)?.config;
    const complete = completeItem(item, product, body.currency, `/items/${index}`);
    if (!Array.isArray(complete)) return [complete];
    faults.push(...complete);
    return [];
  });
  throwFaults(faults);
  const refers = body.items.some(({ productId }) => productId !== undefined);
  return { config: { ...body, items }, authoredItems: refers ? body.items : undefined };
}
