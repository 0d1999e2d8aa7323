import { type AmountInput, type AmountRefusal, readAmount } from '../../../../src/core/amount-input.ts';
import type { Priced } from '../page-text.ts';
import type { Reader } from '../layout.ts';

/** Reads an amount as a payer typed it on the server's page, with the marks that the page's language writes. */
export function readTypedAmount(typed: string, unit: Priced, reader: Reader): AmountInput {
  const parts = (display: 'symbol' | 'narrowSymbol') =>
    new Intl.NumberFormat(reader.language, {
      style: 'currency',
      currency: unit.currency,
      currencyDisplay: display,
    }).formatToParts(1234567);
  const all = [...parts('symbol'), ...parts('narrowSymbol')];
  const signs = all.filter((part) => part.type === 'currency').map((part) => part.value);
  return readAmount(typed, {
    exponent: unit.currencyExponent,
    currency: unit.currency,
    group: all.find((part) => part.type === 'group')?.value,
    signs: [...new Set(signs)],
  });
}

/** Why a text is no amount, in words that say how to mend it. */
export function refusalText(why: AmountRefusal, unit: Priced, reader: Reader): string {
  const t = reader.messages.link.errors;
  switch (why) {
    case 'other-currency':
      return t.amountCurrency(unit.currency);
    case 'too-many-decimals':
      return t.amountDecimals(unit.currencyExponent);
    case 'sign':
    case 'exponent':
    case 'not-a-number':
    case 'too-large':
      return t.amountUnreadable;
  }
}
