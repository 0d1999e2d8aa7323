import type { Item } from '../../../src/protocol/item.ts';
import { duplicateFaults, type Fault, invalid, tooLarge } from './fault.ts';
import { LARGEST_CHARGE_MINOR } from './minor-arithmetic.ts';

/** Faults among the items of a product link. */
export const itemFaults = (items: readonly Item[]): Fault[] => [
  ...duplicateFaults(
    items.map((item) => item.id),
    (index) => `/items/${index}/id`,
  ),
  ...items.flatMap((item, index) => faultsOf(item, `/items/${index}`)),
];

function faultsOf(item: Item, at: string): Fault[] {
  const { dimensions = [], combinations = [], quantity } = item;
  const faults: Fault[] = [];
  if (!(quantity.min <= quantity.default && quantity.default <= quantity.max)) {
    faults.push(invalid(`${at}/quantity`, 'Needs min ≤ default ≤ max.'));
  }
  if (item.unitAmount > LARGEST_CHARGE_MINOR) faults.push(tooLarge(`${at}/unitAmount`));
  faults.push(
    ...duplicateFaults(
      dimensions.map((dimension) => dimension.id),
      (index) => `${at}/dimensions/${index}/id`,
    ),
  );
  if (dimensions.filter((dimension) => dimension.primary === true).length > 1) {
    faults.push(invalid(`${at}/dimensions`, 'At most one dimension is primary.'));
  }
  // Combinations name options without their dimension, so their ids are unique over all dimensions of an item.
  const places = dimensions.flatMap((dimension, outer) =>
    dimension.options.map((option, inner) => ({ option, dimension, at: `${at}/dimensions/${outer}/options/${inner}` })),
  );
  faults.push(
    ...duplicateFaults(
      places.map(({ option }) => option.id),
      (index) => `${places[index]?.at ?? at}/id`,
    ),
  );
  for (const place of places) {
    if (place.option.unitAmount !== undefined && place.dimension.primary !== true) {
      faults.push(
        invalid(`${place.at}/unitAmount`, 'Only options of the primary dimension set the price; use priceDelta.'),
      );
    }
  }
  const lowest =
    item.unitAmount +
    dimensions.reduce((sum, { options }) => sum + Math.min(0, ...options.map((o) => o.priceDelta ?? 0)), 0);
  if (lowest < 0) faults.push(invalid(`${at}/dimensions`, 'Some choice of options would cost less than nothing.'));
  const known = new Set(places.map(({ option }) => option.id));
  for (const [index, combination] of combinations.entries()) {
    for (const [inner, id] of combination.optionIds.entries()) {
      if (!known.has(id))
        faults.push(invalid(`${at}/combinations/${index}/optionIds/${inner}`, `There is no option "${id}".`));
    }
  }
  return faults;
}
