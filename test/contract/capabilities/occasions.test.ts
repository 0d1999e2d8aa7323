import { beforeEach, describe, expect, it } from 'vitest';
import type { LinkMetrics } from '../../../src/protocol/metrics.ts';
import type { Problem } from '../../../src/protocol/problem.ts';
import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import type { SellerSession } from '../../../src/protocol/seller-session.ts';
import type { Share } from '../../../src/protocol/share.ts';
import type { Subscription } from '../../../src/protocol/subscription.ts';
import { aFixedInput, anAmountInput, aProductInput } from '../../fixtures/links.ts';
import { DAY_MS, PAYER, payOnPages, type ServedBackend, startServedBackend } from './served-backend.ts';

let backend: ServedBackend;
beforeEach(async () => {
  backend = await startServedBackend();
});

const read = async <T>(path: string) => (await backend.seller<T>(path)).body;
const share = async (id: string, channel: string) =>
  (await backend.seller<Share>(`/v1/payment-links/${id}/shares`, { method: 'POST', body: { channel } })).body;
const sessionsOf = async (id: string) =>
  (await read<{ data: SellerSession[] }>(`/v1/payment-links/${id}/sessions`)).data;

describe('All: what payment links are used for', () => {
  it('deposits and down payments: two links under one order', async () => {
    const order = { merchantReference: 'KITCHEN-9', invoiceId: 'INV-9', maxRedemptions: 1 };
    const deposit = await backend.createLink(aFixedInput({ ...order, name: 'Down payment', orderId: 'KITCHEN-9-A' }));
    const rest = await backend.createLink(
      aFixedInput({ ...order, name: 'Rest', orderId: 'KITCHEN-9-B', amount: { mode: 'fixed', value: 97_500 } }),
    );
    await payOnPages(backend, deposit.url);
    const links = await read<{ data: SellerLink[] }>('/v1/payment-links?merchantReference=KITCHEN-9');
    expect(links.data.map(({ name, status }) => [name, status])).toEqual([
      ['Rest', 'active'],
      ['Down payment', 'exhausted'],
    ]);
    await payOnPages(backend, rest.url);
    const events = await read<{ data: { linkId: string }[] }>(
      '/v1/events?merchantReference=KITCHEN-9&type=payment.succeeded',
    );
    expect(events.data.map(({ linkId }) => linkId)).toEqual([rest.id, deposit.id]);
  });

  it('deposits of the payer’s choice, not below what is agreed', async () => {
    const { id, url } = await backend.createLink(
      anAmountInput({ amount: { mode: 'open', min: 50_000, max: 250_000, preset: 75_000 } }),
    );
    await payOnPages(backend, url, { amount: '1000' });
    expect(await backend.paymentsOf(id)).toMatchObject([{ amount: 100_000 }]);
    const less = await backend.createSession<Problem>(id, { selection: { amount: 49_999 }, expectedTotal: 49_999 });
    expect(less.body.code).toBe('amount_too_small');
  });

  it('reminders by e-mail before an unpaid link ends, and none once it is paid', async () => {
    const expiresAt = new Date(backend.time.now + 10 * DAY_MS).toISOString();
    const invoice = () => backend.createLink(aFixedInput({ expiresAt, maxRedemptions: 1, customer: { email: PAYER } }));
    const [paid, unpaid] = [await invoice(), await invoice()];
    await payOnPages(backend, paid.url);
    backend.advance(9 * DAY_MS);
    backend.sweep();
    const kinds = async (id: string) =>
      (await backend.mailsOf(id)).filter(([, to]) => to === PAYER).map(([kind]) => kind);
    expect([await kinds(unpaid.id), await kinds(paid.id)]).toEqual([
      ['link_sent', 'reminder'],
      ['link_sent', 'receipt'],
    ]);
  });

  it.each(['sms', 'whatsapp'])(
    'reminders by %s, from the seller’s own telephone: whether it led to payment',
    async (channel) => {
      const { id } = await backend.createLink(aFixedInput());
      await payOnPages(backend, (await share(id, channel)).url);
      expect((await read<{ data: Share[] }>(`/v1/payment-links/${id}/shares?channel=${channel}`)).data).toHaveLength(1);
      expect((await read<LinkMetrics>(`/v1/payment-links/${id}/metrics`)).byChannel).toMatchObject([
        { channel, successes: 1, revenue: [{ gross: 2500 }] },
      ]);
    },
  );

  it('in-store QR: one code on the counter, paid by many, each amount their own', async () => {
    const { id } = await backend.createLink(anAmountInput({ amount: { mode: 'open', min: 100 }, slug: 'counter' }));
    const code = await backend.call(`/v1/public/links/counter/qr.svg`);
    expect(code.text).toContain('<svg');
    const { url } = await share(id, 'qr');
    for (const amount of ['3.20', '7']) await payOnPages(backend, url, { amount });
    expect((await backend.paymentsOf(id)).map(({ amount }) => amount)).toEqual([700, 320]);
  });

  it('tickets by category: each with its own price and number, sold exactly so often', async () => {
    const ticket = (id: string, name: string, unitAmount: number, stock: number) => ({
      id,
      name,
      unitAmount,
      stock,
      optional: true,
      quantity: { default: 1, min: 1, max: 4 },
    });
    const { id, url } = await backend.createLink(
      aProductInput({
        name: 'Concert',
        choose: 'one',
        usageUnit: 'units',
        maxRedemptions: 3,
        items: [ticket('stalls', 'Stalls', 4500, 2), ticket('balcony', 'Balcony', 2500, 2)],
      }),
    );
    const buy = (item: string, quantity: number) =>
      backend.createSession<Problem>(id, {
        selection: { items: [{ id: item, quantity }] },
        expectedTotal: quantity * (item === 'stalls' ? 4500 : 2500),
      });
    await payOnPages(backend, url, { item: 'stalls', 'quantity.stalls': '2' });
    expect((await buy('stalls', 1)).body.code).toBe('item_sold_out');
    expect((await buy('balcony', 2)).body.code).toBe('quantity_unavailable');
    await payOnPages(backend, url, { item: 'balcony', 'quantity.balcony': '1' });
    expect(await backend.sellerLink(id)).toMatchObject({ status: 'exhausted', usage: { completed: 3, unit: 'units' } });
    expect((await backend.paymentsOf(id)).map(({ amount }) => amount)).toEqual([2500, 9000]);
  });

  it('donations, once and every month, with the costs covered by the giver', async () => {
    const { id, url } = await backend.createLink(
      anAmountInput({
        callToAction: 'donate',
        collect: { email: 'required' },
        amount: {
          mode: 'suggested',
          suggested: [1000, 2500],
          allowCustom: true,
          min: 100,
          intervals: [{ interval: 'once' }, { interval: 'month' }],
          feeCover: { percent: 2, fixed: 25, default: false },
        },
      }),
    );
    await payOnPages(backend, url, { choice: '2500', interval: 'once', email: PAYER, coverFee: 'true' });
    await payOnPages(backend, url, { choice: '1000', interval: 'month', email: PAYER });
    expect((await backend.paymentsOf(id)).map(({ amount }) => amount)).toEqual([1000, 2575]);
    const monthly = await read<{ data: Subscription[] }>(`/v1/subscriptions?linkId=${id}`);
    expect(monthly.data).toMatchObject([{ status: 'active', interval: 'month' }]);
    backend.advance(32 * DAY_MS);
    backend.sweep();
    expect(await backend.paymentsOf(id)).toHaveLength(3);
  });

  it('services: a booking with what the seller must know, and a consent', async () => {
    const { id, url } = await backend.createLink(
      aFixedInput({
        name: 'Piano tuning',
        callToAction: 'book',
        customFields: [{ key: 'day', label: 'Which day?', type: 'date', required: true }],
        consent: [{ key: 'terms', version: '3', text: 'I may cancel up to a day before.', required: true }],
      }),
    );
    await payOnPages(backend, url, { 'field.day': '2026-12-01', 'consent.terms': 'true' });
    expect((await sessionsOf(id))[0]).toMatchObject({
      customFields: { day: '2026-12-01' },
      consents: [{ key: 'terms', version: '3', accepted: true }],
    });
  });

  it('marketing campaigns: a code, a deadline, and what each channel brought', async () => {
    await backend.seller('/v1/promotion-codes', {
      method: 'POST',
      body: { code: 'SPRING', discount: { type: 'percent', percent: 10 }, maxRedemptions: 1 },
    });
    const { id, url } = await backend.createLink(anAmountInput({ allowPromotionCodes: true }));
    await payOnPages(backend, `${url}?utm_source=newsletter&utm_campaign=spring`, { promotionCode: 'SPRING' });
    await payOnPages(backend, `${url}?utm_source=poster`);
    expect((await sessionsOf(id)).map(({ attribution }) => attribution?.['utm_campaign'])).toEqual([
      undefined,
      'spring',
    ]);
    const { byChannel } = await read<LinkMetrics>(`/v1/payment-links/${id}/metrics`);
    expect(Object.fromEntries(byChannel.map(({ channel, revenue }) => [channel, revenue[0]?.gross]))).toEqual({
      newsletter: 2250,
      poster: 2500,
    });
    const used = await backend.createSession<Problem>(id, {
      selection: { amount: 2500 },
      promotionCode: 'SPRING',
      expectedTotal: 2250,
    });
    expect(used.body.code).toMatch(/^promo_/);
  });
});
