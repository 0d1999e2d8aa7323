import { describe, expect, it } from 'vitest';
import { amountInputTerms, formatMoney, toMoney } from '../../../src/core/money.ts';

const unit = (currency: string, currencyExponent: number) => ({ currency, currencyExponent });

describe('formatMoney', () => {
  it.each<[number, string, number, string, string]>([
    [2500, 'EUR', 2, 'en', '€25.00'],
    [2500, 'EUR', 2, 'de', '25,00 €'],
    [5, 'EUR', 2, 'en', '€0.05'],
    [150_000, 'IDR', 0, 'id', 'Rp 150.000'],
    [150, 'HUF', 2, 'en', 'HUF 1.50'],
    [1500, 'KWD', 3, 'en', 'KWD 1.500'],
    [12_345, 'CLF', 4, 'en', 'CLF 1.2345'],
    [1500, 'JPY', 0, 'ja', '￥1,500'],
    [500, 'CAD', 2, 'en-CA', '$5.00'],
    [500, 'CAD', 2, 'en-US', 'CA$5.00'],
    [9_007_199_254_740_991, 'EUR', 2, 'en', '€90,071,992,547,409.91'],
  ])('shows %i minor units of %s with exponent %i in %s as %j', (minor, currency, exponent, locale, text) => {
    expect(formatMoney(minor, unit(currency, exponent), locale).replace(/\s/g, ' ')).toBe(text);
  });

  it('leaves out decimals that are all zero where it is asked to be short', () => {
    expect(formatMoney(2500, unit('EUR', 2), 'en', 'short')).toBe('€25');
    expect(formatMoney(2550, unit('EUR', 2), 'en', 'short')).toBe('€25.50');
    expect(formatMoney(1500, unit('JPY', 0), 'en', 'short')).toBe('¥1,500');
    expect(formatMoney(0, unit('EUR', 2), 'en', 'short')).toBe('€0');
  });

  it.each(['en_US', 'xx-invalid-', '', 'a'.repeat(300)])('falls back to English for the language %j', (locale) => {
    expect(formatMoney(2500, unit('EUR', 2), locale)).toBe('€25.00');
  });

  it('shows a code that is none beside the number', () => {
    expect(formatMoney(2500, unit('€', 2), 'en')).toBe('€ 25.00');
  });

  it('shows as many decimals as the exponent says for every currency there is', () => {
    for (const currency of Intl.supportedValuesOf('currency')) {
      for (const exponent of [0, 2, 3]) {
        const digits = formatMoney(1_234_567, unit(currency, exponent), 'en')
          .replace(/[^\d.]/g, '')
          .replace(/^\.|\.$/g, '');
        expect(digits, currency).toBe((1_234_567 / 10 ** exponent).toFixed(exponent));
      }
    }
  });
});

describe('toMoney', () => {
  it('keeps the integer and its unit beside the text', () => {
    expect(toMoney(2500, unit('EUR', 2), 'en')).toEqual({
      minor: 2500,
      currency: 'EUR',
      exponent: 2,
      display: '€25.00',
    });
  });
});

describe('amountInputTerms', () => {
  it('tells how a language writes numbers and a currency', () => {
    expect(amountInputTerms(unit('EUR', 2), 'de')).toEqual({
      exponent: 2,
      currency: 'EUR',
      group: '.',
      decimal: ',',
      signs: ['€', '€', 'Euro'],
    });
    expect(amountInputTerms(unit('IDR', 0), 'id')).toMatchObject({ exponent: 0, group: '.' });
  });
});
