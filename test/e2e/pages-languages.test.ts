/** The hosted pages in other languages, in Chromium: nothing typed is lost by a choice, nothing is clipped by long words. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messagesIn, pageLanguages } from '../../demo/server/pages/messages/languages.ts';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { startedSession } from '../support/started-session.ts';

let browser: Browser;
let server: DemoServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } })]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.remove()]);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const openPage = async (path: string, width = 1280, locale = 'en-GB'): Promise<Page> => {
  const context = await browser.newContext({ locale, viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(new URL(path, server.payOrigin).href);
  return page;
};

describe('another language', () => {
  it('is chosen without losing what was typed, and goes on to the payment', async () => {
    const page = await openPage('/p/donation?reference=A-7&utm_source=mail');
    await page.getByRole('radio', { name: 'Monthly' }).check({ force: true });
    await page.locator('input[value=other]:visible').check({ force: true });
    await page.locator('input[inputmode=decimal]:visible').fill('12.50');
    await page.locator('[name=email]').fill('ada@example.com');
    await page.locator('.languages summary').click();
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.locator('html[lang=ar][dir=rtl]').waitFor();
    expect(await page.locator('[name=interval]:checked').inputValue()).toBe('month');
    expect(await page.locator('input[inputmode=decimal]:visible').inputValue()).toBe('12.50');
    expect(await page.locator('[name=email]').inputValue()).toBe('ada@example.com');
    expect(await page.locator('[name=reference]').inputValue()).toBe('A-7');
    expect(await page.locator('[name=utm_source]').inputValue()).toBe('mail');
    await page.locator('#submit').filter({ hasText: '12.50' }).click();
    await page.getByText(messagesIn('ar').pay.cardNumber).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  });

  it('is chosen by a plain link where scripts are off, with the query of the address', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.payOrigin}/p/donation?amount=7&reference=A-7`);
    await page.locator('.languages summary').click();
    await page.getByRole('link', { name: '日本語' }).click();
    await page.locator('html[lang=ja]').waitFor();
    expect(await page.locator('[name=reference]').inputValue()).toBe('A-7');
    expect(await page.locator('input[inputmode=decimal]').first().inputValue()).toBe('7');
  });
});

describe('an option that cannot be had', () => {
  it('says so in the page’s language as soon as the other is chosen, and is free again afterwards', async () => {
    const page = await openPage('/p/t-shirt?locale=de');
    const choice = (name: string) => page.locator('.option', { hasText: new RegExp(`^\\s*${name}`) }).locator('input');
    await choice('S').check({ force: true });
    expect(await choice('Rust').isDisabled()).toBe(true);
    await page.getByText('Mit S ausverkauft').waitFor();
    await choice('M').check({ force: true });
    expect(await choice('Rust').isDisabled()).toBe(false);
    expect(await page.getByText('Mit S ausverkauft').count()).toBe(0);
  });
});

/** Words that stand outside the box or the window that they belong into. */
const clipped = (page: Page) =>
  page.evaluate(() => {
    const box = 'button, label, .option, p, dt, dd, li, summary, legend, h1, h2, h3, .notice, main, footer';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const outside: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!text.textContent?.trim() || !parent?.checkVisibility() || parent.closest('.visually-hidden, select'))
        continue;
      const room = (parent.closest(box) ?? document.body).getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      const [from, to] = [Math.max(0, room.left), Math.min(innerWidth, room.right)];
      if (left < from - 1 || right > to + 1) outside.push(text.textContent.trim());
    }
    return outside;
  });

describe.each(pageLanguages)('in %s at 320 px', (language) => {
  it('nothing is clipped', async () => {
    const page = await openPage(`/p/t-shirt?locale=${language}`, 320, language);
    await page.locator('.languages summary').click();
    await page.locator('#submit').click();
    await page.waitForSelector('#error-summary');
    expect(await clipped(page)).toEqual([]);
    await page.goto(`${server.payOrigin}/p/membership?locale=${language}`);
    await page.waitForLoadState('networkidle');
    expect(await clipped(page)).toEqual([]);
    const gift = { selection: { amount: 2500, interval: 'month' }, expectedTotal: 2500, locale: language };
    const back = { returnUrl: `${server.shopOrigin}/donate`, embedOrigin: server.shopOrigin };
    await page.goto(await startedSession(server, 'donation', { ...gift, ...back }));
    await page.getByText(messagesIn(language).pay.testCards).click();
    expect(await clipped(page)).toEqual([]);
    await page.locator('[name=fill]').first().click();
    await page.locator('#submit').click();
    await page.waitForSelector('[data-state=paid]');
    expect(await clipped(page)).toEqual([]);
  });
});
