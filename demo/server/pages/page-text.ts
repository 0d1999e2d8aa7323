/**
 * Money and time as text. Decimals come from the server's exponent alone: `Intl` holds other opinions about some
 * currencies (HUF, IDR), and they differ between browsers. Integers become decimals by moving the point in text, so no
 * floating point touches money.
 */

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
