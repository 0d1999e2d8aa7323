/**
 * Which language a checkout speaks: the page's attribute, the nearest `lang`, the link's own, the browser's, English.
 * Numbers and dates follow the whole tag; words follow the first language there are words for.
 */

/** Languages there are words for, each in a file of its own. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface LocaleWishes {
  readonly attribute?: string | undefined;
  readonly page?: string | undefined;
  readonly link?: string | undefined;
  readonly browser: readonly string[];
}

const isTag = (tag: string | undefined): tag is string => !!tag && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag);
const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.find((language) => language === tag.split('-')[0]?.toLowerCase());

/** The first wish in a language there are words for, as a full tag; `en` where none is. */
export function chooseLocale({ attribute, page, link, browser }: LocaleWishes): string {
  return [attribute, page, link, ...browser].find((tag) => isTag(tag) && languageOf(tag)) ?? 'en';
}

/** The tag whose habits for numbers and dates fit `locale` best: `en-GB` of the browser for a page that says `en`. */
export const habitsFor = (locale: string, browser: readonly string[]): string =>
  locale.includes('-') ? locale : (browser.find((tag) => isTag(tag) && tag.startsWith(`${locale}-`)) ?? locale);
