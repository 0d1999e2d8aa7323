import { beforeEach, describe, expect, it } from 'vitest';
import type { Payment } from '../../../src/protocol/payment.ts';
import { aFixedInput } from '../../fixtures/links.ts';
import { submit, TEST_CARD } from '../../server/paper-browser.ts';
import { goToPayment, payOnPages, type ServedBackend, startServedBackend } from './served-backend.ts';

let backend: ServedBackend;
beforeEach(async () => {
  backend = await startServedBackend();
});

const orderOf = () =>
  backend.createLink(
    aFixedInput({
      orderId: 'ORDER-77',
      invoiceId: 'INV-1042',
      maxRedemptions: 1,
      merchant: { name: 'Halden Press' },
      methods: ['card', 'bank_transfer', 'ewallet', 'cash_code'],
    }),
  );
const statusOf = async (id: string | undefined) => (await backend.seller<Payment>(`/v1/payments/${id}`)).body.status;

describe('Finpay, Midtrans, Telness: a link for one invoice or order', () => {
  it('is created for an order and an invoice, and pays it once', async () => {
    const { id, url } = await orderOf();
    expect((await payOnPages(backend, url)).text).toContain('Payment complete');
    expect(await backend.sellerLink(id)).toMatchObject({
      orderId: 'ORDER-77',
      invoiceId: 'INV-1042',
      status: 'exhausted',
      usage: { limit: 1, completed: 1, remaining: 0 },
    });
    expect((await backend.follow(url)).html).not.toContain('<form');
  });

  it('is opened by the customer, who reads whom, what for and how much', async () => {
    const page = await backend.follow((await orderOf()).url);
    for (const words of ['Halden Press', 'Invoice', '€25.00']) expect(page.text).toContain(words);
  });

  it.each([
    ['card', 'succeeded'],
    ['bank_transfer', 'pending'],
    ['ewallet', 'pending'],
    ['cash_code', 'pending'],
  ] as const)('lets the customer pick %s and pay on a hosted page: %s', async (method, status) => {
    const { id, url } = await orderOf();
    const chosen = method === 'card' ? TEST_CARD : { method };
    await submit(backend, await goToPayment(backend, url), chosen, 'pay-form');
    expect(await backend.paymentsOf(id)).toMatchObject([{ status, method: { type: method }, orderId: 'ORDER-77-1' }]);
  });

  it.each([
    ['settle', 'succeeded'],
    ['fail', 'failed'],
    ['expire', 'failed'],
  ] as const)('has its final result in the status of the transaction: %s, %s', async (how, result) => {
    const { id, url } = await orderOf();
    await submit(backend, await goToPayment(backend, url), { method: 'bank_transfer' }, 'pay-form');
    const [payment] = await backend.paymentsOf(id);
    expect(await statusOf(payment?.id)).toBe('pending');
    await backend.decide(payment?.id, how);
    expect(await statusOf(payment?.id)).toBe(result);
  });
});
