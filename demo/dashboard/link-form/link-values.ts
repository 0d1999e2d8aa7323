/** A link's configuration as values of the form, and back. What the form does not show is kept as it was. */
import type { Collect } from '../../../src/protocol/collect.ts';
import { paymentMethodType } from '../../../src/protocol/payment-method.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import { exponentOf } from '../../server/domain/currency-exponent.ts';
import type { FormReader } from '../form/form-reader.ts';
import { amountOf, amountValues, itemsOf, itemValues, plansOf, planValues } from './kind-values.ts';
import { instantOf, localTimeOf, timeZones } from './zoned-time.ts';

const MINUTE_MS = 60_000;

export const linkKinds = ['amount', 'product', 'subscription'] as const;
export type LinkKind = (typeof linkKinds)[number];

export const methods = paymentMethodType.options;
export const collected = [
  'name',
  'email',
  'phone',
  'billingAddress',
  'shippingAddress',
  'company',
  'taxId',
] as const satisfies readonly (keyof Collect)[];
export const needs = ['off', 'optional', 'required'] as const;

/** What a new link's form suggests. */
export const newLinkValues = (kind: LinkKind): Map<string, string> =>
  new Map<string, string>([
    ['currency', 'EUR'],
    ['zone', 'UTC'],
    ['mode', 'fixed'],
    ['min', '1'],
    ['allowCustom', 'on'],
    ['items.count', '1'],
    ['plans.count', '1'],
    ['notify', 'on'],
    ['need.name', 'required'],
    ['need.email', 'required'],
    ['need.phone', 'optional'],
    ['choose', 'all'],
    ['usageUnit', 'payments'],
    ['onOverLimit', 'refund'],
    ['callToAction', kind === 'subscription' ? 'subscribe' : 'pay'],
    ...methods.map((method): [string, string] => [`method.${method}`, 'on']),
  ]);

export function linkValues(config: LinkInput): Map<string, string> {
  const moment = (text: string | null | undefined) => (text ? localTimeOf(Date.parse(text), 'UTC') : '');
  const { afterCompletion, customer, collect = {}, merchant } = config;
  return new Map<string, string>([
    ['name', config.name],
    ['description', config.description ?? ''],
    ['currency', config.currency],
    ['slug', config.slug ?? ''],
    ['orderId', config.merchantReference ?? ''],
    ['invoiceId', config.invoiceId ?? ''],
    ['zone', 'UTC'],
    ['startsAt', moment(config.startsAt)],
    ['expiresAt', moment(config.expiresAt)],
    ['maxRedemptions', config.maxRedemptions ? String(config.maxRedemptions) : ''],
    ['usageUnit', config.usageUnit ?? 'payments'],
    ['limitPerCustomer', config.limitPerCustomer ? String(config.limitPerCustomer) : ''],
    ['customerEmail', customer?.email ?? ''],
    ['customerName', customer?.name ?? ''],
    ['notify', config.notifications?.email === false ? '' : 'on'],
    ['callToAction', config.callToAction ?? ''],
    ['merchantName', merchant?.name ?? ''],
    ['supportEmail', merchant?.supportEmail ?? ''],
    ['allowPromotionCodes', config.allowPromotionCodes === true ? 'on' : ''],
    ['restoreOnRefund', config.restoreOnRefund === true ? 'on' : ''],
    ['onOverLimit', config.onOverLimit ?? 'refund'],
    ['thanks', afterCompletion?.type === 'message' ? (afterCompletion.text ?? '') : ''],
    ['successUrl', afterCompletion?.type === 'redirect' ? afterCompletion.url : ''],
    ['allowedOrigins', (config.allowedOrigins ?? []).join('\n')],
    ['returnOrigins', (config.returnOrigins ?? []).join('\n')],
    ...collected.map((field): [string, string] => [`need.${field}`, collect[field] ?? 'off']),
    ...(config.methods ?? methods).map((method): [string, string] => [`method.${method}`, 'on']),
    ...kindValues(config),
  ]);
}

function kindValues(config: LinkInput): [string, string][] {
  switch (config.type) {
    case 'amount':
      return amountValues(config.amount, config);
    case 'product':
      return [['choose', config.choose ?? 'all'], ...itemValues(config.items, config)];
    case 'subscription':
      return planValues(config.plans, config);
  }
}

