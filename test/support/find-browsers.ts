/**
 * Where the browsers of this machine are. Every runner (element tests, whole flows, the installer) asks here, so that
 * they all drive the same binaries. Nothing is started or downloaded.
 *
 * For each browser the first that exists wins:
 *   1. the environment: CHROMIUM_PATH, FIREFOX_PATH, WEBKIT_PATH (MiniBrowser), WEBKIT_DRIVER_PATH, XVFB_PATH
 *   2. what the system has
 *   3. what `npm test` downloaded: Playwright's Chromium, and the stock Firefox that `browsers install` keeps.
 * Playwright's own Firefox is not looked for: it answers only Playwright's private protocol, while the tests drive
 * Firefox over WebDriver BiDi, as it comes from Mozilla.
 */
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What is needed to drive WebKitGTK: a browser, its driver and a display of its own. */
export interface WebKitPaths {
  readonly browser: string;
  readonly driver: string;
  readonly xvfb: string;
}

/** Where `npm test` puts a Firefox that the system does not have. */
export const FIREFOX_DOWNLOADS: string = join(homedir(), '.cache', 'pay-link', 'browsers');

const MAC_APPS = ['/Applications', join(homedir(), 'Applications')];
const WINDOWS_APPS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

function fromEnvironment(variable: string): string | undefined {
  const path = process.env[variable];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path))
    throw new Error(`${variable} is set to ${path}, but there is no such file. Correct it or unset it.`);
  return path;
}

function onPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function inApplications(macPath: string, windowsPath: string): string | undefined {
  if (process.platform === 'darwin')
    return MAC_APPS.map((root) => join(root, macPath)).find((path) => existsSync(path));
  if (process.platform !== 'win32') return undefined;
  return WINDOWS_APPS.flatMap((root) => (root ? [join(root, windowsPath)] : [])).find((path) => existsSync(path));
}

/** Newest match by name, or undefined. */
function newest(...patterns: string[]): string | undefined {
  return patterns.map((pattern) => globSync(pattern).toSorted().at(-1)).find((path) => path !== undefined);
}

/** Path of a Chromium or Chrome, or undefined. */
export async function findChromium(): Promise<string | undefined> {
  const installed =
    fromEnvironment('CHROMIUM_PATH') ??
    onPath('chromium', 'google-chrome', 'google-chrome-stable') ??
    inApplications('Google Chrome.app/Contents/MacOS/Google Chrome', 'Google/Chrome/Application/chrome.exe');
  if (installed !== undefined) return installed;
  const { chromium } = await import('playwright-core');
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

/** Path of a stock Firefox, or undefined. */
export function findFirefox(): string | undefined {
  return (
    fromEnvironment('FIREFOX_PATH') ??
    onPath('firefox-esr', 'firefox') ??
    inApplications('Firefox.app/Contents/MacOS/firefox', 'Mozilla Firefox/firefox.exe') ??
    newest(
      join(FIREFOX_DOWNLOADS, 'firefox', '*', 'firefox', 'firefox'),
      join(FIREFOX_DOWNLOADS, 'firefox', '*', 'Firefox.app', 'Contents', 'MacOS', 'firefox'),
      join(FIREFOX_DOWNLOADS, 'firefox', '*', '**', 'firefox.exe'),
    )
  );
}

/** WebKitGTK with its driver and Xvfb, or undefined. It exists on Linux only. */
export function findWebKit(): WebKitPaths | undefined {
  if (process.platform !== 'linux') return undefined;
  const browser =
    fromEnvironment('WEBKIT_PATH') ??
    newest(
      '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib/*/webkitgtk-6.0/MiniBrowser',
      '/usr/libexec/webkit*/MiniBrowser',
    );
  const driver = fromEnvironment('WEBKIT_DRIVER_PATH') ?? onPath('WebKitWebDriver');
  const xvfb = fromEnvironment('XVFB_PATH') ?? onPath('Xvfb');
  return browser && driver && xvfb ? { browser, driver, xvfb } : undefined;
}
