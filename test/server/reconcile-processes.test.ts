import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../demo/server/store/database.ts';
import type { SessionCreated, SessionState } from '../../src/protocol/session.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { createRemoteLink, send } from './remote-buyer.ts';

const SCRIPT = fileURLToPath(new URL('dying-buyer-process.ts', import.meta.url));
const env = { PAY_LINK_RATE_LIMITS: 'off', PAY_LINK_LOG: 'off' };
const EACH = 2;

async function startServer(database?: string): Promise<DemoServer> {
  const server = await startDemoServer({ env, database });
  onTestFinished(() => server.remove());
  return server;
}

/** Runs a process that is killed while it takes a payment, and answers what its buyer holds. */
async function dieOn(moment: 'question' | 'answer', database: string, link: string): Promise<SessionCreated> {
  const child = spawn(process.execPath, [SCRIPT], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE: database, LINK: link, DIES_ON: moment },
  });
  const [printed, [, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  expect(signal).toBe('SIGKILL');
  return JSON.parse(printed) as SessionCreated;
}

/** Waits as a page does: for the next revision, as long as the payment is under way. */
async function decided(origin: string, created: SessionCreated): Promise<SessionState> {
  const { id } = created.session;
  const read = async (query: string) => {
    const url = `${origin}/v1/public/sessions/${id}${query}`;
    return (await send<SessionState>(url, undefined, { authorization: `Bearer ${created.secret}` })).body;
  };
  let state = await read('');
  while (state.session.status === 'processing') state = await read(`?waitMs=10000&revision=${state.session.revision}`);
  return state;
}

describe('processes that are killed between the provider’s book and ours', () => {
  it('leave payments that two servers on one database bring to the truth, once', { timeout: 60_000 }, async () => {
    const first = await startServer();
    const { database } = first;
    const { id } = await createRemoteLink(first.payOrigin, first.secretKey, aFixedInput({ maxRedemptions: 10 }));
    await first.stop();
    const asked = Array.from({ length: EACH }, () => dieOn('question', database, id));
    const charged = Array.from({ length: EACH }, () => dieOn('answer', database, id));
    const [unknown, paid] = [await Promise.all(asked), await Promise.all(charged)];
    expect(countsOf(database, id)).toMatchObject({ succeeded: 0, waiting: EACH * 2, held: EACH * 2 });

    const [one] = await Promise.all([startServer(database), startServer(database)]);
    for (const created of paid) {
      expect((await decided(one.payOrigin, created)).session.status).toBe('completed');
    }
    for (const created of unknown) {
      const { session } = await decided(one.payOrigin, created);
      expect(session).toMatchObject({ status: 'open', lastDeclineReason: 'provider_error' });
    }
    expect(countsOf(database, id)).toEqual({
      succeeded: EACH,
      waiting: 0,
      failed: EACH,
      completed: EACH,
      held: 0,
      'payment.succeeded': EACH,
      'payment.failed': EACH,
      'session.completed': EACH,
    });
  });
});

function countsOf(file: string, linkId: string): Record<string, number | undefined> {
  const database = openDatabase(file);
  const count = (sql: string) => database.get<{ count: number }>(`SELECT ${sql}`, { linkId })?.count;
  const payments = (where: string) => count(`count(*) AS count FROM payments WHERE link_id = :linkId AND ${where}`);
  const events = (type: string) => count(`count(*) AS count FROM events WHERE link_id = :linkId AND type = '${type}'`);
  const counts = {
    succeeded: payments(`status = 'succeeded'`),
    waiting: payments('asked_at IS NOT NULL'),
    failed: payments(`status = 'failed'`),
    completed: count('completed AS count FROM links WHERE id = :linkId'),
    held: count('held AS count FROM links WHERE id = :linkId'),
    'payment.succeeded': events('payment.succeeded'),
    'payment.failed': events('payment.failed'),
    'session.completed': events('session.completed'),
  };
  database.close();
  return counts;
}