/** The body of a link as it was typed, not yet checked against the protocol. `before`: the link that is changed. */
export function readLink(read: FormReader, kind: LinkKind, before: LinkInput | undefined): Record<string, unknown> {
  const currency = before?.currency ?? read.text('currency') ?? '';
  const unit = { currency, currencyExponent: exponentOf(currency) ?? 2 };
  if (!read.has('name')) read.fail('name', 'Write what it is for.');
  const lines = (field: string) => (read.text(field) ?? '').split(/\s+/).filter((line) => line !== '');
  const chosenMethods = methods.filter((method) => read.has(`method.${method}`));
  if (chosenMethods.length === 0) read.fail('methods', 'Choose at least one.');
  return {
    ...before,
    type: kind,
    ...unit,
    name: read.text('name') ?? '',
    description: read.text('description'),
    slug: read.text('slug'),
    merchantReference: read.text('orderId'),
    invoiceId: read.text('invoiceId'),
    startsAt: readMoment(read, 'startsAt', before?.startsAt),
    expiresAt: readMoment(read, 'expiresAt', before?.expiresAt),
    maxRedemptions: read.whole('maxRedemptions', 1, 100_000_000) ?? null,
    usageUnit: read.oneOf('usageUnit', ['payments', 'units']),
    limitPerCustomer: read.whole('limitPerCustomer', 1, 100_000_000) ?? null,
    customer: customerOf(read, before),
    notifications: { email: read.has('notify') },
    collect: Object.fromEntries(collected.map((field) => [field, read.oneOf(`need.${field}`, needs)])),
    // All of them means those too that will come.
    methods: chosenMethods.length === methods.length ? undefined : chosenMethods,
    callToAction: read.text('callToAction'),
    merchant: merchantOf(read, before),
    allowPromotionCodes: read.has('allowPromotionCodes'),
    restoreOnRefund: read.has('restoreOnRefund'),
    onOverLimit: read.oneOf('onOverLimit', ['refund', 'accept']),
    afterCompletion: completionOf(read),
    allowedOrigins: lines('allowedOrigins'),
    returnOrigins: lines('returnOrigins'),
    ...kindOf(read, kind, unit, before),
  };
}

function kindOf(
  read: FormReader,
  kind: LinkKind,
  unit: { currency: string; currencyExponent: number },
  before: LinkInput | undefined,
) {
  switch (kind) {
    case 'amount':
      return { amount: amountOf(read, unit, before?.type === 'amount' ? before.amount : undefined) };
    case 'product':
      return {
        choose: read.oneOf('choose', ['all', 'one', 'any']),
        items: itemsOf(read, unit, before?.type === 'product' ? before.items : undefined),
      };
    case 'subscription':
      return { plans: plansOf(read, unit, before?.type === 'subscription' ? before.plans : undefined) };
  }
}

/** The form shows minutes; a time that stays the same keeps its seconds. */
function readMoment(read: FormReader, field: string, before: string | null | undefined): string | null {
  const local = read.text(field);
  if (local === undefined) return null;
  const zone = timeZones.find((known) => known === read.text('zone')) ?? 'UTC';
  const instant = instantOf(local, zone);
  const isSame = before && Math.floor(Date.parse(before) / MINUTE_MS) * MINUTE_MS === instant;
  if (isSame) return before;
  if (instant !== undefined) return new Date(instant).toISOString();
  read.fail(field, `Write a date and a time that exist in ${zone}, such as 2027-01-31T23:00.`);
  return null;
}

function customerOf(read: FormReader, before: LinkInput | undefined) {
  const customer = { ...before?.customer, email: read.text('customerEmail'), name: read.text('customerName') };
  return Object.values(customer).some((value) => value !== undefined) ? customer : undefined;
}

function merchantOf(read: FormReader, before: LinkInput | undefined) {
  const name = read.text('merchantName');
  const supportEmail = read.text('supportEmail');
  if (name === undefined && supportEmail !== undefined) read.fail('merchantName', 'Write your name too.');
  return name === undefined ? undefined : { ...before?.merchant, name, supportEmail };
}

function completionOf(read: FormReader) {
  const url = read.text('successUrl');
  const text = read.text('thanks');
  if (url !== undefined && text !== undefined) read.fail('thanks', 'Either say something, or lead on to a page.');
  if (url !== undefined) return { type: 'redirect', url };
  return text === undefined ? undefined : { type: 'message', text };
}
