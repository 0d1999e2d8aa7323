import { beforeEach, describe, expect, it } from 'vitest';
import { createPagesApp } from '../../demo/server/pages/pages-app.ts';
import { redactPath } from '../../demo/server/http/request-log.ts';
import { WORD_LOST_AFTER_MS } from '../../demo/server/service/reconcile.ts';
import { messagesIn, pageLanguages } from '../../demo/server/pages/messages/languages.ts';
import type { NextAction } from '../../src/protocol/next-action.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, card, PAY_ORIGIN, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';
import { open, type Page, post, startPages, submit, unescaped } from './paper-browser.ts';
import { fromSvg, read } from './qr-reader.ts';

const MINUTE_MS = 60_000;
let backend: Backend & { faults: unknown[] };
beforeEach(() => {
  backend = startPages();
});

const methods = ['card', 'ewallet', 'bank_transfer', 'cash_code'] as const;
type Slow = Exclude<(typeof methods)[number], 'card'>;

const pathOf = (address: string | undefined) => new URL(address ?? '').pathname;
const payPathOf = ({ next }: { next: NextAction }) => pathOf(next.type === 'none' ? undefined : next.url);
const linkIn = ({ html }: Page, place: string) =>
  unescaped(new RegExp(`href="([^"]*/${place}/[^"]*)"`).exec(html)?.[1] ?? '');

/** A session that waits for money of this kind, and the page on which the payer gives it. */
async function waiting(type: Slow, changes: Parameters<typeof aFixedInput>[0] = {}, session = {}) {
  const { id } = await backend.createLink(
    aFixedInput({ methods: [...methods], merchant: { name: 'Lanthorn' }, ...changes }),
  );
  const created = await openedSession(backend, id, session);
  const { payment } = (await backend.confirm(created, { method: { type } })).body;
  const place = { ewallet: 'wallet', bank_transfer: 'bank', cash_code: 'counter' }[type];
  const payPage = await open(backend, payPathOf(created));
  return { id, created, paymentId: payment?.id, payPage, path: pathOf(linkIn(payPage, place)) };
}
const answer = async (path: string, value: 'approve' | 'decline') =>
  submit(backend, await open(backend, path), { answer: value });
const statusOf = async (created: SessionCreated) => (await backend.readSession(created)).session;

