// @ts-check
/**
 * `npm start`, from a fresh clone too: installs the packages, builds the widget when its sources are newer than the
 * build, then starts the demo with the pinned Node. Ctrl+C and SIGTERM go on to the demo, which drains and ends.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, ROOT } from '../tools/ensure-packages.mjs';

const BUILT_LAST = join(ROOT, 'dist', 'custom-elements.json');
const SOURCES = [
  'src',
  'vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  join('tools', 'build.ts'),
];

/** Folders count as well: their time changes when a file in them is removed. @param {string} path @returns {number} */
function newestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

function widgetIsBuilt() {
  if (!existsSync(BUILT_LAST)) return false;
  return SOURCES.every((source) => newestChange(join(ROOT, source)) <= statSync(BUILT_LAST).mtimeMs);
}

const { node, env } = ensurePackages();

if (!widgetIsBuilt()) {
  console.log('Building the widget.');
  const { status } = spawnSync(node, [join('tools', 'build.ts')], { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const server = spawn(node, [join('demo', 'server', 'main.ts')], { cwd: ROOT, env, stdio: 'inherit' });
// A terminal sends Ctrl+C to the whole group: the demo has it already, and a second one could cut its draining short.
process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'));
process.on('SIGTERM', () => server.kill('SIGTERM'));
// npm runs this through a shell, which does not pass SIGTERM on: when npm is ended, this process only loses its parent.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid === parent || server.kill('SIGTERM'), 500).unref();
}
server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)));
