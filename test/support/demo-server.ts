/**
 * A real demo server for a test: its own process, free ports, its own database file. Whole-flow, crash and load tests
 * start it here. It is the same command that `npm start` ends in, so what passes here is what a visitor gets.
 *
 * `kill9` and `stop` leave the database, so that a second server can be started on it: pass `database` and `ports` of
 * the first. `remove` deletes it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_TIMEOUT_MS = 15_000;
const STOP_TIMEOUT_MS = 10_000;

export interface DemoServerOptions {
  /** SQLite file; by default a new one in a new temporary folder. */
  readonly database?: string | undefined;
  readonly ports?: { readonly pay: number; readonly shop: number } | undefined;
  readonly secretKey?: string | undefined;
  /** More environment, for example `{ PAY_LINK_RATE_LIMITS: 'off' }`. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

export interface DemoServer {
  /** `http://localhost:{port}`: API, hosted pages. */
  readonly payOrigin: string;
  /** `http://127.0.0.1:{port}`: another site, with the landing pages. */
  readonly shopOrigin: string;
  readonly ports: { readonly pay: number; readonly shop: number };
  readonly database: string;
  readonly secretKey: string;
  readonly pid: number;
  /** Everything it printed so far. */
  output(): string;
  /** SIGTERM, and waits until it has drained. Answers the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a crash or a power cut would end it. */
  kill9(): Promise<void>;
  /** Ends it if need be and deletes a database that was made here. */
  remove(): Promise<void>;
}

export async function startDemoServer(options: DemoServerOptions = {}): Promise<DemoServer> {
  const folder = options.database === undefined ? await mkdtemp(join(tmpdir(), 'pay-link-')) : undefined;
  const database = options.database ?? join(folder ?? tmpdir(), 'demo.sqlite');
  const ports = options.ports ?? { pay: await freePort(), shop: await freePort() };
  const secretKey = options.secretKey ?? 'sk_test_whole_flow_tests_0123456789';
  const payOrigin = `http://localhost:${ports.pay}`;

  const child = spawn(process.execPath, [join(ROOT, 'demo', 'server', 'main.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PAY_PORT: String(ports.pay),
      SHOP_PORT: String(ports.shop),
      PAY_LINK_DB: database,
      PAY_LINK_SECRET_KEY: secretKey,
      ...options.env,
    },
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stderr.on('data', (chunk) => (printed += String(chunk)));
  await untilReady(child, `${payOrigin}/healthz`, () => printed);

  const kill9 = () => end(child, 'SIGKILL').then(() => undefined);
  return {
    payOrigin,
    shopOrigin: `http://127.0.0.1:${ports.shop}`,
    ports,
    database,
    secretKey,
    pid: child.pid ?? -1,
    output: () => printed,
    stop: () => end(child, 'SIGTERM'),
    kill9,
    remove: async () => {
      await kill9();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The demo server ended with code ${child.exitCode}.\n${printed()}`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`${url} was not ready after ${READY_TIMEOUT_MS} ms.\n${printed()}`);
    }
    await delay(20);
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  const winner = await Promise.race([ended, delay(STOP_TIMEOUT_MS, 'late' as const, { ref: false })]);
  if (winner === 'late') {
    child.kill('SIGKILL');
    await ended;
    throw new Error(`The demo server did not end within ${STOP_TIMEOUT_MS} ms after ${signal}.`);
  }
  return child.exitCode;
}
