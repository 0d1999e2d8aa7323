/**
 * Drivers switch off rules that payers live under. While these tests pass, flows that lean on popups, third-party
 * storage or the back/forward cache run under the real ones.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser as ChromiumBrowser } from 'playwright-core';
import type { Browser as FirefoxBrowser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, openFirefox } from '../support/browsers.ts';

const PAGES: Readonly<Record<string, string>> = {
  '/popup-at-load': '<script>document.title = open("/") ? "opened" : "blocked"</script>',
  '/shows-persisted':
    '<script>onpageshow = (event) => { document.title = event.persisted ? "restored" : "loaded" }</script>',
};

let server: Server;
let port: number;
let chromium: ChromiumBrowser;
let firefox: FirefoxBrowser;

beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><meta charset="utf-8"><title>Empty</title>${PAGES[url] ?? ''}`);
  });
  // No host: the same pages answer on localhost and on 127.0.0.1, which are two sites.
  await new Promise<void>((resolve) => server.listen(0, resolve));
  port = (server.address() as AddressInfo).port;
  [chromium, firefox] = await Promise.all([openChromium(), openFirefox()]);
});

afterAll(async () => {
  await Promise.all([chromium?.close(), firefox?.close()]);
  server?.close();
});

describe('Chromium in these tests', () => {
  it('blocks a popup that no gesture asked for', async () => {
    const page = await chromium.newPage();
    await page.goto(`http://localhost:${port}/popup-at-load`);
    expect(await page.title()).toBe('blocked');
    await page.close();
  });

  it('restores a page from the back/forward cache', async () => {
    const page = await chromium.newPage();
    await page.goto(`http://localhost:${port}/shows-persisted`);
    await page.goto(`http://localhost:${port}/`);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.title === 'restored');
    await page.close();
  });

  it('keeps the storage of a site from its frames on another site', async () => {
    const page = await chromium.newPage();
    await page.goto(`http://localhost:${port}/`);
    await page.evaluate(() => localStorage.setItem('mark', 'first party'));
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.setContent(`<iframe src="http://localhost:${port}/"></iframe>`);
    const frame = page.frames().find((candidate) => candidate.url().includes('localhost'));
    const seen = await frame?.evaluate(() => {
      try {
        return localStorage.getItem('mark');
      } catch {
        return null;
      }
    });
    expect(seen).toBeNull();
    await page.close();
  });
});

describe('Firefox in these tests', () => {
  it('blocks a popup that no gesture asked for', async () => {
    const page = await firefox.newPage();
    await page.goto(`http://localhost:${port}/popup-at-load`);
    expect(await page.title()).toBe('blocked');
    await page.close();
  });
});
