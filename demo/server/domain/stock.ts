/**
 * Pieces of items: where they are counted, what a selection takes, and what a payer may know of them. An item, an option
 * and a combination of options can each have a number; a purchase takes from every one that it touches. Items of the
 * catalogue count at the product, so that all links together sell no more than there is.
 */
import type { Item } from '../../../src/protocol/item.ts';
import type { SellerItem, StockedItem } from '../../../src/protocol/seller-item.ts';
import type { Selection } from '../../../src/protocol/selection.ts';
import type { Claim } from './claim.ts';
import { availabilityOf } from './link-status.ts';

export interface StockFigures {
  readonly limit: number | null;
  readonly used: number;
  readonly held: number;
}
export type Stock = ReadonlyMap<string, StockFigures>;
type Availability = Item['availability'];
type Variants = Pick<StockedItem, 'stock' | 'showStock' | 'dimensions' | 'combinations'>;

const PREFIX = 'stock:';
export const isStockCounter = (counter: string): boolean => counter.startsWith(PREFIX);

/** What the counters of an item begin with. */
export const stockOwner = (linkId: string, { id, productId }: Pick<Item, 'id' | 'productId'>): string =>
  productId === undefined ? `${PREFIX}${linkId}/${id}` : productOwner(productId);
export const productOwner = (productId: string): string => `${PREFIX}${productId}`;

const optionCounter = (owner: string, optionId: string): string => `${owner}/${optionId}`;
const combinationCounter = (owner: string, ids: readonly string[]): string => `${owner}/+${ids.toSorted().join('+')}`;
const isCounted = ({ stock }: { stock?: number | null | undefined }): boolean => stock !== undefined && stock !== null;

/** Every counter of an item or product with the number that its seller wrote. */
export function stockPlaces(owner: string, item: Variants): { counter: string; limit: number }[] {
  const places = [
    { counter: owner, stock: item.stock },
    ...(item.dimensions ?? []).flatMap(({ options }) =>
      options.map(({ id, stock }) => ({ counter: optionCounter(owner, id), stock })),
    ),
    ...(item.combinations ?? []).map(({ optionIds, stock }) => ({
      counter: combinationCounter(owner, optionIds),
      stock,
    })),
  ];
  return places.flatMap(({ counter, stock }) => (typeof stock === 'number' ? [{ counter, limit: stock }] : []));
}

/** What a selection takes of the counted ones, each counter once. */
export function stockClaims(linkId: string, items: readonly StockedItem[], selection: Selection): Claim[] {
  if (!('items' in selection)) return [];
  const units = new Map<string, number>();
  for (const chosen of selection.items) {
    const item = items.find(({ id }) => id === chosen.id);
    if (item === undefined) continue;
    const owner = stockOwner(linkId, item);
    const quantity = chosen.quantity ?? item.quantity.default;
    const optionIds = new Set(Object.values(chosen.options ?? {}));
    const options = (item.dimensions ?? []).flatMap((dimension) => dimension.options);
    const counters = [
      ...(isCounted(item) ? [owner] : []),
      ...options.filter((o) => isCounted(o) && optionIds.has(o.id)).map(({ id }) => optionCounter(owner, id)),
      ...(item.combinations ?? [])
        .filter((combination) => isCounted(combination) && combination.optionIds.every((id) => optionIds.has(id)))
        .map((combination) => combinationCounter(owner, combination.optionIds)),
    ];
    for (const counter of counters) units.set(counter, (units.get(counter) ?? 0) + quantity);
  }
  return [...units].map(([counter, count]) => ({ counter, units: count }));
}

/** How many can be had now; undefined where nothing is counted. */
export const stockLeft = (figures: StockFigures | undefined): number | undefined =>
  figures === undefined || figures.limit === null
    ? undefined
    : Math.max(0, figures.limit - figures.used - figures.held);

/** `stated`: what the seller says of it besides; sold out stays sold out. */
function availabilityFor(stated: Availability, figures: StockFigures | undefined, showsLeft: boolean): Availability {
  const left = stockLeft(figures);
  if (figures === undefined || left === undefined || stated?.state === 'sold_out') return stated;
  const number = showsLeft ? { left } : {};
  if (figures.used >= (figures.limit ?? 0)) return { state: 'sold_out', ...number };
  if (left === 0) return { state: 'held', ...number };
  const { availability } = availabilityOf({ ...figures, completed: figures.used, nextLapseAt: undefined }, 0);
  return { state: availability === 'low' ? 'low' : 'in_stock', ...number };
}

/**
 * The items as payers meet them: without numbers of pieces, with the availability that follows from them. `left` is in
 * it where the seller shows it, or for the backend's own computation.
 */
export function itemsNow(
  linkId: string,
  items: readonly StockedItem[],
  stock: Stock,
  reader: 'payer' | 'server' = 'payer',
): Item[] {
  return items.map((item) => {
    const { stock: _stock, showStock, availability, dimensions, combinations, ...rest } = item;
    const owner = stockOwner(linkId, item);
    const showsLeft = reader === 'server' || showStock === true;
    const known = <T extends { availability?: Availability; stock?: unknown }>(
      { stock: _number, availability: stated, ...thing }: T,
      counter: string,
    ) => {
      const now = availabilityFor(stated, stock.get(counter), showsLeft);
      return { ...thing, ...(now !== undefined && { availability: now }) };
    };
    const shown = dimensions?.map((dimension) => ({
      ...dimension,
      options: dimension.options.map((option) => known(option, optionCounter(owner, option.id))),
    }));
    const own = availabilityFor(availability, stock.get(owner), showsLeft) ?? goneByOptions(shown ?? []);
    return {
      ...rest,
      ...(own !== undefined && { availability: own }),
      ...(shown !== undefined && { dimensions: shown }),
      ...(combinations !== undefined && {
        combinations: combinations.map((entry) => known(entry, combinationCounter(owner, entry.optionIds))),
      }),
    };
  });
}

/** Where no option of a dimension can be had, the item cannot be had either. */
function goneByOptions(dimensions: NonNullable<Item['dimensions']>): Availability {
  for (const { options } of dimensions) {
    const states = options.map(({ availability }) => availability?.state);
    if (states.every((state) => state === 'sold_out')) return { state: 'sold_out' };
    if (states.every((state) => state === 'sold_out' || state === 'held')) return { state: 'held' };
  }
  return undefined;
}

/** An item or a product for its seller: with what was sold of each counted thing and is about to be. */
export function withStockUse<T extends Variants>(
  owner: string,
  item: T,
  stock: Stock,
): T & Pick<SellerItem, 'stockUse' | 'dimensions' | 'combinations'> {
  const use = (counter: string) => {
    const figures = stock.get(counter);
    return figures === undefined ? {} : { stockUse: { sold: figures.used, held: figures.held } };
  };
  return {
    ...item,
    ...use(owner),
    ...(item.dimensions !== undefined && {
      dimensions: item.dimensions.map((dimension) => ({
        ...dimension,
        options: dimension.options.map((option) => ({ ...option, ...use(optionCounter(owner, option.id)) })),
      })),
    }),
    ...(item.combinations !== undefined && {
      combinations: item.combinations.map((entry) => ({
        ...entry,
        ...use(combinationCounter(owner, entry.optionIds)),
      })),
    }),
  };
}
