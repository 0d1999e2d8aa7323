import { beforeEach, describe, expect, it } from 'vitest';
import type { EmailKind, EmailMessage, EmailSummary } from '../../src/protocol/email-message.ts';
import { emailMessage, emailSummary } from '../../src/protocol/email-message.ts';
import type { Payment } from '../../src/protocol/payment.ts';
import type { SessionRequest } from '../../src/protocol/session-request.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, card, DECLINED, NOW, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const DAY = 86_400_000;
const PAYER = 'payer@example.com';
const SELLER = 'seller@shop.example';
const customer = { email: PAYER, name: 'Ada' };
const merchant = { name: 'Halden Press', supportEmail: SELLER };
const transfer = { method: { type: 'bank_transfer' } };
const methods: ['card', 'bank_transfer'] = ['card', 'bank_transfer'];
let backend: Backend;
beforeEach(() => {
  backend = startBackend({ sellerAddress: 'owner@shop.example' });
});

const mails = async (query = '') => {
  const { body } = await backend.seller<{ data: EmailSummary[] }>(`/v1/emails?limit=100${query}`);
  return body.data.toReversed().map((mail) => emailSummary.parse(mail));
};
const sentTo = async (): Promise<[EmailKind, string][]> => (await mails()).map(({ kind, to }) => [kind, to]);
const newest = async (kind: EmailKind): Promise<EmailMessage> => {
  const { id } = (await mails(`&kind=${kind}`)).at(-1) ?? {};
  return emailMessage.parse((await backend.seller<EmailMessage>(`/v1/emails/${id}`)).body);
};
const decide = (paymentId: string | undefined, action: string) =>
  backend.seller<Payment>(`/v1/test/payments/${paymentId}/${action}`, { method: 'POST' });
async function pay(linkId: string, changes: Partial<SessionRequest> = {}, how: unknown = card()) {
  const created = await openedSession(backend, linkId, { customer, ...changes });
  return { created, paymentId: (await backend.confirm(created, how)).body.payment?.id };
}

describe('a link for one customer', () => {
  it('is sent to them when it is made, and once', async () => {
    const { url, id } = await backend.createLink(
      aFixedInput({ customer, merchant, expiresAt: '2026-12-31T23:00:00Z', slug: 'invoice-7' }),
    );
    expect(await sentTo()).toEqual([['link_sent', PAYER]]);
    const mail = await newest('link_sent');
    expect(mail).toMatchObject({ state: 'kept', linkId: id, subject: 'Halden Press asks you to pay: Invoice' });
    for (const part of [url, '€25.00', 'December 31, 2026 at 11:00 PM UTC', SELLER]) expect(mail.text).toContain(part);
    backend.sweep();
    expect(await sentTo()).toHaveLength(1);
  });

  it('is remembered before it ends unpaid, and so is its seller', async () => {
    await backend.createLink(aFixedInput({ customer, merchant, expiresAt: new Date(NOW + 9 * DAY).toISOString() }));
    backend.advance(8 * DAY);
    backend.sweep();
    backend.sweep();
    expect(await sentTo()).toEqual([
      ['link_sent', PAYER],
      ['reminder', PAYER],
      ['seller_expiring', SELLER],
    ]);
  });

  it('brings neither once it is paid', async () => {
    const { id } = await backend.createLink(
      aFixedInput({ customer, merchant, expiresAt: new Date(NOW + 9 * DAY).toISOString() }),
    );
    await pay(id);
    backend.advance(8 * DAY);
    backend.sweep();
    expect((await sentTo()).map(([kind]) => kind)).toEqual(['link_sent', 'receipt', 'seller_paid']);
  });

  it('is not sent where it has ended already', async () => {
    await backend.createLink(aFixedInput({ customer, expiresAt: '2026-01-01T00:00:00Z' }));
    expect(await sentTo()).toEqual([]);
  });
});

