/**
 * Amounts as text. The digits after the decimal mark are always the exponent that the backend sent: browsers disagree
 * about the decimals of a currency by a factor of 100, so nothing here asks them. The value is handed over as decimal
 * text, never as a float. Formatters are kept, because making the first one of a page takes tens of milliseconds.
 */
import type { Money } from '../protocol/money.ts';
import type { AmountInputTerms } from './amount-input.ts';

/** The currency of a link or a quote, which both carry under these names. */
export interface Unit {
  readonly currency: string;
  readonly currencyExponent: number;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(locale: string, currency: string, digits: number, currencyDisplay = 'symbol'): Intl.NumberFormat {
  const key = [locale, currency, digits, currencyDisplay].join();
  let formatter = formatters.get(key);
  if (!formatter) {
    const options = {
      style: 'currency',
      currency,
      currencyDisplay,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    } as Intl.NumberFormatOptions;
    try {
      formatter = new Intl.NumberFormat(locale, options);
    } catch {
      // A malformed language tag (`en_US`) must not take the amount off the screen.
      formatter = new Intl.NumberFormat('en', options);
    }
    formatters.set(key, formatter);
  }
  return formatter;
}

const decimalText = (minor: number, exponent: number): string => {
  const digits = `${minor}`.padStart(exponent + 1, '0');
  const point = digits.length - exponent;
  return exponent ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits;
};

/**
 * `25,00 €`.
 * @param style `short` leaves out decimals that are all zero, for choices: `25 €`
 */
export function formatMoney(
  minor: number,
  { currency, currencyExponent }: Unit,
  locale: string,
  style: 'full' | 'short' = 'full',
): string {
  const text = decimalText(minor, currencyExponent);
  const isShort = style === 'short' && /\.0+$/.test(text);
  try {
    // Decimal text is formatted exactly; browsers older than that feature read it as a number.
    return formatterOf(locale, currency, isShort ? 0 : currencyExponent).format(text as `${number}`);
  } catch {
    // A code that is none, from a backend that should not have sent it.
    return `${currency} ${text}`;
  }
}

/** An amount as pages and receipts get it. */
export const toMoney = (minor: number, unit: Unit, locale: string): Money => ({
  minor,
  currency: unit.currency,
  exponent: unit.currencyExponent,
  display: formatMoney(minor, unit, locale),
});

/** How amounts of this currency are typed by readers of this language: its marks, and the ways to write the currency. */
export function amountInputTerms({ currency, currencyExponent: exponent }: Unit, locale: string): AmountInputTerms {
  const partOf = (type: Intl.NumberFormatPartTypes, display?: string): string | undefined =>
    formatterOf(locale, currency, 2, display)
      .formatToParts(1_234_567.5)
      .find((part) => part.type === type)?.value;
  const signs = ['symbol', 'narrowSymbol', 'name'].map((display) => partOf('currency', display) ?? '');
  return { exponent, currency, signs, group: partOf('group'), decimal: partOf('decimal') };
}
