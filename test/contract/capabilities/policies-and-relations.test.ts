import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomerRecord } from '../../../src/protocol/customer-record.ts';
import type { LinkMetrics } from '../../../src/protocol/metrics.ts';
import type { Payment } from '../../../src/protocol/payment.ts';
import type { Problem } from '../../../src/protocol/problem.ts';
import type { PublicLink } from '../../../src/protocol/public-link.ts';
import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import type { SellerSession } from '../../../src/protocol/seller-session.ts';
import type { Share, ShareChannel } from '../../../src/protocol/share.ts';
import { aFixedInput } from '../../fixtures/links.ts';
import { card, DECLINED } from '../../server/backend.ts';
import { openedSession } from '../../server/opened-session.ts';
import { DAY_MS, PAYER, payOnPages, type ServedBackend, startServedBackend } from './served-backend.ts';

let backend: ServedBackend;
beforeEach(async () => {
  backend = await startServedBackend();
});

const post = <T>(path: string, body?: object, headers = {}) =>
  backend.seller<T>(path, { method: 'POST', headers, ...(body !== undefined && { body }) });
const read = async <T>(path: string) => (await backend.seller<T>(path)).body;
const sessionsOf = async (id: string) =>
  (await read<{ data: SellerSession[] }>(`/v1/payment-links/${id}/sessions`)).data;

