/** The stages of `npm test`: what each runs, and how many of its tests passed. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks } from '../../tools/check.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Stage {
  readonly name: string;
  readonly about: string;
  readonly needsBrowsers: boolean;
  run(): Promise<Counts>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COUNTS = join(ROOT, 'out', 'counts');
/** A stage that takes longer hangs: the whole run is meant to take less than ten minutes. */
const STAGE_TIMEOUT_MS = 15 * 60_000;

export const STAGES: readonly Stage[] = [
  {
    name: 'check',
    about: 'types, lint, templates, unused code, format',
    needsBrowsers: false,
    run: async () => ({ ...(await runChecks()), skipped: 0 }),
  },
  {
    name: 'unit',
    about: 'pure code, the backend, its contract, the rules of the house',
    needsBrowsers: false,
    run: () => vitest('unit', ['unit', 'server', 'contract', 'tools']),
  },
  {
    name: 'package',
    about: 'the builds and their sizes',
    needsBrowsers: false,
    run: async () => {
      const code = await run('node', ['tools/build.ts']);
      return code === 0 ? vitest('package', ['package']) : { passed: 0, failed: 1, skipped: 0 };
    },
  },
  {
    name: 'browser',
    about: 'the elements in Chromium, Firefox and WebKitGTK',
    needsBrowsers: true,
    run: async () => {
      const file = freshCountFile('browser');
      const code = await run('web-test-runner', ['--config', 'test/browser/web-test-runner.config.mjs'], {
        PAY_LINK_COUNT_FILE: file,
      });
      return trusted(code, readCounts(file));
    },
  },
  {
    name: 'stories',
    about: 'every story: that it comes about, and axe',
    needsBrowsers: true,
    run: () => vitest('stories', ['stories'], 'vitest.stories.config.ts'),
  },
  {
    name: 'e2e',
    about: 'whole flows against a started demo',
    needsBrowsers: true,
    run: () => vitest('e2e', ['e2e']),
  },
];

async function vitest(name: string, projects: readonly string[], config = 'vitest.config.ts'): Promise<Counts> {
  const file = freshCountFile(name);
  const selected = projects.flatMap((project) => ['--project', project]);
  const code = await run('vitest', [
    'run',
    `--config=${config}`,
    ...selected,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readJson(file) as
    | { numPassedTests: number; numFailedTests: number; numPendingTests: number }
    | undefined;
  return trusted(code, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: report?.numPendingTests ?? 0,
  });
}

/** A runner that failed without a failed test (a file that cannot be loaded, no tests at all, a crash) counts as one. */
function trusted(code: number | null, counts: Counts): Counts {
  const isSilent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return isSilent ? { ...counts, failed: 1 } : counts;
}

function readCounts(file: string): Counts {
  return (readJson(file) as Counts | undefined) ?? { passed: 0, failed: 0, skipped: 0 };
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function freshCountFile(name: string): string {
  mkdirSync(COUNTS, { recursive: true });
  const file = join(COUNTS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: STAGE_TIMEOUT_MS,
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', resolve);
  });
}
