/**
 * `npm run check`: what can be said about the code without running it. Every check runs, also after one failed; only a
 * failing one shows what its tool said.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Check {
  readonly name: string;
  readonly command: string;
}

const CHECKS: readonly Check[] = [
  { name: 'types', command: 'tsc --noEmit -p .' },
  // Without the types of Node and of the test runners, so that shipped code cannot lean on them.
  { name: 'types of what is shipped', command: 'tsc --noEmit -p tsconfig.build.json' },
  { name: 'lint', command: 'oxlint --deny-warnings --report-unused-disable-directives' },
  { name: 'templates', command: 'lit-analyzer --strict --maxWarnings 0 --quiet "src/**/*.ts"' },
  { name: 'unused code and packages', command: 'knip --no-progress --no-config-hints' },
  { name: 'format', command: 'biome format . --max-diagnostics=10' },
];

export interface CheckCounts {
  readonly passed: number;
  readonly failed: number;
}

export async function runChecks(): Promise<CheckCounts> {
  let failed = 0;
  for (const { name, command } of CHECKS) {
    const startedAt = performance.now();
    const { code, output } = await run(command);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    if (code === 0) {
      console.log(`✓ ${name} (${seconds} s)`);
    } else {
      failed++;
      console.log(`✗ ${name}: ${command}\n${output.trimEnd()}\n`);
    }
  }
  return { passed: CHECKS.length - failed, failed };
}

function run(command: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd: ROOT, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

if (import.meta.main) process.exitCode = (await runChecks()).failed === 0 ? 0 : 1;
