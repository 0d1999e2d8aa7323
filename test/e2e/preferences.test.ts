/** What people have set in their system: forced colours, less motion, dark. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { openCheckout } from '../support/payer.ts';

let browser: Browser;
let server: DemoServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } })]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.remove()]);
});

async function withPage(options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(`${server.shopOrigin}/donate`);
  await act(page);
  await context.close();
}

/** Style of the first element of the checkout that the selector finds. */
const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(`pay-link-checkout ${selector}`)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe('forced colours', () => {
  it('leave borders, a mark on what is chosen, and a ring on what has the focus', () =>
    withPage({ forcedColors: 'active' }, async (page) => {
      const dialog = await openCheckout(page, /donate/i);
      expect(await styleOf(page, '.choice > span', 'border-top-width')).toBe('1px');
      expect(await styleOf(page, '[part~=amount-selected]', 'outline-style')).toBe('solid');
      const field = dialog.getByRole('radio', { name: '€10', exact: true });
      await field.focus();
      await page.keyboard.press('ArrowRight');
      expect(await styleOf(page, '[part~=amount-selected]', 'outline-width')).toBe('2px');
    }));
});

describe('less motion', () => {
  it('means none', () =>
    withPage({ reducedMotion: 'reduce' }, async (page) => {
      await openCheckout(page, /donate/i);
      const moving = await page.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
      );
      expect(moving).toBe(0);
      expect(await styleOf(page, '[part~=submit]', 'transition-duration')).toBe('0s');
    }));

  it('and motion is there otherwise', () =>
    withPage({ reducedMotion: 'no-preference' }, async (page) => {
      await openCheckout(page, /donate/i);
      expect(await styleOf(page, '[part~=submit]', 'transition-duration')).not.toBe('0s');
    }));
});

describe('dark', () => {
  it('is followed', () =>
    withPage({ colorScheme: 'dark' }, async (page) => {
      await openCheckout(page, /donate/i);
      expect(await styleOf(page, '[part~=panel]', 'background-color')).toBe('rgb(27, 29, 34)');
    }));
});
