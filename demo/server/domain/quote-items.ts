/**
 * What chosen items cost. The price of one unit: the item's own, replaced by the chosen option of its primary
 * dimension, changed by every option's difference, replaced by the most specific exception among combinations.
 */
import type { Item, ItemOption } from '../../../src/protocol/item.ts';
import type { ProductSelection } from '../../../src/protocol/selection.ts';
import { sumMinor, timesMinor } from './minor-arithmetic.ts';
import type { PricedChoice } from './priced-choice.ts';
import { refuse } from './refuse.ts';

interface ProductTerms {
  readonly choose: 'all' | 'one' | 'any';
  readonly items: readonly Item[];
}
type Chosen = ProductSelection['items'][number];
type Availability = Item['availability'];

export function priceItems(terms: ProductTerms, selection: ProductSelection): PricedChoice {
  checkChoice(terms, selection.items);
  const lines = selection.items.map((chosen, index) => priceLine(terms, chosen, `/selection/items/${index}`));
  for (const item of terms.items) checkQuantity(item, selection.items);
  return {
    lines,
    subtotal: sumMinor(...lines.map((line) => line.amount)),
    fee: 0,
    laterAmount: 0,
    units: lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}

function checkChoice({ choose, items }: ProductTerms, chosen: readonly Chosen[]): void {
  const ids = new Set(chosen.map((entry) => entry.id));
  const pointer = '/selection/items';
  if (choose === 'one' && ids.size !== 1) refuse('option_invalid', pointer, 'Choose exactly one of the items.');
  if (choose === 'all') {
    const missing = items.filter((item) => item.optional !== true && !ids.has(item.id)).map((item) => item.id);
    if (missing.length > 0) {
      refuse('field_required', pointer, `These items belong to the purchase: ${missing.join(', ')}.`, { missing });
    }
  }
  const seen = new Set<string>();
  for (const [index, entry] of chosen.entries()) {
    const options = Object.entries(entry.options ?? {}).map(([dimension, option]) => `${dimension}:${option}`);
    const key = JSON.stringify([entry.id, ...options.toSorted((a, b) => (a < b ? -1 : 1))]);
    if (seen.has(key)) {
      refuse('option_invalid', `${pointer}/${index}`, 'The same item stands twice; raise its quantity instead.');
    }
    seen.add(key);
  }
}

function priceLine({ items }: ProductTerms, chosen: Chosen, pointer: string): PricedChoice['lines'][number] {
  const item = items.find((candidate) => candidate.id === chosen.id);
  if (item === undefined) refuse('option_invalid', `${pointer}/id`, `This link has no item "${chosen.id}".`);
  const quantity = chosen.quantity ?? item.quantity.default;
  checkAvailability(item.availability, quantity, `${pointer}/id`);
  const options = chosenOptions(item, chosen, pointer);
  for (const { option, at } of options) checkAvailability(option.availability, quantity, at);
  const unitAmount = unitPrice(
    item,
    options.map(({ option }) => option),
    quantity,
    pointer,
  );
  return {
    id: item.id,
    label: item.name,
    ...(options.length > 0 && { detail: options.map(({ option }) => option.label).join(', ') }),
    quantity,
    unitAmount,
    amount: timesMinor(unitAmount, quantity),
  };
}

function chosenOptions(item: Item, chosen: Chosen, pointer: string): { option: ItemOption; at: string }[] {
  const dimensions = item.dimensions ?? [];
  for (const id of Object.keys(chosen.options ?? {})) {
    if (!dimensions.some((dimension) => dimension.id === id)) {
      refuse('option_invalid', `${pointer}/options/${id}`, `"${item.name}" has no choice called "${id}".`);
    }
  }
  return dimensions.map((dimension) => {
    const at = `${pointer}/options/${dimension.id}`;
    const optionIds = dimension.options.map((option) => option.id);
    const id = chosen.options?.[dimension.id];
    if (id === undefined)
      refuse('field_required', at, `Choose a ${dimension.name}: ${optionIds.join(', ')}.`, { optionIds });
    const option = dimension.options.find((candidate) => candidate.id === id);
    if (option === undefined) {
      refuse('option_invalid', at, `There is no ${dimension.name} "${id}"; choose one of: ${optionIds.join(', ')}.`, {
        optionIds,
      });
    }
    return { option, at };
  });
}

function unitPrice(item: Item, options: readonly ItemOption[], quantity: number, pointer: string): number {
  const chosenIds = new Set(options.map((option) => option.id));
  const exceptions = (item.combinations ?? [])
    .filter((combination) => combination.optionIds.every((id) => chosenIds.has(id)))
    .toSorted((a, b) => b.optionIds.length - a.optionIds.length);
  for (const { impossible, availability, optionIds } of exceptions) {
    if (impossible === true) {
      refuse('option_invalid', `${pointer}/options`, 'These options are not made together.', { impossible: optionIds });
    }
    checkAvailability(availability, quantity, `${pointer}/options`);
  }
  const primary = item.dimensions?.findIndex((dimension) => dimension.primary === true) ?? -1;
  const base = options[primary]?.unitAmount ?? item.unitAmount;
  const price = sumMinor(base, ...options.map((option) => option.priceDelta ?? 0));
  return Math.max(0, exceptions.find((exception) => exception.unitAmount !== undefined)?.unitAmount ?? price);
}

function checkAvailability(availability: Availability, quantity: number, pointer: string): void {
  if (availability === undefined) return;
  if (availability.state === 'sold_out') refuse('item_sold_out', pointer, 'This is sold out.', { available: 0 });
  if (availability.state === 'held') {
    refuse('item_temporarily_held', pointer, 'Every piece is reserved by somebody who has not paid yet.', {
      available: 0,
    });
  }
  if (availability.left !== undefined && availability.left < quantity) {
    refuse('quantity_unavailable', pointer, `Only ${availability.left} left.`, { available: availability.left });
  }
}

/** Over all lines of the item: three shirts in two sizes are three shirts. */
function checkQuantity(item: Item, chosen: readonly Chosen[]): void {
  const lines = chosen.flatMap((entry, index) => (entry.id === item.id ? [{ entry, index }] : []));
  if (lines.length === 0) return;
  const quantity = lines.reduce((sum, { entry }) => sum + (entry.quantity ?? item.quantity.default), 0);
  const { min, max } = item.quantity;
  if (quantity < min || quantity > max) {
    refuse('quantity_unavailable', `/selection/items/${lines[0]?.index ?? 0}/quantity`, `Take ${min} to ${max}.`, {
      min,
      max,
      available: max,
    });
  }
}
