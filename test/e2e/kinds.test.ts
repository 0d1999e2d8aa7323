/** Product and subscription links in Chromium: from a pasted snippet to "paid", on the page and in the backend's records. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { barePage } from '../support/bare-page.ts';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { type PageServer, servePages } from '../support/page-server.ts';
import { payByCard, payFrame } from '../support/payer.ts';
import { Seller } from '../support/seller.ts';

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

async function open(slug: string, attributes = ''): Promise<Locator> {
  const button = `<pay-link-button link="${slug}" api-base="${server.payOrigin}" ${attributes}>Open</pay-link-button>`;
  strangers = await servePages({ '/': barePage(server.payOrigin, button) });
  await page.goto(strangers.origin);
  await page.getByRole('button', { name: 'Open' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[part=submit]').waitFor();
  return dialog;
}

/** Presses the button that states this charge, pays by card and waits for the thanks. */
async function pay(dialog: Locator, charge: string): Promise<void> {
  await dialog.getByRole('button', { name: charge }).click();
  await payByCard(payFrame(page));
  await dialog.getByRole('heading', { name: 'Thank you' }).waitFor();
}

describe('a link of another kind', () => {
  it('sells a shirt in a size and a colour, sent to an address', async () => {
    const link = await seller.linkBySlug('t-shirt');
    const before = (await seller.paid(link.id)).length;
    const dialog = await open('t-shirt', 'options="size:m"');
    await dialog.getByRole('radio', { name: 'Rust' }).check({ force: true });
    await dialog.getByRole('button', { name: 'One T-shirt more' }).click();
    await dialog.getByLabel('Email').fill('ada@example.org');
    await dialog.getByLabel('Country').selectOption('DE');
    await dialog.getByLabel('Street').fill('Weg 1');
    await dialog.getByLabel('Postcode').fill('24103');
    await dialog.getByLabel('Town').fill('Kiel');
    await dialog.getByLabel('Post, three').check();
    await pay(dialog, '€52.90');
    const paid = await seller.paid(link.id);
    expect(paid).toHaveLength(before + 1);
    expect(paid[0]).toMatchObject({ amount: 5290, currency: 'EUR', currencyExponent: 2 });
  });

  it('sells a pair of tickets', async () => {
    const link = await seller.linkBySlug('concert');
    const dialog = await open('concert');
    await dialog.getByLabel('Email').fill('ada@example.org');
    await dialog.getByLabel('Full name').fill('Ada');
    await pay(dialog, '€64.00');
    expect((await seller.paid(link.id))[0]).toMatchObject({ amount: 6400, currency: 'EUR' });
  });

  it('starts a plan with a trial, which charges nothing today', async () => {
    const link = await seller.linkBySlug('membership');
    const dialog = await open('membership', 'plan="monthly"');
    await dialog.getByLabel('Email').fill('ada@example.org');
    await dialog.getByText('First 14 days free').waitFor();
    await dialog.getByRole('button', { name: 'nothing due today' }).click();
    await payByCard(payFrame(page));
    await dialog.getByRole('heading', { name: 'Thank you' }).waitFor();
    const [session] = await seller.sessions(link.id);
    expect(session).toMatchObject({
      status: 'completed',
      selection: { plan: 'monthly' },
      quote: { dueToday: 0, dueLater: 900 },
    });
    expect(await seller.paid(link.id)).toEqual([]);
  });
});
