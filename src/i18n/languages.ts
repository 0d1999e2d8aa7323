/** The words of the panel in other languages, each loaded when it is spoken. */
import type { Translation } from './choose-locale.ts';
import type { LanguageWords } from './messages.ts';

export const languages: Record<Translation, () => Promise<{ words: LanguageWords }>> = {
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  'pt-BR': () => import('./pt-br.ts'),
  it: () => import('./it.ts'),
  nl: () => import('./nl.ts'),
  id: () => import('./id.ts'),
  ja: () => import('./ja.ts'),
  'zh-Hans': () => import('./zh-hans.ts'),
  ar: () => import('./ar.ts'),
  he: () => import('./he.ts'),
};
