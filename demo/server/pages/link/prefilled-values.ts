/**
 * What a prefill token says, as values of the form. Locked ones are put over whatever the form sends, so that a field
 * that cannot be edited cannot be forged either; the service refuses it besides.
 */
import { addressFields, customFieldName, personFields } from './link-questions.ts';
import type { PublicLink } from '../../../../src/protocol/public-link.ts';
import { type PrefillValues, prefillValues } from '../../../../src/protocol/prefill.ts';
import { typedText } from '../page-text.ts';
import { amountGroups, groupFor, typedChoice } from './amount-groups.ts';

export interface Prefilled {
  readonly values: ReadonlyMap<string, string>;
  /** Those that take no other value. */
  readonly locked: ReadonlyMap<string, string>;
}

/** `interval`: the one that the form has chosen, where the token does not say. */
export function prefilledValues(link: PublicLink, interval: string, locale: string): Prefilled {
  const given = prefillValues.safeParse(link.prefill?.values ?? {});
  const all = given.success ? given.data : {};
  const lockedKeys = new Set(link.prefill?.locked ?? []);
  const locked = Object.fromEntries(Object.entries(all).filter(([key]) => lockedKeys.has(key)));
  const lockedFields = fieldsOf(link, locked, interval, locale);
  return { values: fieldsOf(link, all, interval, locale), locked: lockedFields };
}

function fieldsOf(link: PublicLink, given: PrefillValues, chosenInterval: string, locale: string): Map<string, string> {
  const fields = new Map<string, string>();
  const put = (name: string, value: string | number | boolean | undefined) => {
    if (value !== undefined) fields.set(name, String(value));
  };
  for (const name of personFields) put(name, given[name]);
  for (const kind of ['shipping', 'billing'] as const) {
    const address = given[`${kind}Address`];
    for (const part of addressFields) put(`${kind}.${part}`, address?.[part]);
  }
  for (const field of link.customFields) put(customFieldName(field), given.customFields?.[field.key]);
  put('shippingOption', given.shippingOption);
  put('promotionCode', given.promotionCode);
  put('reference', given.reference);
  if (link.type === 'amount') {
    put('interval', given.interval);
    put('coverFee', given.coverFee);
    if (given.amount !== undefined)
      setAmount(link, given.amount, given.interval ?? chosenInterval, (minor) => typedText(minor, link, locale), put);
  } else if (link.type === 'product') {
    if (given.items !== undefined) setItems(link, given.items, put);
  } else {
    put('plan', given.plan);
    for (const plan of link.plans) if (plan.seats) put(`seats.${plan.id}`, given.seats);
  }
  return fields;
}

type Put = (name: string, value: string | number | boolean | undefined) => void;

function setAmount(
  link: Extract<PublicLink, { type: 'amount' }>,
  minor: number,
  interval: string,
  typed: (minor: number) => string,
  put: Put,
): void {
  const chosen = groupFor(link, interval);
  for (const group of amountGroups(link)) {
    if (group !== chosen && group.choiceName !== chosen?.choiceName) continue;
    const isSuggested = group.suggested.includes(minor);
    if (group.suggested.length > 0) put(group.choiceName, isSuggested ? minor : typedChoice);
    if (!isSuggested) put(group.amountName, typed(minor));
  }
}

function setItems(
  link: Extract<PublicLink, { type: 'product' }>,
  items: NonNullable<PrefillValues['items']>,
  put: Put,
): void {
  // Items that the token does not name are not bought.
  for (const item of link.items) {
    if (link.choose !== 'one' && !items.some(({ id }) => id === item.id)) put(`item.${item.id}`, '');
  }
  for (const { id, options = {}, quantity } of items) {
    if (link.choose === 'one') put('item', id);
    else put(`item.${id}`, true);
    put(`quantity.${id}`, quantity);
    for (const [dimension, option] of Object.entries(options)) put(`option.${id}.${dimension}`, option);
  }
}
