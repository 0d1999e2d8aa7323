/**
 * From the values of the form to the protocol's selection. It reads choices, never prices: what they cost is the
 * service's answer. A value that cannot be read becomes an error beside its field.
 */
import type {
  PublicAmountLink,
  PublicLink,
  PublicProductLink,
  PublicSubscriptionLink,
} from '../../../../src/protocol/public-link.ts';
import type { Selection } from '../../../../src/protocol/selection.ts';
import { givingInterval } from '../../../../src/protocol/interval.ts';
import type { FieldError } from '../form-fields.ts';
import type { Reader } from '../reader.ts';
import { priceText } from '../page-text.ts';
import { groupFor, intervalChoices, typedChoice } from './amount-groups.ts';
import { isFixedItem } from './link-questions.ts';
import { readTypedAmount, refusalText } from './typed-amount.ts';

export type Values = ReadonlyMap<string, string>;

/** "Did you mean …?": the readings of one field, each a button. */
export interface AmountQuestion {
  readonly field: string;
  readonly readings: readonly number[];
}

export interface SelectionReading {
  readonly selection: Selection | undefined;
  readonly errors: readonly FieldError[];
  readonly question?: AmountQuestion | undefined;
}

/** What a person chose, without tip and shipping, which stand in every kind. */
export function readSelection(link: PublicLink, values: Values, reader: Reader): SelectionReading {
  switch (link.type) {
    case 'amount':
      return readAmount(link, values, reader);
    case 'product':
      return readItems(link, values, reader);
    case 'subscription':
      return readPlan(link, values, reader);
  }
}

function readAmount(link: PublicAmountLink, values: Values, reader: Reader): SelectionReading {
  const t = reader.messages;
  const chosen = givingInterval.safeParse(values.get('interval'));
  const offered = intervalChoices(link);
  const interval = chosen.success && offered.includes(chosen.data) ? chosen.data : offered[0];
  const base = {
    ...(interval !== undefined && { interval }),
    ...(link.amount.feeCover !== undefined && { coverFee: values.get('coverFee') === 'true' }),
  };
  const group = groupFor(link, interval ?? 'once');
  if (!group) return { selection: base, errors: [] };
  const choice = values.get(group.choiceName) ?? '';
  if (group.suggested.length > 0 && choice !== typedChoice) {
    const minor = group.suggested.find((candidate) => String(candidate) === choice);
    return minor === undefined
      ? { selection: undefined, errors: [{ field: group.choiceName, message: t.errors.amountMissing }] }
      : { selection: { ...base, amount: minor }, errors: [] };
  }
  const refuse = (message: string): SelectionReading => ({
    selection: undefined,
    errors: [{ field: group.amountName, message }],
  });
  const read = readTypedAmount(values.get(group.amountName) ?? '', link, reader);
  if (read.kind === 'empty') return refuse(t.errors.amountMissing);
  if (read.kind === 'refused') return refuse(refusalText(read.why, link, reader));
  // The answer counts only if it is one of the readings of the very text beside it.
  const readings = read.kind === 'amount' ? [read.minor] : read.readings.map((reading) => reading.minor);
  const minor =
    readings.length === 1 ? readings[0] : readings.find((reading) => String(reading) === values.get('meant'));
  if (minor === undefined) {
    return { ...refuse(t.errors.ambiguous), question: { field: group.amountName, readings } };
  }
  const price = (value: number) => priceText(value, link, reader.locale);
  if (group.min !== undefined && minor < group.min) return refuse(t.errors.amountSmall(price(group.min)));
  if (group.max !== undefined && minor > group.max) return refuse(t.errors.amountLarge(price(group.max)));
  if (group.step !== undefined && minor % group.step !== 0) return refuse(t.errors.amountStep(price(group.step)));
  if (minor === 0) return refuse(t.errors.amountMissing);
  return { selection: { ...base, amount: minor }, errors: [] };
}

/** Digits of any script as a whole number; undefined for everything else. */
export function wholeNumber(text: string): number | undefined {
  const plain = text.trim().normalize('NFKC');
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}

function readItems(link: PublicProductLink, values: Values, reader: Reader): SelectionReading {
  const t = reader.messages;
  const errors: FieldError[] = [];
  const chosen = link.items.filter(
    (item) =>
      isFixedItem(link, item) ||
      (link.choose === 'one' ? values.get('item') === item.id : values.get(`item.${item.id}`) === 'true'),
  );
  if (chosen.length === 0)
    errors.push({
      field: link.choose === 'one' ? 'item' : `item.${link.items[0]?.id ?? ''}`,
      message: t.errors.nothingChosen,
    });
  const items = chosen.map((item) => {
    const { min, max } = item.quantity;
    const quantity = min === max ? min : wholeNumber(values.get(`quantity.${item.id}`) ?? '');
    if (quantity === undefined || quantity < min || quantity > max) {
      errors.push({ field: `quantity.${item.id}`, message: t.errors.quantity(min, max) });
    }
    const options = Object.fromEntries(
      (item.dimensions ?? []).flatMap((dimension) => {
        const field = `option.${item.id}.${dimension.id}`;
        const option = dimension.options.find((candidate) => candidate.id === values.get(field));
        if (option) return [[dimension.id, option.id]];
        errors.push({ field, message: t.errors.choose(dimension.name) });
        return [];
      }),
    );
    return { id: item.id, quantity: quantity ?? min, ...(item.dimensions?.length && { options }) };
  });
  return { selection: errors.length === 0 ? { items } : undefined, errors };
}

function readPlan(link: PublicSubscriptionLink, values: Values, reader: Reader): SelectionReading {
  const t = reader.messages;
  const plan = link.plans.find((candidate) => candidate.id === values.get('plan'));
  if (!plan) return { selection: undefined, errors: [{ field: 'plan', message: t.errors.missing.plan }] };
  if (!plan.seats) return { selection: { plan: plan.id }, errors: [] };
  const { min, max, locked } = plan.seats;
  const seats = locked ? plan.seats.default : wholeNumber(values.get(`seats.${plan.id}`) ?? '');
  return seats === undefined || seats < min || seats > max
    ? { selection: undefined, errors: [{ field: `seats.${plan.id}`, message: t.errors.quantity(min, max) }] }
    : { selection: { plan: plan.id, seats }, errors: [] };
}
