import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { faultsOf } from '../support/page-faults.ts';
import { startedSession } from '../support/started-session.ts';

let server: DemoServer;
let browser: Browser;
let context: BrowserContext | undefined;
let linkId: string;

const api = async <T>(path: string, body?: object): Promise<T> => {
  const answer = await fetch(`${server.payOrigin}/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${server.secretKey}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as T;
};

beforeAll(async () => {
  server = await startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } });
  browser = await openChromium();
  await api('/webhook-endpoints', { url: `${server.shopOrigin}/no-hook`, events: ['*'] });
  linkId = (await api<{ data: SellerLink[] }>('/payment-links?slug=donation')).data[0]?.id ?? '';
  const payer = await browser.newPage();
  await payer.goto(
    await startedSession(server, 'donation', {
      selection: { amount: 2500, interval: 'once' },
      expectedTotal: 2500,
      customer: { email: 'ada@example.com' },
    }),
  );
  await payer.getByLabel('Card number').fill('4242424242424242');
  await payer.getByLabel('Expiry date').fill('12/34');
  await payer.getByLabel('Security code').fill('123');
  await payer.locator('#submit').click();
  await payer.waitForSelector('[data-state=paid]');
  await payer.close();
});
afterAll(async () => {
  await browser?.close();
  await server?.remove();
});
afterEach(async () => {
  await context?.close();
});

async function signedIn(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${server.payOrigin}/dashboard`);
  await page.getByLabel('Secret key').fill(server.secretKey);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Payment links' }).waitFor();
  return page;
}

/** Opens a page of the dashboard by the first row of its list. */
const firstOf = (path: string) => async (page: Page) => {
  await page.goto(`${server.payOrigin}/dashboard/${path}`);
  await page.locator('table').last().locator('.row-link').first().click();
  await page.waitForLoadState('networkidle');
};
const at = (path: string) => async (page: Page) => {
  await page.goto(`${server.payOrigin}/dashboard/${path.replace('LINK', linkId)}`);
  await page.waitForLoadState('networkidle');
};
const refused = (path: string) => async (page: Page) => {
  await at(path)(page);
  await page.locator('main .form-foot [type=submit]').click();
  await page.waitForSelector('#error-summary');
};

const pages: [string, (page: Page) => Promise<unknown>][] = [
  ['the links', at('links')],
  ['no links', at('links?q=nothing')],
  ['a link', at('links/LINK')],
  ['a link to be deleted', at('links/LINK/delete')],
  ['a new amount', at('links/new')],
  ['a new product with errors', refused('links/new?kind=product')],
  ['a new subscription with errors', refused('links/new?kind=subscription')],
  ['a link to be changed', at('links/LINK/edit')],
  ['what to embed', at('links/LINK/embed')],
  ['the payments', at('payments')],
  ['a payment', firstOf('payments')],
  [
    'a refund with errors',
    async (page) => {
      await firstOf('payments')(page);
      await page.getByRole('link', { name: 'Give back' }).click();
      await page.getByLabel('Amount').fill('1000');
      await page.getByRole('button', { name: 'Give back' }).click();
      await page.waitForSelector('#error-summary');
    },
  ],
  ['the webhooks', at('webhooks')],
  ['a new endpoint with errors', refused('webhooks/new')],
  ['a delivery', firstOf('webhooks')],
  ['the e-mails', at('emails')],
  ['no e-mails', at('emails?kind=refund')],
  ['an e-mail', firstOf('emails')],
  ['a page that does not exist', at('nothing')],
];

const looks = [
  { width: 320, height: 640, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'dark' },
] as const;

describe('every page of the dashboard', () => {
  it.each(pages)('can be used by everybody: %s', async (_, reach) => {
    const page = await signedIn({ bypassCSP: true });
    await reach(page);
    expect(await faultsOf(page, looks, ['ltr'])).toEqual([]);
  });

  it('can be used by everybody: the door, with a wrong key', async () => {
    context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${server.payOrigin}/dashboard`);
    await page.getByLabel('Secret key').fill('sk_test_wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This is not the secret key').waitFor();
    expect(await faultsOf(page, looks, ['ltr'])).toEqual([]);
  });

  it('keeps to its own policy and logs nothing', async () => {
    const page = await signedIn();
    const complaints: string[] = [];
    page.on('console', (message) => {
      // The browser itself reports every answer that is not a success.
      if (!/status of (404|422)/.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    for (const [, reach] of pages) await reach(page);
    expect(complaints).toEqual([]);
  });
});

describe('the dashboard in a browser', () => {
  it('copies an address and says so', async () => {
    const page = await signedIn({ permissions: ['clipboard-read', 'clipboard-write'] });
    await at('links/LINK')(page);
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.payOrigin}/p/donation`);
  });

  it('makes a link without any script, and works down to the transaction', async () => {
    const page = await signedIn({ javaScriptEnabled: false });
    await page.getByRole('link', { name: 'New link' }).click();
    await page.getByLabel('Item name').fill('Lunch');
    await page.getByLabel('Amount', { exact: true }).fill('12.50');
    await page.getByLabel('Link id').fill('lunch-42');
    await page.getByRole('button', { name: 'Create link' }).click();
    await page.getByText('The link is ready.').waitFor();
    expect((await fetch(`${server.payOrigin}/p/lunch-42`)).status).toBe(200);
    await page.getByRole('link', { name: 'Deactivate' }).click();
    await page.getByRole('button', { name: 'Deactivate link' }).click();
    await page.getByText('Nobody can pay with it now.').waitFor();
    await at('links/LINK')(page);
    await page.getByRole('link', { name: '€25.00' }).click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
  });

  it('says while it is typed whether an address is free', async () => {
    const page = await signedIn();
    await at('links/new')(page);
    await page.getByLabel('Link id').pressSequentially('donation');
    await page.getByText('This address is or was taken.').waitFor();
    await page.getByLabel('Link id').pressSequentially('-2');
    await page.getByText('This address is free.').waitFor();
  });

  it('leads from the summary of errors to the field, also into what is folded up', async () => {
    const page = await signedIn();
    await at('links/new')(page);
    await page.locator('summary', { hasText: 'More' }).click();
    await page.getByLabel('Page to lead to').fill('nowhere');
    await page.getByRole('button', { name: 'Create link' }).click();
    await page.waitForSelector('#error-summary:focus');
    await page.locator('summary', { hasText: 'More' }).click();
    await page.getByRole('link', { name: 'Write a whole web address' }).click();
    await page.waitForSelector('#field-successUrl:focus');
  });

  it('tries the button that a seller is about to embed', async () => {
    const page = await signedIn();
    await at('links/LINK/embed?label=Give&amount=50')(page);
    const preview = page.frameLocator('iframe');
    await preview.getByRole('button', { name: 'Give', exact: true }).click();
    await preview.getByRole('button', { name: /€50\.00/ }).waitFor();
  });

  it('shows a message in a frame that can do nothing', async () => {
    const page = await signedIn();
    await firstOf('emails')(page);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading').first().waitFor();
    const handle = await (await page.waitForSelector('iframe')).contentFrame();
    expect(await handle?.evaluate(() => globalThis.origin)).toBe('null');
  });

  it('signs out in every tab', async () => {
    const page = await signedIn();
    const second = await page.context().newPage();
    await second.goto(`${server.payOrigin}/dashboard/emails`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').waitFor();
    await second.reload();
    await second.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
