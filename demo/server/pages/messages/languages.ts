import type { Translation } from '../../../../src/i18n/choose-locale.ts';
import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { es } from './es/es.ts';
import { fr } from './fr/fr.ts';
import { it } from './it/it.ts';
import { ptBr } from './pt-br/pt-br.ts';
import type { Messages } from './messages.ts';

export type PageLanguage = Translation | 'en';

const languages: Readonly<Record<PageLanguage, Messages>> = {
  en,
  de,
  fr,
  es,
  'pt-BR': ptBr,
  it,
  nl: en,
  id: en,
  ja: en,
  'zh-Hans': en,
  ar: en,
  he: en,
};

export const pageLanguages = Object.keys(languages) as PageLanguage[];
export const messagesIn = (language: PageLanguage): Messages => languages[language];
