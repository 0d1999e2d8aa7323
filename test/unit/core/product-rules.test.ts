import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/checkout-state.ts';
import { firstDraft, readDraft, rulesOf, shownMinor, type Wishes } from '../../../src/core/link-rules.ts';
import '../../../src/core/product-rules.ts';
import type { ProductFacts } from '../../../src/core/product-rules.ts';
import type { Item } from '../../../src/protocol/item.ts';
import type { PublicProductLink } from '../../../src/protocol/public-link.ts';
import { aProductLink, aTShirt } from '../../fixtures/links.ts';

const shirt = aProductLink();
const anItem = (changes: Partial<Item> & Pick<Item, 'id'>): Item => ({
  name: changes.id,
  unitAmount: 1000,
  quantity: { default: 1, min: 1, max: 10 },
  ...changes,
});
const start = (link: PublicProductLink, wishes: Wishes = {}): Draft => firstDraft(link, wishes).draft;
const chosen = (options: Record<string, string>, quantity = 1, link = shirt): Draft => {
  const [item] = link.items as [Item];
  return { ...start(link), items: { [item.id]: { isChosen: true, options, quantity } } };
};
const itemFacts = (draft: Draft, link = shirt) => (rulesOf(link).facts(link, draft) as ProductFacts).items;
const codes = (link: PublicProductLink, draft: Draft) =>
  readDraft(link, draft).problems.map(({ field, code }) => `${field} ${code}`);
const cost = (link: PublicProductLink, draft: Draft) => shownMinor(link, readDraft(link, draft).choices);

describe('a product link', () => {
  it('asks for every dimension, and says what one costs at least', () => {
    expect(codes(shirt, start(shirt))).toEqual([
      'option:shirt:size option_required',
      'option:shirt:color option_required',
    ]);
    expect(itemFacts(start(shirt))[0]).toMatchObject({ unitMinor: 2400, isFrom: true });
    expect(itemFacts(chosen({ size: 'xxl' }))[0]).toMatchObject({ unitMinor: 2700, isFrom: false });
  });

  it('turns options and quantity into a selection with its cost', () => {
    const draft = chosen({ size: 'xxl', color: 'red' }, 2);
    expect(readDraft(shirt, draft)).toEqual({
      choices: { selection: { items: [{ id: 'shirt', options: { size: 'xxl', color: 'red' }, quantity: 2 }] } },
      problems: [],
    });
    expect(cost(shirt, draft)).toBe(5400);
  });

  it('says of each option why it cannot be had, and with which other one', () => {
    const [facts] = itemFacts(chosen({ size: 'xxl' }));
    expect(facts?.dimensions[1]?.options).toMatchObject([
      { id: 'red', lack: undefined },
      { id: 'blue', lack: 'impossible', lackWith: 'XXL' },
    ]);
    const [other] = itemFacts(chosen({ color: 'red' }));
    expect(other?.dimensions[0]?.options).toMatchObject([
      { id: 's', lack: 'sold_out', lackWith: 'Red' },
      { id: 'xxl', lack: undefined },
    ]);
  });

  it('refuses what it knows cannot be had', () => {
    expect(codes(shirt, chosen({ size: 'xxl', color: 'blue' }))).toEqual([
      'option:shirt:size option_unavailable',
      'option:shirt:color option_unavailable',
    ]);
  });

  it.each([
    [0, false],
    [1, true],
    [5, true],
    [6, false],
    [Number.NaN, false],
    [1.5, false],
  ])('takes a quantity of %d: %s', (quantity, isTaken) => {
    const problems = codes(shirt, chosen({ size: 'xxl', color: 'red' }, quantity));
    expect(problems).toEqual(isTaken ? [] : ['quantity:shirt quantity_unavailable']);
  });

  it('sells no more than is left of the chosen options', () => {
    const link = aProductLink({
      items: [{ ...aTShirt, combinations: [{ optionIds: ['s', 'blue'], availability: { state: 'low', left: 2 } }] }],
    });
    expect(itemFacts(chosen({ size: 's', color: 'blue' }, 1, link), link)[0]).toMatchObject({ left: 2, most: 2 });
    expect(codes(link, chosen({ size: 's', color: 'blue' }, 3, link))).toEqual(['quantity:shirt quantity_unavailable']);
  });

  it('takes the price of the primary dimension, the differences, and the most specific exception', () => {
    const item: Item = anItem({
      id: 'print',
      dimensions: [
        {
          id: 'format',
          name: 'Format',
          primary: true,
          options: [
            { id: 'a4', label: 'A4', unitAmount: 2000 },
            { id: 'a3', label: 'A3', unitAmount: 3500 },
          ],
        },
        {
          id: 'frame',
          name: 'Frame',
          options: [
            { id: 'none', label: 'None' },
            { id: 'oak', label: 'Oak', priceDelta: 1500 },
          ],
        },
      ],
      combinations: [{ optionIds: ['a3', 'oak'], unitAmount: 4500 }],
    });
    const link = aProductLink({ items: [item] });
    const price = (format: string, frame: string) => cost(link, chosen({ format, frame }, 1, link));
    expect([price('a4', 'none'), price('a4', 'oak'), price('a3', 'none'), price('a3', 'oak')]).toEqual([
      2000, 3500, 3500, 4500,
    ]);
  });

  it('shows the picture of the choice', () => {
    const link = aProductLink({
      items: [
        anItem({
          id: 'mug',
          images: ['https://seller.example/mug.jpg'],
          dimensions: [
            {
              id: 'color',
              name: 'Colour',
              options: [
                { id: 'red', label: 'Red', imageUrl: 'https://seller.example/red.jpg' },
                { id: 'blue', label: 'Blue' },
              ],
            },
          ],
        }),
      ],
    });
    const image = (options: Record<string, string>) => itemFacts(chosen(options, 1, link), link)[0]?.image;
    expect([image({}), image({ color: 'red' }), image({ color: 'blue' })]).toEqual([
      'https://seller.example/mug.jpg',
      'https://seller.example/red.jpg',
      'https://seller.example/mug.jpg',
    ]);
  });
});

