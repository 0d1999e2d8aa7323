/**
 * Money and time as text. Decimals come from the server's exponent alone: `Intl` holds other opinions about some
 * currencies (HUF, IDR), and they differ between browsers. Integers become decimals by moving the point in text, so no
 * floating point touches money.
 */

import { formatForInput } from '../../../src/core/amount-input.ts';

const formatters = new Map<string, Intl.NumberFormat>();

/** Minor units as a plain decimal: `decimalText(1234, 2)` is `12.34`. */
export function decimalText(minor: number, exponent: number): string {
  const digits = String(minor).padStart(exponent + 1, '0');
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** Minor units as an amount of money in the page's language. */
export function moneyText(minor: number, currency: string, exponent: number, language: string): string {
  const key = `${language} ${currency} ${exponent}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      minimumFractionDigits: exponent,
      maximumFractionDigits: exponent,
    });
    formatters.set(key, formatter);
  }
  return formatter.format(decimalText(minor, exponent) as `${number}`);
}

/** A difference in price, with its sign where the language writes it. */
export function differenceText(minor: number, { currency, currencyExponent }: Priced, locale: string): string {
  const formatter = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: currencyExponent,
    maximumFractionDigits: currencyExponent,
    signDisplay: 'exceptZero',
  });
  const text = `${minor < 0 ? '-' : ''}${decimalText(Math.abs(minor), currencyExponent)}` as `${number}`;
  return formatter.format(text).replace('-', '−');
}

export const percentText = (percent: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);

/** An amount as a reader of the language types it into a form, without currency: `12,50`. */
export function typedText(minor: number, { currency, currencyExponent }: Priced, locale: string): string {
  // Digits are written in ASCII here, and an Arabic mark does not go with them.
  const decimal = writingHabits(currency, locale).decimal === ',' ? ',' : '.';
  return formatForInput(minor, { exponent: currencyExponent, currency, decimal });
}

export interface WritingHabits {
  readonly group: string | undefined;
  readonly decimal: string | undefined;
  /** Further ways to write the currency. */
  readonly signs: readonly string[];
}

/** The marks with which the language writes numbers, and how it writes this currency. */
export function writingHabits(currency: string, locale: string): WritingHabits {
  const parts = (currencyDisplay: 'symbol' | 'narrowSymbol') =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay,
      minimumFractionDigits: 2,
    }).formatToParts(1234567.5);
  const all = [...parts('symbol'), ...parts('narrowSymbol')];
  const mark = (type: 'group' | 'decimal') => all.find((part) => part.type === type)?.value;
  const signs = all.filter((part) => part.type === 'currency').map((part) => part.value);
  return { group: mark('group'), decimal: mark('decimal'), signs: [...new Set(signs)] };
}

/** What an amount means: integer, unit and decimals belong together. */
export interface Priced {
  readonly currency: string;
  readonly currencyExponent: number;
}

export const priceText = (minor: number, unit: Priced, language: string): string =>
  moneyText(minor, unit.currency, unit.currencyExponent, language);

const dates = new Map<string, Intl.DateTimeFormat>();

function dateFormatter(language: string, timeStyle?: 'short'): Intl.DateTimeFormat {
  const key = `${language} ${timeStyle}`;
  let formatter = dates.get(key);
  if (!formatter) {
    const style = { dateStyle: 'long', timeZone: 'UTC' } as const;
    formatter = new Intl.DateTimeFormat(language, timeStyle === undefined ? style : { ...style, timeStyle });
    dates.set(key, formatter);
  }
  return formatter;
}

/** A date without a time, in UTC: what is said of a renewal weeks from now. */
export const dateText = (instant: string, language: string): string =>
  dateFormatter(language).format(new Date(instant));

/** Date and time with its zone; the page's script replaces it by the payer's own zone. */
export const momentText = (instant: string, language: string): string =>
  `${dateFormatter(language, 'short').format(new Date(instant))} UTC`;
