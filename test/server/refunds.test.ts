import { beforeEach, describe, expect, it } from 'vitest';
import type { Payment } from '../../src/protocol/payment.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import type { WebhookEvent } from '../../src/protocol/webhook-event.ts';
import { aFixedInput, aProductInput } from '../fixtures/links.ts';
import { type Backend, card, CHALLENGE, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const refund = <T = Payment>(paymentId: string | undefined, body?: object, headers = {}) =>
  backend.seller<T>(`/v1/payments/${paymentId}/refund`, { method: 'POST', headers, ...(body && { body }) });
const test = (paymentId: string | undefined, how: string) =>
  backend.seller<Payment>(`/v1/test/payments/${paymentId}/${how}`, { method: 'POST' });
const paid = async (input: Parameters<typeof aFixedInput>[0] = {}, number?: string) => {
  const { id } = await backend.createLink(aFixedInput(input));
  const created = await openedSession(backend, id);
  const { payment } = (await backend.confirm(created, card(number))).body;
  return { linkId: id, created, payment };
};

describe('a refund', () => {
  it('gives a part back, then the rest, and never more than was paid', async () => {
    const { linkId, payment, created } = await paid();
    const first = await refund(payment?.id, { amount: 1000, reason: 'One was torn' });
    expect(first.body).toMatchObject({ status: 'partially_refunded', amountRefunded: 1000 });
    const tooMuch = await refund<Problem>(payment?.id, { amount: 1501 });
    expect(tooMuch.body).toMatchObject({
      status: 409,
      code: 'refund_too_large',
      errors: [{ pointer: '/amount' }],
      context: { refundable: 1500 },
    });
    const rest = await refund(payment?.id);
    expect(rest.body).toMatchObject({ status: 'refunded', amountRefunded: 2500 });
    expect(rest.body.refunds?.map(({ amount, reason }) => [amount, reason])).toEqual([
      [1000, 'One was torn'],
      [1500, undefined],
    ]);
    expect((await refund<Problem>(payment?.id)).body).toMatchObject({ context: { refundable: 0 } });
    expect((await backend.readSession(created)).session).toMatchObject({
      status: 'completed',
      payment: { status: 'refunded' },
    });
    expect((await backend.eventTypes(linkId)).filter((type) => type === 'payment.refunded')).toHaveLength(2);
  });

  it('happens once for each key, however often it is asked for', async () => {
    const { payment } = await paid();
    const headers = { 'idempotency-key': 'refund-key-of-this-test' };
    const answers = await Promise.all([1, 2, 3].map(() => refund(payment?.id, { amount: 1000 }, headers)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.map(({ body }) => body.amountRefunded)).toEqual([1000, 1000, 1000]);
    expect((await refund<Problem>(payment?.id, { amount: 1 }, headers)).body.code).toBe('idempotency_key_reused');
  });

  it('is told with what was before', async () => {
    const { payment, linkId } = await paid();
    await refund(payment?.id, { amount: 1000 });
    const { body } = await backend.seller<{ data: WebhookEvent[] }>(
      `/v1/events?type=payment.refunded&linkId=${linkId}`,
    );
    expect(body.data[0]).toMatchObject({
      data: { amountRefunded: 1000, refunds: [{ amount: 1000 }] },
      previousAttributes: { status: 'succeeded', amountRefunded: 0 },
    });
  });

  it('is refused for money that never came', async () => {
    const { payment } = await paid({}, CHALLENGE);
    expect((await refund<Problem>(payment?.id)).body).toMatchObject({
      code: 'refund_too_large',
      context: { refundable: 0 },
    });
    expect((await refund<Problem>('pay_unknown')).body.code).toBe('not_found');
  });
});

describe('the place of a refunded payment', () => {
  const completed = async (id: string) => (await backend.readLink(id)).usage.completed;

  it.each([
    [true, 0],
    [false, 1],
  ])('where restoreOnRefund is %s leaves %i used', async (restoreOnRefund, left) => {
    const { linkId, payment } = await paid({ maxRedemptions: 1, restoreOnRefund });
    await refund(payment?.id, { amount: 1000 });
    expect(await completed(linkId)).toBe(1);
    await refund(payment?.id);
    expect(await completed(linkId)).toBe(left);
  });

  it('can be sold again, with the pieces that were bought', async () => {
    const quantity = { default: 1, min: 1, max: 3 };
    const items = [{ id: 'a', name: 'A', unitAmount: 100, quantity, stock: 3 }];
    const { id } = await backend.createLink(aProductInput({ items, restoreOnRefund: true }));
    const body = { selection: { items: [{ id: 'a', quantity: 3 }] }, expectedTotal: 300 };
    const first = await backend.confirm((await backend.createSession(id, body)).body);
    expect((await backend.createSession<Problem>(id, body)).body.code).toBe('item_sold_out');
    await refund(first.body.payment?.id);
    const again = await backend.confirm((await backend.createSession(id, body)).body);
    expect(again.body.session.status).toBe('completed');
    const link = await backend.seller<SellerLink & { items: object[] }>(`/v1/payment-links/${id}`);
    expect(link.body.items[0]).toMatchObject({ stockUse: { sold: 3, held: 0 } });
  });

  it('counts no more for the payer who gave it back, while the code stays redeemed', async () => {
    const input = { limitPerCustomer: 1, restoreOnRefund: true, allowPromotionCodes: true };
    const { id } = await backend.createLink(aFixedInput({ ...input, collect: { email: 'required' } }));
    const code = { code: 'ONCE', discount: { type: 'percent', percent: 10 }, maxRedemptions: 1 };
    await backend.seller('/v1/promotion-codes', { method: 'POST', body: code });
    const customer = { email: 'ada@example.com' };
    const first = await openedSession(backend, id, { customer, promotionCode: 'ONCE', expectedTotal: 2250 });
    const { payment } = (await backend.confirm(first)).body;
    const second = await openedSession(backend, id, { customer });
    expect((await backend.confirm<Problem>(second)).body.code).toBe('usage_limit_reached');
    await refund(payment?.id);
    expect((await backend.confirm(second)).body.session.status).toBe('completed');
    const again = { selection: {}, customer, promotionCode: 'ONCE', expectedTotal: 2250 };
    expect((await backend.createSession<Problem>(id, again)).body.code).toBe('promo_expired');
  });

  it('stays used when a bank takes the money back', async () => {
    const { linkId, payment } = await paid({ maxRedemptions: 1, restoreOnRefund: true });
    expect((await test(payment?.id, 'dispute')).body.status).toBe('disputed');
    expect(await completed(linkId)).toBe(1);
    expect((await refund<Problem>(payment?.id)).body.code).toBe('refund_too_large');
  });
});

describe('money that is taken back', () => {
  it.each([
    ['reverse', 'reversed'],
    ['dispute', 'disputed'],
  ])('by %s is %s, once, and those who watch see it', async (how, status) => {
    const { linkId, payment, created } = await paid();
    const { revision } = (await backend.readSession(created)).session;
    for (let times = 0; times < 2; times++) expect((await test(payment?.id, how)).body.status).toBe(status);
    const { session } = await backend.readSession(created);
    expect(session).toMatchObject({ status: 'completed', revision: revision + 1, payment: { status } });
    expect((await backend.eventTypes(linkId)).filter((type) => type === `payment.${status}`)).toHaveLength(1);
  });

  it('is that of the card that is disputed later, by the clock', async () => {
    const { payment } = await paid({}, '4000000000000259');
    expect(payment?.status).toBe('succeeded');
    await backend.seller('/v1/test/clock', { method: 'POST', body: { advanceMs: 59_999 } });
    expect((await backend.seller<Payment>(`/v1/payments/${payment?.id}`)).body.status).toBe('succeeded');
    await backend.seller('/v1/test/clock', { method: 'POST', body: { advanceMs: 1 } });
    expect((await backend.seller<Payment>(`/v1/payments/${payment?.id}`)).body.status).toBe('disputed');
  });
});