describe('an e-wallet', () => {
  it('is reached by a code that a camera reads, and by a link that tells nobody where it stands', async () => {
    const { created, payPage, path } = await waiting('ewallet');
    const picture = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(payPage.html)?.[1] ?? '';
    const scanned = read(fromSvg(Buffer.from(picture, 'base64').toString(), 8));
    expect(scanned).toBe(`${PAY_ORIGIN}${path}`);
    expect(scanned).toMatch(/\/wallet\/at_[A-Za-z0-9]{24}[\w-]{32}$/);
    expect(payPage.html).toMatch(/<a [^>]*\/wallet\/[^>]*rel="noopener noreferrer"/);
    expect((await backend.readSession(created)).next).toMatchObject({ kind: 'qr', data: { payload: scanned } });
    expect(path).not.toContain(payPathOf(created).slice('/pay/pt_'.length));
  });

  it('shows who asks for how much and how long, and nothing of the payer', async () => {
    const { path } = await waiting(
      'ewallet',
      { collect: { email: 'required' } },
      { customer: { email: 'payer@example.com' } },
    );
    const { status, text, html, headers } = await open(backend, path);
    expect(status).toBe(200);
    for (const part of ['Approve this payment?', '€25.00', 'Lanthorn', 'in 15 minutes', 'simulation']) {
      expect(text).toContain(part);
    }
    expect(html).not.toContain('payer@example.com');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('/pay/');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('pays when the payer approves, once, and the payment page shows it', async () => {
    const { id, created, path } = await waiting('ewallet');
    expect((await answer(path, 'approve')).text).toContain('You approved this payment');
    expect(await statusOf(created)).toMatchObject({ status: 'completed', payment: { methodType: 'ewallet' } });
    expect((await open(backend, payPathOf(created))).text).toContain('Payment complete');
    for (const again of ['approve', 'decline'] as const) await post(backend, path, { answer: again });
    expect((await open(backend, path)).text).toContain('You approved this payment');
    expect((await backend.readLink(id)).usage.completed).toBe(1);
    expect((await backend.eventTypes(id)).filter((type) => type.startsWith('payment.'))).toEqual([
      'payment.pending',
      'payment.succeeded',
    ]);
  });

  it('charges nothing when the payer declines, and the session takes another method', async () => {
    const { created, path } = await waiting('ewallet');
    expect((await answer(path, 'decline')).text).toContain('You declined this payment');
    expect(await statusOf(created)).toMatchObject({ status: 'open', lastDeclineReason: 'rejected_by_payer' });
    expect((await post(backend, path, { answer: 'approve' })).status).toBe(303);
    expect((await open(backend, path)).text).toContain('You declined this payment');
    expect((await backend.confirm(created)).body.session.status).toBe('completed');
  });

  it('takes no answer after its time, and says so', async () => {
    const { created, path } = await waiting('ewallet');
    backend.advance(15 * MINUTE_MS);
    expect((await open(backend, path)).text).toContain('The time for this request is over');
    await post(backend, path, { answer: 'approve' });
    expect((await statusOf(created)).payment?.status).toBe('failed');
    expect((await open(backend, path)).text).toContain('Nothing was charged');
  });

  it('takes no answer after the payer canceled on the payment page', async () => {
    const { created, path } = await waiting('ewallet');
    await backend.cancel(created);
    expect((await open(backend, path)).text).toContain('This request was taken back');
    await post(backend, path, { answer: 'approve' });
    expect((await statusOf(created)).status).toBe('canceled');
  });

  it('says when the money went back, because the place was gone', async () => {
    const { id, created, path } = await waiting('ewallet', {
      maxRedemptions: 1,
      reservation: { on: 'pay', minutes: 5 },
    });
    backend.advance(6 * MINUTE_MS);
    await backend.confirm(await openedSession(backend, id), card());
    expect((await answer(path, 'approve')).text).toContain('Lanthorn could not accept the payment any more');
    expect((await statusOf(created)).payment).toMatchObject({ status: 'refunded', overLimit: true });
  });

  it('keeps the payer’s answer where its word to the seller was lost', async () => {
    const service = startBackend({
      store: backend.store,
      clock: () => backend.time.now,
      answerPause: () => Promise.reject(new Error('The line was cut.')),
      pages: (pages) => createPagesApp({ service: pages, payOrigin: PAY_ORIGIN, newKey: () => '' }),
    });
    const { created, path } = await waiting('ewallet');
    expect((await post(service, path, { answer: 'approve' })).status).toBe(303);
    expect((await statusOf(created)).status).toBe('processing');
    expect((await open(backend, path)).text).toContain('You approved this payment');
    backend.advance(WORD_LOST_AFTER_MS);
    backend.sweep();
    expect((await statusOf(created)).status).toBe('completed');
  });
});

describe('a token of a wallet', () => {
  it('opens its own payment at its own place, and nothing else', async () => {
    const { created, path } = await waiting('ewallet');
    const token = path.split('/').at(-1) ?? '';
    const payToken = payPathOf(created).split('/').at(-1) ?? '';
    const forged = [`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, payToken, 'at_', token.slice(1)];
    for (const unknown of [...forged.map((other) => `/wallet/${other}`), `/bank/${token}`, `/counter/${token}`]) {
      const { status, text, headers } = await open(backend, unknown);
      expect([unknown, status]).toEqual([unknown, 404]);
      expect(text).toContain('There is no such request');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
      await post(backend, unknown, { answer: 'approve' });
    }
    expect((await open(backend, `/pay/${token}`)).status).toBe(404);
    expect((await statusOf(created)).status).toBe('processing');
  });

  it('is answered by its own page alone', async () => {
    const { created, path } = await waiting('ewallet');
    const elsewhere = await post(backend, path, { answer: 'approve' }, { 'sec-fetch-site': 'cross-site' });
    expect(elsewhere.status).toBe(403);
    for (const value of ['', 'yes']) await post(backend, path, { answer: value });
    expect((await statusOf(created)).status).toBe('processing');
  });

  it('is neither stored with a recorded answer nor written to the log', async () => {
    const { created, path } = await waiting('ewallet');
    const token = path.split('/').at(-1) ?? '';
    const key = 'the-key-that-is-sent-again';
    const other = await openedSession(backend, created.session.linkId);
    const first = await backend.confirm(other, { method: { type: 'ewallet' } }, key);
    expect(first.text).toContain('/wallet/at_');
    expect((await backend.confirm(other, { method: { type: 'ewallet' } }, key)).text).toBe(first.text);
    const { body } = backend.store.idempotency.read(`confirm:${other.session.id}`, key, backend.time.now)?.answer ?? {};
    expect(body).toContain('"payload":""');
    await open(backend, path);
    expect(JSON.stringify(backend.logged)).not.toContain(token);
    for (const place of ['wallet', 'bank', 'counter']) {
      expect(redactPath(`/${place}/${token}`)).toBe(`/${place}/:redacted`);
    }
  });
});

describe('a transfer and a code for the counter', () => {
  it.each([
    ['bank_transfer', 'bank', 'Simulate: pay this transfer', 'The transfer is paid'],
    ['cash_code', 'counter', 'Simulate: pay at the counter', 'Paid at the counter'],
  ] as const)('can be paid by a click in the demo: %s', async (type, _place, link, done) => {
    const { created, payPage, path } = await waiting(type);
    const { next } = await backend.readSession(created);
    const { reference, code } = next.type === 'display' ? next.data : {};
    expect(payPage.text).toContain(`Only in this demo: ${link}`);
    expect(payPage.html).toContain(`data-copy="${reference ?? code}"`);
    const page = await open(backend, path);
    expect(page.text).toContain(reference ?? code);
    expect(page.html).not.toContain('value="decline"');
    expect((await answer(path, 'approve')).text).toContain(done);
    expect((await statusOf(created)).status).toBe('completed');
  });

  it('are for their payers alone where this is no demo', async () => {
    const service = startBackend({
      isDemo: false,
      store: backend.store,
      clock: () => backend.time.now,
      pages: (pages) => createPagesApp({ service: pages, payOrigin: PAY_ORIGIN, newKey: () => '' }),
    });
    for (const type of ['bank_transfer', 'cash_code'] as const) {
      const { created, path } = await waiting(type);
      const page = await open(service, payPathOf(created));
      expect(page.text).toContain('The order is complete once the money has arrived');
      expect(page.text).not.toContain('Simulate:');
      expect((await open(service, path)).status).toBe(404);
      await post(service, path, { answer: 'approve' });
      expect((await statusOf(created)).status).toBe('processing');
    }
    const wallet = await waiting('ewallet');
    expect((await open(service, wallet.path)).status).toBe(200);
  });
});

describe('the languages of the wallet', () => {
  it.each(pageLanguages)('are complete: %s', async (language) => {
    const { path } = await waiting('ewallet', {}, { locale: language });
    const { html, text } = await open(backend, path, { 'accept-language': 'en' });
    const words = messagesIn(language).wallet;
    expect(html).toContain(`<html lang="${language}" dir="${['ar', 'he'].includes(language) ? 'rtl' : 'ltr'}"`);
    for (const part of [words.places.wallet.question, words.decline, words.simulation]) expect(text).toContain(part);
  });

  it('is the browser’s where the payer’s is not known', async () => {
    const { path } = await waiting('ewallet');
    const { html } = await open(backend, path, { 'accept-language': 'xx, de-AT;q=0.9, en;q=0.8' });
    expect(html).toContain('<html lang="de-AT" dir="ltr"');
    const { text } = await open(backend, '/wallet/nothing', { 'accept-language': 'he' });
    expect(text).toContain('אין בקשה כזאת');
  });
});
