import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import type { MailMessages } from './mail-messages.ts';
import { nl } from './nl.ts';
import { ptBr } from './pt-br.ts';
import { zhHans } from './zh-hans.ts';

const languages = {
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
} as const satisfies Record<string, MailMessages>;

export type MailLanguage = keyof typeof languages;
export const mailLanguages = Object.keys(languages) as MailLanguage[];
export const mailMessages = (language: MailLanguage): MailMessages => languages[language];

/** Languages that go by other names, and languages whose readers are best served by a neighbour. */
const byFirstPart: Readonly<Record<string, MailLanguage>> = { pt: 'pt-BR', zh: 'zh-Hans', iw: 'he', in: 'id' };

/** The first wish that there are texts for; English where there is none. */
export function chooseMailLanguage(wishes: readonly (string | undefined)[]): MailLanguage {
  for (const wish of wishes) {
    const [first = ''] = wish?.toLowerCase().split('-') ?? [];
    const found = byFirstPart[first] ?? mailLanguages.find((language) => language === first);
    if (found !== undefined) return found;
  }
  return 'en';
}
