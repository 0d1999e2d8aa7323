import { beforeEach, describe, expect, it } from 'vitest';
import { plantSeeds } from '../../demo/server/seeds/plant-seeds.ts';
import type { LinkMetrics } from '../../src/protocol/metrics.ts';
import type { Payment } from '../../src/protocol/payment.ts';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import type { SellerSession } from '../../src/protocol/seller-session.ts';
import type { WebhookEvent } from '../../src/protocol/webhook-event.ts';
import { type Backend, card } from './backend.ts';
import { openedSession } from './opened-session.ts';
import { open, startPages } from './paper-browser.ts';

const MINUTE_MS = 60_000;
const DISPUTED = '4000000000000259';
let backend: Backend;
beforeEach(() => {
  backend = startPages();
  plantSeeds(backend.context);
});

const read = async <T>(path: string) => (await backend.seller<T>(path)).body;
const pass = (ms: number) => backend.seller('/v1/test/clock', { method: 'POST', body: { advanceMs: ms } });

/** Each way in which the demo takes money back by itself, a minute after it was paid. */
const ways = [
  ['disputed', 'slow-pending', DISPUTED, 'A dispute about this payment is open with the bank'],
  ['reversed', 'reversed', '4242424242424242', 'Your payment was taken back'],
] as const;

/** Paid by card on a seeded link for 25 euros; `slow-pending` is settled at once, so that only the card counts. */
async function paid(slug: string, number: string) {
  const created = await openedSession(backend, slug);
  const { payment } = (await backend.confirm(created, card(number))).body;
  await backend.seller(`/v1/test/payments/${payment?.id}/settle`, { method: 'POST' });
  const { data } = await read<{ data: SellerLink[] }>(`/v1/payment-links?slug=${slug}`);
  return { created, id: payment?.id ?? '', linkId: data[0]?.id ?? '' };
}

describe.each(ways)('a payment that is %s by the clock', (status, slug, number, words) => {
  it('is told of once, with the payment as it is and as it was', async () => {
    const { id } = await paid(slug, number);
    await pass(MINUTE_MS);
    await pass(MINUTE_MS);
    const { data } = await read<{ data: WebhookEvent[] }>(`/v1/events?paymentId=${id}&type=payment.${status}`);
    expect(data).toMatchObject([
      { type: `payment.${status}`, data: { id, status, amount: 2500 }, previousAttributes: { status: 'succeeded' } },
    ]);
  });

  it('is found in the seller’s lists, and leaves the figures without its money', async () => {
    const { created, id, linkId } = await paid(slug, number);
    await pass(MINUTE_MS);
    const { data } = await read<{ data: Payment[] }>(`/v1/payments?status=${status}`);
    expect(data).toMatchObject([{ id, status, amount: 2500, amountRefunded: 0 }]);
    expect(await read<Payment>(`/v1/payments/${id}`)).toMatchObject({ status });
    expect(await read<SellerSession>(`/v1/sessions/${created.session.id}`)).toMatchObject({
      status: 'completed',
      payment: { status },
    });
    const { totals } = await read<LinkMetrics>(`/v1/payment-links/${linkId}/metrics`);
    expect(totals).toMatchObject({ successes: 1, revenue: [{ gross: 2500, takenBack: 2500, net: 0 }] });
    expect((await read<SellerLink>(`/v1/payment-links/${linkId}`)).usage.completed).toBe(1);
  });

  it('says so on the page on which it was paid', async () => {
    const { created } = await paid(slug, number);
    await pass(MINUTE_MS);
    const path = created.next.type === 'handoff' ? new URL(created.next.url).pathname : '';
    expect((await open(backend, path)).text).toContain(words);
  });

  it('is taken back for the rest where a part was given back before', async () => {
    const { id, linkId } = await paid(slug, number);
    await backend.seller(`/v1/payments/${id}/refund`, { method: 'POST', body: { amount: 1000 } });
    await pass(MINUTE_MS);
    expect(await read<Payment>(`/v1/payments/${id}`)).toMatchObject({ status, amountRefunded: 1000 });
    const { totals } = await read<LinkMetrics>(`/v1/payment-links/${linkId}/metrics`);
    expect(totals.revenue).toMatchObject([{ gross: 2500, refunded: 1000, takenBack: 1500, net: 0 }]);
  });

  it('is left alone where all of it was given back before', async () => {
    const { id } = await paid(slug, number);
    await backend.seller(`/v1/payments/${id}/refund`, { method: 'POST' });
    await pass(MINUTE_MS);
    expect(await read<Payment>(`/v1/payments/${id}`)).toMatchObject({ status: 'refunded', amountRefunded: 2500 });
  });
});
