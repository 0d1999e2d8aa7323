/**
 * Pages that were not made for us. The checkout works on each, or the link under the button does; nothing of the page's
 * own breaks, and a strict policy reports no violation.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import { barePage } from '../support/bare-page.ts';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { type PageServer, servePages } from '../support/page-server.ts';
import { openCheckout, payByCard, payFrame, submitButton } from '../support/payer.ts';
import { aDonation, Seller } from '../support/seller.ts';

let browser: Browser;
let server: DemoServer;
let seller: Seller;
let context: BrowserContext;
let page: Page;
let strangers: PageServer | undefined;
let link: SellerLink;
let errors: string[];

beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } })]);
  seller = new Seller(server);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.remove()]);
});
beforeEach(async () => {
  link = await seller.createLink(aDonation());
  context = await browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
});
afterEach(async () => {
  await context.close();
  await strangers?.close();
});

const button = () => `<pay-link-button><a href="${link.url}">Support us</a></pay-link-button>`;

async function visit(html: string, headers: Record<string, string> = {}): Promise<void> {
  strangers = await servePages({ '/': html }, headers);
  await page.goto(strangers.origin);
}

async function donate(): Promise<void> {
  const dialog = await openCheckout(page, 'Support us');
  await submitButton(dialog).click();
  await payByCard(payFrame(page));
  await dialog
    .getByText(/thank you/i)
    .first()
    .waitFor();
  expect(await seller.paid(link.id)).toHaveLength(1);
  expect(errors).toEqual([]);
}

describe('a page with a strict Content Security Policy', () => {
  it('and no style source sees no violation through a whole payment', async () => {
    const policy = `default-src 'none'; script-src ${server.payOrigin}; connect-src ${server.payOrigin}; frame-src ${server.payOrigin}; img-src ${server.payOrigin}`;
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    await visit(
      `<!doctype html><html lang="en"><title>Strict</title><h1>Strict</h1>${button()}<script type="module" src="${server.payOrigin}/cdn/pay-link.js"></script>`,
      { 'content-security-policy': policy },
    );
    await donate();
    expect(violations.filter((text) => !text.includes('favicon'))).toEqual([]);
  });

  it('that requires Trusted Types and lists none of ours leaves a working link', async () => {
    await visit(
      `<!doctype html><html lang="en"><title>Strict</title><h1>Strict</h1>${button()}<script type="module" src="${server.payOrigin}/cdn/pay-link.js"></script>`,
      { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
    );
    await page.getByRole('link', { name: 'Support us' }).click();
    await page.waitForURL(`${server.payOrigin}/p/**`, { timeout: 15_000 });
  });
});

describe('a page that is careless', () => {
  it.each<[string, (payOrigin: string) => string]>([
    ['resets every style with !important', () => '<style>*{all:unset!important}</style>'],
    [
      'sets the root font size to 62.5 %',
      () => '<style>html{font-size:62.5%} *{letter-spacing:.3em;text-transform:uppercase}</style>',
    ],
    [
      'extends Object.prototype',
      () =>
        '<script>Object.prototype.each = function () {}; Object.prototype.currency = "XXX"; Array.prototype.last = function () {}</script>',
    ],
    ['clobbers document.currentScript', () => '<img name="currentScript"><form name="body"></form>'],
    [
      'loads the script twice and the classic one too',
      (origin) =>
        `<script type="module" src="${origin}/cdn/pay-link.js?again"></script><script src="${origin}/cdn/pay-link.classic.js"></script>`,
    ],
  ])('%s: the donation is paid', async (_, extra) => {
    await visit(barePage(server.payOrigin, extra(server.payOrigin) + button()));
    await donate();
  });

  it('wraps the button in a form of its own: the form is never submitted', async () => {
    await visit(barePage(server.payOrigin, `<form action="/stolen">${button()}<input name="q"></form>`));
    await donate();
    expect(strangers?.requests.filter((request) => request.includes('stolen'))).toEqual([]);
  });

  it('blocks storage and cookies altogether', async () => {
    await context.close();
    context = await browser.newContext({ locale: 'en-GB' });
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const)
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('storage is blocked', 'SecurityError');
          },
        });
    });
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await visit(barePage(server.payOrigin, button()));
    await donate();
  });
});

describe('a message to the page', () => {
  it('that claims success from another origin, or without the nonce, changes nothing', async () => {
    await visit(barePage(server.payOrigin, button()));
    const dialog = await openCheckout(page, 'Support us');
    await submitButton(dialog).click();
    await payFrame(page).getByLabel('Card number').waitFor();
    await page.evaluate(() => {
      for (let sent = 0; sent < 1_000; sent++) {
        window.postMessage(
          { v: 1, type: 'changed', nonce: `forged${sent}0000000000`, status: 'completed', paid: true },
          '*',
        );
        window.postMessage({ v: 1, type: 'resize', nonce: 'forged0000000000', height: 20_000 }, '*');
      }
    });
    await payByCard(payFrame(page));
    await dialog
      .getByText(/thank you/i)
      .first()
      .waitFor();
    expect(await seller.payments(link.id)).toHaveLength(1);
  });
});
