/**
 * What a product link offers: which options can be had together, what an item costs as it is chosen, and how many of it.
 * Says only what the link itself says; the backend decides again, with its stock of the moment. Loaded with product links.
 */
import type { Item, ItemDimension, ItemOption } from '../protocol/item.ts';
import type { PublicProductLink } from '../protocol/public-link.ts';
import type { ProductSelection, Selection } from '../protocol/selection.ts';
import type { Draft, FieldProblem, ItemDraft } from './checkout-state.ts';
import type { DroppedWish, InitialDraft } from './initial-draft.ts';
import { type KindRules, kinds, type Wishes } from './link-rules.ts';

/** Why something cannot be chosen. */
export type Lack = 'sold_out' | 'held' | 'impossible';

export interface OptionFacts extends Pick<ItemOption, 'id' | 'label' | 'color'> {
  readonly isChosen: boolean;
  /** Why it cannot be chosen now, and because of which other choice if it is one. */
  readonly lack: Lack | undefined;
  readonly lackWith: string | undefined;
  readonly priceDelta: number;
}

export interface DimensionFacts extends Pick<ItemDimension, 'id' | 'name' | 'display'> {
  readonly options: readonly OptionFacts[];
  readonly chosen: OptionFacts | undefined;
}

export interface ItemFacts {
  readonly item: Item;
  readonly draft: ItemDraft;
  readonly lack: Lack | undefined;
  readonly dimensions: readonly DimensionFacts[];
  /** For one piece, in minor units; the least it can cost as long as a choice is missing. */
  readonly unitMinor: number;
  readonly isFrom: boolean;
  readonly image: string | undefined;
  readonly most: number;
  /** Pieces left where the seller shows it. */
  readonly left: number | undefined;
}

export interface ProductFacts {
  readonly choose: PublicProductLink['choose'];
  readonly items: readonly ItemFacts[];
}

type Availability = Item['availability'];
type Options = ItemDraft['options'];

const lackOf = (availability: Availability): Lack | undefined =>
  availability?.state === 'sold_out' || availability?.state === 'held' ? availability.state : undefined;

const optionOf = ({ options }: ItemDimension, id: string | undefined): ItemOption | undefined =>
  options.find((option) => option.id === id);

/** Chosen options in the order of their dimensions. */
const chosenOptions = (item: Item, options: Options): ItemOption[] =>
  (item.dimensions ?? []).flatMap((dimension) => optionOf(dimension, options[dimension.id]) ?? []);

/** Exceptions that hold for these options, the most specific first. */
const exceptionsOf = (item: Item, ids: readonly string[]) =>
  (item.combinations ?? [])
    .filter(({ optionIds }) => optionIds.every((id) => ids.includes(id)))
    .toSorted((one, other) => other.optionIds.length - one.optionIds.length);

function priceOf(item: Item, options: Options): number {
  const chosen = chosenOptions(item, options);
  const primary = item.dimensions?.find((dimension) => dimension.primary);
  const base = (primary && optionOf(primary, options[primary.id])?.unitAmount) ?? item.unitAmount;
  const exception = exceptionsOf(
    item,
    chosen.map(({ id }) => id),
  ).find(({ unitAmount }) => unitAmount !== undefined);
  const sum = chosen.reduce((price, { priceDelta = 0 }) => price + priceDelta, base);
  return Math.max(0, exception?.unitAmount ?? sum);
}

/** The least an item can cost, over the options that are still to be chosen. */
function leastPriceOf(item: Item, options: Options): number {
  const open = (item.dimensions ?? []).filter(({ id }) => !options[id]);
  return open.reduce(
    (price, dimension) =>
      price +
      Math.min(
        ...dimension.options.map(
          ({ unitAmount, priceDelta = 0 }) =>
            (unitAmount === undefined ? 0 : unitAmount - item.unitAmount) + priceDelta,
        ),
      ),
    priceOf(item, options),
  );
}

