import { describe, expect, it } from 'vitest';
import { TRANSLATIONS } from '../../../src/i18n/choose-locale.ts';
import { messages } from '../../../src/i18n/en.ts';
import { extraMessages } from '../../../src/i18n/en-extras.ts';
import { paymentMessages } from '../../../src/i18n/en-payment.ts';
import { planMessages } from '../../../src/i18n/en-plans.ts';
import { productMessages } from '../../../src/i18n/en-product.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { paymentWords } from '../../../src/i18n/payment-languages.ts';
import { counts, declines, type Language, refusals, repeats, sample, spokenTexts, verbs } from './spoken-texts.ts';

const english: Language = {
  words: { form: messages, extras: extraMessages, product: productMessages, plans: planMessages },
  payment: paymentMessages,
};

async function load(tag: keyof typeof languages): Promise<Language> {
  const payment = await paymentWords(tag);
  if (!payment) throw new Error(`${tag} has no words for the payment`);
  return { words: (await languages[tag]()).words, payment };
}

const spoken = Object.fromEntries(
  await Promise.all(TRANSLATIONS.map(async (tag) => [tag, await load(tag)] as const)),
) as Record<keyof typeof languages, Language>;
const all = Object.entries(spoken);
const textOf = (language: Language, path: string) => spokenTexts(language).find((one) => one.path === path)?.text ?? '';

const timesIn = (text: string, part: string): number => text.split(part).length - 1;
/** Without what is held apart, and without what the test itself put in. */
const wordsOnly = (text: string): string =>
  Object.values(sample).reduce(
    (rest, part) => rest.replaceAll(part, ''),
    text.replaceAll(/\u2068[^\u2069]*\u2069/g, ''),
  );

const SELLERS_TEXT = 'Kaffee ausgeben';

