/** Time, money and numbers as the dashboard writes them. English only. */
import { attributes, type Html, html } from '../server/pages/markup.ts';

const LANGUAGE = 'en';

const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** An instant in UTC; the script writes it in the seller's own zone. */
export const momentOf = (instant: string): Html =>
  html`<time ${attributes({ datetime: instant, 'data-moment': true })}>${moments.format(new Date(instant))} UTC</time>`;

const numbers = new Intl.NumberFormat(LANGUAGE);
export const numberOf = (value: number): string => numbers.format(value);

/** `1 use`, `2 uses`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${numberOf(count)} ${count === 1 ? one : many}`;

/** `requires_action` as words. */
export const inWords = (code: string): string => {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
