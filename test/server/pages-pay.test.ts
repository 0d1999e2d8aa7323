import { beforeEach, describe, expect, it } from 'vitest';
import type { LinkInput } from '../../src/protocol/seller-link.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput, anAmountInput, aSubscriptionInput } from '../fixtures/links.ts';
import { type Backend, CHALLENGE, DECLINED } from './backend.ts';
import { formValues, open, post, startPages, submit, TEST_CARD } from './paper-browser.ts';

const SHOP = 'http://127.0.0.1:4243';
const MINUTE_MS = 60_000;
let backend: Backend & { faults: unknown[] };
beforeEach(() => {
  backend = startPages();
});

async function started(input: LinkInput = aFixedInput(), body: Record<string, unknown> = {}) {
  const link = await backend.createLink(input);
  const request = { selection: {}, expectedTotal: 2500, ...body };
  const created: SessionCreated = (await backend.createSession(link.id, request, backend.newKey(), { origin: SHOP }))
    .body;
  const path = created.next.type === 'handoff' ? new URL(created.next.url).pathname : '';
  const pay = async (number = TEST_CARD.number) =>
    submit(backend, await open(backend, path), { ...TEST_CARD, number }, 'pay-form');
  return { link, created, path, pay };
}

describe('the hosted payment page', () => {
  it('shows seller, order, amount and that no real money moves', async () => {
    const { path } = await started(aFixedInput({ merchant: { name: 'Halden Press' } }), { reference: 'A-7' });
    const { text, html } = await open(backend, path);
    for (const words of ['Halden Press', 'Invoice', '€25.00', 'Reference: A-7', 'Test mode.', 'Pay €25.00'])
      expect(text).toContain(words);
    for (const label of ['Card number', 'Expiry date', 'Security code'])
      expect(html).toMatch(new RegExp(`<label for="[^"]+">${label}</label>`));
    expect([...html.matchAll(/autocomplete="(cc-[a-z]+)"/g)].map(([, token]) => token)).toEqual([
      'cc-number',
      'cc-exp',
      'cc-csc',
    ]);
  });

  it('takes a payment without a script and answers with a receipt', async () => {
    const { pay, created } = await started();
    const receipt = await pay();
    expect(receipt.text).toContain('Payment complete');
    const { session } = await backend.readSession(created);
    expect(session.status).toBe('completed');
    expect(receipt.text).toContain(session.payment?.id);
  });

  it('keeps a declined card but its security code, says why, and pays with another', async () => {
    const { pay, path, created } = await started();
    const refused = await pay('4000 0000 0000 9995');
    expect(refused.status).toBe(402);
    expect(refused.text).toContain('not enough money on this card. You have not been charged');
    expect(formValues(refused, 'pay-form')).toMatchObject({
      number: '4000 0000 0000 9995',
      expiry: '12 / 34',
      cvc: '',
    });
    expect((await open(backend, path)).text).toContain('not enough money');
    expect((await submit(backend, refused, TEST_CARD, 'pay-form')).text).toContain('Payment complete');
    expect((await backend.readSession(created)).session.attempts).toBe(2);
  });

  it('keeps one key for one attempt in every copy of the form, and makes another after a refusal', async () => {
    const { path, pay } = await started();
    const key = async () => formValues(await open(backend, path), 'pay-form').idempotencyKey;
    const first = await key();
    expect(await key()).toBe(first);
    await pay(DECLINED);
    expect(await key()).not.toBe(first);
  });

  it('makes one payment of a form that is sent twice at once', async () => {
    const { path, created, link } = await started();
    const page = await open(backend, path);
    await Promise.all([1, 2, 3].map(() => submit(backend, page, TEST_CARD, 'pay-form')));
    expect((await backend.readSession(created)).session).toMatchObject({ status: 'completed', attempts: 1 });
    expect((await backend.seller<{ data: unknown[] }>(`/v1/payment-links/${link.id}/payments`)).body.data).toHaveLength(
      1,
    );
  });

  it.each(['5555 5555 5555 4444', '4111111111111111', '4242 4242 4242 4241', '1', 'x"><b>'])(
    'refuses the number %s in words and never shows it again',
    async (number) => {
      const { path, created } = await started();
      const page = await submit(backend, await open(backend, path), { ...TEST_CARD, number }, 'pay-form');
      expect([page.status, page.text]).toEqual([422, expect.stringContaining('neither stored nor used')]);
      expect(formValues(page, 'pay-form')).toMatchObject({ number: '', cvc: '' });
      expect((await backend.readSession(created)).session.attempts).toBe(0);
    },
  );

  it.each([
    [{ number: '' }, 'Enter the card number'],
    [{ expiry: '13/34' }, 'Enter the expiry date'],
    [{ expiry: '10/26' }, 'This card has expired'],
    [{ cvc: '12' }, 'Enter the 3 digits'],
    [{ method: 'gold' }, 'Choose a payment method'],
  ])('refuses %o: %s', async (typed, words) => {
    const { path } = await started();
    const page = await submit(backend, await open(backend, path), { ...TEST_CARD, ...typed }, 'pay-form');
    expect([page.status, page.text]).toEqual([422, expect.stringContaining(words)]);
  });

  it.each(['1234', '12/34', '12 / 2034', '1/34', '０１/３４'])('reads the expiry date %s', async (expiry) => {
    const { path } = await started();
    expect((await submit(backend, await open(backend, path), { ...TEST_CARD, expiry }, 'pay-form')).text).toContain(
      'Payment complete',
    );
  });

  it('fills in a test card without a script', async () => {
    const { path } = await started();
    const filled = await submit(backend, await open(backend, path), { fill: '4000 0000 0000 0002' }, 'test-cards');
    expect(formValues(filled, 'pay-form')).toMatchObject({
      number: '4000 0000 0000 0002',
      expiry: '12 / 34',
      cvc: '123',
    });
  });

  it('offers the methods of the link and no other', async () => {
    const { path } = await started(aFixedInput({ methods: ['bank_transfer'] }));
    const page = await open(backend, path);
    expect(page.text).not.toContain('Card number');
    const forced = await submit(backend, page, TEST_CARD, 'pay-form');
    expect([forced.status, forced.text]).toEqual([422, expect.stringContaining('Choose a payment method')]);
  });

  it('states the terms of what repeats beside the amount', async () => {
    const intervals = [{ interval: 'once' as const }, { interval: 'month' as const }];
    const input = anAmountInput({ amount: { mode: 'open', min: 100, intervals } });
    const { path } = await started(input, { selection: { amount: 2500, interval: 'month' } });
    const { text } = await open(backend, path);
    expect(text).toContain('Pay €25.00 every month');
    expect(text).toContain('The next charge is €25.00 on December 21, 2026');
  });

  it('stores a method without a charge where nothing is due today', async () => {
    const plans = [
      { id: 'm', name: 'Monthly', unitAmount: 900, interval: 'month' as const, intervalCount: 1, trial: { days: 14 } },
    ];
    const { pay } = await started(aSubscriptionInput({ plans }), { selection: { plan: 'm' }, expectedTotal: 0 });
    const done = await pay();
    expect(done.text).toContain('All set');
    expect(done.text).toContain('Nothing was charged today');
  });
});

