import { describe, expect, it } from 'vitest';
import { aProductInput, aTShirt } from '../fixtures/links.ts';
import { priced, refusal } from './pricing.ts';

const shirt = (changes: object = {}) => aProductInput({ items: [{ ...aTShirt, ...changes }] });
const chosen = (size: string, color: string, quantity?: number) => ({
  items: [{ id: 'shirt', options: { size, color }, ...(quantity !== undefined && { quantity }) }],
});

describe('a quote for items', () => {
  it('adds differences of options and multiplies', () => {
    expect(priced(shirt(), chosen('xxl', 'red', 2))).toMatchObject({
      total: 5400,
      lines: [{ id: 'shirt', label: 'T-shirt', detail: 'XXL, Red', quantity: 2, unitAmount: 2700, amount: 5400 }],
    });
  });

  it('takes the price of the primary dimension, then the differences, then the exception', () => {
    const dimensions = [
      {
        id: 'size',
        name: 'Size',
        primary: true,
        options: [
          { id: 's', label: 'S', unitAmount: 1000 },
          { id: 'm', label: 'M' },
        ],
      },
      {
        id: 'color',
        name: 'Colour',
        options: [
          { id: 'red', label: 'Red', priceDelta: 50 },
          { id: 'blue', label: 'Blue' },
        ],
      },
    ];
    const config = shirt({ dimensions, combinations: [{ optionIds: ['m', 'red'], unitAmount: 99 }] });
    expect(priced(config, chosen('s', 'red')).total).toBe(1050);
    expect(priced(config, chosen('m', 'blue')).total).toBe(2400);
    expect(priced(config, chosen('m', 'red')).total).toBe(99);
  });

  it.each([
    ['an impossible combination', shirt(), chosen('xxl', 'blue'), 'option_invalid', '/selection/items/0/options'],
    ['a sold-out combination', shirt(), chosen('s', 'red'), 'item_sold_out', '/selection/items/0/options'],
    ['an unknown option', shirt(), chosen('xl', 'red'), 'option_invalid', '/selection/items/0/options/size'],
    [
      'a missing option',
      shirt(),
      { items: [{ id: 'shirt', options: { size: 's' } }] },
      'field_required',
      '/selection/items/0/options/color',
    ],
    [
      'an unknown dimension',
      shirt(),
      { items: [{ id: 'shirt', options: { size: 's', color: 'blue', cut: 'x' } }] },
      'option_invalid',
      '/selection/items/0/options/cut',
    ],
    ['an unknown item', shirt(), { items: [{ id: 'hat' }] }, 'field_required', '/selection/items'],
    ['too many', shirt(), chosen('s', 'blue', 6), 'quantity_unavailable', '/selection/items/0/quantity'],
    [
      'a sold-out item',
      shirt({ availability: { state: 'sold_out' } }),
      chosen('s', 'blue'),
      'item_sold_out',
      '/selection/items/0/id',
    ],
    [
      'a held item',
      shirt({ availability: { state: 'held' } }),
      chosen('s', 'blue'),
      'item_temporarily_held',
      '/selection/items/0/id',
    ],
    [
      'more than are left',
      shirt({ availability: { state: 'low', left: 1 } }),
      chosen('s', 'blue', 2),
      'quantity_unavailable',
      '/selection/items/0/id',
    ],
    [
      'the same line twice',
      shirt(),
      { items: [...chosen('s', 'blue').items, ...chosen('s', 'blue').items] },
      'option_invalid',
      '/selection/items/1',
    ],
  ])('refuses %s', (_name, config, selection, code, pointer) => {
    expect(refusal(config, selection)).toMatchObject({ code, pointer });
  });

  it('counts the quantity of an item over all its lines', () => {
    const items = [...chosen('s', 'blue', 3).items, ...chosen('xxl', 'red', 3).items];
    expect(refusal(shirt(), { items })).toMatchObject({ code: 'quantity_unavailable', context: { available: 5 } });
  });

  it('asks for all, for exactly one, or for any of the items', () => {
    const plain = (id: string, more: object = {}) => ({
      id,
      name: id,
      unitAmount: 100,
      quantity: { default: 1, min: 1, max: 9 },
      ...more,
    });
    const items = [plain('a'), plain('b'), plain('c', { optional: true })];
    const config = (choose: 'all' | 'one' | 'any') => aProductInput({ choose, items });
    expect(priced(config('all'), { items: [{ id: 'a' }, { id: 'b' }] }).total).toBe(200);
    expect(refusal(config('all'), { items: [{ id: 'a' }] }).context).toEqual({ missing: ['b'] });
    expect(priced(config('one'), { items: [{ id: 'b' }] }).total).toBe(100);
    expect(refusal(config('one'), { items: [{ id: 'a' }, { id: 'b' }] }).code).toBe('option_invalid');
    expect(priced(config('any'), { items: [{ id: 'c', quantity: 3 }] }).total).toBe(300);
  });

  it('adds the chosen shipping, where it goes to the country', () => {
    const shippingOptions = [{ id: 'post', label: 'Post', amount: 490, countries: ['DE'] }];
    const config = aProductInput({ shippingOptions, tax: { rate: 10, inclusive: false, label: 'VAT' } });
    const selection = { ...chosen('s', 'blue'), shippingOption: 'post' };
    expect(priced(config, selection)).toMatchObject({ shipping: 490, tax: 289, total: 3179 });
    const customer = { shippingAddress: { country: 'FR', line1: 'Rue 1' } };
    expect(refusal(config, selection, { customer })).toMatchObject({
      code: 'option_invalid',
      context: { countries: ['DE'] },
    });
    expect(refusal(config, { ...selection, shippingOption: 'drone' }).code).toBe('option_invalid');
  });
});

describe('totals too large to charge', () => {
  it('are refused, not rounded', () => {
    const config = aProductInput({
      items: [{ id: 'a', name: 'A', unitAmount: 900_000_000_000, quantity: { default: 2, min: 1, max: 9 } }],
    });
    expect(refusal(config, { items: [{ id: 'a' }] }).code).toBe('amount_too_large');
  });
});
