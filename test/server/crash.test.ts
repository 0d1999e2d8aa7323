import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../demo/server/store/database.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { confirmRemotely, createRemoteLink, createRemoteSession, readRemotely } from './remote-buyer.ts';

const ROUNDS = 4;
const BUYERS_AT_ONCE = 6;
const env = { PAY_LINK_RATE_LIMITS: 'off', PAY_LINK_LOG: 'off' };

/** What the server has acknowledged to one buyer, and what the buyer was asking when it died. */
interface Purchase {
  readonly openKey: string;
  readonly payKey: string;
  created?: SessionCreated;
  isPaid: boolean;
}

/** Buys one thing after the other until the connection breaks. */
async function buyUntilBroken(origin: string, linkId: string, prefix: string, purchases: Purchase[]): Promise<void> {
  for (let index = 0; ; index++) {
    const name = `${prefix}-${String(index).padStart(8, '0')}`;
    const purchase: Purchase = { openKey: `open-${name}`, payKey: `pay-${name}`, isPaid: false };
    purchases.push(purchase);
    try {
      const { status, body } = await createRemoteSession(origin, linkId, purchase.openKey);
      expect(status).toBe(201);
      purchase.created = body;
      purchase.isPaid = (await confirmRemotely(origin, body, purchase.payKey)).status === 200;
    } catch {
      return;
    }
  }
}

describe('a server that is killed under load', () => {
  let server: DemoServer | undefined;
  let toRemove: DemoServer | undefined;
  afterAll(async () => {
    await server?.kill9();
    await toRemove?.remove();
  });

  it('has lost nothing that it acknowledged, and did everything once', { timeout: 30_000 }, async () => {
    server = toRemove = await startDemoServer({ env });
    const { database, ports } = server;
    const { id } = await createRemoteLink(server.payOrigin, server.secretKey, aFixedInput());
    const purchases: Purchase[] = [];

    for (let round = 0; round < ROUNDS; round++) {
      const { payOrigin } = server;
      const buyers = Array.from({ length: BUYERS_AT_ONCE }, (_, who) =>
        buyUntilBroken(payOrigin, id, `round-${round}-buyer-${who}`, purchases),
      );
      await delay(250 + round * 90);
      await server.kill9();
      await Promise.all(buyers);
      server = await startDemoServer({ database, ports, env });

      for (const { created, isPaid } of purchases) {
        if (created === undefined) continue;
        const { status, body } = await readRemotely(server.payOrigin, created);
        expect(status).toBe(200);
        if (isPaid) expect(body.session.status).toBe('completed');
      }
    }

    expect(purchases.filter(({ isPaid }) => isPaid).length).toBeGreaterThan(ROUNDS);
    // Every unanswered request is asked again with its key: the first time it takes effect, the second it is repeated.
    for (const purchase of purchases) {
      const again = await createRemoteSession(server.payOrigin, id, purchase.openKey);
      if (purchase.created !== undefined) expect(again.body.session.id).toBe(purchase.created.session.id);
      let paid = await confirmRemotely(server.payOrigin, again.body, purchase.payKey);
      // The killed process may have claimed the key a moment ago.
      for (let wait = 0; paid.body.code === 'request_in_progress' && wait < 40; wait++) {
        await delay(100);
        paid = await confirmRemotely(server.payOrigin, again.body, purchase.payKey);
      }
      expect(paid.status).toBe(200);
    }
    await server.stop();
    expectEachEffectOnce(database, id, purchases.length);
  });
});

function expectEachEffectOnce(file: string, linkId: string, purchases: number): void {
  const database = openDatabase(file);
  const count = (sql: string) => database.get<{ count: number }>(sql, { linkId })?.count;
  expect(database.get<{ integrity_check: string }>('PRAGMA integrity_check')?.integrity_check).toBe('ok');
  expect(database.get<{ synchronous: number }>('PRAGMA synchronous')?.synchronous).toBe(2);
  expect(count('SELECT completed AS count FROM links WHERE id = :linkId')).toBe(purchases);
  expect(count('SELECT held AS count FROM links WHERE id = :linkId')).toBe(0);
  for (const where of [
    `sessions WHERE link_id = :linkId AND status = 'completed'`,
    `sessions WHERE link_id = :linkId`,
    `payments WHERE link_id = :linkId AND status = 'succeeded'`,
    `payments WHERE link_id = :linkId`,
    `events WHERE link_id = :linkId AND type = 'session.created'`,
    `events WHERE link_id = :linkId AND type = 'payment.succeeded'`,
    `holds WHERE link_id = :linkId AND state = 'converted'`,
  ]) {
    expect([where, count(`SELECT count(*) AS count FROM ${where}`)]).toEqual([where, purchases]);
  }
  database.close();
}
