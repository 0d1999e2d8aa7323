/**
 * Checks what a payer must tell besides the choice: the link's required fields, its custom fields and its consents.
 * Every fault is reported at once, each with the place it stands, so that a form can mark all of them.
 */
import { type ConsentTerms, type CustomField, type Customer, dateFieldValue } from '../../../src/protocol/collect.ts';
import type { Problem, ProblemCode } from '../../../src/protocol/problem.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import type { SessionRequest } from '../../../src/protocol/session-request.ts';
import { ProblemError } from '../problem-error.ts';

type Fault = NonNullable<Problem['errors']>[number];
type PayerAnswers = Pick<SessionRequest, 'customer' | 'customFields' | 'consents' | 'selection'>;

/** Throws one problem with every fault, or answers the payer's data completed by what the seller knew already. */
export function checkPayerFields(config: LinkInput, request: PayerAnswers): Customer {
  const customer: Customer = { ...config.customer, ...request.customer };
  const faults = [
    ...missingFields(config, customer),
    ...shippingFaults(config, customer, request.selection.shippingOption),
    ...customFieldFaults(config.customFields ?? [], request.customFields ?? {}),
    ...consentFaults(config.consent ?? [], request.consents ?? []),
  ];
  const [first] = faults;
  if (first === undefined) return customer;
  throw new ProblemError(first.code as ProblemCode, { detail: first.message, errors: faults });
}

const fault = (code: ProblemCode, pointer: string, message: string): Fault => ({ code, pointer, message });

function missingFields({ collect = {} }: LinkInput, customer: Customer): Fault[] {
  const fields = ['email', 'name', 'phone', 'company', 'taxId', 'billingAddress', 'shippingAddress'] as const;
  return fields
    .filter((field) => collect[field] === 'required' && isBlank(customer[field]))
    .map((field) => fault('field_required', `/customer/${field}`, 'This link asks for it.'));
}

const isBlank = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.trim() === '');

function shippingFaults(config: LinkInput, customer: Customer, chosen: string | undefined): Fault[] {
  const mustChoose = (config.shippingOptions?.length ?? 0) > 0 && chosen === undefined;
  const isShipped = config.collect?.shippingAddress === 'required' || customer.shippingAddress !== undefined;
  return mustChoose && isShipped
    ? [fault('field_required', '/selection/shippingOption', 'Choose a way of shipping.')]
    : [];
}

function customFieldFaults(fields: readonly CustomField[], values: Readonly<Record<string, string>>): Fault[] {
  const unknown = Object.keys(values)
    .filter((key) => !fields.some((field) => field.key === key))
    .map((key) => fault('field_invalid', `/customFields/${key}`, 'This link has no such field.'));
  const known = fields.flatMap((field) => {
    const value = values[field.key] ?? '';
    const pointer = `/customFields/${field.key}`;
    if (value.trim() === '' || (field.type === 'checkbox' && value === 'false')) {
      return field.required ? [fault('field_required', pointer, `"${field.label}" is required.`)] : [];
    }
    const message = customFieldMistake(field, value);
    return message === undefined ? [] : [fault('field_invalid', pointer, message)];
  });
  return [...unknown, ...known];
}

function customFieldMistake(field: CustomField, value: string): string | undefined {
  switch (field.type) {
    case 'number':
      return /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? undefined : 'Send a number with a dot, such as 12.5.';
    case 'date':
      return dateFieldValue.safeParse(value).success ? undefined : 'Send a date as YYYY-MM-DD.';
    case 'checkbox':
      return value === 'true' ? undefined : 'Send "true" or "false".';
    case 'select': {
      const values = field.options?.map((option) => option.value) ?? [];
      return values.includes(value) ? undefined : `Send one of: ${values.join(', ')}.`;
    }
    case 'text': {
      const length = [...value].length;
      if (field.minLength !== undefined && length < field.minLength) return `At least ${field.minLength} characters.`;
      if (field.maxLength !== undefined && length > field.maxLength) return `At most ${field.maxLength} characters.`;
      return undefined;
    }
  }
}

function consentFaults(terms: readonly ConsentTerms[], answers: NonNullable<SessionRequest['consents']>): Fault[] {
  const unknown = answers.flatMap((answer, index) =>
    terms.some((consent) => consent.key === answer.key)
      ? []
      : [fault('field_invalid', `/consents/${index}/key`, 'This link asks for no such consent.')],
  );
  const missing = terms.flatMap((consent) => {
    const index = answers.findIndex((answer) => answer.key === consent.key);
    const answer = answers[index];
    const pointer = index === -1 ? '/consents' : `/consents/${index}`;
    if (answer?.accepted !== true) {
      return consent.required ? [fault('consent_required', pointer, `"${consent.key}" must be accepted.`)] : [];
    }
    return answer.version === consent.version
      ? []
      : [fault('consent_required', pointer, `The wording of "${consent.key}" is now version ${consent.version}.`)];
  });
  return [...unknown, ...missing];
}
