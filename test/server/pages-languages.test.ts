import { describe, expect, it } from 'vitest';
import { messagesIn, type PageLanguage, pageLanguages } from '../../demo/server/pages/messages/languages.ts';
import { aFixedInput, anAmountInput } from '../fixtures/links.ts';
import { type Backend, DECLINED } from './backend.ts';
import { formValues, open, type Page, post, startPages, submit, TEST_CARD, unescaped } from './paper-browser.ts';

const rightToLeft: readonly PageLanguage[] = ['ar', 'he'];
const rootOf = ({ html }: Page) => /<html lang="([^"]+)" dir="([^"]+)"/.exec(html)?.slice(1);
/** From the link in this language to its payment page. */
const payPageFrom = async (backend: Backend, path: string): Promise<Page> =>
  submit(backend, await open(backend, path), { step: 'pay' });

describe.each(pageLanguages)('in %s', (language) => {
  const { link, page, pay } = messagesIn(language);
  const root = [language, rightToLeft.includes(language) ? 'rtl' : 'ltr'];

  it('a link, its payment, its receipt and a page that is not there say so, and in which direction', async () => {
    const backend = startPages();
    await backend.createLink(aFixedInput({ slug: 'bill' }));
    const review = await open(backend, `/p/bill?locale=${language}`);
    expect([rootOf(review), review.text]).toEqual([root, expect.stringContaining(link.reviewTitle)]);
    const form = await submit(backend, review, { step: 'pay' });
    expect([rootOf(form), form.text]).toEqual([root, expect.stringContaining(pay.cardNumber)]);
    const declined = await submit(backend, form, { ...TEST_CARD, number: DECLINED }, 'pay-form');
    expect([rootOf(declined), declined.text]).toEqual([root, expect.stringContaining(pay.declined.not_allowed)]);
    const receipt = await submit(backend, declined, TEST_CARD, 'pay-form');
    expect([rootOf(receipt), receipt.text]).toEqual([root, expect.stringContaining(pay.paidTitle)]);
    const nothing = await open(backend, '/p/nothing', { 'accept-language': language });
    expect([rootOf(nothing), nothing.text]).toEqual([root, expect.stringContaining(page.notFoundTitle)]);
  });
});

/** All that a page says to eyes and ears, without the names of languages, which are each in their own. */
function wordsOn({ html }: Page): string {
  const own = html.replaceAll(/<nav class="languages".*?<\/nav>/gs, '').replaceAll(/<head>.*?<title>/gs, '');
  const attributes = [...own.matchAll(/\s(?:aria-label|placeholder|alt|title|data-words)="([^"]*)"/g)];
  return unescaped([own.replaceAll(/<[^>]*>/g, ' '), ...attributes.map(([, text]) => text)].join(' '));
}

describe.each(['ar', 'ja'] as const)('nothing is left in English in %s', (language) => {
  const international = /Pay Link|EUR|name@example\.com|MM \/ YY|"\w+":|BIC|IBAN|shop\.example|a@b\.example|UTC|VISA/g;
  const latin = (page: Page) =>
    wordsOn(page)
      .replaceAll(international, '')
      .match(/[a-z]{2,}/gi) ?? [];
  const seller = { name: '77', merchant: { name: '88', supportEmail: 'a@b.example', url: 'https://shop.example' } };

  it('on a form with every question, on its errors and on its review', async () => {
    const backend = startPages();
    const required = 'required' as const;
    const collect = { email: required, name: required, phone: required, company: required, taxId: required };
    const addresses = { shippingAddress: required, billingAddress: 'optional' as const };
    await backend.createLink(
      anAmountInput({
        ...seller,
        slug: 'all',
        collect: { ...collect, ...addresses },
        allowPromotionCodes: true,
        amount: {
          mode: 'suggested',
          suggested: [500],
          allowCustom: true,
          min: 100,
          max: 9000,
          step: 5,
          intervals: [{ interval: 'once' }, { interval: 'quarter' }],
          feeCover: { percent: 2.9, fixed: 30, default: false },
        },
      }),
    );
    const form = await open(backend, `/p/all?locale=${language}`);
    expect(latin(form)).toEqual([]);
    const errors = await submit(backend, form, { choice: 'other', amount: '?', email: '?', phone: '?' });
    expect(errors.status).toBe(422);
    expect(latin(errors)).toEqual([]);
    const person = { email: 'a@b.example', name: '1', phone: '+49 30 123456', company: '1', taxId: '1' };
    const address = { country: 'DE', line1: '1', locality: '1', postalCode: '10115' };
    const shipping = Object.fromEntries(Object.entries(address).map(([name, value]) => [`shipping.${name}`, value]));
    const review = await submit(backend, form, { interval: 'quarter', choice: '500', ...person, ...shipping });
    expect(review.text).toContain(messagesIn(language).link.reviewTitle);
    expect(latin(review)).toEqual([]);
  });

  it('on the payment page before, after and too late', async () => {
    const backend = startPages();
    const input = aFixedInput({ ...seller, slug: 'bill', expiresAt: '2026-11-22T10:00:00Z' });
    await backend.createLink(input);
    const form = await payPageFrom(backend, `/p/bill?locale=${language}`);
    expect(latin(form)).toEqual([]);
    expect(latin(await submit(backend, form, { ...TEST_CARD, number: '5' }, 'pay-form'))).toEqual([]);
    const receipt = await submit(backend, form, TEST_CARD, 'pay-form');
    expect(wordsOn(receipt)).toContain(messagesIn(language).pay.receiptNumber);
    expect(latin({ ...receipt, html: receipt.html.replaceAll(/<code>.*?<\/code>/g, '') })).toEqual([]);
    backend.advance(2 * 86_400_000);
    const late = await open(backend, `/p/bill?locale=${language}`);
    expect(late.text).toContain(messagesIn(language).link.unavailable.expiredTitle);
    expect(latin(late)).toEqual([]);
  });
});

describe('the choice of a language', () => {
  const opened = async (changes: Parameters<typeof anAmountInput>[0], accept: string, query = '') => {
    const backend = startPages();
    const { id } = await backend.createLink(anAmountInput(changes));
    return rootOf(await open(backend, `/p/${id}${query}`, { 'accept-language': accept }))?.[0];
  };

  it.each([
    ['', 'en'],
    ['de', 'de'],
    ['de-AT, en;q=0.9', 'de-AT'],
    ['en;q=0.1, fr-CA;q=0.2', 'fr-CA'],
    ['sv, nb;q=0.9, nl;q=0.5', 'nl'],
    ['zh-TW, ja;q=0.5', 'ja'],
    ['zh-CN', 'zh-CN'],
    ['pt-PT', 'pt-PT'],
    ['iw-IL', 'he-IL'],
    ['de;q=0, it', 'it'],
    ['*, ;;q=, x_y, tlh', 'en'],
  ])('takes "%s" as %s', async (accept, lang) => {
    expect(await opened({}, accept)).toBe(lang);
  });

  it('prefers the address to the link, and the link to the browser', async () => {
    expect(await opened({ locale: 'it' }, 'de', '?locale=ja')).toBe('ja');
    expect(await opened({ locale: 'it' }, 'de', '?locale=nonsense')).toBe('it');
    expect(await opened({ locale: 'it' }, 'de')).toBe('it');
  });

  it('takes the browser’s wish only among the languages that the seller has written for', async () => {
    expect(await opened({ availableLocales: ['fr', 'nl'] }, 'de, nl;q=0.5')).toBe('nl');
    expect(await opened({ availableLocales: ['fr', 'nl'] }, 'de')).toBe('fr');
  });

  it('writes numbers as the country of the browser does where the address names none', async () => {
    const backend = startPages();
    const { id } = await backend.createLink(aFixedInput());
    const page = await open(backend, `/p/${id}?locale=de`, { 'accept-language': 'de-CH' });
    expect([rootOf(page)?.[0], page.text]).toEqual(['de-CH', expect.stringContaining('EUR 25.00')]);
  });
});

describe('the chooser of languages', () => {
  const choices = ({ html }: Page) =>
    [...html.matchAll(/<a href="([^"]*)" lang="([^"]*)"/g)].map(([, href = '', lang = '']) => ({
      lang,
      query: new URL(unescaped(href), 'https://pay.example').searchParams,
    }));
  const toLanguage = (page: Page, language: string) =>
    choices(page).find(({ lang }) => lang === language)?.query ?? new URLSearchParams();

  it('offers every language, or those of the seller, each by its own name', async () => {
    const backend = startPages();
    await backend.createLink(anAmountInput({ slug: 'all' }));
    await backend.createLink(anAmountInput({ slug: 'two', availableLocales: ['ja', 'de'] }));
    const page = await open(backend, '/p/all');
    expect(choices(page).map(({ lang }) => lang)).toEqual([...pageLanguages]);
    expect(page.text).toContain('Bahasa Indonesia 日本語');
    expect(choices(await open(backend, '/p/two')).map(({ lang }) => lang)).toEqual(['de', 'ja']);
  });

  it('keeps the whole query of the address', async () => {
    const backend = startPages();
    await backend.createLink(anAmountInput({ slug: 'roof' }));
    const page = await open(backend, '/p/roof?amount=7.5&reference=A%267&utm_source=mail&locale=en');
    expect(Object.fromEntries(toLanguage(page, 'he'))).toEqual({
      amount: '7.5',
      reference: 'A&7',
      utm_source: 'mail',
      locale: 'he',
    });
  });

  it('keeps what a form carries, although its address has lost it', async () => {
    const backend = startPages();
    await backend.createLink(anAmountInput({ slug: 'roof', collect: { email: 'required' } }));
    const form = await open(backend, '/p/roof?reference=A-7&utm_source=mail');
    const refused = await submit(backend, { ...form, path: '/p/roof' }, {});
    expect(refused.status).toBe(422);
    expect(Object.fromEntries(toLanguage(refused, 'fr'))).toEqual({
      reference: 'A-7',
      utm_source: 'mail',
      locale: 'fr',
    });
  });

  it('is asked by the script with the form itself, so that all that was typed comes back', async () => {
    const backend = startPages();
    await backend.createLink(anAmountInput({ slug: 'roof', collect: { email: 'required', name: 'optional' } }));
    const form = await open(backend, '/p/roof?reference=A-7');
    const typed = { choice: 'other', amount: '12,5', email: 'half@', name: 'Ada "L" <b>' };
    const again = await post(backend, '/p/roof?locale=ar', { ...formValues(form), ...typed, step: 'edit' });
    expect(again.status).toBe(200);
    expect(rootOf(again)).toEqual(['ar', 'rtl']);
    expect(formValues(again)).toMatchObject({ ...typed, reference: 'A-7' });
    expect(again.html).toContain('action="/p/roof?locale=ar"');
  });

  it('is the language of the payment, and of the way back to the link', async () => {
    const backend = startPages();
    await backend.createLink(aFixedInput({ slug: 'bill' }));
    const form = await payPageFrom(backend, '/p/bill?locale=id');
    const canceled = await post(backend, `${form.path}/cancel`, {});
    const ended = await open(backend, canceled.headers.get('location') ?? form.path);
    expect(rootOf(ended)).toEqual(['id', 'ltr']);
    expect(ended.html).toContain('href="/p/bill?locale=id"');
  });
});
