/**
 * A server that is killed under load, again and again. After each kill it is started on the same file, and everything
 * that it had acknowledged must be there, once; what was broken off is asked for again, under the same keys.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { createApp } from '../../demo/server/app.ts';
import { LEASE_MS } from '../../demo/server/outbox/deliver-webhooks.ts';
import { openDatabase } from '../../demo/server/store/database.ts';
import { openStore } from '../../demo/server/store/store.ts';
import { aFixedInput } from '../../test/fixtures/links.ts';
import { createRemoteLink, send } from '../../test/server/remote-buyer.ts';
import { type DemoServer, startDemoServer } from '../../test/support/demo-server.ts';
import { lostPurchases, missingEvents, strangeEvents } from './acknowledged.ts';
import { buyUntilBroken, finishBroken, newPurchase, type Purchase } from './buy-until-broken.ts';
import { faultsInFile } from './invariants/faults-in.ts';
import { momentOf, stepsBack } from './invariants/progress.ts';
import { createRandom, type Random } from './random.ts';
import { medianOf, type PartOptions, type PartReport } from './report.ts';
import { listenForWebhooks, type WebhookListener } from './webhook-listener.ts';

const env = { PAY_LINK_RATE_LIMITS: 'off', PAY_LINK_LOG: 'off' };
const BUYERS_AT_ONCE = 6;
/** Kills of one file; after them comes a new one, so that everything can be checked after each. */
const KILLS_PER_FILE = 25;
/** How long the load goes on before the kill. */
const LOAD_MS = { least: 40, most: 260 };
/** What a webhook endpoint is told of; each purchase has two or three of them. */
const EVENTS = ['session.created', 'session.completed', 'session.canceled', 'payment.pending'];

interface Tally {
  kills: number;
  purchases: number;
  acknowledged: number;
  webhooks: number;
  repeated: number;
  readonly readyMs: number[];
  readonly faults: string[];
}

export async function runKillRounds({ rounds, seed, say }: PartOptions): Promise<PartReport> {
  const random = createRandom(seed);
  const tally: Tally = {
    kills: 0,
    purchases: 0,
    acknowledged: 0,
    webhooks: 0,
    repeated: 0,
    readyMs: [],
    faults: [],
  };
  while (tally.kills < rounds) {
    const found = tally.faults.length;
    await killOneFile(Math.min(KILLS_PER_FILE, rounds - tally.kills), random, tally);
    for (const text of tally.faults.slice(found)) say(`kill: VIOLATION: ${text}`);
    say(`kill: ${tally.kills} of ${rounds} rounds, ${tally.faults.length} violations`);
  }
  const slow = tally.readyMs.filter((ms) => ms >= 1000).length;
  return {
    part: 'kill',
    faults: tally.faults,
    figures: [
      ['kill -9 under load', `${tally.kills} rounds, ${BUYERS_AT_ONCE} buyers at once`],
      ['purchases begun', String(tally.purchases)],
      ['requests acknowledged', String(tally.acknowledged)],
      ['webhook events received', `${tally.webhooks}, ${tally.repeated} of them again`],
      ['ready again, median', `${Math.round(medianOf(tally.readyMs))} ms`],
      ['ready again, maximum', `${Math.round(Math.max(...tally.readyMs))} ms`],
      ['starts of 1 s and more', `${slow} of ${tally.readyMs.length}`],
    ],
  };
}

async function killOneFile(kills: number, random: Random, tally: Tally): Promise<void> {
  const listener = await listenForWebhooks();
  const first = await startDemoServer({ env });
  const { database: file, ports } = first;
  let server = first;
  const database = openDatabase(file);
  try {
    const { id: linkId } = await createRemoteLink(server.payOrigin, server.secretKey, aFixedInput());
    await createEndpoint(server, listener.url);
    const purchases: Purchase[] = [];
    const next = () => {
      const purchase = newPurchase(linkId, `purchase-${String(purchases.length).padStart(12, '0')}`, random);
      purchases.push(purchase);
      return purchase;
    };
    let before = momentOf(database);
    for (let kill = 0; kill < kills; kill++) {
      const alive = server;
      const buyers = Array.from({ length: BUYERS_AT_ONCE }, () => buyUntilBroken(alive, next, tally.faults));
      await delay(random.between(LOAD_MS.least, LOAD_MS.most));
      await server.kill9();
      await Promise.all(buyers);
      const startedAt = performance.now();
      server = await startDemoServer({ database: file, ports, env });
      tally.readyMs.push(performance.now() - startedAt);
      tally.kills++;
      const after = momentOf(database);
      tally.faults.push(...lostPurchases(database, purchases), ...stepsBack(before, after), ...faultsInFile(database));
      tally.faults.push(...strangeEvents(database, listener.received.keys()));
      before = after;
      // A delivery that was under way at the kill is leased for half a minute, which is not waited for.
      database.run('UPDATE webhook_deliveries SET leased_until = 0 WHERE leased_until IS NOT NULL');
      tally.faults.push(...(await finishBroken(server, purchases, false)));
    }
    tally.faults.push(...(await finishBroken(server, purchases, true)));
    await server.stop();
    await sendTheRest(file);
    tally.faults.push(...lostPurchases(database, purchases), ...faultsInFile(database));
    tally.faults.push(...missingEvents(database, listener.received));
    tally.faults.push(
      ...wrongNumbers(purchases, database.all('SELECT id FROM sessions WHERE link_id = :linkId', { linkId })),
    );
    count(tally, purchases, listener);
  } finally {
    database.close();
    await server.kill9();
    await first.remove();
    await listener.close();
  }
}

async function createEndpoint({ payOrigin, secretKey }: DemoServer, url: string): Promise<void> {
  const headers = { authorization: `Bearer ${secretKey}` };
  const { status } = await send(`${payOrigin}/v1/webhook-endpoints`, { url, events: EVENTS }, headers);
  if (status !== 201) throw new Error(`The webhook endpoint was refused with ${status}.`);
}

/** Sends what the outbox still holds, at a time at which no lease is left. */
async function sendTheRest(file: string): Promise<void> {
  const store = openStore(file);
  const clock = () => Date.now() + 2 * LEASE_MS;
  const secretKey = 'sk_test_of_the_torture';
  const { outbox } = createApp({ store, payOrigin: 'http://localhost', secretKey, clock, isDemo: true });
  await outbox.run();
  await outbox.end(LEASE_MS);
  store.close();
}

/** Every purchase has become one session, the broken ones too. */
function wrongNumbers(purchases: readonly Purchase[], sessions: readonly unknown[]): string[] {
  const opened = new Set(purchases.map(({ created }) => created?.session.id));
  const isRight = sessions.length === purchases.length && opened.size === purchases.length;
  return isRight ? [] : [`${purchases.length} purchases have become ${sessions.length} sessions, ${opened.size} known`];
}

function count(tally: Tally, purchases: readonly Purchase[], { received }: WebhookListener): void {
  const answers = { nothing: 0, created: 1, confirmed: 2, over: 3 };
  tally.purchases += purchases.length;
  tally.webhooks += received.size;
  for (const purchase of purchases) {
    tally.acknowledged +=
      purchase.manner === 'card' ? Math.min(2, answers[purchase.acknowledged]) : answers[purchase.acknowledged];
  }
  for (const times of received.values()) tally.repeated += times - 1;
}
