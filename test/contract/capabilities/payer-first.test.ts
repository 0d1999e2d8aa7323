/** Of the Midtrans dashboard's line, what its payer and its seller's server see; its own pages are tested with them. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { SellerSession } from '../../../src/protocol/seller-session.ts';
import { aFixedInput } from '../../fixtures/links.ts';
import { openedSession } from '../../server/opened-session.ts';
import { formValues, submit } from '../../server/paper-browser.ts';
import { startReceiver } from '../../server/webhook-receiver.ts';
import { createEndpoint } from '../../server/webhook-sender.ts';
import { PAYER, payOnPages, type ServedBackend, startServedBackend } from './served-backend.ts';

let backend: ServedBackend;
beforeEach(async () => {
  backend = await startServedBackend();
});

const collect = { name: 'required', phone: 'required', email: 'required' } as const;
const typed = { name: 'Ada', phone: '+49 731 1234567', email: PAYER };

describe('Midtrans dashboard: a link as its payer meets it', () => {
  it('asks name, phone and e-mail first where no customer is set', async () => {
    const { id, url } = await backend.createLink(aFixedInput({ collect }));
    const form = await backend.follow(url);
    expect(Object.keys(formValues(form))).toEqual(expect.arrayContaining(['name', 'phone', 'email']));
    const refused = await submit(backend, form, { name: 'Ada' });
    expect([refused.status, refused.path]).toEqual([422, form.path]);
    await payOnPages(backend, url, typed);
    const { body } = await backend.seller<{ data: SellerSession[] }>(`/v1/payment-links/${id}/sessions`);
    expect(body.data).toMatchObject([{ status: 'completed', customer: typed }]);
  });

  it('asks nothing where a customer is set', async () => {
    const { url } = await backend.createLink(aFixedInput({ collect, customer: typed }));
    const page = await backend.follow(url);
    expect(page.text).toContain('Check before you continue');
    for (const known of Object.values(typed)) expect(page.html).not.toContain(known);
  });

  it('asks only what is not known of a customer', async () => {
    const { url } = await backend.createLink(aFixedInput({ collect, customer: { email: PAYER } }));
    const asked = Object.keys(formValues(await backend.follow(url)));
    expect(asked).toEqual(expect.arrayContaining(['name', 'phone']));
    expect(asked).not.toContain('email');
  });

  it('says how many orders led to how many transactions', async () => {
    const { id, url } = await backend.createLink(aFixedInput());
    await payOnPages(backend, url);
    await openedSession(backend, id);
    const { body } = await backend.seller<{ data: SellerSession[] }>(`/v1/payment-links/${id}/sessions`);
    expect([body.data.length, (await backend.paymentsOf(id)).length]).toEqual([2, 1]);
    const { body: metrics } = await backend.seller(`/v1/payment-links/${id}/metrics`);
    expect(metrics).toMatchObject({ totals: { starts: 2, confirms: 1, successes: 1 } });
  });

  it('notifies payer, seller and the seller’s server on completion', async () => {
    const receiver = await startReceiver();
    await createEndpoint(backend, ['session.completed'], receiver.url);
    const { id, url } = await backend.createLink(
      aFixedInput({ collect, merchant: { name: 'Halden Press', supportEmail: 'hello@halden.example' } }),
    );
    await payOnPages(backend, url, typed);
    await backend.outbox.run();
    expect(await backend.mailsOf(id)).toEqual([
      ['receipt', PAYER],
      ['seller_paid', 'hello@halden.example'],
    ]);
    expect(receiver.received.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { type: 'session.completed', linkId: id, data: { status: 'completed' } },
    ]);
  });
});