describe('the simulated bank', () => {
  it.each([
    ['approve', 'Payment complete'],
    ['refuse', 'You refused the payment at your bank'],
  ])('%s leads to: %s', async (answer, words) => {
    const { pay, path } = await started();
    const bank = await pay(CHALLENGE);
    expect(bank.text).toContain('Confirm with your bank');
    const answered = await post(backend, `${path}/challenge`, { answer });
    expect(answered.status).toBe(303);
    expect((await open(backend, path)).text).toContain(words);
  });

  it('takes no other answer', async () => {
    const { pay, path } = await started();
    await pay(CHALLENGE);
    await post(backend, `${path}/challenge`, { answer: 'perhaps' });
    expect((await open(backend, path)).text).toContain('Confirm with your bank');
  });
});

describe('a slow method', () => {
  it('shows what to transfer, and the receipt when the money is there', async () => {
    const { path, created } = await started();
    const page = await submit(backend, await open(backend, path), { method: 'bank_transfer' }, 'pay-form');
    for (const words of ['Transfer the amount to finish', 'IBAN', 'Payment reference'])
      expect(page.text).toContain(words);
    const { session } = await backend.readSession(created);
    await backend.seller(`/v1/test/payments/${session.payment?.id}/settle`, { method: 'POST', body: {} });
    expect((await open(backend, path)).text).toContain('Payment complete');
  });
});

