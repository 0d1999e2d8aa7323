/**
 * What a schema cannot say about a link: amounts within their own bounds, ids that are unique, a currency with the
 * decimals it has here, a window that opens before it closes. Every fault is found at once and says how to mend it.
 */
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import { amountFaults } from './amount-rules.ts';
import { exponentOf } from './currency-exponent.ts';
import { duplicateFaults, type Fault, invalid, throwFaults, tooLarge } from './fault.ts';
import { itemFaults } from './item-rules.ts';
import { LARGEST_CHARGE_MINOR } from './minor-arithmetic.ts';

/** Throws one problem with all faults; does nothing where there are none. */
export function checkLink(config: LinkInput): void {
  throwFaults([...currencyFaults(config), ...windowFaults(config), ...kindFaults(config), ...fieldFaults(config)]);
}

function currencyFaults({ currency, currencyExponent }: LinkInput): Fault[] {
  const exponent = exponentOf(currency);
  if (exponent === undefined) return [invalid('/currency', `${currency} is not a currency of ISO 4217.`)];
  if (exponent === currencyExponent) return [];
  return [
    {
      code: 'currency_exponent_mismatch',
      pointer: '/currencyExponent',
      message: `${currency} has ${exponent} decimals here: send ${exponent}, and every amount in that unit.`,
    },
  ];
}

function windowFaults({ startsAt, expiresAt }: LinkInput): Fault[] {
  const isOrdered = !startsAt || !expiresAt || Date.parse(startsAt) < Date.parse(expiresAt);
  if (isOrdered) return [];
  return [invalid('/expiresAt', 'The link must expire after it starts.')];
}

function kindFaults(config: LinkInput): Fault[] {
  switch (config.type) {
    case 'amount':
      return amountFaults(config.amount);
    case 'product':
      return itemFaults(config.items);
    case 'subscription':
      return planFaults(config);
  }
}

function planFaults({ plans, defaultPlanId }: Extract<LinkInput, { type: 'subscription' }>): Fault[] {
  const ids = plans.map((plan) => plan.id);
  const faults = duplicateFaults(ids, (index) => `/plans/${index}/id`);
  if (defaultPlanId !== undefined && !ids.includes(defaultPlanId)) {
    faults.push(invalid('/defaultPlanId', `Name one of the plans: ${ids.join(', ')}.`));
  }
  for (const [index, { seats, unitAmount }] of plans.entries()) {
    if (seats !== undefined && !(seats.min <= seats.default && seats.default <= seats.max)) {
      faults.push(invalid(`/plans/${index}/seats`, 'Needs min ≤ default ≤ max.'));
    }
    if (unitAmount > LARGEST_CHARGE_MINOR) faults.push(tooLarge(`/plans/${index}/unitAmount`));
  }
  return faults;
}

function fieldFaults(config: LinkInput): Fault[] {
  const { customFields = [], consent = [], shippingOptions = [] } = config;
  const faults = [
    ...duplicateFaults(
      customFields.map((field) => field.key),
      (index) => `/customFields/${index}/key`,
    ),
    ...duplicateFaults(
      consent.map((entry) => entry.key),
      (index) => `/consent/${index}/key`,
    ),
    ...duplicateFaults(
      shippingOptions.map((option) => option.id),
      (index) => `/shippingOptions/${index}/id`,
    ),
  ];
  for (const [index, field] of customFields.entries()) {
    const pointer = `/customFields/${index}`;
    if (field.type === 'select' && field.options === undefined) {
      faults.push(invalid(`${pointer}/options`, 'A select needs its options.'));
    }
    if (field.minLength !== undefined && field.maxLength !== undefined && field.minLength > field.maxLength) {
      faults.push(invalid(`${pointer}/minLength`, 'Must not be more than maxLength.'));
    }
  }
  return faults;
}