describe('a payment', () => {
  it('brings a receipt and tells the seller who paid, with the order’s number', async () => {
    const { id } = await backend.createLink(aFixedInput({ merchant, orderId: 'A-7' }));
    await pay(id, { reference: 'REF-9' });
    expect(await sentTo()).toEqual([
      ['receipt', PAYER],
      ['seller_paid', SELLER],
    ]);
    const seller = await newest('seller_paid');
    for (const part of ['€25.00', 'Ada · payer@example.com', 'A-7-1', 'REF-9']) expect(seller.text).toContain(part);
    expect(seller.subject).toBe('Paid: €25.00 for Invoice');
  });

  it('brings nothing while it is pending or when it fails', async () => {
    const { id } = await backend.createLink(aFixedInput({ merchant, methods }));
    await pay(id, {}, card(DECLINED));
    const { paymentId } = await pay(id, {}, transfer);
    await decide(paymentId, 'fail');
    expect(await sentTo()).toEqual([]);
  });

  it('that comes late and is taken brings one message, which stands for the receipt', async () => {
    const { id } = await backend.createLink(aFixedInput({ merchant, methods }));
    const { paymentId } = await pay(id, {}, transfer);
    await decide(paymentId, 'fail');
    await decide(paymentId, 'settle');
    expect(await sentTo()).toEqual([
      ['seller_paid', SELLER],
      ['late_payment', PAYER],
    ]);
    expect((await newest('late_payment')).text).toContain('accepted it all the same');
  });

  it('that comes late, after another one, brings one message, which stands for the refund', async () => {
    const { id } = await backend.createLink(aFixedInput({ merchant, methods }));
    const { created, paymentId } = await pay(id, {}, transfer);
    await decide(paymentId, 'fail');
    await backend.confirm(created);
    await decide(paymentId, 'settle');
    await decide(paymentId, 'settle');
    expect(await sentTo()).toEqual([
      ['receipt', PAYER],
      ['seller_paid', SELLER],
      ['late_payment', PAYER],
    ]);
    expect((await newest('late_payment')).text).toContain('You get the whole amount back.');
  });

  it.each([
    ['refund', 'It is being refunded.'],
    ['accept', 'As you set it, it was accepted.'],
  ] as const)('above the limit tells both what becomes of it: %s', async (onOverLimit, said) => {
    const { id } = await backend.createLink(aFixedInput({ merchant, methods, maxRedemptions: 1, onOverLimit }));
    const { paymentId } = await pay(id, {}, transfer);
    await decide(paymentId, 'fail');
    await pay(id, { customer: { email: 'second@example.com' } });
    await decide(paymentId, 'settle');
    const all = await sentTo();
    expect((await newest('seller_over_limit')).text).toContain(said);
    expect(all.filter(([, to]) => to === PAYER)).toEqual([
      [onOverLimit === 'refund' ? 'refund' : 'late_payment', PAYER],
    ]);
    if (onOverLimit === 'refund') expect((await newest('refund')).text).toContain('everything was taken already');
  });
});

describe('who is written to', () => {
  it('is nobody where the seller switched it off', async () => {
    const { id } = await backend.createLink(aFixedInput({ customer, merchant, notifications: { email: false } }));
    await pay(id);
    expect(await sentTo()).toEqual([]);
  });

  it('is the payer of the session, else the customer of the link; and the seller of the server', async () => {
    const { id } = await backend.createLink(aFixedInput({ customer: { email: 'link@example.com' } }));
    await pay(id, { customer: { name: 'No address' } });
    expect((await sentTo()).slice(1)).toEqual([
      ['receipt', 'link@example.com'],
      ['seller_paid', 'owner@shop.example'],
    ]);
  });

  it('is never what is no address', async () => {
    backend = startBackend();
    const { id } = await backend.createLink(
      aFixedInput({ merchant: { name: 'S', supportEmail: 'a@b.example>\r\nBcc: all@example.com' } }),
    );
    await pay(id);
    expect(await sentTo()).toEqual([['receipt', PAYER]]);
    expect((await newest('receipt')).text).not.toContain('all@example.com');
  });

  it('is spoken to in their own language', async () => {
    const { id } = await backend.createLink(aFixedInput({ merchant, locale: 'nl' }));
    await pay(id, { locale: 'he-IL' });
    await pay(id, { customer: { email: 'second@example.com' } });
    expect((await mails()).map(({ kind, language }) => [kind, language])).toEqual([
      ['receipt', 'he'],
      ['seller_paid', 'nl'],
      ['receipt', 'nl'],
      ['seller_paid', 'nl'],
    ]);
  });
});

describe('the outbox', () => {
  it('has one message of a kind for an event, also when the event is told twice', async () => {
    const { id } = await backend.createLink(aFixedInput({ merchant }));
    await pay(id);
    const [first] = backend.store.emails.list({ kind: 'receipt' }, Number.MAX_SAFE_INTEGER, 1);
    if (first === undefined) throw new Error('There is a receipt.');
    const { eventId, kind, linkId, language, subject, text, html } = first.email;
    const same = { eventId, kind, linkId, language, subject, text, html, recipient: PAYER, senderName: 'S' };
    const again = { ...same, id: `em_${'x'.repeat(24)}`, state: 'kept' as const };
    backend.store.write(() => backend.store.emails.insert(again, NOW));
    expect(await mails('&kind=receipt')).toHaveLength(1);
  });

  it('has nothing of what did not happen', async () => {
    await backend.createLink(aFixedInput({ customer, slug: 'taken' }));
    await backend.seller('/v1/payment-links', { method: 'POST', body: aFixedInput({ customer, slug: 'taken' }) });
    expect(await sentTo()).toHaveLength(1);
  });

  it('is listed by kind, state and link', async () => {
    const { id } = await backend.createLink(aFixedInput({ customer }));
    await backend.createLink(aFixedInput({ customer }));
    expect(await mails(`&linkId=${id}`)).toHaveLength(1);
    expect(await mails('&kind=receipt')).toEqual([]);
    expect(await mails('&state=kept')).toHaveLength(2);
    expect(await mails('&state=sent')).toEqual([]);
    expect((await backend.seller('/v1/emails/em_unknown')).status).toBe(404);
  });
});
