/** The words of what follows the panel in other languages, each loaded when it is spoken. */
import { languageOf, type Translation } from './choose-locale.ts';
import type { PaymentMessages } from './payment-messages.ts';

const paymentLanguages: Record<Translation, () => Promise<{ payment: PaymentMessages }>> = {
  de: () => import('./de-payment.ts'),
  fr: () => import('./fr-payment.ts'),
  es: () => import('./es-payment.ts'),
  'pt-BR': () => import('./pt-br-payment.ts'),
  it: () => import('./it-payment.ts'),
  nl: () => import('./nl-payment.ts'),
  id: () => import('./id-payment.ts'),
  ja: () => import('./ja-payment.ts'),
  'zh-Hans': () => import('./zh-hans-payment.ts'),
  ar: () => import('./ar-payment.ts'),
  he: () => import('./he-payment.ts'),
};

/** Undefined where the language is English, or its words cannot be had. */
export async function paymentWords(locale: string): Promise<PaymentMessages | undefined> {
  const language = languageOf(locale);
  if (!language || language === 'en') return undefined;
  try {
    return (await paymentLanguages[language]()).payment;
  } catch {
    return undefined;
  }
}
