import type { Translation } from '../../../../src/i18n/choose-locale.ts';
import { ar } from './ar/ar.ts';
import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { es } from './es/es.ts';
import { fr } from './fr/fr.ts';
import { he } from './he/he.ts';
import { id } from './id/id.ts';
import { it } from './it/it.ts';
import { ja } from './ja/ja.ts';
import { nl } from './nl/nl.ts';
import { ptBr } from './pt-br/pt-br.ts';
import { zhHans } from './zh-hans/zh-hans.ts';
import type { Messages } from './messages.ts';

export type PageLanguage = Translation | 'en';

const languages: Readonly<Record<PageLanguage, Messages>> = {
  en,
  de,
  fr,
  es,
  'pt-BR': ptBr,
  it,
  nl,
  id,
  ja,
  'zh-Hans': zhHans,
  ar,
  he,
};

export const pageLanguages = Object.keys(languages) as PageLanguage[];
export const messagesIn = (language: PageLanguage): Messages => languages[language];