function optionFacts(item: Item, dimension: ItemDimension, option: ItemOption, options: Options): OptionFacts {
  const { [dimension.id]: _, ...others } = options;
  const otherIds = chosenOptions(item, others).map(({ id }) => id);
  const exception = exceptionsOf(item, [...otherIds, option.id]).find(
    ({ optionIds, impossible, availability }) => optionIds.includes(option.id) && (impossible || lackOf(availability)),
  );
  const own = lackOf(option.availability);
  const lackWith = exception?.optionIds
    .filter((id) => id !== option.id)
    .map((id) => item.dimensions?.flatMap((one) => one.options).find((one) => one.id === id)?.label)
    .join(', ');
  return {
    id: option.id,
    label: option.label,
    color: option.color,
    isChosen: options[dimension.id] === option.id,
    lack: own ?? (exception?.impossible ? 'impossible' : lackOf(exception?.availability)),
    lackWith: own ? undefined : lackWith,
    priceDelta: (option.unitAmount === undefined ? 0 : option.unitAmount - item.unitAmount) + (option.priceDelta ?? 0),
  };
}

function itemFacts(item: Item, draft: ItemDraft): ItemFacts {
  const { options } = draft;
  const dimensions = (item.dimensions ?? []).map((dimension) => {
    const facts = dimension.options.map((option) => optionFacts(item, dimension, option, options));
    return {
      id: dimension.id,
      name: dimension.name,
      display: dimension.display,
      options: facts,
      chosen: facts.find(({ isChosen }) => isChosen),
    };
  });
  const chosen = chosenOptions(item, options);
  const stock = [
    item,
    ...chosen,
    ...exceptionsOf(
      item,
      chosen.map(({ id }) => id),
    ),
  ].flatMap(({ availability }) => availability?.left ?? []);
  const left = stock.length ? Math.min(...stock) : undefined;
  const isOpen = dimensions.some((dimension) => !dimension.chosen);
  const least = leastPriceOf(item, options);
  const dearest = dimensions.some(
    (dimension) => !dimension.chosen && new Set(dimension.options.map(({ priceDelta }) => priceDelta)).size > 1,
  );
  return {
    item,
    draft,
    lack: lackOf(item.availability),
    dimensions,
    unitMinor: least,
    isFrom: isOpen && dearest,
    image: chosen.findLast(({ imageUrl }) => imageUrl)?.imageUrl ?? item.images?.[0],
    most: Math.min(item.quantity.max, left ?? item.quantity.max),
    left,
  };
}

const draftOfItem = (draft: Draft, item: Item): ItemDraft => ({
  isChosen: false,
  options: {},
  quantity: item.quantity.default,
  ...draft.items?.[item.id],
});

/** Several parts of a form can change at once: each change is taken into what the others made of the draft. */
function settle({ items }: PublicProductLink, before: Draft, after: Draft): Draft {
  if (after.items === before.items) return after;
  const merged = items.map((item) => {
    const old = draftOfItem(before, item);
    const change = after.items?.[item.id];
    return [item.id, { ...old, ...change, options: { ...old.options, ...change?.options } }] as const;
  });
  return { ...after, items: Object.fromEntries(merged) };
}

const factsOf = (link: PublicProductLink, draft: Draft): ItemFacts[] =>
  link.items.map((item) => itemFacts(item, draftOfItem(draft, item)));

function problemsOfItem({ item, draft, dimensions, most }: ItemFacts): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const { id, name, chosen } of dimensions) {
    const field = `option:${item.id}:${id}`;
    if (!chosen) problems.push({ field, code: 'option_required', context: { label: name } });
    else if (chosen.lack) problems.push({ field, code: 'option_unavailable', context: { label: chosen.label } });
  }
  const { min } = item.quantity;
  const { quantity } = draft;
  if (!(Number.isSafeInteger(quantity) && quantity >= min && quantity <= most)) {
    const context = { label: item.name, least: min, most };
    problems.push({ field: `quantity:${item.id}`, code: 'quantity_unavailable', context });
  }
  return problems;
}

