import { describe, expect, it } from 'vitest';
import { checkLink } from '../../demo/server/domain/link-rules.ts';
import { ProblemError } from '../../demo/server/problem-error.ts';
import type { LinkInput } from '../../src/protocol/seller-link.ts';
import {
  aFixedInput,
  aMonthlyPlan,
  anAmountInput,
  aProductInput,
  aSubscriptionInput,
  aTShirt,
} from '../fixtures/links.ts';

function faultsOf(config: LinkInput): string[] {
  try {
    checkLink(config);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return (error.extras.errors ?? []).map(({ code, pointer }) => `${code} ${pointer}`);
  }
}
const amount = (terms: object) => anAmountInput({ amount: { mode: 'suggested', suggested: [500], ...terms } });
const [size, color] = aTShirt.dimensions;

describe('the rules for a link', () => {
  it.each<[string, LinkInput]>([
    ['a suggested amount', anAmountInput()],
    ['a fixed amount', aFixedInput()],
    ['items', aProductInput()],
    ['plans', aSubscriptionInput()],
    ['rupiah without decimals', aFixedInput({ currency: 'IDR', currencyExponent: 0 })],
    ['dinars with three', aFixedInput({ currency: 'KWD', currencyExponent: 3 })],
  ])('accept %s', (_name, config) => {
    expect(faultsOf(config)).toEqual([]);
  });

  it.each<[string, LinkInput, string[]]>([
    [
      'decimals that the currency has not',
      aFixedInput({ currency: 'JPY' }),
      ['currency_exponent_mismatch /currencyExponent'],
    ],
    ['rupiah with two decimals', aFixedInput({ currency: 'IDR' }), ['currency_exponent_mismatch /currencyExponent']],
    ['an unknown currency', aFixedInput({ currency: 'XYZ' }), ['field_invalid /currency']],
    ['a fixed amount without its value', aFixedInput({ amount: { mode: 'fixed' } }), ['field_invalid /amount/value']],
    [
      'an open amount with a value',
      amount({ mode: 'open', value: 5, suggested: undefined }),
      ['field_invalid /amount/value'],
    ],
    ['suggestions that are missing', amount({ suggested: undefined }), ['field_invalid /amount/suggested']],
    [
      'bounds the wrong way round',
      amount({ min: 900, max: 100, suggested: [500] }),
      ['field_invalid /amount/min', 'field_invalid /amount/suggested/0'],
    ],
    ['a suggestion out of bounds', amount({ suggested: [500, 50], min: 100 }), ['field_invalid /amount/suggested/1']],
    ['a suggestion off the step', amount({ suggested: [500, 510], step: 100 }), ['field_invalid /amount/suggested/1']],
    ['a preset out of bounds', amount({ preset: 50, min: 100, allowCustom: true }), ['field_invalid /amount/preset']],
    ['a preset that cannot be chosen', amount({ preset: 600 }), ['field_invalid /amount/preset']],
    [
      'an interval twice',
      amount({ intervals: [{ interval: 'month' }, { interval: 'month' }] }),
      ['field_invalid /amount/intervals/1/interval'],
    ],
    [
      'an interval out of its bounds',
      amount({ intervals: [{ interval: 'month', suggested: [50], min: 100 }] }),
      ['field_invalid /amount/intervals/0/suggested/0'],
    ],
    [
      'an end before the beginning',
      aFixedInput({ startsAt: '2027-01-02T00:00:00Z', expiresAt: '2027-01-01T23:00:00+02:00' }),
      ['field_invalid /expiresAt'],
    ],
    ['two items of one id', aProductInput({ items: [aTShirt, aTShirt] }), ['field_invalid /items/1/id']],
    [
      'one option id in two dimensions',
      aProductInput({
        items: [{ ...aTShirt, dimensions: [size!, { ...color!, options: size!.options }], combinations: [] }],
      }),
      ['field_invalid /items/0/dimensions/1/options/0/id', 'field_invalid /items/0/dimensions/1/options/1/id'],
    ],
    [
      'a combination of unknown options',
      aProductInput({ items: [{ ...aTShirt, combinations: [{ optionIds: ['xl'] }] }] }),
      ['field_invalid /items/0/combinations/0/optionIds/0'],
    ],
    [
      'a price below nothing',
      aProductInput({
        items: [
          {
            ...aTShirt,
            unitAmount: 1,
            dimensions: [{ ...size!, options: [{ id: 's', label: 'S', priceDelta: -2 }] }],
            combinations: [],
          },
        ],
      }),
      ['field_invalid /items/0/dimensions'],
    ],
    [
      'quantities the wrong way round',
      aProductInput({ items: [{ ...aTShirt, quantity: { default: 1, min: 2, max: 3 } }] }),
      ['field_invalid /items/0/quantity'],
    ],
    ['two plans of one id', aSubscriptionInput({ plans: [aMonthlyPlan, aMonthlyPlan] }), ['field_invalid /plans/1/id']],
    [
      'a default plan that does not exist',
      aSubscriptionInput({ defaultPlanId: 'yearly' }),
      ['field_invalid /defaultPlanId'],
    ],
    [
      'a select without options',
      aFixedInput({ customFields: [{ key: 'k', label: 'K', type: 'select', required: true }] }),
      ['field_invalid /customFields/0/options'],
    ],
  ])('refuse %s', (_name, config, faults) => {
    expect(faultsOf(config)).toEqual(faults);
  });
});
