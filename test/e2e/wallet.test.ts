/** Paying on a second page: the wallet, the bank and the counter in a tab of their own, while the first page waits. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { faultsOf } from '../support/page-faults.ts';
import { openCheckout, payBy, payFrame, submitButton } from '../support/payer.ts';
import { Seller } from '../support/seller.ts';
import { startedSession } from '../support/started-session.ts';

let browser: Browser;
let server: DemoServer;
let seller: Seller;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } })]);
  seller = new Seller(server);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.remove()]);
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB', permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

const deposit = { selection: {}, expectedTotal: 150_000 };
type Surface = Parameters<typeof payBy>[0];

async function follow(surface: Surface, name: string): Promise<Page> {
  const opened = context.waitForEvent('page');
  await surface.getByRole('link', { name }).click();
  const other = await opened;
  await other.waitForLoadState();
  return other;
}

describe('a donation by e-wallet', () => {
  it('is approved in another tab, and the page with the button says so by itself', async () => {
    const link = await seller.linkBySlug('donation');
    const before = (await seller.paid(link.id)).length;
    await page.goto(`${server.shopOrigin}/donate`);
    const dialog = await openCheckout(page, /donate/i);
    await submitButton(dialog).click();
    const frame = payFrame(page);
    await payBy(frame, 'E-wallet');
    await frame.getByRole('img', { name: 'QR code for your wallet' }).waitFor();
    const wallet = await follow(frame, 'Open the wallet');
    expect(await wallet.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
    expect(await wallet.getByText('Lanthorn Mountain Rescue').isVisible()).toBe(true);
    await wallet.getByRole('button', { name: 'Approve payment' }).click();
    await wallet.getByRole('heading', { name: 'You approved this payment' }).waitFor();
    await dialog
      .getByText(/thank you/i)
      .first()
      .waitFor();
    const paid = await seller.paid(link.id);
    expect(paid).toHaveLength(before + 1);
    expect(paid[0]).toMatchObject({ amount: 2500, method: { type: 'ewallet' } });
  });
});

describe('without scripts', () => {
  it('a payer declines in the wallet, and pays with a second one', async () => {
    await context.close();
    context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto(await startedSession(server, 'deposit-idr', deposit));
    for (const answer of ['Decline', 'Approve payment']) {
      await payBy(page, 'E-wallet');
      const wallet = await follow(page, 'Open the wallet');
      await wallet.getByRole('button', { name: answer }).click();
      await wallet.getByRole('heading', { name: /^You (declined|approved) this payment/ }).waitFor();
      await page.getByRole('link', { name: 'Check now' }).click();
    }
    await page.getByRole('heading', { name: 'Payment complete' }).waitFor();
  });
});

describe('what is paid elsewhere', () => {
  it.each([
    ['Bank transfer', 'Copy Payment reference', 'Simulate: pay this transfer', 'Pay this transfer'],
    ['Cash at a counter', 'Copy Code', 'Simulate: pay at the counter', 'Pay in cash'],
  ])('is copied, and paid by a click in the demo: %s', async (method, copy, link, pay) => {
    await page.goto(await startedSession(server, 'deposit-idr', deposit));
    await payBy(page, method);
    const button = page.getByRole('button', { name: copy });
    await button.click();
    await button.getByText('Copied').waitFor();
    expect(await page.locator('#live-status').innerText()).toBe('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(await page.locator('.given-copy').innerText()).toContain(copied);
    const other = await follow(page, link);
    expect(await other.getByText(copied).isVisible()).toBe(true);
    await other.getByRole('button', { name: pay }).click();
    await page.getByRole('heading', { name: 'Payment complete' }).waitFor();
  });

  it('is copied in the frame of another site, too, which may not use the clipboard', async () => {
    await page.goto(`${server.shopOrigin}/donate`);
    await submitButton(await openCheckout(page, /donate/i)).click();
    const frame = payFrame(page);
    await payBy(frame, 'Bank transfer');
    const button = frame.getByRole('button', { name: 'Copy IBAN' });
    await button.click();
    await button.getByText('Copied').waitFor();
    const other = await context.newPage();
    await other.goto(`${server.payOrigin}/p/donation`);
    expect(await other.evaluate(() => navigator.clipboard.readText())).toBe('DE00 0000 0000 0000 0000 00');
  });
});

const looks = [
  { width: 320, height: 640, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

describe('every page of the wallet, the bank and the counter', () => {
  it.each([
    ['ewallet', 'Approve payment', 'en'],
    ['ewallet', 'رفض', 'ar'],
    ['bank_transfer', 'Pay this transfer', 'en'],
    ['cash_code', 'الدفع نقدًا', 'ar'],
  ])('can be used by everybody: %s, %s', async (method, answer, locale) => {
    await context.close();
    context = await browser.newContext({ bypassCSP: true, locale: 'en-GB' });
    page = await context.newPage();
    await page.goto(await startedSession(server, 'deposit-idr', { ...deposit, locale }));
    await page.locator(`.method[data-method=${method}] .method-head`).click();
    await page.locator('#submit').click();
    const link = page.locator('.scan a, .simulate a');
    await link.waitFor();
    const opened = context.waitForEvent('page');
    await link.click();
    const other = await opened;
    await other.getByRole('button', { name: answer }).waitFor();
    expect(await faultsOf(page, looks)).toEqual([]);
    expect(await faultsOf(other, looks)).toEqual([]);
    await other.getByRole('button', { name: answer }).click();
    await other.locator('.news').waitFor();
    expect(await faultsOf(other, looks)).toEqual([]);
  });

  it('can be used by everybody where there is no such request', async () => {
    await context.close();
    context = await browser.newContext({ bypassCSP: true });
    page = await context.newPage();
    await page.goto(`${server.payOrigin}/wallet/nothing`);
    expect(await faultsOf(page, looks)).toEqual([]);
  });
});
