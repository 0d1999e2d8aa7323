import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantSeeds } from '../../demo/server/seeds/plant-seeds.ts';
import { allChecks, type Backend, type Result, runChecks } from '../../tools/conformance/run-checks.ts';
import type { Fetch } from '../../tools/conformance/talk.ts';
import { SECRET_KEY, startBackend } from '../server/backend.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { breakages, broken } from './broken-backends.ts';

const URL_OF_TEST = 'http://localhost:4242';

/** A backend in this process, spoken to as over the network. */
function startHere() {
  const backend = startBackend({ seed: plantSeeds });
  plantSeeds(backend.context);
  const send: Fetch = async (url, init) => backend.app.fetch(new Request(url, init));
  return { backend, send };
}

async function resultsOf(given: Partial<Backend>): Promise<Result[]> {
  const results: Result[] = [];
  for await (const result of runChecks({ url: URL_OF_TEST, key: SECRET_KEY, ...given })) results.push(result);
  return results;
}
const failedIn = (results: readonly Result[]) =>
  results.filter(({ outcome }) => outcome === 'fail').map(({ check, reason }) => `${check.id}: ${reason}`);
const idsOf = (results: readonly Result[], wanted: Result['outcome']) =>
  results.filter(({ outcome }) => outcome === wanted).map(({ check }) => check.id);

describe('the checks', () => {
  it('have each an id of their own, and say where the protocol asks for it', () => {
    expect(new Set(allChecks.map(({ id }) => id)).size).toBe(allChecks.length);
    for (const { id, name, spec } of allChecks) {
      expect(id).toMatch(/^[a-z][a-z-]+$/);
      expect([name.length > 20, spec[0], spec[1].length > 8]).toEqual([
        true,
        expect.stringMatching(/^\d(\.\d)?$/),
        true,
      ]);
    }
  });

  it('all pass on the demo backend, and leave no link behind', async () => {
    const { backend, send } = startHere();
    const count = async () => (await backend.seller<{ data: [] }>('/v1/payment-links?limit=100')).body.data.length;
    const before = await count();
    const results = await resultsOf({ fetch: send });
    expect(failedIn(results)).toEqual([]);
    expect(idsOf(results, 'skipped')).toEqual([]);
    expect(await count()).toBe(before);
  });

  it.each(breakages.map((breakage) => [breakage.what, breakage] as const))('find %s', async (_what, breakage) => {
    const { send } = startHere();
    const failed = idsOf(await resultsOf({ fetch: broken(send, breakage.change) }), 'fail');
    expect(failed).toEqual(expect.arrayContaining([...breakage.foundBy]));
  });

  it('can each be failed: some breakage is found by it', () => {
    const found = new Set(breakages.flatMap(({ foundBy }) => foundBy));
    expect(allChecks.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });

  it('find a backend that is not there, and end', async () => {
    const fetch: Fetch = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }));
    const results = await resultsOf({ fetch });
    expect(idsOf(results, 'pass')).toEqual([]);
    expect(failedIn(results)[0]).toContain('ECONNREFUSED');
  });
});

describe('the checks without a key', () => {
  it('ask what anybody may ask, and skip the rest with the reason', async () => {
    const results = await resultsOf({ fetch: startHere().send, key: undefined });
    expect(failedIn(results)).toEqual([]);
    expect(idsOf(results, 'pass').length).toBeGreaterThanOrEqual(9);
    for (const { outcome, reason } of results) {
      if (outcome === 'skipped') expect(reason).toMatch(/give --(link|key)/);
    }
  });

  it.each(['donation', 'coffee', 'concert', 'deposit-kwd'])(
    'look at the link that was named, %s, and pay it with a test card',
    async (link) => {
      const results = await resultsOf({ fetch: startHere().send, key: undefined, link });
      expect(failedIn(results)).toEqual([]);
      expect(idsOf(results, 'pass')).toEqual(expect.arrayContaining(['link-shape', 'session-replay', 'confirm-paid']));
    },
  );

  it('do not make up an address where the link wants one', async () => {
    const results = await resultsOf({ fetch: startHere().send, key: undefined, link: 't-shirt' });
    const { outcome, reason } = results.find(({ check }) => check.id === 'session-created') ?? {};
    expect([outcome, reason]).toEqual(['skipped', 'the link t-shirt asks for more than this tool can fill in']);
  });

  it('say of a link that is over that it is', async () => {
    const results = await resultsOf({ fetch: startHere().send, key: undefined, link: 'expired' });
    const { outcome, reason } = results.find(({ check }) => check.id === 'session-created') ?? {};
    expect([outcome, reason]).toEqual(['skipped', 'the link expired is expired']);
  });

  it('fail on a named link whose money cannot be read', async () => {
    const results = await resultsOf({ fetch: startHere().send, key: undefined, link: 'malformed' });
    expect(failedIn(results).join('\n')).toContain('link-shape: GET /v1/public/links/malformed has the wrong shape');
    expect(failedIn(results).join('\n')).toContain('/currencyExponent');
  });
});

describe('npm run conformance', () => {
  let demo: DemoServer;
  beforeAll(async () => {
    demo = await startDemoServer({ env: { PAY_LINK_LOG: 'off' } });
  });
  afterAll(() => demo.remove());

  async function run(...args: string[]): Promise<{ code: number; lines: string[]; errors: string }> {
    const main = fileURLToPath(new URL('../../tools/conformance/main.ts', import.meta.url));
    const { PAY_LINK_SECRET_KEY: _key, ...env } = process.env;
    const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    const [code] = (await once(child, 'close')) as [number];
    return { code, lines: output.trimEnd().split('\n'), errors };
  }

  it('passes a started demo, with one line for each check and its sentence', async () => {
    const { code, lines } = await run(demo.payOrigin, '--key', demo.secretKey);
    expect(lines.filter((line) => line.includes('FAIL'))).toEqual([]);
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe(`${allChecks.length} passed, 0 failed, 0 skipped`);
    for (const { id, spec } of allChecks) {
      expect(lines.filter((line) => line.startsWith(`✓ pass    ${id}: `) && line.endsWith(spec[1]))).toHaveLength(1);
    }
  });

  it('fails at an address that is no backend, naming what it found', async () => {
    const { code, lines } = await run(demo.shopOrigin);
    expect(code).toBe(1);
    expect(lines.some((line) => line.startsWith('✗ FAIL    unknown-link: ') && line.includes('found: '))).toBe(true);
  });

  it.each([[[]], [['nowhere']], [['ftp://a.example']], [['https://a.example', '--what']]])(
    'says how it is used where it is not understood: %j',
    async (args) => {
      const { code, errors } = await run(...args);
      expect([code, errors]).toEqual([2, expect.stringContaining('Usage: npm run conformance')]);
    },
  );
});
