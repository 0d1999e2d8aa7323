import { beforeEach, describe, expect, it } from 'vitest';
import type { Payment } from '../../src/protocol/payment.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type SellerBrowser, startDashboard } from './dashboard-browser.ts';

let seller: SellerBrowser;
let path: string;
beforeEach(async () => {
  seller = startDashboard();
  await seller.signIn();
  const { backend } = seller;
  const link = await backend.createLink(aFixedInput({ amount: { mode: 'fixed', value: 2500 } }));
  const { body } = await backend.createSession<SessionCreated>(link.id, { selection: {}, expectedTotal: 2500 });
  await backend.confirm(body);
  const [payment] = (await backend.seller<{ data: Payment[] }>('/v1/payments')).body.data;
  path = `/dashboard/payments/${payment?.id}`;
});

const giveBack = async (typed: Record<string, string>) =>
  seller.submit(await seller.open(`${path}/refund`), typed, '/refund');

describe('giving money back', () => {
  it('offers all that is left, and says what was given back', async () => {
    const part = await giveBack({ amount: '10', reason: 'Broken <b>cup</b>' });
    expect(part.text).toContain('The money is given back.');
    expect(part.text).toContain('Partially refunded');
    expect(part.text).toContain('€10.00 Broken <b>cup</b>');
    const form = await seller.open(`${path}/refund`);
    expect(form.html).toMatch(/name="amount"[^>]*value="15"|value="15"[^>]*name="amount"/);
    const all = await seller.submit(form, {}, '/refund');
    expect(all.text).toMatch(/€25\.00 Refunded/);
    expect(all.html).not.toContain('/refund"');
  });

  it.each([
    ['25.01', 'At most €25.00 can be given back.'],
    ['ten', 'with digits only'],
    ['', 'Write how much is given back.'],
    ['0', 'Write how much is given back.'],
  ])('refuses %s beside the field, and gives nothing back', async (amount, words) => {
    const page = await giveBack({ amount });
    expect(page.status).toBe(422);
    expect(page.html).toMatch(/aria-invalid="true"/);
    expect(page.text).toContain(words);
    expect((await seller.open(path)).text).toContain('€25.00 Succeeded');
  });

  it('happens once for a form that is sent twice', async () => {
    const form = await seller.open(`${path}/refund`);
    await seller.submit(form, { amount: '5' }, '/refund');
    const twice = await seller.submit(form, { amount: '5' }, '/refund');
    expect(twice.text).toContain('Given back €5.00');
    const other = await seller.submit(form, { amount: '6' }, '/refund');
    expect(other.text).toContain('Money was given back from this form already.');
    expect((await seller.open(path)).text).toContain('Given back €5.00');
    expect(seller.faults).toEqual([]);
  });
});
