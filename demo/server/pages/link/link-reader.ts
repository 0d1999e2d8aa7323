import type { Context } from 'hono';
import type { PublicLink } from '../../../../src/protocol/public-link.ts';
import { knownLocale, type LanguageChoice, languagesAmong, nativeName, type Reader, readerOf } from '../reader.ts';
import { isAttribution } from './read-link-form.ts';

/**
 * The reader of a link's page: the language of the address, of the link, of the browser. With `sent`, the values of a
 * form, whose address has lost what the form carries.
 */
export function linkReader(c: Context, link?: PublicLink, sent?: ReadonlyMap<string, string>): Reader {
  const asked = knownLocale(c.req.query('locale'));
  const among = link?.availableLocales ?? [];
  const reader = readerOf({
    wishes: [asked, link?.locale],
    acceptLanguage: c.req.header('accept-language'),
    among,
    asked,
  });
  return link ? { ...reader, choices: choicesOf(link, sent ? carriedQuery(sent) : queryOf(c), reader) } : reader;
}

const queryOf = (c: Context): URLSearchParams => new URL(c.req.url).searchParams;

/** What a form carries besides the payer's answers, as its address said it. */
function carriedQuery(sent: ReadonlyMap<string, string>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of sent) if (isAttribution(name) || name === 'reference') query.set(name, value);
  const token = sent.get('prefillToken');
  if (token) query.set('prefill', token);
  return query;
}

function choicesOf(link: PublicLink, query: URLSearchParams, { language }: Reader): LanguageChoice[] {
  const offered = languagesAmong(link.availableLocales);
  return [...new Set([...offered, language])].map((choice) => {
    const own = new URLSearchParams(query);
    own.set('locale', choice);
    return {
      language: choice,
      name: nativeName(choice),
      href: `/p/${encodeURIComponent(link.slug ?? link.id)}?${own}`,
    };
  });
}
