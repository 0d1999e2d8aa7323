/**
 * The seller's side of a whole-flow test: makes links and reads what was recorded, through the seller API of a running
 * demo server. What a test claims about money, it reads here and not from the page.
 */
import type { Payment } from '../../src/protocol/payment.ts';
import type { Session } from '../../src/protocol/session.ts';
import type { LinkInput, SellerLink } from '../../src/protocol/seller-link.ts';
import type { DemoServer } from './demo-server.ts';

export class Seller {
  readonly #server: DemoServer;

  constructor(server: DemoServer) {
    this.#server = server;
  }

  createLink(input: LinkInput): Promise<SellerLink> {
    return this.#call('POST', '/v1/payment-links', input);
  }

  readLink(id: string): Promise<SellerLink> {
    return this.#call('GET', `/v1/payment-links/${id}`);
  }

  /** Finds a link by its slug. */
  async linkBySlug(slug: string): Promise<SellerLink> {
    const found = await this.#call<{ data: SellerLink[] }>('GET', `/v1/payment-links?slug=${slug}`);
    const link = found.data[0];
    if (!link) throw new Error(`no link with the slug ${slug}`);
    return link;
  }

  /** Every payment of a link, newest first. */
  async payments(linkId: string): Promise<Payment[]> {
    const found = await this.#call<{ data: Payment[] }>('GET', `/v1/payment-links/${linkId}/payments?limit=100`);
    return found.data;
  }

  /** Every session of a link. */
  async sessions(linkId: string): Promise<Session[]> {
    const found = await this.#call<{ data: Session[] }>('GET', `/v1/payment-links/${linkId}/sessions?limit=100`);
    return found.data;
  }

  /** Payments of a link that took money. */
  async paid(linkId: string): Promise<Payment[]> {
    return (await this.payments(linkId)).filter(({ status }) => status === 'succeeded');
  }

  settle(paymentId: string): Promise<Payment> {
    return this.#call('POST', `/v1/test/payments/${paymentId}/settle`, {});
  }

  advanceClock(advanceMs: number): Promise<unknown> {
    return this.#call('POST', '/v1/test/clock', { advanceMs });
  }

  async #call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(this.#server.payOrigin + path, {
      method,
      headers: { authorization: `Bearer ${this.#server.secretKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}

/** A donation link with the given handoff modes; every field is one that a real seller would set. */
export function aDonation(overrides: Partial<Extract<LinkInput, { type: 'amount' }>> = {}): LinkInput {
  return {
    type: 'amount',
    name: 'Spring appeal',
    currency: 'EUR',
    currencyExponent: 2,
    callToAction: 'donate',
    amount: {
      mode: 'suggested',
      suggested: [1000, 2500, 5000],
      preset: 2500,
      allowCustom: true,
      min: 100,
      max: 1_000_000,
    },
    ...overrides,
  };
}