/** Words that languages share. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: ['extras.region("NZ")'],
  fr: ['extras.region("CA")', 'payment.summary.total'],
  es: ['plans.plan', 'payment.summary.subtotal', 'payment.summary.total'],
  'pt-BR': ['payment.summary.subtotal', 'payment.summary.total'],
  it: ['form.privacy'],
  nl: ['form.privacy', 'extras.postalCode("JP")', 'extras.postalCode("BR")'],
  id: ['payment.summary.subtotal', 'payment.summary.tip', 'payment.summary.total'],
};
const isShared = (tag: string, path: string): boolean =>
  path.startsWith('form.amountEcho') || (SHARED[tag] ?? []).includes(path);

describe.each(all)('%s', (tag, language) => {
  const { words, payment } = language;
  const texts = spokenTexts(language);

  it('has a text for everything, and says each argument once', () => {
    const wrong = texts.filter(
      ({ text, shows, path }) =>
        !text ||
        shows.some((part) => {
          // German names the currency twice.
          const isRepeated = tag === 'de' && path.includes('other-currency') && part === sample.currency;
          return timesIn(text, part) !== (isRepeated ? 2 : 1);
        }),
    );
    expect(wrong).toEqual([]);
  });

  it('is tidy', () => {
    const isUntidy = (text: string) => text !== text.trim() || /\s{2}|\.\.\.|["'`]|undefined|\[object/.test(text);
    expect(texts.filter(({ text }) => isUntidy(text))).toEqual([]);
  });

  it('is said in no other language', () => {
    for (const other of tag === 'de' ? [english] : [english, spoken.de]) {
      const theirs = new Map(spokenTexts(other).map(({ path, text }) => [path, text]));
      expect(texts.filter(({ path, text }) => theirs.get(path) === text && !isShared(tag, path))).toEqual([]);
    }
  });

  it.each(verbs)('tells on the button how much and how often: %s', (verb) => {
    const labels = repeats.map((repeat) => words.form.submit(verb, sample.amount, repeat));
    for (const label of labels) expect(timesIn(label, sample.amount)).toBe(1);
    expect(new Set(labels).size).toBe(repeats.length);
  });

  it('tells the actions apart', () => {
    const kinds = ['pay', 'reserve', 'donate', 'subscribe'];
    const { callToAction, submit, submitFree } = words.form;
    for (const say of [callToAction, submitFree, (verb: string) => submit(verb, sample.amount, 'month')])
      expect(new Set(kinds.map(say)).size).toBe(kinds.length);
  });

  it('leaves the text of a seller as it is, with the amount after it', () => {
    const { callToAction, submit, submitFree } = words.form;
    expect(callToAction(SELLERS_TEXT)).toBe(SELLERS_TEXT);
    expect(submitFree(SELLERS_TEXT)).toContain(SELLERS_TEXT);
    const labels = repeats.map((repeat) => submit(SELLERS_TEXT, sample.amount, repeat));
    for (const label of labels) expect(label).toMatch(new RegExp(`^${SELLERS_TEXT}.*${sample.amount}`));
    expect(new Set(labels).size).toBe(repeats.length);
  });

  it.each([
    ['how often', Object.values(words.form.intervals)],
    ['periods', Object.values(words.plans.periods)],
    ['what is lacking', Object.values(words.product.lacks)],
    ['the summary', Object.values(payment.summary)],
    ['the fields', Object.values(words.extras.fields)],
    ['titles where nothing can be paid', Object.values(payment.unavailable).map(({ title }) => title)],
    ['reasons of a decline', [...declines, undefined].map((reason) => payment.declined(reason).text)],
    ['refusals', refusals.map((code) => payment.refused(code))],
    [
      'plans',
      (['day', 'week', 'month', 'year'] as const).flatMap((unit) => [1, 2, 3].map((n) => words.plans.every(unit, n))),
    ],
  ])('has no two of the same words in %s', (_name, list) => {
    expect(new Set(list).size).toBe(list.length);
  });

  it('tells one from several', () => {
    const { trial, ends } = words.plans;
    for (const say of [trial, ends, payment.looksAgain, payment.endsIn, payment.problemsTitle])
      expect(new Set(counts.slice(1).map(say)).size).toBe(counts.length - 1);
  });
});

describe('money', () => {
  const promises: Record<string, readonly [notCharged: RegExp, notAgain: RegExp]> = {
    de: [/es wurde nichts abgebucht/i, /zahlen Sie nicht noch einmal/i],
    fr: [/Aucun montant n’a été débité/, /Ne payez pas une deuxième fois/],
    es: [/No se ha cobrado nada/, /No vuelva a pagar/],
    'pt-BR': [/Nada foi cobrado/, /Não pague de novo/],
    it: [/Non è stato addebitato nulla/, /Non pagare di nuovo/],
    nl: [/Er is niets afgeschreven/, /Betaal niet nog een keer/],
    id: [/Tidak ada biaya yang ditagihkan/, /Jangan membayar lagi/],
    ja: [/請求は発生していません/, /再度お支払いの手続きをしないでください/],
    'zh-Hans': [/未产生任何扣款/, /请勿重复付款/],
    ar: [/لم يُخصم أي مبلغ/, /لا تدفع مرة أخرى/],
    he: [/לא בוצע חיוב/, /אל תשלמו שוב/],
  };

  it.each(all)('is said to be where it is: %s', (tag, language) => {
    const { words, payment } = language;
    const [notCharged, notAgain] = promises[tag] ?? [/never/, /never/];
    const { inactive, expired, exhausted, archived } = payment.unavailable;
    const harmless = [
      words.form.loadFailed.text,
      ...[inactive, expired, exhausted, archived].map(({ text }) => text),
      ...[...declines, undefined].map((reason) => payment.declined(reason).text),
      payment.priceChanged(sample.amount, sample.other).text,
      payment.sessionExpired.text,
      ...refusals.filter((code) => code !== 'offline' && code !== 'rate_limited').map((code) => payment.refused(code)),
    ];
    for (const text of harmless) expect(text).toMatch(notCharged);
    const { uncertain, uncertainStalled, processing, unreachable } = payment;
    for (const text of [uncertain.text, uncertainStalled.text, processing.text, unreachable])
      expect(text).toMatch(notAgain);
    const { refunded, paidLate } = payment;
    for (const text of [refunded(true).text, refunded(false).text, paidLate.text]) expect(text).not.toMatch(notCharged);
  });
});

describe('direction', () => {
  const rightToLeft = ['ar', 'he'];

  it.each(all)('%s runs its way', (tag, { words }) => {
    expect(words.form.dir).toBe(rightToLeft.includes(tag) ? 'rtl' : 'ltr');
  });

  it.each(all.filter(([tag]) => rightToLeft.includes(tag)))(
    '%s holds apart what runs the other way',
    (_tag, language) => {
      const texts = spokenTexts(language);
      const isolated = texts.filter(({ text, shows }) =>
        shows.some((part) => /\D/.test(part) && part !== '~~~' && !text.includes(`\u2068${part}\u2069`)),
      );
      expect(isolated).toEqual([]);
      expect(texts.filter(({ text }) => /[a-z@+%€]/i.test(wordsOnly(text)))).toEqual([]);
      expect(
        texts.filter(({ text }) => /[\u2068\u2069]/.test(text.replaceAll(/\u2068[^\u2068\u2069]+\u2069/g, ''))),
      ).toEqual([]);
    },
  );

  it.each(all.filter(([tag]) => !rightToLeft.includes(tag)))('%s needs no marks for it', (_tag, language) => {
    expect(spokenTexts(language).filter(({ text }) => /[\u2066-\u2069\u200e\u200f]/.test(text))).toEqual([]);
  });
});

describe('plurals', () => {
  const { ar, he, fr } = spoken;

  it.each([
    [0, '0 يوم', '0 دقيقة', '0 خانة'],
    [1, 'يوم', 'أقل من دقيقة', 'خانة واحدة'],
    [2, 'يومين', 'دقيقتين', 'خانتين'],
    [3, '3 أيام', '3 دقائق', '3 خانات'],
    [11, '11 يومًا', '11 دقيقة', '11 خانة'],
    [100, '100 يوم', '100 دقيقة', '100 خانة'],
  ])('of Arabic: %i', (count, days, minutes, fields) => {
    expect(ar.words.plans.every('day', count)).toBe(`كل ${days}`);
    expect(ar.words.plans.trial(count)).toBe(`أول ${days} مجانًا`);
    expect(ar.payment.endsIn(count)).toBe(`يُغلق خلال ${minutes}.`);
    expect(ar.payment.problemsTitle(count)).toBe(`يُرجى تصحيح ${fields}`);
  });

  it.each([
    [1, 'כל שנה', 'תשלום אחד'],
    [2, 'כל שנתיים', 'שני תשלומים'],
    [3, 'כל 3 שנים', '3 תשלומים'],
  ])('of Hebrew: %i', (count, years, payments) => {
    expect(he.words.plans.every('year', count)).toBe(years);
    expect(he.words.plans.ends(count)).toBe(`מסתיים אחרי ${payments}.`);
  });

  it.each([
    [0, 'seconde'],
    [1, 'seconde'],
    [2, 'secondes'],
  ])('of French: %i', (count, seconds) => {
    expect(fr.payment.looksAgain(count)).toBe(`Cette page vérifiera à nouveau dans ${count} ${seconds}.`);
  });
});

describe('typography', () => {
  const untidy = (language: Language, pattern: RegExp) =>
    spokenTexts(language).filter(({ text }) => pattern.test(wordsOnly(text)));

  it('of French keeps its signs on the line', () => {
    expect(untidy(spoken.fr, /[^\u202f\u00a0][:;!?%]|'/)).toEqual([]);
  });

  it('of Spanish opens its questions', () => {
    expect(spokenTexts(spoken.es).filter(({ text }) => timesIn(text, '?') !== timesIn(text, '¿'))).toEqual([]);
    expect(textOf(spoken.es, 'payment.popupClosed.title')).toMatch(/^¿.*\?$/);
  });

  it('of Arabic has signs of its own', () => {
    expect(untidy(spoken.ar, /[,;?]/)).toEqual([]);
  });

  it.each(['ja', 'zh-Hans'] as const)('of %s has signs of full width', (tag) => {
    expect(untidy(spoken[tag], /[,;:?!()]|\.(\s|$)/)).toEqual([]);
  });
});
