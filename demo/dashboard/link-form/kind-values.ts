/** What a link asks to be paid, between its configuration and the fields of the form. */
import type { AmountTerms } from '../../../src/protocol/amount-terms.ts';
import type { GivingInterval } from '../../../src/protocol/interval.ts';
import { givingInterval } from '../../../src/protocol/interval.ts';
import type { Plan } from '../../../src/protocol/plan.ts';
import type { ItemInput } from '../../../src/protocol/seller-item.ts';
import type { Priced } from '../../server/pages/page-text.ts';
import { type FormReader, typedMoney } from '../form/form-reader.ts';

export const MOST_SUGGESTED = 6;
export const intervals = givingInterval.options;

const DEFAULT_MOST_PIECES = 10;

/** Which of the fields for suggestions something was typed into. */
export const usedSuggestions = (read: FormReader): number[] =>
  Array.from({ length: MOST_SUGGESTED }, (_, index) => index).filter((index) => read.has(`suggested.${index}`));

export function amountOf(read: FormReader, unit: Priced, before: AmountTerms | undefined): AmountTerms {
  const mode = read.oneOf('mode', ['fixed', 'open', 'suggested']);
  const own = intervals.filter((interval) => read.has(`interval.${interval}`));
  const kept = before?.feeCover && { feeCover: before.feeCover };
  const repeated = own.length > 0 && {
    intervals: own.map((interval) => before?.intervals?.find((terms) => terms.interval === interval) ?? { interval }),
  };
  if (mode === 'fixed') {
    const value = read.money('value', unit);
    if (!read.has('value')) read.fail('value', 'Write the amount.');
    return { mode, value: value ?? 0, ...repeated, ...kept };
  }
  const min = read.money('min', unit);
  const max = read.money('max', unit);
  const preset = read.money('preset', unit);
  const bounds = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(preset !== undefined && { preset }),
    ...(before?.step !== undefined && { step: before.step }),
  };
  if (mode === 'open') return { mode, ...bounds, ...repeated, ...kept };
  const suggested = usedSuggestions(read).flatMap((index) => read.money(`suggested.${index}`, unit) ?? []);
  if (usedSuggestions(read).length === 0) read.fail('suggested.0', 'Write at least one amount to suggest.');
  return { mode, suggested, allowCustom: read.has('allowCustom'), ...bounds, ...repeated, ...kept };
}

export function amountValues(terms: AmountTerms, unit: Priced): [string, string][] {
  const typed = (minor: number | undefined) => typedMoney(minor, unit);
  return [
    ['mode', terms.mode],
    ['value', typed(terms.value)],
    ['min', typed(terms.min)],
    ['max', typed(terms.max)],
    ['preset', typed(terms.preset)],
    ['allowCustom', terms.allowCustom === true ? 'on' : ''],
    ...(terms.suggested ?? []).map((minor, index): [string, string] => [`suggested.${index}`, typed(minor)]),
    ...(terms.intervals ?? []).map(({ interval }): [string, string] => [
      `interval.${interval satisfies GivingInterval}`,
      'on',
    ]),
  ];
}

/** The rows that something was typed into, by their number in the form. */
export function usedRows(read: FormReader, kind: 'items' | 'plans'): number[] {
  const count = read.whole(`${kind}.count`, 1, 50) ?? 1;
  const rows = Array.from({ length: count }, (_, index) => index);
  const marks = ['name', 'price', 'product'];
  const used = rows.filter((row) => marks.some((mark) => read.has(`${kind}.${row}.${mark}`)));
  return used.length === 0 ? [0] : used;
}

/** An id inside the link: the one it had, or one made from the name. */
function localIdOf(read: FormReader, field: string, name: string, taken: ReadonlySet<string>): string {
  const before = read.text(`${field}.id`);
  if (before !== undefined) return before;
  const base =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 40) || 'item';
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

function named(read: FormReader, field: string, unit: Priced, taken: Set<string>) {
  const name = read.text(`${field}.name`);
  const price = read.money(`${field}.price`, unit);
  if (name === undefined) read.fail(`${field}.name`, 'Write a name.');
  if (!read.has(`${field}.price`)) read.fail(`${field}.price`, 'Write a price.');
  const id = localIdOf(read, field, name ?? '', taken);
  taken.add(id);
  return { id, name: name ?? '', unitAmount: price ?? 0 };
}

