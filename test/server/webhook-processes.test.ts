import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LEASE_MS } from '../../demo/server/outbox/deliver-webhooks.ts';
import { openStore } from '../../demo/server/store/store.ts';
import type { WebhookDelivery, WebhookEndpointWithSecret } from '../../src/protocol/webhook-endpoint.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { startBackend } from './backend.ts';
import { createRemoteLink, send } from './remote-buyer.ts';
import { createEndpoint, createSender } from './webhook-sender.ts';

const env = { PAY_LINK_RATE_LIMITS: 'off', PAY_LINK_LOG: 'off' };
const SCRIPT = fileURLToPath(new URL('webhook-receiver-process.ts', import.meta.url));

interface Line {
  readonly port?: number;
  readonly id?: string;
  readonly type?: string;
  readonly sequence?: number;
  readonly refused?: boolean;
}

/** Starts a receiver and answers how to read what it prints, line by line. */
async function startReceiverProcess(variables: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, [SCRIPT], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...variables },
  });
  onTestFinished(async () => {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  });
  const { stdout, stdin } = child;
  if (stdout === null || stdin === null) throw new Error('The receiver has no pipes.');
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? '{}') as Line;
  const { port } = await next();
  return { url: `http://127.0.0.1:${port}/hook`, next, use: (secret: string) => stdin.write(`${secret}\n`) };
}

async function startServer(database?: string): Promise<DemoServer> {
  const server = await startDemoServer({ env, database });
  onTestFinished(() => server.remove());
  return server;
}

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pay-link-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'a.sqlite');
}

const createRemoteEndpoint = async ({ payOrigin, secretKey }: DemoServer, url: string, events: string[]) => {
  const headers = { authorization: `Bearer ${secretKey}` };
  const answer = await send<WebhookEndpointWithSecret>(`${payOrigin}/v1/webhook-endpoints`, { url, events }, headers);
  return answer.body;
};

describe('a seller’s server', { timeout: 30_000 }, () => {
  it('gets every event from another process, and finds it genuine', async () => {
    const server = await startServer();
    const receiver = await startReceiverProcess();
    const { secret } = await createRemoteEndpoint(server, receiver.url, ['payment_link.created']);
    receiver.use(secret);
    await createRemoteLink(server.payOrigin, server.secretKey, aFixedInput());
    expect(await receiver.next()).toMatchObject({ type: 'payment_link.created', sequence: 1 });
  });

  it('gets an event whose delivery was cut off by a kill, later, under the same id', async () => {
    const server = await startServer();
    const receiver = await startReceiverProcess({ HANG: '1' });
    const { secret } = await createRemoteEndpoint(server, receiver.url, ['payment_link.created']);
    receiver.use(secret);
    await createRemoteLink(server.payOrigin, server.secretKey, aFixedInput());
    const { id } = await receiver.next();
    expect(id).toMatch(/^evt_/);
    await server.kill9();

    const sender = createSender();
    const time = { now: Date.now() };
    const store = openStore(server.database);
    const backend = startBackend({ store, sendWebhook: sender.send, clock: () => time.now });
    await backend.outbox.run();
    expect(sender.requests).toHaveLength(0);
    time.now += LEASE_MS;
    await backend.outbox.run();
    expect(sender.events().map((event) => event.id)).toEqual([id]);
    const { body } = await backend.seller<{ data: WebhookDelivery[] }>('/v1/webhook-deliveries');
    expect(body.data).toMatchObject([{ state: 'delivered', eventId: id }]);
    store.close();
  });

  it('gets each event once from two processes on one database', async () => {
    const events = 40;
    const first = await startServer();
    const second = await startServer(first.database);
    const receiver = await startReceiverProcess();
    const { secret } = await createRemoteEndpoint(first, receiver.url, ['payment_link.created']);
    receiver.use(secret);
    for (let index = 0; index < events; index++) {
      await createRemoteLink(first.payOrigin, first.secretKey, aFixedInput());
    }
    const ids: (string | undefined)[] = [];
    while (ids.length < events) ids.push((await receiver.next()).id);
    expect(new Set(ids).size).toBe(events);
    for (const server of [first, second]) await server.stop();
    const store = openStore(first.database);
    const log = store.webhookDeliveries.list({}, Number.MAX_SAFE_INTEGER, 100);
    expect(log).toHaveLength(events);
    expect(log.map(({ id }) => store.webhookDeliveries.attemptsOf(id).length)).toEqual(log.map(() => 1));
    store.close();
  });
});

describe('two workers on one database', () => {
  it('share the deliveries, and neither takes what the other has', async () => {
    const file = newFile();
    const senders = [createSender(), createSender()];
    const workers = senders.map((sender) => startBackend({ store: openStore(file), sendWebhook: sender.send }));
    const [first] = workers;
    if (first === undefined) throw new Error('There are two.');
    for (let index = 0; index < 8; index++) {
      await createEndpoint(first, ['payment_link.created'], `https://shop-${index}.example/`);
    }
    for (let index = 0; index < 10; index++) await first.createLink(aFixedInput());
    await Promise.all(workers.map((worker) => worker.outbox.run()));
    const sent = senders.map(({ requests }) => requests.map(({ url, headers }) => `${url} ${headers['webhook-id']}`));
    expect(sent.flat()).toHaveLength(80);
    expect(new Set(sent.flat()).size).toBe(80);
    for (const share of sent) expect(share.length).toBeGreaterThan(0);
    for (const worker of workers) worker.store.close();
  });

  it('ignores what a worker reports after its lease went to another', async () => {
    const file = newFile();
    const [slowSender, quickSender] = [createSender(), createSender()];
    const slow = startBackend({ store: openStore(file), sendWebhook: slowSender.send });
    const quick = startBackend({ store: openStore(file), sendWebhook: quickSender.send });
    await createEndpoint(slow, ['payment_link.created']);
    await slow.createLink(aFixedInput());
    let finish = () => undefined as void;
    slowSender.answers.push(
      new Promise((resolve) => {
        finish = () => resolve({ httpStatus: 500, error: 'status' });
      }),
    );
    const stuck = slow.outbox.run();
    await quick.outbox.run();
    expect(quickSender.requests).toHaveLength(0);
    quick.advance(LEASE_MS);
    await quick.outbox.run();
    finish();
    await stuck;
    const { body } = await quick.seller<{ data: WebhookDelivery[] }>('/v1/webhook-deliveries');
    expect(body.data).toMatchObject([{ state: 'delivered', attempts: [{ httpStatus: 200 }] }]);
    expect(body.data[0]?.attempts).toHaveLength(1);
    for (const worker of [slow, quick]) worker.store.close();
  });
});
