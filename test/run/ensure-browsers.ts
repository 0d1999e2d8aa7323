/**
 * Makes sure that the browsers of the tests exist: finds them, else installs them, else says what to install.
 *
 *   Debian as root       its packages
 *   Ubuntu as root       its packages for WebKitGTK; its chromium and firefox are snaps, which containers cannot run
 *   anywhere, for the rest   Chromium as Playwright downloads it, Firefox as Mozilla builds it
 *
 * Nothing is installed with more rights than the tests were started with: no sudo. WebKitGTK exists on Linux only; on
 * other systems the tests run without it and say so. The other two are never optional.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { FIREFOX_DOWNLOADS, findChromium, findFirefox, findWebKit } from '../support/find-browsers.ts';

type Engine = 'Chromium' | 'Firefox' | 'WebKitGTK';

/** With fonts for the scripts that the tests draw, so that a bare container measures text and not empty boxes. */
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];
const WEBKIT_PACKAGES = ['webkit2gtk-driver', 'xvfb'];
const DEBIAN_PACKAGES: Readonly<Record<Engine, readonly string[]>> = {
  Chromium: ['chromium'],
  Firefox: ['firefox-esr'],
  WebKitGTK: WEBKIT_PACKAGES,
};
const UBUNTU_PACKAGES: typeof DEBIAN_PACKAGES = { Chromium: [], Firefox: [], WebKitGTK: WEBKIT_PACKAGES };

/** Answers undefined when all is there, or the sentence that says what to do. */
export async function ensureBrowsers(): Promise<string | undefined> {
  if (process.platform !== 'linux') console.log('WebKitGTK exists on Linux only: its tests are not run here.');
  let missing = await missingEngines();
  if (missing.length === 0) return undefined;

  console.log(`Browsers for the tests are missing: ${missing.join(', ')}.`);
  installPackages(missing);
  missing = await missingEngines();
  download(missing);
  missing = await missingEngines();
  return missing.length === 0 ? undefined : whatToDo(missing);
}

async function missingEngines(): Promise<Engine[]> {
  const missing: Engine[] = [];
  if ((await findChromium()) === undefined) missing.push('Chromium');
  if (findFirefox() === undefined) missing.push('Firefox');
  if (process.platform === 'linux' && findWebKit() === undefined) missing.push('WebKitGTK');
  return missing;
}

function distribution(): 'debian' | 'ubuntu' | 'other' {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const id = /^ID="?(\w+)/m.exec(release)?.[1];
  return id === 'debian' || id === 'ubuntu' ? id : 'other';
}

function packagesFor(missing: readonly Engine[]): string[] {
  const packages = distribution() === 'ubuntu' ? UBUNTU_PACKAGES : DEBIAN_PACKAGES;
  return [...missing.flatMap((engine) => packages[engine]), ...FONTS];
}

function installPackages(missing: readonly Engine[]): void {
  if (distribution() === 'other' || process.getuid?.() !== 0) return;
  const packages = packagesFor(missing);
  console.log(`Installing ${packages.join(' ')} with apt-get: a minute or two.`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!run('apt-get', ['update', '-qq'], quiet)) return;
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}

function download(missing: readonly Engine[]): void {
  const withLibraries = process.platform === 'linux' && process.getuid?.() === 0;
  if (missing.includes('Chromium')) {
    console.log('Downloading Chromium (playwright install).');
    run('playwright', ['install', ...(withLibraries ? ['--with-deps'] : []), 'chromium']);
  }
  if (missing.includes('Firefox')) {
    console.log('Downloading Firefox (browsers install).');
    const libraries = withLibraries ? ['--install-deps'] : [];
    run('browsers', ['install', 'firefox@stable', '--path', FIREFOX_DOWNLOADS, ...libraries]);
  }
}

function whatToDo(missing: readonly Engine[]): string {
  const list = new Intl.ListFormat('en');
  const variables = {
    Chromium: 'CHROMIUM_PATH',
    Firefox: 'FIREFOX_PATH',
    WebKitGTK: 'WEBKIT_PATH and WEBKIT_DRIVER_PATH',
  };
  return [
    `Nothing was tested: the tests need ${list.format(missing)}, which could not be installed from here.`,
    distribution() === 'other'
      ? `Install ${list.format(missing)} with the package manager of this system (WebKitGTK with WebKitWebDriver, MiniBrowser and Xvfb).`
      : `Run this as root and try again:  apt-get install -y ${packagesFor(missing).join(' ')}`,
    `Installed in an unusual place? Name it in ${list.format(missing.map((engine) => variables[engine]))}.`,
  ].join('\n');
}

/** Shows what the program says when it fails, and of that only the end: some begin with pages of usage. */
function run(program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): boolean {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return true;
  const said = error?.message ?? `${stdout}${stderr}`;
  console.log(said.trimEnd().split('\n').slice(-8).join('\n'));
  return false;
}
