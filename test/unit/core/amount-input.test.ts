import { describe, expect, it } from 'vitest';
import {
  type AmountInput,
  type AmountInputTerms,
  type AmountRefusal,
  formatForInput,
  readAmount,
} from '../../../src/core/amount-input.ts';

/** The mark that each page language groups with. */
const marks = { en: ',', de: '.', fr: '\u202f', ch: '’', ar: '٬', none: undefined };
type Page = keyof typeof marks;

const terms = (page: Page, exponent = 2, currency = 'EUR'): AmountInputTerms => ({
  exponent,
  currency,
  group: marks[page],
  signs: ['€', 'euros', 'د.ك.\u200f'],
});
const amount = (minor: number): AmountInput => ({ kind: 'amount', minor });
const asks = (one: number, other: number): AmountInput => ({
  kind: 'question',
  readings: [{ minor: one }, { minor: other }],
});
const refuses = (why: AmountRefusal): AmountInput => ({ kind: 'refused', why });

describe('readAmount', () => {
  it.each<[string, Page, number, AmountInput]>([
    ['25', 'en', 2, amount(2500)],
    ['25.5', 'en', 2, amount(2550)],
    ['25.50', 'en', 2, amount(2550)],
    ['25,50', 'de', 2, amount(2550)],
    ['0,50', 'en', 2, amount(50)],
    ['.5', 'en', 2, amount(50)],
    ['12.', 'en', 2, amount(1200)],
    ['007', 'en', 2, amount(700)],
    ['1,234', 'en', 2, amount(123_400)],
    ['1.234', 'de', 2, amount(123_400)],
    ['1 234,5', 'fr', 2, amount(123_450)],
    ['1\u202f234,50', 'fr', 2, amount(123_450)],
    ['1’234.50', 'ch', 2, amount(123_450)],
    ["1'234.50", 'en', 2, amount(123_450)],
    ['1,00,000', 'en', 2, amount(10_000_000)],
    ['12,34,567.89', 'en', 2, amount(123_456_789)],
    ['1.234.567', 'en', 2, amount(123_456_700)],
    ['1,234.50', 'de', 2, amount(123_450)],
    ['1234,50', 'en', 2, amount(123_450)],
    ['150.000', 'en', 0, amount(150_000)],
    ['150,000', 'de', 0, amount(150_000)],
    ['1.234.500', 'en', 3, amount(1_234_500_000)],
    ['1 234.500', 'en', 3, amount(1_234_500)],
    ['0,500', 'en', 3, amount(500)],
  ])('reads %j on a page in %s with exponent %i', (text, page, exponent, expected) => {
    expect(readAmount(text, terms(page, exponent))).toEqual(expected);
  });

  it.each<[string, Page, number, AmountInput]>([
    ['75.00', 'de', 2, asks(7500, 750_000)],
    ['12,50', 'en', 2, asks(1250, 125_000)],
    ['12,5', 'en', 2, asks(1250, 12_500)],
    ['1.500', 'en', 3, asks(1500, 1_500_000)],
    ['1,500', 'en', 3, asks(1500, 1_500_000)],
    ['1.500', 'de', 3, asks(1500, 1_500_000)],
    ['1.234', 'en', 2, asks(123, 123_400)],
    ['75.000', 'fr', 2, asks(7500, 7_500_000)],
  ])('asks about %j on a page in %s with exponent %i', (text, page, exponent, expected) => {
    expect(readAmount(text, terms(page, exponent))).toEqual(expected);
  });

  it.each<[string, AmountRefusal]>([
    ['-5', 'sign'],
    ['−5', 'sign'],
    ['+5', 'sign'],
    ['(5)', 'sign'],
    ['1e3', 'exponent'],
    ['1E+3', 'exponent'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['5️⃣', 'not-a-number'],
    ['12²', 'not-a-number'],
    ['½', 'not-a-number'],
    ['12.05.2026', 'not-a-number'],
    ['1 2', 'not-a-number'],
    ['12,34.56', 'not-a-number'],
    ['.', 'not-a-number'],
    ['5k', 'not-a-number'],
    ['\u0000', 'not-a-number'],
    ['$5', 'other-currency'],
    ['USD 12', 'other-currency'],
    ['12 US', 'other-currency'],
    ['Rp 150.000', 'other-currency'],
    ['0.499', 'too-many-decimals'],
    ['1.2345', 'too-many-decimals'],
    ['1,234.567', 'too-many-decimals'],
    ['9'.repeat(400), 'too-large'],
    ['9007199254740993', 'too-large'],
    ['1'.repeat(100_000), 'not-a-number'],
  ])('refuses %j', (text, why) => {
    expect(readAmount(text, terms('en'))).toEqual(refuses(why));
  });

  it.each<[string, number]>([
    ['12,5', 0],
    ['150.00', 0],
    ['1.2345', 3],
  ])('refuses the decimals of %j where the currency has %i', (text, exponent) => {
    expect(readAmount(text, terms('de', exponent))).toEqual(refuses('too-many-decimals'));
  });

  it.each(['', ' ', '\u200e', '€', 'EUR'])('finds nothing in %j', (text) => {
    expect(readAmount(text, terms('en'))).toEqual({ kind: 'empty' });
  });

  it.each([
    '€ 1.234,50 ',
    '1.234,50 €',
    '1.234,50 EUR',
    'eur1.234,50',
    '€1.234,50 EUR',
    '1.234,50 Euros',
    '\u200f1.234,50\u200e',
  ])('takes the own currency off %j', (text) => {
    expect(readAmount(text, terms('de'))).toEqual(amount(123_450));
  });

  it.each<[string, number]>([
    ['٢٥٫٥٠', 2550],
    ['۲۵٫۵', 2550],
    ['२५.५', 2550],
    ['２５', 2500],
    ['２５．５０', 2550],
    ['１，２３４．５０', 123_450],
    ['١٬٢٣٤٫٥', 123_450],
    ['٢٥ د.ك.‏', 2500],
    ['𝟚𝟝', 2500],
    ['২৫', 2500],
    ['๒๕', 2500],
  ])('reads the digits of %j', (text, minor) => {
    expect(readAmount(text, terms('none'))).toEqual(amount(minor));
  });

  it('knows every digit that Unicode calls decimal', () => {
    for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
      const format = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });
      const digits = format.format(1_234_567_890);
      if (!/^\p{Nd}+$/u.test(digits)) continue;
      expect(readAmount(digits, terms('en', 0)), numberingSystem).toEqual(amount(1_234_567_890));
    }
  });

  it('gives up quickly on anything', () => {
    const begin = performance.now();
    for (const part of ['1', ',', '1,', ' ', "'", '€', '١', '.1', 'a1']) readAmount(part.repeat(500), terms('en'));
    expect(performance.now() - begin).toBeLessThan(200);
  });
});

describe('formatForInput', () => {
  it.each<[number, number, string | undefined, string]>([
    [2500, 2, undefined, '25'],
    [2550, 2, undefined, '25.50'],
    [2550, 2, ',', '25,50'],
    [5, 2, undefined, '0.05'],
    [0, 2, undefined, '0'],
    [150_000, 0, ',', '150000'],
    [1234, 3, '.', '1.234'],
  ])('writes %i minor units with exponent %i and the mark %j as %j', (minor, exponent, decimal, text) => {
    expect(formatForInput(minor, { currency: 'EUR', exponent, decimal })).toBe(text);
  });
});
