import { chooseMailLanguage, type MailLanguage } from '../../../mail/messages/languages.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { ptBr } from './pt-br.ts';
import type { WalletMessages } from './wallet-messages.ts';
import { zhHans } from './zh-hans.ts';

const languages: Readonly<Record<MailLanguage, WalletMessages>> = {
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

/** The texts in the first language of the wishes that there is; each is a tag such as `de-AT`, or nothing. */
export function walletMessages(
  wishes: readonly (string | undefined)[],
): WalletMessages & { readonly language: string } {
  const language = chooseMailLanguage(wishes);
  return { language, ...languages[language] };
}