describe('Telness: a link as a part of a seller’s books', () => {
  it('is paid without any login, cookie or account', async () => {
    const { url } = await backend.createLink(aFixedInput());
    const page = await backend.follow(url);
    expect(page.headers.has('set-cookie')).toBe(false);
    const receipt = await payOnPages(backend, url);
    expect([receipt.headers.has('set-cookie'), receipt.text]).toEqual([
      false,
      expect.stringContaining('Payment complete'),
    ]);
  });

  it('has amount, description and the context of its customer', async () => {
    const { id, url } = await backend.createLink(
      aFixedInput({
        description: 'Broadband, March to May',
        customer: { email: PAYER, name: 'Ada' },
        metadata: { contract: 'C-17' },
      }),
    );
    expect((await backend.follow(url)).text).toContain('Broadband, March to May');
    expect(await backend.sellerLink(id)).toMatchObject({
      amount: { mode: 'fixed', value: 2500 },
      customer: { email: PAYER, name: 'Ada' },
      metadata: { contract: 'C-17' },
    });
  });

  it.each<ShareChannel>(['email', 'sms', 'whatsapp', 'qr'])(
    'is distributed by %s, at an address that tells its payments from others',
    async (channel) => {
      const { id } = await backend.createLink(aFixedInput({ slug: 'broadband' }));
      const { body } = await post<Share>(`/v1/payment-links/${id}/shares`, { channel, recipient: 'Ada' });
      await payOnPages(backend, body.url);
      expect((await sessionsOf(id))[0]?.attribution).toMatchObject({ utm_source: channel, utm_content: body.id });
      const { byChannel } = await read<LinkMetrics>(`/v1/payment-links/${id}/metrics`);
      expect(byChannel).toMatchObject([{ channel, starts: 1, successes: 1 }]);
    },
  );

  it('is distributed by e-mail to its customer', async () => {
    const { id } = await backend.createLink(aFixedInput({ customer: { email: PAYER } }));
    expect(await backend.mailsOf(id)).toEqual([['link_sent', PAYER]]);
  });

  it.each([
    ['svg', 'image/svg+xml'],
    ['png', 'image/png'],
  ])('is distributed as a QR code (%s)', async (ending, type) => {
    const { id } = await backend.createLink(aFixedInput());
    const code = await backend.call(`/v1/public/links/${id}/qr.${ending}`);
    expect([code.status, code.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
  });

  it('is distributed by embedding, in the pages that its seller named', async () => {
    const { id } = await backend.createLink(aFixedInput({ allowedOrigins: ['https://shop.example'] }));
    const readFrom = async (origin: string) =>
      (await backend.call<PublicLink>(`/v1/public/links/${id}`, { headers: { origin } })).body.embed.allowed;
    expect([await readFrom('https://shop.example'), await readFrom('https://evil.example')]).toEqual([true, false]);
    const begin = (origin: string) =>
      backend.createSession(id, { selection: {}, expectedTotal: 2500 }, backend.newKey(), { origin });
    expect([(await begin('https://shop.example')).status, (await begin('https://evil.example')).status]).toEqual([
      201, 403,
    ]);
  });

  it('keeps its policies of expiration and usage, and takes new ones', async () => {
    const expiresAt = new Date(backend.time.now + DAY_MS).toISOString();
    const { id, url } = await backend.createLink(aFixedInput({ maxRedemptions: 1, expiresAt, limitPerCustomer: 1 }));
    await payOnPages(backend, url);
    const change = (body: object) =>
      backend.seller<SellerLink>(`/v1/payment-links/${id}`, { method: 'PATCH', body, headers: { 'if-match': '*' } });
    expect((await change({ maxRedemptions: 2 })).body).toMatchObject({ status: 'active', usage: { remaining: 1 } });
    backend.advance(2 * DAY_MS);
    expect((await backend.sellerLink(id)).status).toBe('expired');
    expect((await change({ expiresAt: null })).body.status).toBe('active');
  });

  it('tracks its usage, completion rate and success rate', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const declined = await openedSession(backend, id);
    await backend.confirm(declined, card(DECLINED));
    await backend.confirm(declined);
    await openedSession(backend, id);
    const { totals } = await read<LinkMetrics>(`/v1/payment-links/${id}/metrics`);
    expect(totals).toMatchObject({ starts: 2, confirms: 2, successes: 1, completionRate: 0.5, successRate: 0.5 });
    expect((await backend.sellerLink(id)).usage.completed).toBe(1);
  });

  it('relates to sessions, payments, an invoice, an order, a customer and a stored payment profile', async () => {
    const { body: customer } = await post<CustomerRecord>('/v1/customers', { email: PAYER, name: 'Ada' });
    const { id, url } = await backend.createLink(
      aFixedInput({ invoiceId: 'INV-1', orderId: 'O-1', customerId: customer.id, savePaymentProfile: true }),
    );
    await payOnPages(backend, url);
    const [payment] = await backend.paymentsOf(id);
    const [session] = await sessionsOf(id);
    expect(payment).toMatchObject({ linkId: id, sessionId: session?.id, orderId: 'O-1-1', customerId: customer.id });
    expect(session).toMatchObject({ linkId: id, customerId: customer.id, payment: { id: payment?.id } });
    expect((await backend.sellerLink(id)).invoiceId).toBe('INV-1');
    const own = await read<{ data: Payment[] }>(`/v1/customers/${customer.id}/payments`);
    expect(own.data.map((row) => row.id)).toEqual([payment?.id]);
    expect((await read<CustomerRecord>(`/v1/customers/${customer.id}`)).paymentProfiles).toMatchObject([
      { method: { type: 'card', last4: '4242' } },
    ]);
  });

  it('is created once, however often its creation is sent', async () => {
    const headers = { 'idempotency-key': 'creation-of-invoice-1042' };
    const answers = await Promise.all([1, 2, 3].map(() => post('/v1/payment-links', aFixedInput(), headers)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await read<{ data: SellerLink[] }>('/v1/payment-links')).data).toHaveLength(1);
  });

  it('is cancelled, with whoever is about to pay', async () => {
    const { id, url } = await backend.createLink(aFixedInput());
    const begun = await openedSession(backend, id);
    await post(`/v1/payment-links/${id}/deactivate`);
    expect((await backend.readSession(begun)).session.status).toBe('canceled');
    expect((await backend.confirm<Problem>(begun)).body.code).toBe('session_not_open');
    expect((await backend.follow(url)).html).not.toContain('name="step"');
  });
});