describe('which of several items', () => {
  const tickets = (changes: Partial<PublicProductLink>): PublicProductLink =>
    aProductLink({
      items: [
        anItem({ id: 'full', availability: { state: 'sold_out' } }),
        anItem({ id: 'reduced', unitAmount: 700 }),
        anItem({ id: 'poster', optional: true }),
      ],
      ...changes,
    });
  const bought = (draft: Draft) =>
    Object.entries(draft.items ?? {}).flatMap(([id, { isChosen }]) => (isChosen ? [id] : []));

  it('is every one that is not optional, for `all`', () => {
    expect(bought(start(tickets({ choose: 'all' })))).toEqual(['full', 'reduced']);
  });

  it('is the first that can be had, for `one`, or the one that the page names', () => {
    expect(bought(start(tickets({ choose: 'one' })))).toEqual(['reduced']);
    expect(bought(start(tickets({ choose: 'one' }), { variant: 'poster' }))).toEqual(['poster']);
  });

  it('is nothing yet for `any`, and at least one is asked for', () => {
    const link = tickets({ choose: 'any' });
    expect(bought(start(link))).toEqual([]);
    expect(codes(link, start(link))).toEqual(['items item_required']);
    expect(bought(start(link, { variant: 'reduced' }))).toEqual(['reduced']);
  });

  it('remembers what a session bought', () => {
    const link = tickets({ choose: 'any' });
    const draft = rulesOf(link).draftOf(link, { items: [{ id: 'reduced', quantity: 3 }] });
    expect(draft.items).toMatchObject({ reduced: { isChosen: true, quantity: 3 }, poster: { isChosen: false } });
  });
});

describe('the wishes of a page', () => {
  it('choose options and a quantity', () => {
    const { draft, notices } = firstDraft(shirt, { options: 'size:xxl color:red', quantity: '2' });
    expect(draft.items?.['shirt']).toEqual({ isChosen: true, options: { size: 'xxl', color: 'red' }, quantity: 2 });
    expect(notices).toEqual([]);
    expect(start(shirt, { variant: 'xxl' }).items?.['shirt']?.options).toEqual({ size: 'xxl' });
  });

  it.each([
    [{ options: 'size:xs' }, 'options', 'size:xs'],
    [{ options: 'constructor:s' }, 'options', 'constructor:s'],
    [{ variant: 'hat' }, 'variant', 'hat'],
    [{ quantity: 'many' }, 'quantity', 'many'],
    [{ quantity: '99' }, 'quantity', '99'],
  ])('are dropped with a notice where the link does not offer them: %j', (wishes, attribute, value) => {
    const { draft, notices } = firstDraft(shirt, wishes);
    expect(draft.items?.['shirt']).toEqual({ isChosen: true, options: {}, quantity: 1 });
    expect(notices).toMatchObject([{ code: 'choice_unknown', attribute, value }]);
  });
});
