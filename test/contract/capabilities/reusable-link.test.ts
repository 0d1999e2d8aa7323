import { beforeEach, describe, expect, it } from 'vitest';
import type { Product } from '../../../src/protocol/product.ts';
import type { LinkInput, SellerLink } from '../../../src/protocol/seller-link.ts';
import type { SellerSession } from '../../../src/protocol/seller-session.ts';
import { aFixedInput, anAmountInput, aProductInput, aSubscriptionInput, aTShirt } from '../../fixtures/links.ts';
import { openedSession } from '../../server/opened-session.ts';
import { submit } from '../../server/paper-browser.ts';
import { startReceiver } from '../../server/webhook-receiver.ts';
import { createEndpoint } from '../../server/webhook-sender.ts';
import { DAY_MS, payOnPages, type ServedBackend, startServedBackend } from './served-backend.ts';

let backend: ServedBackend;
beforeEach(async () => {
  backend = await startServedBackend();
});

const post = <T>(path: string, body?: object) =>
  backend.seller<T>(path, { method: 'POST', ...(body !== undefined && { body }) });
const inDays = (days: number) => new Date(backend.time.now + days * DAY_MS).toISOString();
const statusOf = async (id: string) => (await backend.sellerLink(id)).status;

describe('Yabetoo: a reusable link', () => {
  it('has an id plink_… and takes one payment after the other', async () => {
    const { id, url } = await backend.createLink(aFixedInput());
    expect(id).toMatch(/^plink_\w{24}$/);
    for (let times = 0; times < 3; times++) await payOnPages(backend, url);
    expect(await backend.paymentsOf(id)).toHaveLength(3);
    expect(await statusOf(id)).toBe('active');
  });

  it.each<[string, LinkInput, Record<string, string>, number]>([
    ['amount (fixed)', aFixedInput(), {}, 2500],
    ['amount (variable)', anAmountInput({ amount: { mode: 'open', min: 100 } }), { amount: '12.34' }, 1234],
    ['amount (suggested)', anAmountInput(), { choice: '10000' }, 10_000],
    ['product', aProductInput(), { 'option.shirt.size': 'xxl', 'option.shirt.color': 'red' }, 2700],
    ['subscription', aSubscriptionInput(), {}, 900],
  ])('is of the type %s', async (_type, input, typed, amount) => {
    const { id, url } = await backend.createLink(input);
    await payOnPages(backend, url, typed);
    expect(await backend.paymentsOf(id)).toMatchObject([{ status: 'succeeded', amount }]);
  });

  it('sells items of the catalogue with variants and quantity', async () => {
    const { body: shirt } = await post<Product>('/v1/products', {
      name: 'Shirt of the catalogue',
      prices: [{ currency: 'EUR', currencyExponent: 2, unitAmount: 2000 }],
      dimensions: aTShirt.dimensions,
      stock: 4,
    });
    const items = [{ id: 'shirt', productId: shirt.id, quantity: { default: 1, min: 1, max: 5 } }];
    const { body: link } = await post<SellerLink>('/v1/payment-links', { ...aProductInput(), items });
    await payOnPages(backend, link.url, {
      'option.shirt.size': 'xxl',
      'option.shirt.color': 'blue',
      'quantity.shirt': '3',
    });
    expect(await backend.paymentsOf(link.id)).toMatchObject([{ amount: 3 * 2300 }]);
    expect((await backend.seller<Product>(`/v1/products/${shirt.id}`)).body.stockUse).toEqual({ sold: 3, held: 0 });
    expect((await backend.follow(link.url)).text).toContain('Shirt of the catalogue');
  });

  it('has the statuses active, inactive, expired and exhausted', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ maxRedemptions: 1, expiresAt: inDays(1) }));
    expect(await statusOf(id)).toBe('active');
    await post(`/v1/payment-links/${id}/deactivate`);
    expect(await statusOf(id)).toBe('inactive');
    await post(`/v1/payment-links/${id}/activate`);
    await payOnPages(backend, url);
    expect(await statusOf(id)).toBe('exhausted');
    backend.advance(DAY_MS);
    expect(await statusOf(id)).toBe('expired');
  });

  it('ends by itself at expiresAt', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ expiresAt: inDays(1) }));
    backend.advance(DAY_MS - 1);
    await openedSession(backend, id);
    backend.advance(1);
    expect((await backend.createSession(id, { selection: {}, expectedTotal: 2500 })).text).toContain('link_expired');
    expect((await backend.follow(url)).html).not.toContain('name="step"');
  });

  it('ends by itself after maxRedemptions', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ maxRedemptions: 2 }));
    for (let times = 0; times < 2; times++) await payOnPages(backend, url);
    expect((await backend.createSession(id, { selection: {}, expectedTotal: 2500 })).text).toContain(
      'usage_limit_reached',
    );
  });

  it('collects addresses', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ collect: { shippingAddress: 'required' } }));
    const empty = await submit(backend, await backend.follow(url), {});
    expect(empty.status).toBe(422);
    await payOnPages(backend, url, {
      'shipping.country': 'DE',
      'shipping.line1': 'Kornhausgasse 1',
      'shipping.postalCode': '89073',
      'shipping.locality': 'Ulm',
    });
    const { body } = await backend.seller<{ data: SellerSession[] }>(`/v1/payment-links/${id}/sessions`);
    expect(body.data[0]?.customer?.shippingAddress).toEqual({
      country: 'DE',
      line1: 'Kornhausgasse 1',
      postalCode: '89073',
      locality: 'Ulm',
    });
  });

  it('takes promotion codes', async () => {
    await post('/v1/promotion-codes', { code: 'SPRING', discount: { type: 'percent', percent: 20 } });
    const { id, url } = await backend.createLink(anAmountInput({ allowPromotionCodes: true }));
    await payOnPages(backend, url, { promotionCode: 'spring' });
    expect(await backend.paymentsOf(id)).toMatchObject([{ amount: 2000 }]);
  });

  it('has a short permanent URL, which outlives every change of its slug', async () => {
    const { id, url } = await backend.createLink(aFixedInput());
    expect(url.length).toBeLessThan(80);
    for (const slug of ['spring-appeal', 'summer-appeal']) {
      await backend.seller(`/v1/payment-links/${id}`, {
        method: 'PATCH',
        body: { slug },
        headers: { 'if-match': '*' },
      });
    }
    for (const old of [url, `${backend.origin}/p/spring-appeal`, `${backend.origin}/p/summer-appeal`]) {
      expect((await backend.follow(old)).text).toContain('Pay €25.00');
    }
  });

  it('has a slug of the seller’s choice, which nobody else can take', async () => {
    const { url } = await backend.createLink(aFixedInput({ slug: 'invoice-1042' }));
    expect(url).toBe(`${backend.origin}/p/invoice-1042`);
    expect((await post('/v1/payment-links', aFixedInput({ slug: 'invoice-1042' }))).text).toContain('slug_taken');
  });

  it('counts its uses', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ maxRedemptions: 5 }));
    await openedSession(backend, id);
    await payOnPages(backend, url);
    expect((await backend.sellerLink(id)).usage).toMatchObject({ limit: 5, completed: 1, remaining: 4 });
  });

  it('notifies the seller’s server as soon as somebody pays', async () => {
    const receiver = await startReceiver();
    await createEndpoint(backend, ['payment.succeeded'], receiver.url);
    const { id, url } = await backend.createLink(aFixedInput({ merchantReference: 'ORDER-77' }));
    await payOnPages(backend, url);
    await backend.outbox.run();
    expect(receiver.received.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { type: 'payment.succeeded', linkId: id, merchantReference: 'ORDER-77', data: { amount: 2500 } },
    ]);
  });

  it('has a history of its payments, the newest first', async () => {
    const { id, url } = await backend.createLink(anAmountInput());
    for (const choice of ['500', '2500', '10000']) {
      await payOnPages(backend, url, { choice });
      backend.advance(DAY_MS);
    }
    const payments = await backend.paymentsOf(id);
    expect(payments.map(({ amount }) => amount)).toEqual([10_000, 2500, 500]);
    expect(payments.every(({ succeededAt }) => succeededAt !== undefined)).toBe(true);
  });
});
