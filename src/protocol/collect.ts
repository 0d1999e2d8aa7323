import * as z from 'zod/mini';
import { countryCode, localDate, localId, webUrl } from './identifiers.ts';
import { amountMinor } from './money.ts';

export const fieldNeed = z.enum(['required', 'optional', 'off']);

/** What the link asks of the payer besides the choice itself. */
export const collectTerms = z.object({
  email: fieldNeed,
  name: fieldNeed,
  phone: fieldNeed,
  billingAddress: fieldNeed,
  shippingAddress: fieldNeed,
  company: fieldNeed,
  taxId: fieldNeed,
});

const fieldLabel = z.string().check(z.minLength(1), z.maxLength(50));

export const customField = z.object({
  key: localId,
  label: fieldLabel,
  type: z.enum(['text', 'number', 'select', 'checkbox', 'date']),
  required: z.boolean(),
  default: z.optional(z.string().check(z.maxLength(200))),
  minLength: z.optional(z.int().check(z.nonnegative())),
  maxLength: z.optional(z.int().check(z.positive(), z.maximum(1000))),
  options: z.optional(
    z
      .array(z.object({ value: localId, label: z.string().check(z.maxLength(80)) }))
      .check(z.minLength(1), z.maxLength(200)),
  ),
});

/** A statement the payer agrees to. `version` is stored with the answer, so that the wording can be proved later. */
export const consentTerms = z.object({
  key: localId,
  version: z.string().check(z.minLength(1), z.maxLength(40)),
  text: z.string().check(z.minLength(1), z.maxLength(500)),
  url: z.optional(webUrl),
  required: z.boolean(),
});

export const shippingOption = z.object({
  id: localId,
  label: z.string().check(z.minLength(1), z.maxLength(80)),
  amount: amountMinor,
  countries: z.optional(z.array(countryCode)),
});

/** Choices of tip, in percent of the subtotal. */
export const tipTerms = z.object({
  percentages: z.array(z.number().check(z.minimum(0), z.maximum(100))).check(z.maxLength(5)),
  allowCustom: z.boolean(),
});

export const postalAddress = z.object({
  country: countryCode,
  line1: z.string().check(z.minLength(1), z.maxLength(200)),
  line2: z.optional(z.string().check(z.maxLength(200))),
  locality: z.optional(z.string().check(z.maxLength(100))),
  region: z.optional(z.string().check(z.maxLength(100))),
  postalCode: z.optional(z.string().check(z.maxLength(20))),
});

/** Shape of an e-mail address as HTML defines it for `<input type=email>`: https://html.spec.whatwg.org/#valid-e-mail-address */
const emailPattern =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
export const email = z.string().check(z.maxLength(254), z.regex(emailPattern));

/** What the payer said about themselves. */
export const customer = z.object({
  email: z.optional(email),
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  phone: z.optional(z.string().check(z.regex(/^[+0-9(][0-9 ()./-]{3,29}$/))),
  company: z.optional(z.string().check(z.maxLength(200))),
  taxId: z.optional(z.string().check(z.maxLength(40))),
  billingAddress: z.optional(postalAddress),
  shippingAddress: z.optional(postalAddress),
});

/** Text, number and date as typed, a select's option value, `true` or `false` for a checkbox. */
export const customFieldValues = z.record(localId, z.string().check(z.maxLength(1000)));

export const consentAnswer = z.object({
  key: localId,
  version: z.string().check(z.minLength(1), z.maxLength(40)),
  accepted: z.boolean(),
});

/** A calendar date a custom field of type `date` accepts. */
export const dateFieldValue = localDate;

export type Collect = z.infer<typeof collectTerms>;
export type CustomField = z.infer<typeof customField>;
export type Customer = z.infer<typeof customer>;
export type ConsentTerms = z.infer<typeof consentTerms>;
