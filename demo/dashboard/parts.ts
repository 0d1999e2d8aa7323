/** Pieces that several pages of the dashboard are made of. */
import { attributes, type Html, html, type Piece } from '../server/pages/markup.ts';
import { hiddenInputs } from './form/fields.ts';
import { icons } from './icons.ts';
import type { DashboardContext } from './environment.ts';

export type Tone = 'good' | 'bad' | 'caution' | 'plain';

export const badge = (text: string, tone: Tone = 'plain'): Html =>
  html`<span class="badge${tone === 'plain' ? '' : ` badge-${tone}`}">${text}</span>`;

/** Names and values; a value that is `undefined` leaves its name out. */
export const facts = (rows: readonly (readonly [string, Piece | string])[], className = ''): Html =>
  html`<dl class="facts ${className}">${rows.flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [html`<div><dt>${name}</dt><dd>${value}</dd></div>`],
  )}</dl>`;

/** Copies a text and says so. Shown by the script only. `of`: what is copied, where the page has several such buttons. */
export const copyButton = (
  text: string,
  label = 'Copy',
  { isQuiet = false, of }: { isQuiet?: boolean; of?: string } = {},
): Html =>
  html`<button ${attributes({ class: `button above${isQuiet ? ' button-quiet' : ''}`, type: 'button', hidden: true, 'data-copy': text })}>${icons.copy}<span data-label>${label}</span>${of && html`<span class="visually-hidden"> ${of}</span>`}</button>`;

export const copyRow = (text: string, label?: string): Html =>
  html`<div class="copy-row"><code>${text}</code>${copyButton(text, label)}</div>`;

export interface ActionForm {
  readonly action: string;
  readonly label: string;
  readonly tone?: 'primary' | 'danger' | 'quiet';
  readonly values?: Readonly<Record<string, string>>;
}

/** A button that changes something: a form of its own, because a link never does. */
export const actionForm = (c: DashboardContext, { action, label, tone, values = {} }: ActionForm): Html =>
  html`<form method="post" action="${action}">${hiddenInputs({ csrf: c.get('csrfToken'), ...values })}<button class="button${tone ? ` button-${tone}` : ''}" type="submit">${label}</button></form>`;

export interface Filter {
  readonly label: string;
  readonly value: string | undefined;
}

const addressOf = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

/** One row of filters: each is an address, the chosen one is marked. */
export function filterRow(
  { path, name, label }: { path: string; name: string; label: string },
  filters: readonly Filter[],
  query: Readonly<Record<string, string | undefined>>,
): Html {
  const chosen = query[name];
  return html`<nav class="filters" aria-label="${label}">${filters.map(
    (filter) =>
      html`<a ${attributes({
        href: addressOf(path, { ...query, [name]: filter.value }),
        'aria-current': filter.value === chosen && 'true',
      })}>${filter.label}</a>`,
  )}</nav>`;
}

/** The way to older rows, and back to the first ones. */
export function pager(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  page: { readonly cursor: string | undefined; readonly nextCursor: string | null },
): Piece {
  if (page.cursor === undefined && page.nextCursor === null) return undefined;
  return html`<nav class="pager" aria-label="Pages"><span>${page.cursor !== undefined && html`<a class="button" href="${addressOf(path, query)}">Newest</a>`}</span>
${page.nextCursor !== null && html`<a class="button" href="${addressOf(path, { ...query, cursor: page.nextCursor })}">Older</a>`}</nav>`;
}

export const emptyState = (title: string, text: Piece | string, action?: Piece): Html =>
  html`<div class="empty"><h2>${title}</h2><p>${text}</p>${action}</div>`;

/** A filter's value where it is one of those that exist. */
export const chosenOf = <Value extends string>(
  given: string | undefined,
  values: readonly Value[],
): Value | undefined => values.find((value) => value === given);

export const ROWS_OF_A_PAGE = 25;
