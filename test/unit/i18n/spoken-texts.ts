/** Every text that a language can say, with sample arguments, so that all languages can be held against each other. */
import type { LanguageWords } from '../../../src/i18n/messages.ts';
import type { PaymentMessages } from '../../../src/i18n/payment-messages.ts';

export interface Language {
  readonly words: LanguageWords;
  readonly payment: PaymentMessages;
}

export interface Spoken {
  /** Which message, and with what: `payment.receiptTo(ada@mail.example)`. */
  readonly path: string;
  readonly text: string;
  /** The arguments that must be read in the text, once each. */
  readonly shows: readonly string[];
}

/** Sample arguments that a payer reads as they are; what is not here says what is meant, and is worded. */
export const sample = {
  amount: '25,00 €',
  other: '31,00 €',
  date: '3/5/2031',
  code: 'SPRING9',
  email: 'ada@mail.example',
  host: 'shop.example',
  id: 'req_7',
  merchant: 'Orla Quinn',
  item: 'Pear-tree',
  label: 'Sleeve',
  example: '25.00',
  currency: 'SEK',
} as const;

const read: ReadonlySet<unknown> = new Set(Object.values(sample));

export const verbs = ['pay', 'reserve', 'collect', 'donate', 'book', 'subscribe'] as const;
export const repeats = ['once', 'day', 'week', 'month', 'quarter', 'year'] as const;
export const counts = [0, 1, 2, 3, 11, 100] as const;
const planIntervals = ['day', 'week', 'month', 'year'] as const;
const lacks = ['sold_out', 'held', 'impossible'] as const;
export const declines = [
  'insufficient_funds',
  'rejected_by_payer',
  'timeout',
  'payer_not_found',
  'not_allowed',
  'limit_exceeded',
  'provider_error',
] as const;
export const refusals = [
  'offline',
  'rate_limited',
  'provider_unavailable',
  'already_subscribed',
  'prefill_token_invalid',
  'return_url_not_allowed',
  'blocked_by_csp',
  'never heard of',
] as const;

const { amount, other, date, code, email, host, id, merchant, item, label, example, currency } = sample;
const each = <T>(list: readonly T[]): T[][] => list.map((one) => [one]);
const pairs = <T, U>(list: readonly T[], others: readonly U[]): (T | U)[][] =>
  list.flatMap((one) => others.map((second) => [one, second]));

const about = { field: 'field:size', label: '', currency: '', example: '' };
const problems: unknown[][] = [
  ['amount_required', about],
  ...['sign', 'not-a-number'].map((why) => ['amount_unreadable', { ...about, why, example }]),
  ...['other-currency', 'too-many-decimals'].map((why) => ['amount_unreadable', { ...about, why, currency, example }]),
  ['amount_unreadable', { ...about, why: 'too-large' }],
  ['amount_ambiguous', about],
  ...[{ min: amount }, {}].map((bound) => ['amount_too_small', { ...about, ...bound }]),
  ...[{ max: amount }, {}].map((bound) => ['amount_too_large', { ...about, ...bound }]),
  ...[{ step: amount }, {}].map((bound) => ['amount_step', { ...about, ...bound }]),
  ['field_required', { ...about, label }],
  ['item_required', about],
  ['option_required', { ...about, label }],
  ['option_unavailable', { ...about, label }],
  ['quantity_unavailable', { ...about, label, least: 4, most: 9 }],
  ['quantity_unavailable', { ...about, label, least: 4, most: 4 }],
  ['promo_invalid', about],
  ['promo_expired', about],
  ['consent_required', { ...about, label }],
  ['never heard of', { ...about, field: 'email' }],
  ['never heard of', { ...about, field: 'phone' }],
  ['never heard of', { ...about, label }],
];

/** What every message that varies is called with. One that is missing here fails. */
const calls: Readonly<Record<string, readonly unknown[][]>> = {
  'form.callToAction': each(verbs),
  'form.submit': verbs.flatMap((verb) => repeats.map((repeat) => [verb, amount, repeat])),
  'form.submitFree': each(verbs),
  'form.amountHint': [
    [amount, other],
    [amount, undefined],
    [undefined, other],
  ],
  'form.amountEcho': [[amount]],
  'form.reference': [[id]],
  'extras.postalCode': each(['US', 'JP', 'BR']),
  'extras.region': each(['US', 'JP', 'CA', 'NZ']),
  'extras.coverFee': [[amount], [undefined]],
  'extras.applied': [[code]],
  'product.from': [[amount]],
  'product.was': [[amount]],
  'product.lacking': lacks.flatMap((lack) => [
    [item, lack, undefined],
    [item, lack, label],
  ]),
  'product.left': each(counts),
  'product.quantityOf': [[item]],
  'product.fewer': [[item]],
  'product.more': [[item]],
  'plans.per': pairs(planIntervals, [1, 2, 3, 11, 100]),
  'plans.every': pairs(planIntervals, [1, 2, 3, 11, 100]),
  'plans.saving': [[17]],
  'plans.trial': each(counts),
  'plans.setupFee': [[amount]],
  'plans.today': [[amount]],
  'plans.next': [[amount, date, '~~~']],
  'plans.ends': each(counts),
  'payment.renewal': repeats.map((repeat) => [amount, repeat, date]),
  'payment.taxIncluded': [[amount]],
  'payment.contact': [[merchant]],
  'payment.startsAt': [[date]],
  'payment.looksAgain': each(counts),
  'payment.endsIn': each(counts),
  'payment.fewLeft': each(counts),
  'payment.frameTitle': [[merchant]],
  'payment.paid': [[merchant], [undefined]],
  'payment.receiptTo': [[email]],
  'payment.continueTo': [[host]],
  'payment.problemsTitle': each(counts),
  'payment.problem': problems,
  'payment.refused': each(refusals),
  'payment.didYouMean': [[amount, other]],
  'payment.priceChanged': [[amount, other]],
  'payment.declined': each([...declines, undefined]),
  'payment.refunded': [[true], [false]],
};

/** Three and more are read as digits; one and two may be words. */
const shownOf = (argument: unknown): string[] => {
  if (typeof argument === 'number') return argument > 2 ? [`${argument}`] : [];
  if (argument && typeof argument === 'object') return [...new Set(Object.values(argument).flatMap(shownOf))];
  return read.has(argument) || argument === '~~~' ? [argument as string] : [];
};

const isScreen = (said: unknown): said is { title: string; text: string } =>
  typeof said === 'object' && said !== null && 'title' in said && 'text' in said;

function textsAt(path: string, message: unknown): Spoken[] {
  if (typeof message === 'string') return [{ path, text: message, shows: [] }];
  if (typeof message !== 'function')
    return Object.entries(message as object).flatMap(([key, value]) => textsAt(path ? `${path}.${key}` : key, value));
  const samples = calls[path];
  if (!samples) throw new Error(`${path} has no sample arguments`);
  return samples.flatMap((given) => {
    const said = (message as (...args: unknown[]) => unknown)(...given);
    const at = `${path}(${given.map((one) => JSON.stringify(one) ?? '').join(', ')})`;
    const shows = given.flatMap(shownOf);
    if (!isScreen(said)) return [{ path: at, text: said as string, shows }];
    return [
      { path: `${at}.title`, text: said.title, shows: [] },
      { path: `${at}.text`, text: said.text, shows },
    ];
  });
}

/** All texts of a language. Its direction is none. */
export const spokenTexts = ({ words, payment }: Language): Spoken[] =>
  textsAt('', { ...words, payment }).filter(({ path }) => path !== 'form.dir');