export function itemsOf(read: FormReader, unit: Priced, before: readonly ItemInput[] = []): ItemInput[] {
  const taken = new Set(before.map(({ id }) => id));
  return usedRows(read, 'items').map((row) => {
    const field = `items.${row}`;
    const listed = before.find(({ id, productId }) => productId !== undefined && id === read.text(`${field}.id`));
    // What the catalogue says of it is changed there.
    if (listed !== undefined) return listed;
    const own = named(read, field, unit, taken);
    const old = before.find(({ id }) => id === own.id);
    const most = read.whole(`${field}.most`, 1, 1_000) ?? DEFAULT_MOST_PIECES;
    const description = read.text(`${field}.description`);
    const stock = read.whole(`${field}.stock`, 0, 1_000_000) ?? null;
    const quantity = { default: 1, min: 1, ...old?.quantity, max: most };
    const dimensions = old?.dimensions ?? dimensionsOf(read, field);
    return {
      ...old,
      ...own,
      description,
      stock,
      quantity: { ...quantity, default: Math.min(quantity.default, most) },
      ...(dimensions.length > 0 && { dimensions }),
    };
  });
}

/** A variant typed as a name and a list: `Size` and `S, M, L`. */
function dimensionsOf(read: FormReader, field: string): NonNullable<ItemInput['dimensions']> {
  const name = read.text(`${field}.variant`);
  const labels = (read.text(`${field}.options`) ?? '').split(',').flatMap((label) => label.trim() || []);
  if (name === undefined && labels.length === 0) return [];
  if (name === undefined) read.fail(`${field}.variant`, 'Name what is chosen, such as Size.');
  if (labels.length === 0) read.fail(`${field}.options`, 'Write what can be chosen, such as S, M, L.');
  const options = labels.map((label, index) => ({ id: `o${index + 1}`, label }));
  return [{ id: 'variant', name: name ?? '', options }];
}

export function itemValues(items: readonly ItemInput[], unit: Priced): [string, string][] {
  return [
    ['items.count', String(Math.max(1, items.length))],
    ...items.flatMap((item, row): [string, string][] => [
      [`items.${row}.id`, item.id],
      [`items.${row}.product`, item.productId ?? ''],
      [`items.${row}.name`, item.name ?? ''],
      [`items.${row}.price`, typedMoney(item.unitAmount, unit)],
      [`items.${row}.description`, item.description ?? ''],
      [`items.${row}.most`, String(item.quantity?.max ?? DEFAULT_MOST_PIECES)],
      [`items.${row}.stock`, item.stock === undefined || item.stock === null ? '' : String(item.stock)],
      [`items.${row}.kept`, (item.dimensions ?? []).map(({ name }) => name).join(', ')],
    ]),
  ];
}

export const planIntervals = ['month', 'year', 'week', 'day'] as const;

export function plansOf(read: FormReader, unit: Priced, before: readonly Plan[] = []): Plan[] {
  const taken = new Set(before.map(({ id }) => id));
  return usedRows(read, 'plans').map((row) => {
    const field = `plans.${row}`;
    const own = named(read, field, unit, taken);
    const days = read.whole(`${field}.trial`, 1, 365);
    const setupFee = read.money(`${field}.setupFee`, unit);
    return {
      ...before.find(({ id }) => id === own.id),
      ...own,
      description: read.text(`${field}.description`),
      interval: read.oneOf(`${field}.interval`, planIntervals),
      intervalCount: read.whole(`${field}.every`, 1, 36) ?? 1,
      trial: days === undefined ? undefined : { days },
      setupFee,
    };
  });
}

export function planValues(plans: readonly Plan[], unit: Priced): [string, string][] {
  return [
    ['plans.count', String(Math.max(1, plans.length))],
    ...plans.flatMap((plan, row): [string, string][] => [
      [`plans.${row}.id`, plan.id],
      [`plans.${row}.name`, plan.name],
      [`plans.${row}.price`, typedMoney(plan.unitAmount, unit)],
      [`plans.${row}.description`, plan.description ?? ''],
      [`plans.${row}.interval`, plan.interval],
      [`plans.${row}.every`, String(plan.intervalCount)],
      [`plans.${row}.trial`, plan.trial === undefined ? '' : String(plan.trial.days)],
      [`plans.${row}.setupFee`, typedMoney(plan.setupFee, unit)],
    ]),
  ];
}
