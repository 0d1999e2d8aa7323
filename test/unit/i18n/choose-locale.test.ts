import { describe, expect, it } from 'vitest';
import { chooseLocale, habitsFor, languageOf } from '../../../src/i18n/choose-locale.ts';

describe('languageOf', () => {
  it.each([
    ['en-GB', 'en'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-Hans-SG', 'zh-Hans'],
    ['zh-TW', undefined],
    ['zh-Hant', undefined],
    ['AR-eg', 'ar'],
    ['he', 'he'],
    ['sv', undefined],
    ['dev', undefined],
    ['constructor', undefined],
  ])('%s is spoken as %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});

describe('chooseLocale', () => {
  const browser = ['sv-SE', 'nl-BE', 'en'];

  it('takes the first wish in a language there are words for', () => {
    expect(chooseLocale({ attribute: 'fr-CA', page: 'de', link: 'it', browser })).toBe('fr-CA');
    expect(chooseLocale({ attribute: 'tlh', page: 'de-CH', link: 'it', browser })).toBe('de-CH');
    expect(chooseLocale({ page: 'sv', link: 'it', browser })).toBe('it');
    expect(chooseLocale({ browser })).toBe('nl-BE');
    expect(chooseLocale({ browser: ['sv'] })).toBe('en');
  });

  it('takes nothing that is not a language tag', () => {
    expect(chooseLocale({ attribute: 'de_DE', page: 'de"><b>', browser: ['en'] })).toBe('en');
  });
});

describe('habitsFor', () => {
  it('fills a bare language up with the region of the browser', () => {
    expect(habitsFor('en', ['de-DE', 'en-GB'])).toBe('en-GB');
    expect(habitsFor('en-US', ['en-GB'])).toBe('en-US');
    expect(habitsFor('de', ['en-GB'])).toBe('de');
  });
});
