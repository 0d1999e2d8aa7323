/** The landing pages as visitors find them: readable in every look, working where scripts are blocked. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { faultsOf } from '../support/page-faults.ts';

let server: DemoServer;
let browser: Browser;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } })]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.remove()]);
});

/** Opens a page in a context of its own; `complaints` is what the browser says about it in its console. */
async function visit(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, complaints: readonly string[]) => Promise<void>,
) {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB', ...options });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${server.shopOrigin}${path}`);
    await look(page, complaints);
  } finally {
    await context.close();
  }
}

const looks = [
  { width: 320, height: 640, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 320, height: 640, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'dark' },
] as const;

const pages = ['/', '/donate', '/shop', '/tickets', '/pricing', '/invoice'];

describe('the landing pages', () => {
  it.each([...pages, '/no-such-page'])('%s can be used by everybody', async (path) => {
    await visit(path, { bypassCSP: true }, async (page) => {
      expect(await faultsOf(page, looks, ['ltr'])).toEqual([]);
    });
  });

  it.each(pages)('%s shows all of its pictures and letters under its own policy', async (path) => {
    await visit(path, {}, async (page, complaints) => {
      const missing = await page.evaluate(async () => {
        const images = [...document.querySelectorAll('img')];
        for (const image of images) image.loading = 'eager';
        const faces = [...document.fonts];
        await Promise.allSettled([...images.map((image) => image.decode()), ...faces.map((face) => face.load())]);
        return [
          ...images.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
          ...faces.filter(({ status }) => status !== 'loaded').map(({ family }) => family),
        ];
      });
      expect([...complaints, ...missing]).toEqual([]);
    });
  });
});

describe('a page whose scripts are blocked', () => {
  it.each([
    ['/shop', 'Buy in ink', 'The Halden T-shirt', 'input[value=ink]:checked'],
    ['/tickets', 'Book at €16', 'The Longest Night', 'input[value=student]:checked'],
    ['/pricing', 'Join for a year', 'Chiff membership', 'input[value=yearly]:checked'],
    ['/invoice', 'Pay invoice 1042', 'Invoice 1042', 'button[type=submit]'],
  ])('%s: "%s" leads to the right link, with what was chosen', async (path, name, title, chosen) => {
    await visit(path, { javaScriptEnabled: false }, async (page) => {
      await page.getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(new URL(page.url()).origin).toBe(server.payOrigin);
      expect(await page.locator(chosen).count()).toBe(1);
    });
  });
});

describe('/shop', () => {
  it('shows the colour chosen, by keyboard too, and sells that one', async () => {
    await visit('/shop', { javaScriptEnabled: false }, async (page) => {
      const shown = () => page.getByRole('img', { name: /^The T-shirt in/ });
      expect(await shown().getAttribute('alt')).toContain('ink');
      await page.getByRole('radio', { name: 'Ink' }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await shown().getAttribute('alt')).toContain('chalk');
      await page.getByRole('link', { name: /^Buy in/ }).click();
      await page.waitForURL(`${server.payOrigin}/p/t-shirt?options=color:chalk`);
    });
  });

  it.each(['Rust', 'Chalk'])('can be read in %s as well', async (colour) => {
    await visit('/shop', { bypassCSP: true }, async (page) => {
      await page.getByRole('radio', { name: colour }).check();
      const wide = looks.filter(({ width }) => width === 1280);
      expect(await faultsOf(page, wide, ['ltr'])).toEqual([]);
    });
  });
});
