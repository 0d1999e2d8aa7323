import * as z from 'zod/mini';

/**
 * Money on the wire is a whole number of minor units. It means nothing without the `currencyExponent` that
 * stands next to it: browsers disagree about the decimals of a currency by a factor of 100, so nobody derives them.
 */
export const amountMinor = z.int().check(z.nonnegative());
/** A price difference, which alone may be negative. */
export const deltaMinor = z.int();
export const currencyCode = z.string().check(z.regex(/^[A-Z]{3}$/));
export const currencyExponent = z.int().check(z.minimum(0), z.maximum(4));

/** An amount as it is handed to a page: integer, unit and the text that was shown to the payer. */
export interface Money {
  minor: number;
  currency: string;
  exponent: number;
  display: string;
}
