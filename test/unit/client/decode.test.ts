import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { decode, DecodeFailure, type Shape } from '../../../src/client/decode.ts';
import { publicLinkShape, quoteShape } from '../../../src/client/shapes.generated.ts';
import { type PublicAmountLink, publicLink } from '../../../src/protocol/public-link.ts';
import { quote } from '../../../src/protocol/quote.ts';
import { anAmountLink } from '../../fixtures/links.ts';
import { aQuote } from '../../fixtures/sessions.ts';
import { isCurrent } from '../../tools/generate-shapes.ts';

const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
};
const fails = (shape: Shape<unknown>, value: unknown): string | undefined =>
  (thrownBy(() => decode(shape, value)) as DecodeFailure | undefined)?.path;

describe('the generated shapes', () => {
  it('are what the schemas say now', () => {
    expect(isCurrent()).toBe(true);
  });
});

const places = [
  'status',
  'availability',
  'type',
  'currency',
  'currencyExponent',
  'amount',
  'images',
  'metadata',
  'protocol',
  'amount.mode',
  'amount.min',
  'amount.max',
  'amount.preset',
  'amount.step',
  'amount.suggested',
  'handoff',
  'name',
  'amount.suggested.1',
  'handoff.allowed',
  'handoff.allowed.0',
  'embed.allowed',
  'window',
  'merchant',
  'messages',
  'merchant.name',
  'usage.limit',
  'collect.email',
  'customFields',
  'afterCompletion',
  'amount.intervals',
];
const values = [undefined, null, '', 'x', 0, -1, 1.5, 2 ** 60, true, [], {}, [1], '2500', 'EUR', 3];

/** A valid link with one value anywhere in it replaced by something else, or taken away. */
const brokenLink = fc
  .tuple(fc.constantFrom(...places), fc.oneof(fc.constantFrom<unknown>(...values), fc.jsonValue()))
  .map(([place, value]) => {
    const link: Record<string, unknown> = structuredClone(anAmountLink());
    const steps = place.split('.');
    const last = steps.pop() as string;
    const object = steps.reduce((inner, step) => inner[step] as Record<string, unknown>, link);
    if (value === undefined) delete object[last];
    else object[last] = value;
    return link;
  });

describe('decode', () => {
  it('answers with what a valid link says', () => {
    expect(decode(publicLinkShape, anAmountLink())).toEqual(publicLink.parse(anAmountLink()));
  });

  it('drops what it does not know', () => {
    const decoded = decode(publicLinkShape, { ...anAmountLink(), surprise: 1 });
    expect(decoded).not.toHaveProperty('surprise');
  });

  it('keeps a status it does not know as a word', () => {
    expect(decode(publicLinkShape, { ...anAmountLink(), status: 'paused' }).status).toBe('paused');
  });

  it('keeps what all links share of a kind it does not know', () => {
    const { amount: _, ...common } = anAmountLink();
    expect(decode(publicLinkShape, { ...common, type: 'raffle' })).toMatchObject({ type: 'raffle', name: common.name });
  });

  it.each<[string, unknown]>([
    ['missing', undefined],
    ['text', '2500'],
    ['a fraction', 25.5],
    ['negative', -1],
    ['too large to be exact', 2 ** 53],
    ['not a number', Number.NaN],
  ])('refuses a quote whose total is %s', (_, total) => {
    expect(fails(quoteShape, { ...aQuote(), total })).toBe('/total');
  });

  it('refuses a link without its exponent and says where', () => {
    const { currencyExponent: _, ...rest } = anAmountLink();
    expect(fails(publicLinkShape, rest)).toBe('/currencyExponent');
  });

  it('agrees with the schemas about every broken copy of a quote', () => {
    const junk = fc.oneof(
      fc.constant(undefined),
      fc.constant(null),
      fc.string(),
      fc.double(),
      fc.integer({ max: -1 }),
      fc.constant([]),
    );
    const money = [
      'subtotal',
      'discount',
      'shipping',
      'tax',
      'tip',
      'fee',
      'total',
      'dueToday',
      'dueLater',
      'currencyExponent',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...money), junk, (key, value) => {
        const broken = { ...aQuote(), [key]: value };
        expect(fails(quoteShape, broken) === undefined).toBe(quote.safeParse(broken).success);
      }),
      { numRuns: 2_000 },
    );
  });

  it('accepts every link that the schema accepts, and says the same about it', () => {
    fc.assert(
      fc.property(brokenLink, (link) => {
        const parsed = publicLink.safeParse(link);
        if (parsed.success) expect(decode(publicLinkShape, link)).toEqual(parsed.data);
      }),
      { numRuns: 5_000 },
    );
  });

  it('lets no link through whose money is broken, however much it tolerates elsewhere', () => {
    fc.assert(
      fc.property(brokenLink, (link) => {
        if (fails(publicLinkShape, link) !== undefined) return;
        const { type, currency, currencyExponent, amount } = decode(publicLinkShape, link) as PublicAmountLink;
        expect(typeof currency).toBe('string');
        const { value, min, max, preset, step, suggested = [] } = type === 'amount' ? amount : { suggested: [] };
        const money = [currencyExponent, value, min, max, preset, step, ...suggested];
        for (const minor of money.filter((given) => given !== undefined)) {
          expect(Number.isSafeInteger(minor) && minor >= 0).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('never throws anything but its own failure', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const caught = thrownBy(() => decode(publicLinkShape, value));
        expect(caught === undefined || caught instanceof DecodeFailure).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('decode on a page that extends Object.prototype', () => {
  const polluted = Object.prototype as unknown as Record<string, unknown>;
  afterEach(() => {
    delete polluted.total;
    delete polluted.each;
  });

  it('fills no gap from there', () => {
    polluted.each = () => undefined;
    polluted.total = 1;
    const { total: _, ...rest } = aQuote();
    expect(fails(quoteShape, rest)).toBe('/total');
    expect(decode(quoteShape, aQuote()).total).toBe(aQuote().total);
  });

  it('shows no absent field as present', () => {
    const link = anAmountLink();
    polluted.total = 1;
    expect((decode(publicLinkShape, link) as { total?: number }).total).toBeUndefined();
  });
});
