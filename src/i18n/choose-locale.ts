/**
 * Which language a checkout speaks: the page's attribute, the nearest `lang`, the link's own, the browser's, English.
 * Numbers and dates follow the whole tag; words follow the first language there are words for.
 */

/** Languages there are words for besides English, each in files of its own. */
export const TRANSLATIONS = ['de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'id', 'ja', 'zh-Hans', 'ar', 'he'] as const;
export type Translation = (typeof TRANSLATIONS)[number];

export interface LocaleWishes {
  readonly attribute?: string | undefined;
  readonly page?: string | undefined;
  readonly link?: string | undefined;
  readonly browser: readonly string[];
}

const isTag = (tag: string | undefined): tag is string => !!tag && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag);

/** The words for a language tag; undefined where there are none. Chinese that is not written in Hans is another language. */
export function languageOf(tag: string): Translation | 'en' | undefined {
  if (/^zh\b(?!.*-(hant|tw|hk|mo)\b)/i.test(tag)) return 'zh-Hans';
  const [primary = ''] = tag.toLowerCase().split('-');
  return primary === 'en'
    ? primary
    : TRANSLATIONS.find((language) => language.split('-')[0] === primary && primary !== 'zh');
}

/** The first wish in a language there are words for, as a full tag; `en` where none is. */
export function chooseLocale({ attribute, page, link, browser }: LocaleWishes): string {
  return [attribute, page, link, ...browser].find((tag) => isTag(tag) && languageOf(tag)) ?? 'en';
}

/** The tag whose habits for numbers and dates fit `locale` best: `en-GB` of the browser for a page that says `en`. */
export const habitsFor = (locale: string, browser: readonly string[]): string =>
  locale.includes('-') ? locale : (browser.find((tag) => isTag(tag) && tag.startsWith(`${locale}-`)) ?? locale);
