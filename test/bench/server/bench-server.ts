/** The demo server in a process of its own, as `npm start` starts it, under load from this one. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoServer, startDemoServer } from '../../support/demo-server.ts';
import type { Measured } from '../measured.ts';
import { type LoadOptions, type LoadResult, runLoad, type Send } from './load.ts';
import { beginManySessions, type KnownSession } from './many-sessions.ts';
import { processUse } from './process-use.ts';

/** Goals: QUALITY.md 1, "demo server, 2 cores". */
const GOAL = { readsPerSecond: 2_000, mixedPerSecond: 500, p99Ms: 100, statusP99Ms: 20, sessions: 100_000 };
const CLIENTS = 16;
const WARM_UP_SECONDS = 2;
/** Of the many sessions so many are read, one after the other, so that no cache holds only a few. */
const READ_SESSIONS = 10_000;

export async function benchServer(seconds: number): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pay-link-bench-'));
  const database = join(folder, 'bench.sqlite');
  console.log(`Beginning ${GOAL.sessions} sessions in a new database.`);
  const sessions = await beginManySessions(database, GOAL.sessions, READ_SESSIONS);
  const server = await startDemoServer({
    database,
    // The log is what a terminal makes of it; here nobody reads it.
    env: { PAY_LINK_RATE_LIMITS: 'off', PAY_LINK_LOG: 'off' },
  });
  try {
    return await measure(server, sessions, seconds);
  } finally {
    await server.stop();
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(server: DemoServer, sessions: readonly KnownSession[], seconds: number) {
  /** Also, how long the server's processor worked for one request: other work on the machine does not change that. */
  async function load(about: string, flow: LoadOptions['flow'], lasting = seconds) {
    console.log(`${about} for ${lasting} s.`);
    const before = processUse(server.pid);
    const result = await runLoad({ port: server.ports.pay, clients: CLIENTS, seconds: lasting, flow });
    const after = processUse(server.pid);
    return { ...result, residentMb: after.residentMb, workMs: (after.workMs - before.workMs) / result.requests };
  }
  const warm = await load('Warming up', mixed, WARM_UP_SECONDS);
  const reads = await load('Reading the configuration', readLink);
  const mixture = await load('Quoting, beginning, paying and reading sessions', mixed);
  const status = await load(`Reading one of ${GOAL.sessions} sessions`, readSession(sessions));
  return [
    rate('config reads/s', reads, GOAL.readsPerSecond),
    ...latency('config read', reads, GOAL.p99Ms),
    rate('mixed requests/s (quote, session, confirm, status)', mixture, GOAL.mixedPerSecond),
    ...latency('mixed', mixture, GOAL.p99Ms),
    rate(`status reads/s with ${GOAL.sessions} sessions`, status),
    ...latency('status', status, GOAL.statusP99Ms),
    {
      what: 'processor time of the server per read, mixed, status',
      value: [reads, mixture, status].map(({ workMs }) => `${workMs.toFixed(2)} ms`).join(', '),
    },
    failures([reads, mixture, status]),
    {
      what: 'resident memory: warm, after reads, mixed, status',
      value: `${[warm, reads, mixture, status].map(({ residentMb }) => residentMb).join(', ')} MB`,
    },
  ];
}

const readLink = async (send: Send) => {
  await send({ method: 'GET', path: '/v1/public/links/donation' });
};

/** A payer, as quickly as nobody pays. */
async function mixed(send: Send): Promise<void> {
  const path = '/v1/public/links/donation';
  const selection = { amount: 2500, interval: 'once' };
  const key = () => ({ 'idempotency-key': randomBytes(16).toString('hex') });
  await send({ method: 'POST', path: `${path}/quote`, body: { selection } });
  const created = await send({
    method: 'POST',
    path: `${path}/sessions`,
    headers: key(),
    body: { selection, expectedTotal: 2500 },
  });
  if (created.status !== 201) return;
  const { session, secret } = JSON.parse(created.text) as { session: KnownSession; secret: string };
  const authorization = `Bearer ${secret}`;
  await send({
    method: 'POST',
    path: `/v1/public/sessions/${session.id}/confirm`,
    headers: { authorization, ...key() },
    body: { method: { type: 'card', number: '4242424242424242', expiry: '12/34', cvc: '123' } },
  });
  await send({ method: 'GET', path: `/v1/public/sessions/${session.id}`, headers: { authorization } });
}

const readSession =
  (sessions: readonly KnownSession[]) =>
  async (send: Send, round: number): Promise<void> => {
    const session = sessions[(round * 7_919) % sessions.length];
    if (session === undefined) throw new Error('There is no session to read.');
    const headers = { authorization: `Bearer ${session.secret}` };
    await send({ method: 'GET', path: `/v1/public/sessions/${session.id}`, headers });
  };

const isExpected = ({ byStatus }: LoadResult): boolean =>
  [...byStatus.keys()].every((code) => code === 200 || code === 201);

function rate(what: string, result: LoadResult, goal?: number): Measured {
  const value = `${Math.round(result.perSecond)}`;
  if (!isExpected(result))
    return { what, value: `${value} (${JSON.stringify([...result.byStatus])})`, isReached: false };
  return { what, value, ...(goal !== undefined && { goal: `≥ ${goal}`, isReached: result.perSecond >= goal }) };
}

const inMs = (ms: number): string => `${ms.toFixed(1)} ms`;

const latency = (what: string, { p50, p99, most }: LoadResult, goalMs: number): Measured[] => [
  { what: `${what}: p50, most`, value: `${inMs(p50)}, ${inMs(most)}` },
  { what: `${what}: p99`, value: inMs(p99), goal: `< ${goalMs} ms`, isReached: p99 < goalMs },
];

function failures(results: readonly LoadResult[]): Measured {
  const count = results.reduce((sum, result) => sum + result.failures, 0);
  const requests = results.reduce((sum, result) => sum + result.requests, 0);
  return { what: `5xx or no answer, of ${requests}`, value: String(count), goal: '0', isReached: count === 0 };
}
