import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { startedSession } from '../support/started-session.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

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

/** Every look of a state: axe, and that nothing has to be scrolled sideways. */
const looks = [
  { width: 320, height: 640, colorScheme: 'light' },
  { width: 375, height: 812, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 375, height: 812, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'dark' },
] as const;

async function faultsOf(page: Page): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const direction of ['ltr', 'rtl']) {
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    for (const { width, height, colorScheme } of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await page.evaluate(async (runTags) => {
        const axe = (
          globalThis as unknown as {
            axe: {
              run: (
                root: Document,
                options: unknown,
              ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
            };
          }
        ).axe;
        const { violations } = await axe.run(document, {
          runOnly: runTags,
          rules: { 'target-size': { enabled: true } },
        });
        const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
        return [
          ...violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary}`).join(' | ')}`,
          ),
          ...(wide ? ['scrolls sideways'] : []),
        ];
      }, tags);
      faults.push(...found.map((fault) => `${direction} ${width} ${colorScheme}: ${fault}`));
    }
  }
  return faults;
}

describe('every state of the hosted pages', () => {
  it.each(states)('can be used by everybody: %s', async (_, reach) => {
    // The pages' own policy would keep the checker out, as it keeps out everything that is not theirs.
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 375, height: 812 } });
    try {
      const page = await context.newPage();
      await reach(page);
      await page.evaluate(axeSource);
      expect(await faultsOf(page)).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
