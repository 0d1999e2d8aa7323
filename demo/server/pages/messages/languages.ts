import type { Translation } from '../../../../src/i18n/choose-locale.ts';
import { en } from './en/en.ts';
import type { Messages } from './messages.ts';

export type PageLanguage = Translation | 'en';

const languages: Readonly<Record<PageLanguage, Messages>> = {
  en,
  de: en,
  fr: en,
  es: en,
  'pt-BR': en,
  it: en,
  nl: en,
  id: en,
  ja: en,
  'zh-Hans': en,
  ar: en,
  he: en,
};

export const pageLanguages = Object.keys(languages) as PageLanguage[];
export const messagesIn = (language: PageLanguage): Messages => languages[language];
