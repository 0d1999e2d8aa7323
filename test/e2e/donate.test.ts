/** The main job in Chromium: from a pasted snippet to "paid", on the page and in the backend's records. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { barePage } from '../support/bare-page.ts';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { type PageServer, servePages } from '../support/page-server.ts';
import { DECLINED_CARD, POOR_CARD, openCheckout, payByCard, payFrame, submitButton } from '../support/payer.ts';
import { aDonation, Seller } from '../support/seller.ts';

let browser: Browser;
let server: DemoServer;
let seller: Seller;
let context: BrowserContext;
let page: Page;
let strangers: PageServer | undefined;

beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } })]);
  seller = new Seller(server);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.remove()]);
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
});
afterEach(async () => {
  await Promise.all([context.close(), strangers?.close()]);
  strangers = undefined;
});

/** Opens a stranger's page on a third origin with one pasted button. */
async function openPageWith(markup: string): Promise<void> {
  strangers = await servePages({ '/': barePage(server.payOrigin, markup) });
  await page.goto(strangers.origin);
}

const heard = () =>
  page.evaluate(() => (window as never as { heard: [string, unknown][] }).heard.map(([name]) => name));

describe('the donation page', () => {
  it('takes 25 euros in the frame and says so only after the server did', async () => {
    const link = await seller.linkBySlug('donation');
    const before = (await seller.paid(link.id)).length;
    await page.goto(`${server.shopOrigin}/donate`);
    const dialog = await openCheckout(page, /donate/i);

    await dialog.getByText('25', { exact: false }).first().waitFor();
    expect(await submitButton(dialog).innerText()).toMatch(/€25\.00/);
    await submitButton(dialog).click();
    await payByCard(payFrame(page));
    await dialog
      .getByText(/thank you/i)
      .first()
      .waitFor();

    const paid = await seller.paid(link.id);
    expect(paid).toHaveLength(before + 1);
    expect(paid[0]).toMatchObject({ amount: 2500, currency: 'EUR', currencyExponent: 2 });
  });
});

describe('a link pasted by id into a page of somebody else', () => {
  const paste = (id: string, text = 'Support us') =>
    `<pay-link-button link="${id}" api-base="${server.payOrigin}">${text}</pay-link-button>`;

  it('is paid in a popup where frames are not offered', async () => {
    const link = await seller.createLink(aDonation({ handoffModes: ['popup', 'redirect'] }));
    await openPageWith(paste(link.id));
    await page.getByRole('button', { name: 'Support us' }).click();
    const dialog = page.getByRole('dialog');
    const opened = page.waitForEvent('popup');
    await submitButton(dialog).click();
    const popup = await opened;
    await payByCard(popup);
    await dialog
      .getByText(/thank you/i)
      .first()
      .waitFor();
    expect(await seller.paid(link.id)).toHaveLength(1);
    expect(await heard()).toContain('success');
  });

  it('is paid by redirect, and the page it returns to shows the truth', async () => {
    const link = await seller.createLink(aDonation({ handoffModes: ['redirect'] }));
    await openPageWith(paste(link.id));
    await page.getByRole('button', { name: 'Support us' }).click();
    await submitButton(page.getByRole('dialog')).click();
    await page.waitForURL(`${server.payOrigin}/pay/**`);
    await payByCard(page);
    await page.waitForURL(`${strangers?.origin}/**`);
    await page
      .getByRole('dialog')
      .getByText(/thank you/i)
      .first()
      .waitFor();
    expect(page.url()).not.toContain('pay_link_code');
    expect(await seller.paid(link.id)).toHaveLength(1);
  });

  it('leaves a browser inside an app by redirect, where frames and windows lose their sessions', async () => {
    const link = await seller.createLink(aDonation());
    await context.close();
    context = await browser.newContext({
      locale: 'en-GB',
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 380.0.0.34.111',
    });
    page = await context.newPage();
    await openPageWith(paste(link.id));
    await page.getByRole('button', { name: 'Support us' }).click();
    await submitButton(page.getByRole('dialog')).click();
    await page.waitForURL(`${server.payOrigin}/pay/**`);
    await payByCard(page);
    await page.waitForURL(`${strangers?.origin}/**`);
    expect(await seller.paid(link.id)).toHaveLength(1);
  });

  it('survives a declined card: another one pays in the same session', async () => {
    const link = await seller.createLink(aDonation());
    await openPageWith(paste(link.id));
    await page.getByRole('button', { name: 'Support us' }).click();
    await submitButton(page.getByRole('dialog')).click();
    await payByCard(payFrame(page), DECLINED_CARD);
    await payFrame(page)
      .getByRole('alert')
      .filter({ hasText: /declined|not accepted|refused/i })
      .waitFor();
    await payByCard(payFrame(page), POOR_CARD);
    await payFrame(page)
      .getByRole('alert')
      .filter({ hasText: /insufficient|not enough/i })
      .waitFor();
    await payByCard(payFrame(page));
    await page
      .getByRole('dialog')
      .getByText(/thank you/i)
      .first()
      .waitFor();

    const payments = await seller.payments(link.id);
    expect(payments.map(({ status }) => status).toSorted()).toEqual(['failed', 'failed', 'succeeded']);
    expect(new Set(payments.map(({ sessionId }) => sessionId)).size).toBe(1);
  });

  it('goes on in the same session when the tab was closed in the middle and opened again', async () => {
    const link = await seller.createLink(aDonation());
    await openPageWith(paste(link.id));
    await page.getByRole('button', { name: 'Support us' }).click();
    await submitButton(page.getByRole('dialog')).click();
    await payFrame(page).getByLabel('Card number').waitFor();
    await page.close();
    page = await context.newPage();
    await page.goto(strangers?.origin ?? '');
    await page.getByRole('button', { name: 'Support us' }).click();
    await submitButton(page.getByRole('dialog')).click();
    await payByCard(payFrame(page));
    await page
      .getByRole('dialog')
      .getByText(/thank you/i)
      .first()
      .waitFor();
    expect((await seller.sessions(link.id)).map(({ status }) => status)).toEqual(['completed']);
  });

  it('makes no request to the backend, keeps nothing and frames nothing before intent', async () => {
    const link = await seller.createLink(aDonation());
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openPageWith(paste(link.id));
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path !== '/' && path !== '/favicon.ico')).toEqual(['/cdn/pay-link.js']);
    expect(page.frames()).toHaveLength(1);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });
});

describe('a page whose script is blocked', () => {
  it('still leads to a page on which one can pay, without JavaScript', async () => {
    const link = await seller.createLink(aDonation());
    strangers = await servePages({
      '/': barePage(server.payOrigin, `<pay-link-button><a href="${link.url}">Support us</a></pay-link-button>`),
    });
    await context.close();
    context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
    page = await context.newPage();
    await page.goto(strangers.origin);
    await page.getByRole('link', { name: 'Support us' }).click();
    await page.getByLabel(/€10/).check();
    await page.getByRole('button', { name: /continue|review/i }).click();
    await page.getByRole('button', { name: /€10\.00/ }).click();
    await page.waitForURL(`${server.payOrigin}/pay/**`);
    await payByCard(page);
    await page
      .getByText(/paid|received|thank you/i)
      .first()
      .waitFor();
    expect((await seller.paid(link.id)).map(({ amount }) => amount)).toEqual([1000]);
  });
});
