/** The catalogue: products, and the links that follow when one changes. */
import type { Product, ProductInput, ProductPatch } from '../../../src/protocol/product.ts';
import type { Replayable } from '../checkout-service.ts';
import { throwFaults } from '../domain/fault.ts';
import { checkLink } from '../domain/link-rules.ts';
import { productFaults } from '../domain/product-rules.ts';
import { type ProductRecord, toProduct } from '../domain/product-view.ts';
import { productOwner, stockPlaces } from '../domain/stock.ts';
import { ProblemError } from '../problem-error.ts';
import type { ServiceContext } from './context.ts';
import { checkRevision, createOnce, type SeenRevision } from './keyed-creation.ts';
import { type List, listed, type Page } from './listed.ts';
import { resolveLink } from './resolve-link.ts';
import { tell } from './tell.ts';
import { changeLink, setStockLimits } from './write-link.ts';

export interface ProductService {
  create(input: ProductInput, idempotencyKey: string | undefined): Replayable<Product>;
  list(page: Page): List<Product>;
  read(id: string): Product;
  change(id: string, patch: ProductPatch, seen: SeenRevision): Product;
  /** Links that refer to it keep what they took from it. */
  remove(id: string, seen: SeenRevision): void;
}

export function createProductService(context: ServiceContext): ProductService {
  const { store } = context;
  const find = (id: string): ProductRecord => {
    const product = store.products.byId(id);
    if (product === undefined) throw new ProblemError('not_found', { detail: 'There is no such product.' });
    return product;
  };
  const show = (product: ProductRecord): Product => {
    const now = context.now();
    const places = stockPlaces(productOwner(product.id), product.config);
    const figures = places.flatMap(({ counter }) => store.counters.read(counter, now) ?? []);
    return toProduct(product, new Map(figures.map((counter) => [counter.id, counter])));
  };

  return {
    create: (input, key) => {
      throwFaults(productFaults(input));
      return createOnce(context, { scope: 'products', key, body: input }, (now) => {
        const id = context.newId('prod');
        store.products.insert(id, input, now);
        setStockLimits(context, productOwner(id), input);
        return show(find(id));
      });
    },
    list: (page) => listed(page, (before, limit) => store.products.list(before, limit), show),
    read: (id) => show(find(id)),
    change: (id, patch, seen) =>
      store.write(() => {
        const product = find(id);
        checkRevision(product, seen);
        // A patch comes from JSON, where nothing is there and undefined.
        const config: ProductInput = { ...product.config, ...(patch as Partial<ProductInput>) };
        throwFaults(productFaults(config));
        const now = context.now();
        store.products.update(id, config, now);
        setStockLimits(context, productOwner(id), config);
        for (const linkId of store.products.linksOf(id)) followProduct(context, linkId, now);
        return show(find(id));
      }),
    remove: (id, seen) => {
      store.write(() => {
        checkRevision(find(id), seen);
        store.products.setDeleted(id, context.now());
      });
    },
  };
}

/** Completes a link anew from the catalogue. */
function followProduct(context: ServiceContext, linkId: string, now: number): void {
  const link = context.store.links.byId(linkId, now);
  if (link?.authoredItems === undefined || link.config.type !== 'product') return;
  const { items } = link.config;
  const resolved = resolveLink(context, { ...link.config, items: [...link.authoredItems] }, items);
  checkLink(resolved.config);
  changeLink(context, linkId, resolved, now);
  tell(context, 'payment_link.updated', { linkId, previousAttributes: { items } }, now);
}
