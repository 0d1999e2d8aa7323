/** The main job in the Firefox that people have, driven over WebDriver BiDi. */
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HandoffMode } from '../../src/protocol/public-link.ts';
import { barePage } from '../support/bare-page.ts';
import { openFirefox } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { type PageServer, servePages } from '../support/page-server.ts';
import { aDonation, Seller } from '../support/seller.ts';

let browser: Browser;
let server: DemoServer;
let seller: Seller;
let page: Page;
let strangers: PageServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openFirefox(), startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } })]);
  seller = new Seller(server);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.remove()]);
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  await strangers.close();
});

/** Opens a stranger's page and presses its button up to the handoff; answers the link. */
async function startDonation(modes: HandoffMode[]) {
  const link = await seller.createLink(aDonation({ handoffModes: modes }));
  strangers = await servePages({
    '/': barePage(server.payOrigin, `<pay-link-button><a href="${link.url}">Support us</a></pay-link-button>`),
  });
  await page.goto(strangers.origin);
  await page.locator('::-p-aria(Support us)').click();
  await page.locator('pay-link-button >>> [part~="submit"]').click();
  return link;
}

async function payByCard(surface: Page | Frame): Promise<void> {
  const fill = async (name: string, text: string) => {
    const field = await surface.waitForSelector(`::-p-aria([name="${name}"][role="textbox"])`);
    await field?.click();
    await field?.type(text);
  };
  await fill('Card number', '4242424242424242');
  await fill('Expiry date', '1234');
  await fill('Security code', '123');
  await (await surface.waitForSelector('button[type="submit"]::-p-text(€25.00)'))?.click();
}

const thanks = () => page.waitForSelector('pay-link-button >>> ::-p-text(Thank you)');

describe('a donation in Firefox', () => {
  it('is paid in the frame', async () => {
    const link = await startDonation(['frame']);
    const frame = await (await page.waitForSelector('pay-link-button >>> iframe'))?.contentFrame();
    if (!frame) throw new Error('the payment frame has no document');
    await payByCard(frame);
    await thanks();
    expect(await seller.paid(link.id)).toHaveLength(1);
  });

  it('is paid in a popup', async () => {
    const opened = new Promise<Page>((resolve) => page.once('popup', (popup) => popup && resolve(popup)));
    const link = await startDonation(['popup']);
    await payByCard(await opened);
    await thanks();
    expect(await seller.paid(link.id)).toHaveLength(1);
  });

  it('is paid by redirect, and the page it returns to shows the truth', async () => {
    const link = await startDonation(['redirect']);
    await page.waitForSelector('::-p-aria(Card number)');
    expect(page.url()).toContain(`${server.payOrigin}/pay/`);
    await payByCard(page);
    await thanks();
    expect(new URL(page.url()).origin).toBe(strangers.origin);
    expect(await seller.paid(link.id)).toHaveLength(1);
  });
});
