import { type AmountInput, type AmountRefusal, readAmount } from '../../../../src/core/amount-input.ts';
import { type Priced, typedText, writingHabits } from '../page-text.ts';
import type { Reader } from '../reader.ts';

/** Reads an amount as a payer typed it on the server's page, with the marks that the page's language writes. */
export function readTypedAmount(typed: string, unit: Priced, { locale }: Reader): AmountInput {
  const { currency, currencyExponent: exponent } = unit;
  return readAmount(typed, { exponent, currency, ...writingHabits(currency, locale) });
}

/** Why a text is no amount, in words that say how to mend it. */
export function refusalText(why: AmountRefusal, unit: Priced, reader: Reader): string {
  const t = reader.messages.errors;
  switch (why) {
    case 'other-currency':
      return t.amountCurrency(unit.currency);
    case 'too-many-decimals':
      return t.amountDecimals(unit.currencyExponent);
    case 'sign':
    case 'exponent':
    case 'not-a-number':
    case 'too-large':
      return unreadableText(unit, reader);
  }
}

/** With an example in the link's currency, as this reader would type it. */
export const unreadableText = (unit: Priced, { messages, locale }: Reader): string =>
  messages.errors.amountUnreadable(typedText(Math.floor(25.5 * 10 ** unit.currencyExponent), unit, locale));
