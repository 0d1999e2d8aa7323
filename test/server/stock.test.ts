import { beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../../src/protocol/item.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import type { SellerItem, StockedItem } from '../../src/protocol/seller-item.ts';
import { aProductInput } from '../fixtures/links.ts';
import { type Backend, card, CHALLENGE, DECLINED, startBackend } from './backend.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const quantity = { default: 1, min: 1, max: 20 };
const aPrint: StockedItem = { id: 'print', name: 'Print', unitAmount: 1000, quantity };
const sizes = (...options: { id: string; stock?: number }[]) => [
  { id: 'size', name: 'Size', options: options.map((option) => ({ label: option.id.toUpperCase(), ...option })) },
];
const linkWith = async (...items: StockedItem[]): Promise<string> =>
  (await backend.createLink(aProductInput({ items, choose: 'any' }))).id;
const buy = <T = Problem>(linkId: string, count: number, options?: Record<string, string>) =>
  backend.createSession<T>(linkId, {
    selection: { items: [{ id: 'print', quantity: count, ...(options && { options }) }] },
    expectedTotal: 1000 * count,
  });
const opened = async (linkId: string, count: number, options?: Record<string, string>) => {
  const answer = await backend.createSession(linkId, {
    selection: { items: [{ id: 'print', quantity: count, ...(options && { options }) }] },
    expectedTotal: 1000 * count,
  });
  if (answer.status !== 201) throw new Error(`Refused: ${answer.text}`);
  return answer.body;
};
const itemOf = async (linkId: string): Promise<Item> => {
  const link = await backend.readLink(linkId);
  const item = link.type === 'product' ? link.items[0] : undefined;
  if (item === undefined) throw new Error('The link has no items.');
  return item;
};
const sellerItemOf = async (linkId: string) =>
  (await backend.seller<{ items: SellerItem[] }>(`/v1/payment-links/${linkId}`)).body.items[0];

describe('an item of which there are so many', () => {
  it('is sold until none is left, and says so in words and numbers as its seller likes', async () => {
    const id = await linkWith({ ...aPrint, stock: 20, showStock: true });
    expect((await itemOf(id)).availability).toEqual({ state: 'in_stock', left: 20 });
    await backend.confirm(await opened(id, 18));
    expect((await itemOf(id)).availability).toEqual({ state: 'low', left: 2 });
    expect((await buy(id, 3)).body).toMatchObject({ code: 'quantity_unavailable', context: { available: 2 } });
    await backend.confirm(await opened(id, 2));
    expect((await itemOf(id)).availability).toEqual({ state: 'sold_out', left: 0 });
    expect((await buy(id, 1)).body.code).toBe('item_sold_out');
  });

  it('tells payers no numbers that its seller does not show', async () => {
    const id = await linkWith({ ...aPrint, stock: 5 });
    await backend.confirm(await opened(id, 4));
    expect(await itemOf(id)).toEqual({ ...aPrint, availability: { state: 'low' } });
    expect(await sellerItemOf(id)).toMatchObject({ stock: 5, stockUse: { sold: 4, held: 0 } });
  });

  it('is held while money is under way, and free when it does not come', async () => {
    const id = await linkWith({ ...aPrint, stock: 2 });
    const [first, second] = [await opened(id, 2), await opened(id, 1)];
    await backend.confirm(first, card(CHALLENGE));
    expect((await itemOf(id)).availability).toEqual({ state: 'held' });
    expect(await sellerItemOf(id)).toMatchObject({ stockUse: { sold: 0, held: 2 } });
    const refused = await backend.confirm<Problem>(second);
    expect(refused.body).toMatchObject({ status: 409, code: 'item_temporarily_held', retryable: true });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await backend.cancel(first);
    expect((await backend.confirm(second)).body.session.status).toBe('completed');
  });

  it('is free again when a hold lapses or a card is declined', async () => {
    const id = await linkWith({ ...aPrint, stock: 1 });
    await backend.confirm<Problem>(await opened(id, 1), card(DECLINED));
    expect((await itemOf(id)).availability).toEqual({ state: 'in_stock' });
    await backend.confirm(await opened(id, 1), card(CHALLENGE));
    expect((await itemOf(id)).availability).toEqual({ state: 'held' });
    backend.advance(15 * 60_000);
    expect((await itemOf(id)).availability).toEqual({ state: 'in_stock' });
    expect((await backend.confirm(await opened(id, 1))).body.session.status).toBe('completed');
  });

  it('counts options and combinations, each by itself and over all lines', async () => {
    const id = await linkWith({
      ...aPrint,
      stock: 5,
      dimensions: [
        ...sizes({ id: 's' }, { id: 'm', stock: 3 }),
        {
          id: 'paper',
          name: 'Paper',
          options: [
            { id: 'rag', label: 'Rag' },
            { id: 'bond', label: 'Bond' },
          ],
        },
      ],
      combinations: [{ optionIds: ['m', 'rag'], stock: 1 }],
    });
    expect((await buy(id, 2, { size: 'm', paper: 'rag' })).body.code).toBe('quantity_unavailable');
    await backend.confirm(await opened(id, 1, { size: 'm', paper: 'rag' }));
    expect((await buy(id, 1, { size: 'm', paper: 'rag' })).body.code).toBe('item_sold_out');
    expect((await buy(id, 3, { size: 'm', paper: 'bond' })).body.code).toBe('quantity_unavailable');
    await backend.confirm(await opened(id, 2, { size: 'm', paper: 'bond' }));
    expect(await itemOf(id)).toMatchObject({
      availability: { state: 'in_stock' },
      dimensions: [{ options: [{ id: 's' }, { id: 'm', availability: { state: 'sold_out' } }] }, {}],
      combinations: [{ availability: { state: 'sold_out' } }],
    });
    const lines = ['rag', 'bond'].map((paper) => ({ id: 'print', options: { size: 's', paper }, quantity: 2 }));
    const both = await backend.createSession<Problem>(id, { selection: { items: lines }, expectedTotal: 4000 });
    expect(both.body).toMatchObject({ code: 'quantity_unavailable', context: { available: 2 } });
  });

  it('is gone where no size of it is left', async () => {
    const id = await linkWith({ ...aPrint, dimensions: sizes({ id: 's', stock: 1 }, { id: 'm', stock: 0 }) });
    expect((await itemOf(id)).availability).toBeUndefined();
    await backend.confirm(await opened(id, 1, { size: 's' }));
    expect((await itemOf(id)).availability).toEqual({ state: 'sold_out' });
  });

  it('can be had again when its seller finds more', async () => {
    const id = await linkWith({ ...aPrint, stock: 1 });
    await backend.confirm(await opened(id, 1));
    await backend.seller(`/v1/payment-links/${id}`, {
      method: 'PATCH',
      body: { items: [{ ...aPrint, stock: 3, showStock: true }] },
      headers: { 'if-match': '*' },
    });
    expect((await itemOf(id)).availability).toEqual({ state: 'in_stock', left: 2 });
  });

  it('gives the money back where it comes after the last piece went', async () => {
    const id = await linkWith({ ...aPrint, stock: 1 });
    const late = await opened(id, 1);
    const { body } = await backend.confirm(late, { method: { type: 'bank_transfer' } });
    backend.advance(25 * 3_600_000);
    await backend.confirm(await opened(id, 1));
    await backend.seller(`/v1/test/payments/${body.payment?.id}/settle`, { method: 'POST' });
    expect((await backend.readSession(late)).session.payment).toMatchObject({ status: 'refunded', overLimit: true });
    expect(await sellerItemOf(id)).toMatchObject({ stockUse: { sold: 1, held: 0 } });
    const { usage } = await backend.readLink(id);
    expect(usage.completed).toBe(1);
  });
});
