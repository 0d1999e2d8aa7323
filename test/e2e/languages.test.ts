/** Payers of other languages in Chromium, on the smallest screen, to the backend's records. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barePage } from '../support/bare-page.ts';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { servePages } from '../support/page-server.ts';
import { payFrame } from '../support/payer.ts';
import { aDonation, Seller } from '../support/seller.ts';

let browser: Browser;
let server: DemoServer;
let seller: Seller;

beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } })]);
  seller = new Seller(server);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.remove()]);
});

/** Opens a link on a page of this language and gives its dialog. */
async function open(link: string, lang: string, locale: string) {
  const button = `<pay-link-button link="${link}" api-base="${server.payOrigin}"><button>Open</button></pay-link-button>`;
  const pages = await servePages({
    '/': barePage(server.payOrigin, button).replace(/<html[^>]*>/, `<html lang="${lang}">`),
  });
  const context = await browser.newContext({ locale, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(pages.origin);
  await page.getByRole('button', { name: 'Open' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[part=submit]').waitFor();
  const end = () => Promise.all([context.close(), pages.close()]);
  return { page, dialog, end };
}

/** By the names that forms have in every language. */
async function payByCard(page: Parameters<typeof payFrame>[0]): Promise<void> {
  const frame = payFrame(page);
  await frame.owner().waitFor();
  await frame.locator('[name=number]').fill('4242424242424242');
  await frame.locator('[name=expiry]').fill('12 / 34');
  await frame.locator('[name=cvc]').fill('123');
  await frame.locator('#submit').click();
  await page.locator('pay-link-checkout[step=done]').waitFor();
}

describe('a payer', () => {
  it('gives every month in Arabic, right to left', async () => {
    const link = await seller.linkBySlug('donation');
    const { page, dialog, end } = await open('donation', 'ar', 'ar-EG');
    await dialog.locator('input[value=month]').check({ force: true });
    await dialog.locator('[part=panel][dir=rtl]').waitFor();
    const card = await dialog.locator('pay-link-checkout').boundingBox();
    expect(card?.width).toBeLessThanOrEqual(320);
    await dialog.locator('[part=submit]').filter({ hasText: 'شهري' }).click();
    await payByCard(page);
    await dialog.getByText('شكرًا').first().waitFor();
    const [paid] = await seller.paid(link.id);
    expect(paid).toMatchObject({ amount: 2500, currency: 'EUR' });
    expect((await seller.sessions(link.id))[0]).toMatchObject({ selection: { amount: 2500, interval: 'month' } });
    await end();
  });

  it('types rupiahs with the separators of Indonesia', async () => {
    const link = await seller.createLink(
      aDonation({ currency: 'IDR', currencyExponent: 0, amount: { mode: 'open', min: 10_000, max: 5_000_000 } }),
    );
    const { page, dialog, end } = await open(link.id, 'id', 'id-ID');
    await dialog.locator('input[inputmode=numeric]').fill('Rp 150.000');
    await dialog.getByRole('button', { name: 'Rp\u00a0150.000' }).click();
    await payByCard(page);
    expect(await seller.paid(link.id)).toMatchObject([{ amount: 150_000, currency: 'IDR', currencyExponent: 0 }]);
    await end();
  });

  it('types euros with the separators of Germany', async () => {
    const link = await seller.createLink(aDonation({ amount: { mode: 'open', min: 100, max: 1_000_000 } }));
    const { page, dialog, end } = await open(link.id, 'de', 'de-DE');
    await dialog.locator('input[inputmode=decimal]').fill('1.234,50');
    await dialog.getByRole('button', { name: '1.234,50\u00a0€' }).click();
    await payByCard(page);
    expect(await seller.paid(link.id)).toMatchObject([{ amount: 123_450, currency: 'EUR' }]);
    await end();
  });
});
