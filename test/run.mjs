// @ts-check
/**
 * `npm test`, from a fresh clone too: installs the packages, then runs every stage with the pinned Node.
 * `npm test -- unit browser` runs only these stages.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages, ROOT } from '../tools/ensure-packages.mjs';

const { node, env } = ensurePackages();
const main = join(ROOT, 'test', 'run', 'main.ts');
const tests = spawn(node, [main, ...process.argv.slice(2)], { cwd: ROOT, env, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => tests.kill(signal));
tests.on('exit', (code) => process.exit(code ?? 1));
