/** Which field of the form a JSON Pointer of the protocol speaks of, and in whose words. */
import type { FieldError } from '../../server/pages/form-fields.ts';

const fields: Readonly<Record<string, string>> = {
  '/merchantReference': 'orderId',
  '/currencyExponent': 'currency',
  '/amount': 'mode',
  '/amount/suggested': 'suggested.0',
  '/customer/email': 'customerEmail',
  '/customer/name': 'customerName',
  '/merchant/name': 'merchantName',
  '/merchant/supportEmail': 'supportEmail',
  '/afterCompletion': 'successUrl',
  '/afterCompletion/url': 'successUrl',
  '/afterCompletion/text': 'thanks',
};

const rowFields: Readonly<Record<string, string>> = {
  unitAmount: 'price',
  quantity: 'most',
  intervalCount: 'every',
  dimensions: 'variant',
};

/** The number in the form of each entry of the body: empty fields between them are left out there. */
export interface TypedRows {
  /** Items or plans. */
  readonly rows: readonly number[];
  readonly suggested: readonly number[];
}

export function linkFieldOf(pointer: string, { rows, suggested }: TypedRows): string {
  const known = fields[pointer];
  if (known !== undefined) return known;
  const [first = '', second = '', third = ''] = pointer.slice(1).split('/');
  if (first === 'items' || first === 'plans') {
    const row = rows[Number(second)] ?? 0;
    return `${first}.${row}.${rowFields[third] ?? (third === '' ? 'name' : third)}`;
  }
  if (first === 'amount') return second === 'suggested' ? `suggested.${suggested[Number(third)] ?? 0}` : second;
  if (first === 'methods') return 'methods';
  return first;
}

/** Where a schema only says that a form does not fit, these say what would. */
const words: Readonly<Record<string, string>> = {
  slug: 'Use 3 to 64 small letters, digits and hyphens, such as invoice-1042; begin with a letter or digit.',
  customerEmail: 'Write an e-mail address, such as ada@example.com.',
  allowedOrigins: 'Write whole origins without a path, such as https://shop.example, one on each line.',
  returnOrigins: 'Write whole origins without a path, such as https://shop.example, one on each line.',
  successUrl: 'Write a whole web address, such as https://shop.example/thanks.',
};

/** Errors of the schema in the seller's words; each field once. */
export function inSellersWords(errors: readonly FieldError[]): FieldError[] {
  const once = new Map(errors.map(({ field, message }) => [field, { field, message: words[field] ?? message }]));
  return [...once.values()];
}
