/**
 * The links that are checked: made for it where there is a seller's key, otherwise the one that was named. Whatever was
 * made is removed in the end.
 */
import type { PublicLink } from '../../src/protocol/public-link.ts';
import { publicLink } from '../../src/protocol/public-link.ts';
import { quote as quoteSchema } from '../../src/protocol/quote.ts';
import { sellerLink, type SellerLink } from '../../src/protocol/seller-link.ts';
import { type SessionCreated, sessionCreated } from '../../src/protocol/session.ts';
import { demandShape, demandStatus, Skipped } from './check.ts';
import { chooseFrom } from './choose-from.ts';
import type { Talk } from './talk.ts';

/** A link together with what a payer would send for it. */
export interface Payable {
  readonly link: PublicLink;
  readonly path: string;
  /** The body of a session. */
  readonly request: { readonly expectedTotal: number; readonly [name: string]: unknown };
}

export interface Subject {
  /** The link that most checks look at. */
  payable(): Promise<Payable>;
  /** A link of a seller's own; skips without a key. */
  make(changes?: Record<string, unknown>): Promise<SellerLink>;
  payableOf(idOrSlug: string): Promise<Payable>;
  begin(payable: Payable): Promise<SessionCreated>;
  /** Removes what was made. */
  end(): Promise<void>;
}

export const PRICE = 1234;

export function createSubject(talk: Talk, named: string | undefined): Subject {
  const made: string[] = [];
  let usual: Promise<Payable> | undefined;

  async function make(changes: Record<string, unknown> = {}): Promise<SellerLink> {
    if (!talk.hasKey) throw new Skipped('needs a link of its own: give --key');
    const body = {
      type: 'amount',
      name: 'Conformance check',
      currency: 'EUR',
      currencyExponent: 2,
      amount: { mode: 'fixed', value: PRICE },
      notifications: { email: false },
      ...changes,
    };
    const answer = await talk.seller('/v1/payment-links', { body });
    demandStatus(answer, 201);
    const link = demandShape(answer, sellerLink);
    made.push(link.id);
    return link;
  }

  async function payableOf(idOrSlug: string): Promise<Payable> {
    const path = `/v1/public/links/${encodeURIComponent(idOrSlug)}`;
    const answer = await talk.call(path);
    demandStatus(answer, 200);
    const link = demandShape(answer, publicLink);
    if (link.status !== 'active') throw new Skipped(`the link ${idOrSlug} is ${link.status}`);
    const choices = chooseFrom(link);
    if (choices === undefined) throw new Skipped(`the link ${idOrSlug} asks for more than this tool can fill in`);
    const quoted = await talk.call(`${path}/quote`, { body: choices });
    demandStatus(quoted, 200);
    return { link, path, request: { ...choices, expectedTotal: demandShape(quoted, quoteSchema).dueToday } };
  }

  return {
    make,
    payableOf,
    payable: () => {
      if (named === undefined && !talk.hasKey) throw new Skipped('needs a link: give --link or --key');
      usual ??= named === undefined ? make().then(({ id }) => payableOf(id)) : payableOf(named);
      return usual;
    },
    begin: async ({ path, request }) => {
      const answer = await talk.call(`${path}/sessions`, {
        body: request,
        headers: { 'idempotency-key': talk.newKey() },
      });
      demandStatus(answer, 201);
      return demandShape(answer, sessionCreated);
    },
    end: async () => {
      for (const id of made.splice(0)) {
        await talk.seller(`/v1/payment-links/${id}`, { method: 'DELETE', headers: { 'if-match': '*' } });
      }
    },
  };
}
