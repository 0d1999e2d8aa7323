// @ts-check
/**
 * Makes the packages in node_modules those of package-lock.json, and answers an environment in which the pinned Node
 * runs everything.
 *
 * `npm start` and `npm test` begin here in a fresh clone, on whatever Node 20 or newer the system has: so this file
 * uses nothing but Node, and no syntax that Node 20 lacks. When all is in place it costs some ten milliseconds.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = 20;
const PINNED_NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage> | undefined}
 */
function lockedPackages(path) {
  if (!existsSync(path)) return undefined;
  const { '': _project, ...packages } = JSON.parse(readFileSync(path, 'utf8')).packages;
  return packages;
}

/**
 * Compares the lock file with npm's own note of what it installed. Packages for other platforms are in the first only.
 *
 * @param {string} root
 */
export function packagesAreCurrent(root) {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  const names = new Set([...Object.keys(wanted), ...Object.keys(installed)]);
  return [...names].every((name) => {
    const want = wanted[name];
    const have = installed[name];
    if (!have) return want?.optional === true || want?.devOptional === true;
    return want !== undefined && want.version === have.version && want.integrity === have.integrity;
  });
}

/** @param {string} sentence @returns {never} */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

function install() {
  console.log('Installing packages (npm ci): about half a minute, the first time and after the lock file changed.');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] };
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (error) giveUp(`npm could not be started (${error.message}). Install npm, which comes with Node, and try again.`);
  if (status !== 0) giveUp('npm ci failed; what it said is above. Is the npm registry reachable from here?');
}

/**
 * Installs what is missing or outdated. Ends the process with a sentence where that is impossible.
 *
 * @returns {{ node: string, env: NodeJS.ProcessEnv }} the Node to run everything with, and the environment for it
 */
export function ensurePackages() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    giveUp(`Node ${OLDEST_NODE} or newer is needed to start; this is ${process.version}.`);
  }
  if (!packagesAreCurrent(ROOT)) install();
  if (!existsSync(PINNED_NODE)) {
    giveUp(
      'The "node" package has no binary: install scripts are switched off. Run: npm rebuild node --ignore-scripts=false',
    );
  }
  const bin = join(ROOT, 'node_modules', '.bin');
  return { node: PINNED_NODE, env: { ...process.env, PATH: [bin, process.env.PATH].filter(Boolean).join(delimiter) } };
}
