/** From the values of the form to what the payer says about themselves, in the protocol's words. */
import {
  consentAnswer,
  type CustomField,
  type Customer,
  dateFieldValue,
  email as emailSchema,
  customer as customerSchema,
} from '../../../../src/protocol/collect.ts';
import type { PublicLink } from '../../../../src/protocol/public-link.ts';
import type { QuoteRequest } from '../../../../src/protocol/session-request.ts';
import type { FieldError } from '../form-fields.ts';
import type { Reader } from '../reader.ts';
import { addressFields, customFieldName, personFields } from './link-questions.ts';
import type { Values } from './read-selection.ts';

type PayerAnswers = Pick<QuoteRequest, 'customer' | 'customFields' | 'consents'>;

export interface PayerReading {
  readonly answers: PayerAnswers;
  readonly errors: readonly FieldError[];
}

export function readPayer(link: PublicLink, values: Values, reader: Reader): PayerReading {
  const errors: FieldError[] = [];
  const customer = readCustomer(link, values, reader, errors);
  const customFields = Object.fromEntries(
    link.customFields.flatMap((field) => {
      const value = values.get(customFieldName(field))?.trim() ?? '';
      const message = customFieldError(field, value, reader);
      if (message !== undefined) errors.push({ field: customFieldName(field), message });
      return value === '' ? [] : [[field.key, value]];
    }),
  );
  const consents = link.consent.map((terms) => {
    const accepted = values.get(`consent.${terms.key}`) === 'true';
    if (terms.required && !accepted) {
      errors.push({ field: `consent.${terms.key}`, message: reader.messages.errors.consent });
    }
    return consentAnswer.parse({ key: terms.key, version: terms.version, accepted });
  });
  return {
    answers: {
      ...(Object.keys(customer).length > 0 && { customer }),
      ...(Object.keys(customFields).length > 0 && { customFields }),
      ...(consents.length > 0 && { consents }),
    },
    errors,
  };
}

function readCustomer(link: PublicLink, values: Values, reader: Reader, errors: FieldError[]): Customer {
  const t = reader.messages;
  const given: Record<string, unknown> = {};
  for (const name of personFields) {
    if (link.collect[name] === 'off') continue;
    const value = values.get(name)?.trim() ?? '';
    if (value === '') {
      if (link.collect[name] === 'required') errors.push({ field: name, message: t.errors.missing[name] });
    } else if (name === 'email' && !emailSchema.safeParse(value).success) {
      errors.push({ field: name, message: t.errors.email });
    } else if (!customerSchema.shape[name].safeParse(value).success) {
      errors.push({ field: name, message: name === 'phone' ? t.errors.phone : t.errors.invalid });
    } else given[name] = value;
  }
  const shipping = readAddress('shipping', link.collect.shippingAddress, values, reader, errors);
  const isSame = link.collect.shippingAddress !== 'off' && values.get('sameAddress') === 'true';
  const billing = isSame ? shipping : readAddress('billing', link.collect.billingAddress, values, reader, errors);
  return customerSchema.parse({
    ...given,
    ...(shipping && { shippingAddress: shipping }),
    ...(billing && link.collect.billingAddress !== 'off' && { billingAddress: billing }),
  });
}

function readAddress(
  kind: 'billing' | 'shipping',
  need: 'required' | 'optional' | 'off',
  values: Values,
  reader: Reader,
  errors: FieldError[],
): Customer['billingAddress'] {
  if (need === 'off') return undefined;
  const t = reader.messages;
  const read = Object.fromEntries(addressFields.map((part) => [part, values.get(`${kind}.${part}`)?.trim() ?? '']));
  const isEmpty = Object.entries(read).every(([part, value]) => value === '' || part === 'country');
  if (isEmpty && need === 'optional') return undefined;
  const { country = '', line1 = '' } = read;
  const found = errors.length;
  if (!/^[A-Z]{2}$/.test(country)) errors.push({ field: `${kind}.country`, message: t.errors.country });
  if (line1 === '') errors.push({ field: `${kind}.line1`, message: t.errors.missing.line1 });
  if (read.locality === '') errors.push({ field: `${kind}.locality`, message: t.errors.missing.locality });
  const limits = { line1: 200, line2: 200, locality: 100, region: 100, postalCode: 20 };
  for (const [part, max] of Object.entries(limits)) {
    if ((read[part] ?? '').length > max) errors.push({ field: `${kind}.${part}`, message: t.errors.tooLong(max) });
  }
  if (errors.length > found) return undefined;
  return Object.assign(
    { country, line1 },
    Object.fromEntries(Object.entries(read).filter(([, value]) => value !== '')),
  );
}

function customFieldError(field: CustomField, value: string, reader: Reader): string | undefined {
  const t = reader.messages.errors;
  if (value === '') {
    if (!field.required) return undefined;
    if (field.type === 'checkbox') return t.consent;
    return field.type === 'select' ? t.choose(field.label) : t.required(field.label);
  }
  if (field.type === 'number' && !/^-?\d{1,15}(\.\d{1,10})?$/.test(value)) return t.number;
  if (field.type === 'date' && !dateFieldValue.safeParse(value).success) return t.date;
  if (field.type === 'select' && !field.options?.some((option) => option.value === value)) return t.option;
  if (field.type !== 'text') return undefined;
  const length = [...value].length;
  if (field.minLength !== undefined && length < field.minLength) return t.tooShort(field.minLength);
  const max = field.maxLength ?? 1000;
  return length > max ? t.tooLong(max) : undefined;
}
