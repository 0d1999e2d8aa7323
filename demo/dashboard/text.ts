/** Time, money and numbers as the dashboard writes them. English only. */
import { attributes, type Html, html } from '../server/pages/markup.ts';
import { moneyText, type Priced } from '../server/pages/page-text.ts';

const LANGUAGE = 'en';

const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** An instant in UTC; the script writes it in the seller's own zone. */
export const momentOf = (instant: string): Html =>
  html`<time ${attributes({ datetime: instant, 'data-moment': true })}>${moments.format(new Date(instant))} UTC</time>`;

export const moneyOf = (minor: number, unit: Priced): string =>
  moneyText(minor, unit.currency, unit.currencyExponent, LANGUAGE);

const numbers = new Intl.NumberFormat(LANGUAGE);
export const numberOf = (value: number): string => numbers.format(value);

/** `1 use`, `2 uses`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${numberOf(count)} ${count === 1 ? one : many}`;

const percents = new Intl.NumberFormat(LANGUAGE, { style: 'percent', maximumFractionDigits: 1 });
/** A rate from 0 to 1; a dash where nobody knows it. */
export const rateText = (rate: number | null): string => (rate === null ? '–' : percents.format(rate));

const spelled: Readonly<Record<string, string>> = { email: 'E-mail', ewallet: 'E-wallet', tax_id: 'Tax id' };

/** `requires_action` as words. */
export const inWords = (code: string): string => {
  const known = spelled[code];
  if (known !== undefined) return known;
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
