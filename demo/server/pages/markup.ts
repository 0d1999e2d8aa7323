/**
 * The one door between text and HTML on the hosted pages. `html` escapes whatever is put into it; `attributes` does the
 * same for a set of attributes. `raw` stays in this file, so that no page can write a seller's text as markup. There is
 * deliberately no way to write a `style` or an `on…` attribute: the pages' CSP refuses both.
 */
import { html as escapingTemplate, raw } from 'hono/html';

/** A piece of escaped HTML. */
export type Html = ReturnType<typeof raw>;

/** Escapes every value put into it. Hono's own answers a promise where a promise is put in; ours never is. */
export const html = escapingTemplate as (strings: TemplateStringsArray, ...values: unknown[]) => Html;

/** What may stand in a template where there may also be nothing. */
export type Piece = Html | readonly Html[] | false | undefined;

const ampersand: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Attributes with escaped values; `true` writes the bare name, `false` and `undefined` leave it out. */
export function attributes(values: Record<string, string | number | boolean | undefined>): Html {
  const parts = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    if (name === 'style' || name.startsWith('on')) throw new Error(`Attribute ${name} is refused by the pages' CSP`);
    return value === true
      ? [name]
      : [`${name}="${String(value).replace(/[&<>"']/g, (sign) => ampersand[sign] ?? '')}"`];
  });
  return raw(parts.join(' '));
}

const place = '\uE000';

/** A sentence with a piece of HTML where its value stands. */
export function sentence(words: (value: string) => string, piece: Html): Html {
  const [before = '', after = ''] = words(place).split(place);
  return html`${before}${piece}${after}`;
}

/** Markup written in this repository, such as an icon; never anything a person typed. */
export function trustedMarkup(strings: TemplateStringsArray): Html {
  return raw(strings.join(''));
}
