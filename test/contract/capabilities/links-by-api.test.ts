import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../src/protocol/problem.ts';
import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import type { SellerSession } from '../../../src/protocol/seller-session.ts';
import type { WebhookDelivery } from '../../../src/protocol/webhook-endpoint.ts';
import { aFixedInput, aProductInput, aTShirt } from '../../fixtures/links.ts';
import { openedSession } from '../../server/opened-session.ts';
import { submit } from '../../server/paper-browser.ts';
import { startReceiver } from '../../server/webhook-receiver.ts';
import { createEndpoint } from '../../server/webhook-sender.ts';
import { DAY_MS, goToPayment, PAYER, payOnPages, type ServedBackend, startServedBackend } from './served-backend.ts';

let backend: ServedBackend;
beforeEach(async () => {
  backend = await startServedBackend();
});

const transfer = { method: { type: 'bank_transfer' } };
const inDays = (days: number) => new Date(backend.time.now + days * DAY_MS).toISOString();
const tryToBegin = (id: string) =>
  backend.createSession<Problem>(id, { selection: {}, expectedTotal: 2500 }).then(({ body }) => body.code);

describe('Midtrans API: a link without the dashboard', () => {
  it('is created, read and deleted', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ name: 'By API' }));
    const read = await backend.seller<SellerLink>(`/v1/payment-links/${id}`);
    expect([read.status, read.body.name]).toEqual([200, 'By API']);
    const gone = await backend.seller(`/v1/payment-links/${id}`, {
      method: 'DELETE',
      headers: { 'if-match': read.headers.get('etag') ?? '' },
    });
    expect(gone.status).toBe(204);
    expect([(await backend.seller(`/v1/payment-links/${id}`)).status, (await backend.follow(url)).status]).toEqual([
      404, 404,
    ]);
  });

  it('carries the seller’s order id, and numbers each payment under it', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ orderId: 'concert-2014' }));
    for (let times = 0; times < 2; times++) await payOnPages(backend, url);
    expect((await backend.paymentsOf(id)).map(({ orderId }) => orderId)).toEqual(['concert-2014-2', 'concert-2014-1']);
  });

  it('generates an order id where none is given', async () => {
    const { id, orderId } = await backend.createLink(aFixedInput());
    expect(orderId).toMatch(/^ord_/);
    expect((await backend.sellerLink(id)).orderId).toBe(orderId);
  });

  it('has a custom part in its URL', async () => {
    const free = () => backend.seller<{ available: boolean }>('/v1/slugs/ticket-2026/availability');
    expect((await free()).body.available).toBe(true);
    const { url } = await backend.createLink(aFixedInput({ slug: 'ticket-2026' }));
    expect(url).toMatch(/\/p\/ticket-2026$/);
    expect((await free()).body.available).toBe(false);
    expect((await payOnPages(backend, url)).text).toContain('Payment complete');
  });

  it('limited in time and in uses ends with its uses where they come first', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ maxRedemptions: 1, expiresAt: inDays(2) }));
    backend.advance(DAY_MS);
    await payOnPages(backend, url);
    expect(await tryToBegin(id)).toBe('usage_limit_reached');
  });

  it('limited in time and in uses ends with its time where that comes first', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ maxRedemptions: 2, expiresAt: inDays(2) }));
    await payOnPages(backend, url);
    backend.advance(2 * DAY_MS);
    expect(await tryToBegin(id)).toBe('link_expired');
    expect((await backend.sellerLink(id)).usage).toMatchObject({ completed: 1, remaining: 1 });
  });

  it('has a use held by a pending payment, and has it back when that expires', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    const { body } = await backend.confirm(await openedSession(backend, id), transfer);
    expect(body.payment?.status).toBe('pending');
    expect(await backend.sellerLink(id)).toMatchObject({ held: 1, availability: 'held', usage: { completed: 0 } });
    expect(await tryToBegin(id)).toBe('usage_temporarily_held');
    await backend.decide(body.payment?.id, 'expire');
    expect(await backend.sellerLink(id)).toMatchObject({ held: 0, availability: 'open', usage: { completed: 0 } });
    expect((await payOnPages(backend, url)).text).toContain('Payment complete');
  });

  it('is for one customer, who is known and asked nothing', async () => {
    const { id, url } = await backend.createLink(
      aFixedInput({
        maxRedemptions: 1,
        customer: { email: PAYER, name: 'Ada', phone: '+49 731 1234567' },
        collect: { email: 'required', name: 'required', phone: 'required' },
      }),
    );
    expect((await backend.follow(url)).html).not.toContain(PAYER);
    await payOnPages(backend, url);
    const { body } = await backend.seller<{ data: SellerSession[] }>(`/v1/payment-links/${id}/sessions`);
    expect(body.data).toMatchObject([{ status: 'completed', customer: { email: PAYER, name: 'Ada' } }]);
    expect(await backend.mailsOf(id)).toContainEqual(['receipt', PAYER]);
    expect((await backend.sellerLink(id)).collect).toMatchObject({ email: 'required', phone: 'required' });
  });

  it('is a mass link, which each customer pays for themselves', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ collect: { email: 'required' } }));
    for (const name of ['ada', 'grace', 'mary']) await payOnPages(backend, url, { email: `${name}@example.com` });
    const { body } = await backend.seller<{ data: { email: string }[] }>('/v1/customers');
    expect(body.data.map(({ email }) => email)).toEqual(['mary@example.com', 'grace@example.com', 'ada@example.com']);
    expect(await backend.paymentsOf(id)).toHaveLength(3);
  });

  it.each(['email', 'name', 'phone'] as const)('requires the customer field %s', async (field) => {
    const { id, url } = await backend.createLink(aFixedInput({ collect: { [field]: 'required' } }));
    expect((await submit(backend, await backend.follow(url), {})).status).toBe(422);
    expect(await tryToBegin(id)).toBe('field_required');
    const value = { email: PAYER, name: 'Ada', phone: '+49 731 1234567' }[field];
    expect((await payOnPages(backend, url, { [field]: value })).text).toContain('Payment complete');
  });

  it('names its items with price and quantity, up to the receipt', async () => {
    const pen = { id: 'pen', name: 'Fountain pen', unitAmount: 4000, quantity: { default: 2, min: 2, max: 2 } };
    const shirt = { ...aTShirt, dimensions: [], combinations: [] };
    const { id, url } = await backend.createLink(
      aProductInput({ items: [shirt, pen], collect: { email: 'required' } }),
    );
    await payOnPages(backend, url, { email: PAYER });
    const { body } = await backend.seller<{ data: SellerSession[] }>(`/v1/payment-links/${id}/sessions`);
    expect(body.data[0]?.quote.lines).toMatchObject([
      { label: 'T-shirt', quantity: 1, unitAmount: 2400, amount: 2400 },
      { label: 'Fountain pen', quantity: 2, unitAmount: 4000, amount: 8000 },
    ]);
    const mails = await backend.seller<{ data: { id: string; kind: string }[] }>(
      `/v1/emails?linkId=${id}&kind=receipt`,
    );
    const { text } = (await backend.seller<{ text: string }>(`/v1/emails/${mails.body.data[0]?.id}`)).body;
    for (const words of ['T-shirt', 'Fountain pen', '€104.00']) expect(text).toContain(words);
  });

  it('takes the enabled payment methods and no other', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ methods: ['bank_transfer', 'ewallet'] }));
    const { text } = await goToPayment(backend, url);
    expect(text).not.toContain('Card number');
    const refused = await backend.confirm<Problem>(await openedSession(backend, id));
    expect([refused.status, refused.body.code]).toEqual([422, 'method_not_enabled']);
    expect((await backend.confirm(await openedSession(backend, id), transfer)).status).toBe(200);
  });

  it('is sent to its customer by e-mail when it is created', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ customer: { email: PAYER } }));
    expect(await backend.mailsOf(id)).toEqual([['link_sent', PAYER]]);
    const { body } = await backend.seller<{ data: { id: string }[] }>(`/v1/emails?linkId=${id}`);
    expect((await backend.seller<{ text: string }>(`/v1/emails/${body.data[0]?.id}`)).body.text).toContain(url);
  });

  it('sends notifications that are signed, and again until they get through', async () => {
    let outages = 2;
    const receiver = await startReceiver((_request, response) => {
      response.statusCode = outages-- > 0 ? 503 : 200;
      response.end();
    });
    const { secret } = await createEndpoint(backend, ['payment.succeeded'], receiver.url);
    const { url } = await backend.createLink(aFixedInput());
    await payOnPages(backend, url);
    for (let attempt = 0; attempt < 3; attempt++) {
      await backend.outbox.run();
      backend.advance(DAY_MS / 24);
    }
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([3, 1]);
    const last = receiver.received[2];
    vi.useFakeTimers({ toFake: ['Date'], now: Number(last?.headers['webhook-timestamp']) * 1000 });
    expect(new Webhook(secret).verify(last?.body ?? '', last?.headers ?? {})).toMatchObject({
      type: 'payment.succeeded',
    });
    vi.useRealTimers();
    const { body } = await backend.seller<{ data: WebhookDelivery[] }>('/v1/webhook-deliveries');
    expect(body.data).toMatchObject([
      { state: 'delivered', attempts: [{ httpStatus: 503 }, { httpStatus: 503 }, { httpStatus: 200 }] },
    ]);
  });

  it('lists the orders that were made with it, those that came to nothing included', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ orderId: 'O' }));
    await payOnPages(backend, url);
    await backend.cancel(await openedSession(backend, id));
    const pending = await openedSession(backend, id);
    await backend.confirm(pending, transfer);
    const { body } = await backend.seller<{ data: SellerSession[] }>(`/v1/payment-links/${id}/sessions`);
    expect(body.data.map(({ status }) => status)).toEqual(['processing', 'canceled', 'completed']);
    expect((await backend.paymentsOf(id)).map(({ orderId, status }) => [orderId, status])).toEqual([
      ['O-2', 'pending'],
      ['O-1', 'succeeded'],
    ]);
  });
});