describe('a session that is over', () => {
  it('says that its time is over, and where to start again', async () => {
    const { path, link } = await started();
    backend.advance(48 * 60 * MINUTE_MS);
    const page = await open(backend, path);
    expect(page.text).toContain('The time to pay is over');
    expect(page.html).toContain(`href="/p/${link.slug ?? link.id}"`);
    expect((await submit(backend, page, TEST_CARD)).text).toContain('not been charged');
  });

  it('says that it was canceled, and cannot be paid any more', async () => {
    const { path } = await started();
    const page = await open(backend, path);
    await post(backend, `${path}/cancel`, {});
    expect((await open(backend, path)).text).toContain('Payment canceled');
    expect((await submit(backend, page, TEST_CARD, 'pay-form')).text).toContain('Payment canceled');
  });

  it('says that the seller closed the link meanwhile', async () => {
    const { path, link } = await started();
    const page = await open(backend, path);
    await backend.seller(`/v1/payment-links/${link.id}/deactivate`, { method: 'POST' });
    expect((await submit(backend, page, TEST_CARD, 'pay-form')).text).toContain('The seller closed this payment link');
    expect((await open(backend, path)).text).toContain('not been charged');
  });

  it('says that somebody else was faster, or is paying', async () => {
    const { path, link } = await started(aFixedInput({ maxRedemptions: 1 }));
    const page = await open(backend, path);
    const other = (await backend.createSession(link.id, { selection: {}, expectedTotal: 2500 })).body;
    await backend.confirm(other, { method: { type: 'bank_transfer' } });
    const held = await submit(backend, page, TEST_CARD, 'pay-form');
    expect([held.status, held.text]).toEqual([409, expect.stringContaining('Somebody is paying for the last place')]);
    expect(held.text).toContain('Pay €25.00');
    const { session } = await backend.readSession(other);
    await backend.seller(`/v1/test/payments/${session.payment?.id}/settle`, { method: 'POST', body: {} });
    const gone = await submit(backend, page, TEST_CARD, 'pay-form');
    expect([gone.status, gone.text]).toEqual([409, expect.stringContaining('The last place was taken')]);
  });

  it('counts down in its last ten minutes only', async () => {
    const { path, created } = await started();
    expect((await open(backend, path)).html).toMatch(/id="time-left"[^>]*hidden/);
    backend.time.now = Date.parse(created.session.expiresAt) - 5 * MINUTE_MS;
    expect((await open(backend, path)).text).toContain('Reserved for you for 5 more minutes');
  });

  it.each(['nothing', '%00', 'x'.repeat(500)])('does not exist: %s', async (token) => {
    for (const page of [
      await open(backend, `/pay/${token}`),
      await post(backend, `/pay/${token}`, TEST_CARD),
      await post(backend, `/pay/${token}/return`, {}),
    ]) {
      expect([page.status, page.text]).toEqual([404, expect.stringContaining('does not exist')]);
    }
  });
});

describe('the way back', () => {
  const returning = { embedOrigin: SHOP, returnUrl: `${SHOP}/donate?x=1` };

  it('carries a fresh one-time code, made when it is asked for', async () => {
    const { path, pay, created } = await started(aFixedInput(), returning);
    const paid = await pay();
    expect(paid.text).toContain('Return to 127.0.0.1:4243');
    expect(paid.html).not.toContain('pay_link_code');
    const { headers, status } = await post(backend, `${path}/return`, {});
    const target = new URL(headers.get('location') ?? '');
    expect([status, target.origin, target.searchParams.get('x')]).toEqual([303, SHOP, '1']);
    const code = target.searchParams.get('pay_link_code');
    const exchanged = await backend.call<SessionCreated>('/v1/public/sessions/exchange', {
      method: 'POST',
      body: { code },
    });
    expect(exchanged.body.session.id).toBe(created.session.id);
  });

  it('is taken by canceling, which never undoes a payment', async () => {
    const { path, created } = await started(aFixedInput(), returning);
    expect((await post(backend, `${path}/cancel`, {})).headers.get('location')).toContain(`${SHOP}/donate`);
    expect((await backend.readSession(created)).session.status).toBe('canceled');
    const other = await started(aFixedInput(), returning);
    await other.pay();
    expect((await post(backend, `${other.path}/cancel`, {})).headers.get('location')).toBe(other.path);
    expect((await open(backend, other.path)).text).toContain('Payment complete');
  });

  it('is not offered where the session has none', async () => {
    const { path, pay } = await started();
    expect((await pay()).text).not.toContain('Return to');
    expect((await post(backend, `${path}/return`, {})).headers.get('location')).toBe(path);
  });
});
