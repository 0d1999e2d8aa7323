/** Fills a database with sessions as the service makes them, without a request for each. */
import { createApp } from '../../../demo/server/app.ts';
import { openStore } from '../../../demo/server/store/store.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';

/** Sessions in one transaction: one wait for the disk. */
const BATCH = 5_000;

export interface KnownSession {
  readonly id: string;
  readonly secret: string;
}

/** Begins so many sessions on a new link of the database in this file; answers some of them, spread evenly. */
export async function beginManySessions(database: string, count: number, kept: number): Promise<KnownSession[]> {
  const store = openStore(database);
  const secretKey = 'sk_test_of_the_benchmark';
  const { app, service } = createApp({ store, payOrigin: 'http://localhost:4242', secretKey });
  const input: LinkInput = {
    type: 'amount',
    name: 'Many',
    currency: 'EUR',
    currencyExponent: 2,
    amount: { mode: 'fixed', value: 2500 },
  };
  const answer = await app.request('/v1/payment-links', {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  const { id: linkId } = (await answer.json()) as { id: string };
  const known: KnownSession[] = [];
  for (let made = 0; made < count; made += BATCH) {
    store.write(() => {
      for (let index = made; index < Math.min(count, made + BATCH); index++) {
        const key = `bench-session-${String(index).padStart(12, '0')}`;
        const { value } = service.createSession(linkId, { selection: {}, expectedTotal: 2500 }, key, {});
        if (index % Math.ceil(count / kept) === 0) known.push({ id: value.session.id, secret: value.secret });
      }
    });
  }
  store.close();
  return known;
}