/** Which items there are to begin with, and of which kind, as far as the page's wishes can be met. */
function firstDraft(link: PublicProductLink, wishes: Wishes = {}): InitialDraft {
  const notices: DroppedWish[] = [];
  const drop = (attribute: string, value: string, allowed: readonly string[]) =>
    notices.push({ code: 'choice_unknown', attribute, value, allowed });
  const pairs = (wishes['options'] ?? '').split(/\s+/).filter(Boolean);
  const known = link.items.flatMap((item) =>
    (item.dimensions ?? []).flatMap(({ id, options }) => options.map((option) => `${id}:${option.id}`)),
  );
  for (const pair of pairs) if (!known.includes(pair)) drop('options', pair, known);
  const { variant } = wishes;
  const names = [
    ...link.items,
    ...link.items.flatMap((item) => item.dimensions?.flatMap(({ options }) => options) ?? []),
  ];
  if (variant && !names.some(({ id }) => id === variant))
    drop(
      'variant',
      variant,
      names.map(({ id }) => id),
    );
  const wished = wishes['quantity'];
  const quantity = wished && /^\d{1,4}$/.test(wished) ? Number.parseInt(wished, 10) : undefined;
  if (wished && !quantity) drop('quantity', wished, ['1', '2', '3']);

  const isAvailable = (item: Item) => !lackOf(item.availability);
  const first =
    link.items.find(({ id }) => id === variant) ??
    link.items.find((item) => item.preselected && isAvailable(item)) ??
    link.items.find(isAvailable);
  const items = link.items.map((item): [string, ItemDraft] => {
    const options = (item.dimensions ?? []).flatMap((dimension) => {
      const only = dimension.options.length === 1 ? dimension.options[0]?.id : undefined;
      const wish = dimension.options.find(({ id }) => id === variant || pairs.includes(`${dimension.id}:${id}`));
      const chosen = wish?.id ?? only;
      return chosen ? [[dimension.id, chosen] as const] : [];
    });
    const isChosen =
      link.choose === 'one' || (link.choose === 'any' && link.items.length === 1)
        ? item === first
        : link.choose === 'all'
          ? !item.optional || !!item.preselected
          : !!item.preselected || item.id === variant;
    const { min, max, default: usual } = item.quantity;
    const isPossible = quantity !== undefined && quantity >= min && quantity <= max;
    if (quantity && !isPossible && isChosen) drop('quantity', `${quantity}`, [`${min}`, `${max}`]);
    return [item.id, { isChosen, options: Object.fromEntries(options), quantity: isPossible ? quantity : usual }];
  });
  return { draft: { items: Object.fromEntries(items) }, notices };
}

const productRules: KindRules<PublicProductLink> = {
  canShow: ({ choose, items }) => ['all', 'one', 'any'].includes(choose) && items.length > 0,
  firstDraft,
  settle,

  read(link, draft) {
    const chosen = factsOf(link, draft).filter((facts) => facts.draft.isChosen);
    if (!chosen.length) return { selection: undefined, problems: [{ field: 'items', code: 'item_required' }] };
    const problems = chosen.flatMap(problemsOfItem);
    const items = chosen.map(({ item, draft: { options, quantity } }) => ({
      id: item.id,
      ...(item.dimensions?.length && { options: { ...options } }),
      quantity,
    }));
    return { selection: problems.length ? undefined : { items }, problems };
  },

  shownMinor: (link, selection) =>
    (selection as ProductSelection).items.reduce((sum, { id, options = {}, quantity = 1 }) => {
      const item = link.items.find((one) => one.id === id);
      return item ? sum + priceOf(item, options) * quantity : sum;
    }, 0),
  repeats: () => undefined,

  draftOf(link, selection: Selection) {
    const bought = (selection as ProductSelection).items;
    const items = link.items.map((item): [string, ItemDraft] => {
      const line = bought.find(({ id }) => id === item.id);
      const { default: usual } = item.quantity;
      return [item.id, { isChosen: !!line, options: line?.options ?? {}, quantity: line?.quantity ?? usual }];
    });
    return { items: Object.fromEntries(items) };
  },

  facts: (link, draft): ProductFacts => ({ choose: link.choose, items: factsOf(link, draft) }),
};

kinds.set('product', productRules as KindRules<never>);
