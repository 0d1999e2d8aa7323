/** Money that is sent by hand: the payer must see where to, as long as it has not arrived. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { barePage } from '../support/bare-page.ts';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { type PageServer, servePages } from '../support/page-server.ts';
import { payButton, payFrame, submitButton } from '../support/payer.ts';
import { aDonation, Seller } from '../support/seller.ts';

describe('a bank transfer', () => {
  let browser: Browser;
  let server: DemoServer;
  let seller: Seller;
  let page: Page;
  let strangers: PageServer;
  let linkId: string;

  beforeAll(async () => {
    [browser, server] = await Promise.all([openChromium(), startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } })]);
    seller = new Seller(server);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.remove()]);
  });
  beforeEach(async () => {
    ({ id: linkId } = await seller.createLink(aDonation()));
    const button = `<pay-link-button link="${linkId}" api-base="${server.payOrigin}">Support us</pay-link-button>`;
    strangers = await servePages({ '/': barePage(server.payOrigin, button) });
    page = await browser.newPage({ locale: 'en-GB' });
    await page.goto(strangers.origin);
  });
  afterEach(async () => {
    await Promise.all([page.close(), strangers.close()]);
  });

  const dialog = () => page.getByRole('dialog');
  const open = () => page.getByRole('button', { name: 'Support us' }).click();
  const chooseTransfer = async () => {
    await open();
    await submitButton(dialog()).click();
    const frame = payFrame(page);
    await frame.owner().waitFor();
    await frame.getByText('Bank transfer').click();
    await payButton(frame).click();
    await frame.getByText('IBAN').waitFor();
  };
  const settle = async () => {
    const [payment] = await seller.payments(linkId);
    await seller.settle(payment?.id ?? '');
  };
  const thanks = () =>
    dialog()
      .getByText(/thank you/i)
      .first()
      .waitFor();

  it('shows the account to pay to, again when it is opened again, until the money is there', async () => {
    await chooseTransfer();
    expect(await page.locator('pay-link-button').getAttribute('state')).toBe('processing');
    await dialog().getByRole('button', { name: 'Close' }).click();
    await open();
    expect(await payFrame(page).getByText('IBAN').isVisible()).toBe(true);
    await settle();
    await thanks();
    expect(await seller.paid(linkId)).toHaveLength(1);
  });

  it('leads back to the account after a reload of the page', async () => {
    await chooseTransfer();
    await page.reload();
    await open();
    await dialog().getByText('Waiting for your payment').waitFor();
    const address = await dialog().getByRole('link', { name: 'Go to the payment page' }).getAttribute('href');
    const other = await browser.newPage();
    await other.goto(address ?? '');
    expect(await other.getByText('IBAN').isVisible()).toBe(true);
    await other.close();
    await settle();
    await thanks();
    expect(await seller.paid(linkId)).toHaveLength(1);
  });
});
