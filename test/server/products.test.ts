import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/protocol/problem.ts';
import type { Product, ProductInput } from '../../src/protocol/product.ts';
import type { PublicProductLink } from '../../src/protocol/public-link.ts';
import type { LinkBody, SellerLink } from '../../src/protocol/seller-link.ts';
import { aProductInput } from '../fixtures/links.ts';
import { type Backend, card, CHALLENGE, startBackend } from './backend.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const aMug: ProductInput = {
  name: 'Mug',
  images: ['https://img.example/mug.jpg'],
  prices: [
    { currency: 'EUR', currencyExponent: 2, unitAmount: 1500 },
    { currency: 'JPY', currencyExponent: 0, unitAmount: 2200 },
  ],
  stock: 3,
  showStock: true,
};
const send = <T = Product>(method: string, path: string, body?: object, headers = {}) =>
  backend.seller<T>(path, { method, headers, ...(body && { body }) });
const makeProduct = async (input: Partial<ProductInput> = {}): Promise<Product> =>
  (await send('POST', '/v1/products', { ...aMug, ...input })).body;
const sell = <T = SellerLink>(productId: string, item: object = {}, link: object = {}) =>
  send<T>('POST', '/v1/payment-links', {
    ...aProductInput(),
    items: [{ id: 'mug', productId, ...item }],
    ...link,
  } as LinkBody);
const read = async (linkId: string) => (await backend.readLink(linkId)) as PublicProductLink;
const open = (linkId: string, quantity: number) =>
  backend.createSession(linkId, { selection: { items: [{ id: 'mug', quantity }] }, expectedTotal: 1500 * quantity });

describe('an item that refers to the catalogue', () => {
  it('takes name, pictures and price in the link’s currency from there', async () => {
    const product = await makeProduct();
    const euros = await sell(product.id);
    expect((await read(euros.body.id)).items).toEqual([
      {
        id: 'mug',
        productId: product.id,
        name: 'Mug',
        images: aMug.images,
        unitAmount: 1500,
        quantity: { default: 1, min: 1, max: 10 },
        availability: { state: 'in_stock', left: 3 },
      },
    ]);
    const yen = await sell(product.id, { name: 'Cup' }, { currency: 'JPY', currencyExponent: 0 });
    expect((await read(yen.body.id)).items[0]).toMatchObject({ name: 'Cup', unitAmount: 2200 });
    const dollars = await sell<Problem>(product.id, {}, { currency: 'USD' });
    expect(dollars.body.errors).toMatchObject([{ pointer: '/items/0/productId', code: 'field_invalid' }]);
  });

  it('shares its pieces with every other link', async () => {
    const product = await makeProduct();
    const [one, other] = [(await sell(product.id)).body.id, (await sell(product.id)).body.id];
    await backend.confirm((await open(one, 2)).body);
    expect((await read(other)).items[0]?.availability).toEqual({ state: 'low', left: 1 });
    await backend.confirm((await open(other, 1)).body, card(CHALLENGE));
    expect((await read(one)).items[0]?.availability).toEqual({ state: 'held', left: 0 });
    expect((await send('GET', `/v1/products/${product.id}`)).body.stockUse).toEqual({ sold: 2, held: 1 });
    const third = await backend.createSession<Problem>(one, {
      selection: { items: [{ id: 'mug', quantity: 1 }] },
      expectedTotal: 1500,
    });
    expect(third.body.code).toBe('item_temporarily_held');
  });

  it('follows when the product changes, but for what the link says itself', async () => {
    const product = await makeProduct();
    const { id } = (await sell(product.id, { unitAmount: 990 })).body;
    const change = { name: 'Big mug', prices: [{ currency: 'EUR', currencyExponent: 2, unitAmount: 1800 }], stock: 9 };
    const changed = await send('PATCH', `/v1/products/${product.id}`, change, { 'if-match': '"1"' });
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    const link = await read(id);
    expect(link.items[0]).toMatchObject({ name: 'Big mug', unitAmount: 990, availability: { left: 9 } });
    expect(link.revision).toBe(2);
    expect(await backend.eventTypes(id)).toEqual(['payment_link.created', 'payment_link.updated']);
  });

  it('goes on being sold when the product leaves the catalogue', async () => {
    const product = await makeProduct();
    const { id } = (await sell(product.id)).body;
    await send('DELETE', `/v1/products/${product.id}`, undefined, { 'if-match': '*' });
    const renamed = await send<SellerLink>('PATCH', `/v1/payment-links/${id}`, { name: 'Shop' }, { 'if-match': '*' });
    expect([renamed.status, renamed.body.name]).toEqual([200, 'Shop']);
    expect((await backend.confirm((await open(id, 1)).body)).body.session.status).toBe('completed');
    expect((await sell<Problem>(product.id)).body.errors).toMatchObject([{ pointer: '/items/0/productId' }]);
  });

  it.each([
    [{ productId: 'prod_unknown' }, '/items/0/productId'],
    [{ stock: 5 }, '/items/0/stock'],
    [{ dimensions: [] }, '/items/0/dimensions'],
  ])('is refused with %j', async (item, pointer) => {
    const product = await makeProduct();
    const answer = await sell<Problem>(product.id, item);
    expect(answer.body).toMatchObject({ status: 422, errors: [{ pointer, code: 'field_invalid' }] });
  });

  it('must otherwise be complete', async () => {
    const answer = await send<Problem>('POST', '/v1/payment-links', { ...aProductInput(), items: [{ id: 'a' }] });
    expect(answer.body.code).toBe('field_required');
    expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/items/0/name',
      '/items/0/unitAmount',
      '/items/0/quantity',
    ]);
  });
});

describe('a product', () => {
  it.each<[Partial<ProductInput>, string]>([
    [{ prices: [{ currency: 'IDR', currencyExponent: 2, unitAmount: 1 }] }, '/prices/0/currencyExponent'],
    [{ prices: [{ currency: 'XXX', currencyExponent: 2, unitAmount: 1 }] }, '/prices/0/currency'],
    [
      {
        dimensions: [{ id: 'size', name: 'Size', options: [{ id: 's', label: 'S', priceDelta: 100 }] }],
      },
      '/prices',
    ],
    [{ combinations: [{ optionIds: ['nothing'] }] }, '/combinations/0/optionIds/0'],
  ])('is refused with %j', async (change, pointer) => {
    const answer = await send<Problem>('POST', '/v1/products', { ...aMug, ...change });
    expect(answer.body).toMatchObject({ status: 422, errors: [{ pointer }] });
  });
});
