import { type Html, html } from './markup.ts';
import { momentText } from './page-text.ts';
import type { Reader } from './reader.ts';

/** An instant; the script writes it again in the payer's own time zone. */
export const momentTag = (instant: string, { locale }: Reader): Html =>
  html`<time datetime="${instant}" dir="auto" data-moment>${momentText(instant, locale)}</time>`;
