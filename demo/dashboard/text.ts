/** Time as the dashboard writes it. English only. */
import { attributes, type Html, html } from '../server/pages/markup.ts';

const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** An instant in UTC; the script writes it in the seller's own zone. */
export const momentOf = (instant: string): Html =>
  html`<time ${attributes({ datetime: instant, 'data-moment': true })}>${moments.format(new Date(instant))} UTC</time>`;
