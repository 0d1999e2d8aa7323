/**
 * Opens the browsers of whole-flow tests: Chromium by Playwright, Firefox by Puppeteer over WebDriver BiDi (the stock
 * browser, as people have it). The caller closes what it opened.
 *
 * Both drivers start browsers with conveniences for tests that would make ours prove nothing. What is taken back:
 * popups are blocked outside a gesture and the back/forward cache works. A new Playwright context is a private window,
 * in which frames of another site get no storage at all. After a step back into that cache no `load` event comes: use
 * `goBack({ waitUntil: 'commit' })`.
 */
import { type Browser as ChromiumBrowser, chromium } from 'playwright-core';
import { type Browser as FirefoxBrowser, launch } from 'puppeteer-core';
import { CHROMIUM_ARGS } from './chromium-args.ts';
import { findChromium, findFirefox } from './find-browsers.ts';

const HOW_TO_INSTALL = '`npm test` installs it, or says how.';

export interface ChromiumOptions {
  readonly args?: readonly string[] | undefined;
  /** Show a window instead of running headless. */
  readonly headed?: boolean | undefined;
}

export interface FirefoxOptions {
  /** `about:config` values, for example `{ 'intl.accept_languages': 'de-DE', 'ui.prefersReducedMotion': 1 }`. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>> | undefined;
  readonly headed?: boolean | undefined;
}

export async function openChromium(options: ChromiumOptions = {}): Promise<ChromiumBrowser> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error(`No Chromium found. ${HOW_TO_INSTALL}`);
  return chromium.launch({
    executablePath,
    headless: options.headed !== true,
    args: [...CHROMIUM_ARGS, ...(options.args ?? [])],
    ignoreDefaultArgs: ['--disable-popup-blocking', '--disable-back-forward-cache'],
  });
}

export async function openFirefox(options: FirefoxOptions = {}): Promise<FirefoxBrowser> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error(`No Firefox found. ${HOW_TO_INSTALL}`);
  return launch({
    browser: 'firefox',
    executablePath,
    headless: options.headed !== true,
    extraPrefsFirefox: { 'dom.disable_open_during_load': true, ...options.preferences },
  });
}
