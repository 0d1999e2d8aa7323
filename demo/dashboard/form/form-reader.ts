/**
 * Reads typed values one by one and collects what is wrong with them, so that a seller hears of everything at once.
 * Money is read by the one parser of typed amounts, as integers; an amount that can be read in two ways is asked about.
 */
import { type AmountRefusal, formatForInput, readAmount } from '../../../src/core/amount-input.ts';
import type { FieldError } from '../../server/pages/form-fields.ts';
import type { Priced } from '../../server/pages/page-text.ts';
import { moneyOf } from '../text.ts';

export interface FormReader {
  readonly errors: FieldError[];
  fail(field: string, message: string): void;
  has(field: string): boolean;
  /** Trimmed; undefined where nothing was typed. */
  text(field: string): string | undefined;
  /** Minor units; undefined where nothing was typed, or nothing that can be read: then there is an error. */
  money(field: string, unit: Priced): number | undefined;
  /** A whole number; undefined as above. */
  whole(field: string, least: number, most: number): number | undefined;
  /** One of the values that exist; the first where another one was sent. */
  oneOf<Value extends string>(field: string, values: readonly [Value, ...Value[]]): Value;
}

export function createFormReader(values: ReadonlyMap<string, string>): FormReader {
  const errors: FieldError[] = [];
  const text = (field: string) => values.get(field)?.trim() || undefined;
  const fail = (field: string, message: string) => {
    errors.push({ field, message });
  };
  return {
    errors,
    fail,
    text,
    has: (field) => text(field) !== undefined,
    money: (field, unit) => {
      const read = readAmount(text(field) ?? '', amountTerms(unit));
      switch (read.kind) {
        case 'empty':
          return undefined;
        case 'amount':
          return read.minor;
        case 'question': {
          const [first, second] = read.readings.map(({ minor }) => moneyOf(minor, unit));
          fail(field, `This can be read as ${first} or as ${second}. Write it without a mark between thousands.`);
          return undefined;
        }
        case 'refused':
          fail(field, refusals(unit)[read.why]);
          return undefined;
      }
    },
    whole: (field, least, most) => {
      const typed = text(field);
      if (typed === undefined) return undefined;
      const number = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
      if (number >= least && number <= most) return number;
      fail(field, `Write a whole number from ${least} to ${most.toLocaleString('en')}.`);
      return undefined;
    },
    oneOf: (field, options) => options.find((option) => option === values.get(field)) ?? options[0],
  };
}

const amountTerms = ({ currency, currencyExponent }: Priced) => {
  const part = (display: 'symbol' | 'narrowSymbol') =>
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: display })
      .formatToParts(1)
      .find(({ type }) => type === 'currency')?.value ?? '';
  return { currency, exponent: currencyExponent, group: ',', signs: [part('symbol'), part('narrowSymbol')] };
};

const refusals = ({ currency, currencyExponent }: Priced): Record<AmountRefusal, string> => ({
  'other-currency': `Write the amount in ${currency}, or choose the other currency above.`,
  'too-many-decimals':
    currencyExponent === 0
      ? `${currency} has no decimals here.`
      : `${currency} has at most ${currencyExponent} decimals here.`,
  sign: 'Write the amount without a plus or minus.',
  exponent: 'Write the amount with digits only, such as 25.00.',
  'not-a-number': 'Write the amount with digits only, such as 25.00.',
  'too-large': 'This is more than can be charged.',
});

/** Minor units as they are typed. */
export const typedMoney = (minor: number | undefined, { currency, currencyExponent }: Priced): string =>
  minor === undefined ? '' : formatForInput(minor, { currency, exponent: currencyExponent });
