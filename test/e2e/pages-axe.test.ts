import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { faultsOf } from '../support/page-faults.ts';
import { startedSession } from '../support/started-session.ts';

let server: DemoServer;
let browser: Browser;
beforeAll(async () => {
  server = await startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } });
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.remove();
});

const openLink = (slug: string) => async (page: Page) => {
  await page.goto(`${server.payOrigin}/p/${slug}`);
  await page.waitForLoadState('networkidle');
};
const openPay = async (page: Page, more: Record<string, unknown> = {}) => {
  await page.goto(
    await startedSession(server, 'donation', {
      selection: { amount: 2500, interval: 'month' },
      expectedTotal: 2500,
      ...more,
    }),
  );
};
const payWith = (number: string, until: string) => async (page: Page) => {
  await openPay(page, { returnUrl: `${server.shopOrigin}/donate`, embedOrigin: server.shopOrigin });
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Expiry date').fill('12/34');
  await page.getByLabel('Security code').fill('123');
  await page.locator('#submit').click();
  await page.waitForSelector(until);
  await page
    .locator('#stay')
    .click({ timeout: 500 })
    .catch(() => undefined);
};
const refused = (slug: string) => async (page: Page) => {
  await openLink(slug)(page);
  await page.locator('#submit').click();
  await page.waitForSelector('#error-summary');
};

const states: [string, (page: Page) => Promise<unknown>][] = [
  ['a donation', openLink('donation')],
  ['an open amount', openLink('coffee')],
  ['a review', openLink('deposit-idr')],
  ['an invoice with errors', refused('invoice-1042')],
  ['a product with errors', refused('t-shirt')],
  ['a choice of items', openLink('concert')],
  ['plans', openLink('membership')],
  ...['scheduled', 'inactive', 'expired', 'exhausted', 'archived', 'held', 'no-such-link'].map(
    (slug): [string, (page: Page) => Promise<unknown>] => [`the link "${slug}"`, openLink(slug)],
  ),
  [
    'an ambiguous amount',
    async (page) => {
      await openLink('coffee')(page);
      await page.getByLabel(/Amount in/).fill('7.500');
      await page.locator('#submit').click();
      await page.waitForSelector('.question');
    },
  ],
  [
    'the payment form with its test cards',
    async (page) => {
      await openPay(page);
      await page.getByText('Test cards to try').click();
    },
  ],
  ['a real card number', payWith('5555555555554444', '#error-summary')],
  ['a declined card', payWith('4000000000000002', '#outcome')],
  ['the simulated bank', payWith('4000002760003184', '.bank')],
  ['a receipt', payWith('4242424242424242', '[data-state=paid]')],
  [
    'bank details',
    async (page) => {
      await openPay(page);
      await page.getByText('Bank transfer').click();
      await page.locator('#submit').click();
      await page.waitForSelector('[data-state=instructions]');
    },
  ],
  [
    'a canceled session',
    async (page) => {
      await openPay(page);
      await page.getByRole('button', { name: 'Cancel payment' }).click();
      await page.waitForSelector('[data-state=canceled]');
    },
  ],
  ['a payment page that does not exist', (page) => page.goto(`${server.payOrigin}/pay/nothing`)],
];

const looks = [
  { width: 320, height: 640, colorScheme: 'light' },
  { width: 375, height: 812, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 375, height: 812, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'dark' },
] as const;

describe('every state of the hosted pages', () => {
  it.each(states)('can be used by everybody: %s', async (_, reach) => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 375, height: 812 } });
    try {
      const page = await context.newPage();
      await reach(page);
      expect(await faultsOf(page, looks)).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
