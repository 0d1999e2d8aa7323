/**
 * What goes wrong between a page and a backend that work: answers that are lost, late, broken or refused. When the
 * fault ends the screen says what the backend's records say, and no fault makes a second payment.
 */
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import { barePage } from '../support/bare-page.ts';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { type PageServer, servePages } from '../support/page-server.ts';
import { payByCard, payFrame, submitButton } from '../support/payer.ts';
import { aDonation, Seller } from '../support/seller.ts';

let browser: Browser;
let server: DemoServer;
let seller: Seller;
let context: BrowserContext;
let page: Page;
let strangers: PageServer;
let link: SellerLink;

beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } })]);
  seller = new Seller(server);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.remove()]);
});
beforeEach(async () => {
  link = await seller.createLink(aDonation());
  strangers = await servePages({
    '/': barePage(
      server.payOrigin,
      `<pay-link-button link="${link.id}" api-base="${server.payOrigin}">Support us</pay-link-button>`,
    ),
  });
  context = await browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
  await page.goto(strangers.origin);
});
afterEach(async () => {
  await context.close();
  await strangers.close();
});

const SESSIONS = '**/v1/public/links/*/sessions';
const SESSION = /\/v1\/public\/sessions\/cs_[^/]+(\?.*)?$/;

const open = async () => {
  await page.getByRole('button', { name: 'Support us' }).click();
  await submitButton(page.getByRole('dialog')).waitFor();
};
const submit = () => submitButton(page.getByRole('dialog')).click();
const thanks = () =>
  page
    .getByRole('dialog')
    .getByText(/thank you/i)
    .first()
    .waitFor();

/** Applies `fault` to the first `times` requests that match, then lets everything through. Counts them all. */
async function fail(
  pattern: string | RegExp,
  times: number,
  fault: (route: Route) => Promise<void>,
): Promise<() => number> {
  let seen = 0;
  await page.route(pattern, (route) => {
    if (route.request().method() === 'OPTIONS') return route.continue();
    seen += 1;
    return seen <= times ? fault(route) : route.continue();
  });
  return () => seen;
}

/** The backend gets the request and acts on it; its answer never arrives. */
const loseAnswer = async (route: Route) => {
  await route.fetch();
  await route.abort('connectionreset');
};

describe('the answer to session creation', () => {
  it.each<[string, (route: Route) => Promise<void>]>([
    ['is lost after the backend made the session', loseAnswer],
    ['never leaves the page', (route) => route.abort('internetdisconnected')],
    [
      'is a page of HTML',
      (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Log in to the wifi</h1>' }),
    ],
    [
      'is cut off',
      (route) => route.fulfill({ status: 201, contentType: 'application/json', body: '{"session":{"id":"cs_' }),
    ],
    ['has the wrong shape', (route) => route.fulfill({ status: 201, json: { session: {}, secret: 'x', next: {} } })],
    ['is 502', (route) => route.fulfill({ status: 502, body: 'bad gateway' })],
    ['is 503 with Retry-After', (route) => route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: '' })],
    [
      'is 429',
      (route) =>
        route.fulfill({
          status: 429,
          headers: { 'retry-after': '1', 'access-control-expose-headers': 'Retry-After' },
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: 'about:blank',
            title: 'Too many requests',
            status: 429,
            code: 'rate_limited',
            requestId: 'r',
            retryable: true,
            retryAfterMs: 1000,
          }),
        }),
    ],
  ])('%s: the payer still pays once', async (_, fault) => {
    await open();
    const asked = await fail(SESSIONS, 1, fault);
    await submit();
    await payByCard(payFrame(page));
    await thanks();
    expect(asked()).toBeGreaterThan(1);
    expect(await seller.paid(link.id)).toHaveLength(1);
    expect(new Set((await seller.payments(link.id)).map(({ sessionId }) => sessionId)).size).toBe(1);
  });
});

describe('reads of the session', () => {
  it('that fail while the payer pays never hide the payment', async () => {
    await open();
    const asked = await fail(SESSION, 4, (route) => route.abort('connectionreset'));
    await submit();
    await payByCard(payFrame(page));
    await thanks();
    expect(asked()).toBeGreaterThan(4);
    expect(await seller.paid(link.id)).toHaveLength(1);
  });
});

describe('an impatient payer', () => {
  it('who presses 50 times makes one session', async () => {
    await open();
    await page.evaluate(() => {
      const checkout = document.querySelector('pay-link-button')?.shadowRoot?.querySelector('pay-link-checkout');
      const button = checkout?.shadowRoot?.querySelector<HTMLElement>('[part~="submit"]');
      for (let presses = 0; presses < 50; presses++) button?.click();
    });
    await payByCard(payFrame(page));
    await thanks();
    expect(await seller.payments(link.id)).toHaveLength(1);
  });

  it('who closes the dialog while the bank works sees the truth on the next opening', async () => {
    await open();
    await submit();
    await page.locator('pay-link-checkout[step=awaiting]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /Support us|checking/i }).click();
    await payByCard(payFrame(page));
    await thanks();
    expect(await seller.payments(link.id)).toHaveLength(1);
  });
});

describe('a price that changed after the payer saw it', () => {
  it('is shown next to the old one and asked about', async () => {
    const changing = await seller.createLink(aDonation({ amount: { mode: 'fixed', value: 2500 } }));
    await strangers.close();
    strangers = await servePages({
      '/': barePage(
        server.payOrigin,
        `<pay-link-button link="${changing.id}" api-base="${server.payOrigin}">Support us</pay-link-button>`,
      ),
    });
    await page.goto(strangers.origin);
    await open();
    await fetch(`${server.payOrigin}/v1/payment-links/${changing.id}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${server.secretKey}`,
        'content-type': 'application/json',
        'if-match': `"${changing.revision}"`,
      },
      body: JSON.stringify({ amount: { mode: 'fixed', value: 3000 } }),
    });
    await submit();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(/€25\.00/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: /€30\.00/ }).click();
    await payByCard(payFrame(page));
    await thanks();
    expect((await seller.paid(changing.id)).map(({ amount }) => amount)).toEqual([3000]);
  });
});
