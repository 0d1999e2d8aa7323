/**
 * The backend as strangers meet it: a port, its hosted pages, webhooks that leave by the network. Every builder for the
 * backend in this process works on it, too, but each of its requests goes over HTTP. Only the clock stays in hand.
 */
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import { createPagesApp } from '../../../demo/server/pages/pages-app.ts';
import type { EmailKind, EmailSummary } from '../../../src/protocol/email-message.ts';
import type { Payment } from '../../../src/protocol/payment.ts';
import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import { type Backend, startBackend } from '../../server/backend.ts';
import { open, type Page, submit, TEST_CARD } from '../../server/paper-browser.ts';

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
export const PAYER = 'ada@example.com';

export interface ServedBackend extends Backend {
  readonly origin: string;
  /** Opens what a payer was sent, which is an address of this server. */
  follow(url: string): Promise<Page>;
  sellerLink(id: string): Promise<SellerLink>;
  paymentsOf(linkId: string): Promise<Payment[]>;
  /** The bank decides. */
  decide(paymentId: string | undefined, how: 'settle' | 'fail' | 'expire'): Promise<void>;
  /** Recipients and kinds of all messages about a link, the oldest first. */
  mailsOf(linkId: string): Promise<[EmailKind, string][]>;
}

/** Answers requests until the test is over. */
export async function startServedBackend(): Promise<ServedBackend> {
  let listener: ReturnType<typeof getRequestListener> | undefined;
  const server = createServer((request, response) => void listener?.(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let keys = 0;
  const newKey = () => `page-key-${String(++keys).padStart(12, '0')}`;
  const backend = startBackend({
    payOrigin: origin,
    pages: (service) => createPagesApp({ service, payOrigin: origin, newKey }),
    chance: () => 0,
  });
  listener = getRequestListener(backend.app.fetch);
  backend.app.request = (path, init) => fetch(new URL(path as string, origin), { redirect: 'manual', ...init });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    backend.store.close();
  });
  const listOf = async <T>(path: string) => (await backend.seller<{ data: T[] }>(path)).body.data;
  return {
    ...backend,
    origin,
    follow: async (url) => {
      const { origin: asked, pathname, search } = new URL(url);
      if (asked !== origin) throw new Error(`${url} is not on ${origin}.`);
      return open(backend, pathname + search);
    },
    sellerLink: async (id) => (await backend.seller<SellerLink>(`/v1/payment-links/${id}`)).body,
    paymentsOf: (linkId) => listOf<Payment>(`/v1/payment-links/${linkId}/payments`),
    decide: async (paymentId, how) => {
      const { status, text } = await backend.seller(`/v1/test/payments/${paymentId}/${how}`, { method: 'POST' });
      if (status !== 200) throw new Error(`The bank was not heard: ${text}`);
    },
    mailsOf: async (linkId) => {
      const mails = await listOf<EmailSummary>(`/v1/emails?linkId=${linkId}`);
      return mails.map(({ kind, to }): [EmailKind, string] => [kind, to]).toReversed();
    },
  };
}

/** Goes from a link's hosted page, where nothing is to be asked, to the payment page. */
export async function goToPayment(backend: ServedBackend, url: string, typed: Record<string, string> = {}) {
  const first = await backend.follow(url);
  const review = first.text.includes('Check before you continue') ? first : await submit(backend, first, typed);
  const payment = await submit(backend, review, { step: 'pay' });
  if (!payment.path.startsWith('/pay/')) throw new Error(`No payment page: ${payment.text}`);
  return payment;
}

/** Pays on the hosted pages, from the link's own address to the receipt. */
export async function payOnPages(backend: ServedBackend, url: string, typed: Record<string, string> = {}) {
  return submit(backend, await goToPayment(backend, url, typed), TEST_CARD, 'pay-form');
}
