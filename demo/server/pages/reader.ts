/**
 * Who reads a page, and in which language. Words follow the first wish there are words for; numbers, dates and names of
 * countries follow its whole tag (`de-AT`), or the browser's where the wish names no country.
 */
import { habitsFor, languageOf } from '../../../src/i18n/choose-locale.ts';
import { messagesIn, type PageLanguage, pageLanguages } from './messages/languages.ts';
import type { Messages } from './messages/messages.ts';

/** What every page needs to know about its reader. */
export interface Reader {
  readonly language: PageLanguage;
  /** The whole tag, for `Intl` and for the document's `lang`. */
  readonly locale: string;
  readonly messages: Messages;
  /** The language that the address asks for; every address of the same flow goes on asking for it. */
  readonly asked?: string | undefined;
  /** The browser said that the page is drawn in a frame; the script says it again where the browser does not. */
  readonly framed: boolean;
  /** The same page in other languages. */
  readonly choices: readonly LanguageChoice[];
}

export interface LanguageChoice {
  readonly language: PageLanguage;
  readonly name: string;
  readonly href: string;
}

/** As their speakers call them: whoever has to look for a language does not read the page's. */
const nativeNames: Readonly<Record<PageLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  it: 'Italiano',
  nl: 'Nederlands',
  id: 'Bahasa Indonesia',
  ja: '日本語',
  'zh-Hans': '简体中文',
  ar: 'العربية',
  he: 'עברית',
};

export const nativeName = (language: PageLanguage): string => nativeNames[language];

/** A language tag in its usual writing, if there are words for it; `Intl` throws at what only looks like a tag. */
export function knownLocale(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 35) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim());
    return tag !== undefined && languageOf(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** The languages of an `Accept-Language` header, the most wanted first. */
export function acceptedLanguages(header: string | undefined): string[] {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { tag, quality: Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((first, second) => second.quality - first.quality)
    .map(({ tag }) => tag);
}

export interface ReaderFacts {
  /** In this order: what the payer asked for, the session's language, the link's. */
  readonly wishes?: readonly (string | undefined)[];
  readonly acceptLanguage?: string | undefined;
  /** Languages that the seller has written for; the browser's wish counts only among them. */
  readonly among?: readonly string[] | undefined;
  readonly asked?: string | undefined;
  readonly framed?: boolean;
}

export function readerOf({ wishes = [], acceptLanguage, among = [], asked, framed = false }: ReaderFacts): Reader {
  const browser = acceptedLanguages(acceptLanguage).flatMap((tag) => knownLocale(tag) ?? []);
  const offered = languagesAmong(among);
  const guesses = browser.filter((tag) => offered.some((language) => language === languageOf(tag)));
  const wish = [...wishes, ...guesses].map(knownLocale).find((tag) => tag !== undefined);
  const chosen = wish ?? (offered.includes('en') ? 'en' : (offered[0] ?? 'en'));
  const language = languageOf(chosen) ?? 'en';
  const locale = habitsFor(chosen, browser);
  return { language, locale, messages: messagesIn(language), asked: knownLocale(asked), framed, choices: [] };
}

/** The languages a link is offered in: those its seller names, or all. */
export function languagesAmong(locales: readonly string[]): readonly PageLanguage[] {
  const named = pageLanguages.filter((language) => locales.some((tag) => languageOf(tag) === language));
  return named.length > 0 ? named : pageLanguages;
}

/** The address of a page that goes on in the reader's language. */
export const inLanguage = (path: string, { asked }: Reader): string =>
  asked === undefined ? path : `${path}?locale=${encodeURIComponent(asked)}`;
