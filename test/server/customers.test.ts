import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomerRecord } from '../../src/protocol/customer-record.ts';
import type { Payment } from '../../src/protocol/payment.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import { aFixedInput, aMonthlyPlan, aSubscriptionInput } from '../fixtures/links.ts';
import { type Backend, card, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const send = <T = CustomerRecord>(method: string, path: string, body?: object, headers = {}) =>
  backend.seller<T>(`/v1/customers${path}`, { method, headers, ...(body && { body }) });
const customers = async (query = '') => (await send<{ data: CustomerRecord[] }>('GET', query)).body.data;
const ada = { email: 'ada@example.com', name: 'Ada Lovelace' };
const pay = async (input: Parameters<typeof aFixedInput>[0], customer: object = ada) => {
  const { id } = await backend.createLink(aFixedInput(input));
  const created = await openedSession(backend, id, { customer });
  return (await backend.confirm(created)).body;
};
const asksEmail = { collect: { email: 'required', name: 'optional' } } as const;

describe('a payer with an e-mail address', () => {
  it('becomes a customer with the first payment, and is known again at the next', async () => {
    const first = await pay(asksEmail);
    const second = await pay(asksEmail, { email: 'ADA@example.com' });
    const [known, ...others] = await customers();
    expect([known, others]).toMatchObject([{ ...ada, paymentProfiles: [] }, []]);
    const { body } = await send<{ data: Payment[] }>('GET', `/${known?.id}/payments`);
    expect(body.data.map(({ id, customerId }) => [id, customerId])).toEqual([
      [second.payment?.id, known?.id],
      [first.payment?.id, known?.id],
    ]);
  });

  it('is none before the money came', async () => {
    const { id } = await backend.createLink(aFixedInput(asksEmail));
    const created = await openedSession(backend, id, { customer: ada });
    await backend.confirm(created, card('4000000000000002'));
    expect(await customers()).toEqual([]);
  });

  it('without one, a payer is nobody', async () => {
    await pay({}, {});
    expect(await customers()).toEqual([]);
  });

  it('pays as the customer that the link is for', async () => {
    const { body: made } = await send('POST', '', { name: 'Babbage & Co.' });
    const { payment } = await pay({ ...asksEmail, customerId: made.id });
    const { body } = await send<{ data: Payment[] }>('GET', `/${made.id}/payments`);
    expect(body.data.map(({ id }) => id)).toEqual([payment?.id]);
    expect(await customers('?email=ada@example.com')).toEqual([]);
  });
});

describe('the way of paying', () => {
  it.each([
    [true, [{ type: 'card', brand: 'visa', last4: '4242' }]],
    [false, []],
  ])('where savePaymentProfile is %s is kept as %j', async (savePaymentProfile, methods) => {
    await pay({ ...asksEmail, savePaymentProfile });
    await pay({ ...asksEmail, savePaymentProfile });
    const [known] = await customers();
    expect(known?.paymentProfiles.map(({ method }) => method)).toEqual(methods);
  });

  it('is kept for a trial, which charges nothing today', async () => {
    const plans = [{ ...aMonthlyPlan, trial: { days: 14 } }];
    const { id } = await backend.createLink(aSubscriptionInput({ plans, collect: { email: 'required' } }));
    const selection = { plan: 'monthly' };
    await backend.confirm(await openedSession(backend, id, { selection, expectedTotal: 0, customer: ada }));
    const [known] = await customers();
    expect(known?.paymentProfiles).toMatchObject([{ method: { type: 'card', last4: '4242' } }]);
  });

  it('is forgotten when asked', async () => {
    await pay({ ...asksEmail, savePaymentProfile: true });
    const [known] = await customers();
    const path = `/${known?.id}/payment-profiles/${known?.paymentProfiles[0]?.id}`;
    expect((await send('DELETE', path)).body.paymentProfiles).toEqual([]);
    expect((await send<Problem>('DELETE', path)).body.code).toBe('not_found');
  });
});

describe('the seller', () => {
  it('makes and changes customers, each address once', async () => {
    const { body: made } = await send('POST', '', ada);
    expect((await send<Problem>('POST', '', { email: 'Ada@Example.com' })).body.errors).toMatchObject([
      { pointer: '/email' },
    ]);
    const change = { phone: '+44 20 7946 0000' };
    const changed = await send('PATCH', `/${made.id}`, change, { 'if-match': '"1"' });
    expect([changed.headers.get('etag'), changed.body]).toMatchObject(['"2"', { ...ada, ...change }]);
    expect((await send('PATCH', `/${made.id}`, change, { 'if-match': '"1"' })).status).toBe(412);
    expect((await customers('?email=ADA@example.com')).map(({ id }) => id)).toEqual([made.id]);
  });
});
