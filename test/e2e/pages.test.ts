/** The hosted pages by themselves, in Chromium: without scripts, by keyboard, with lost answers. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openChromium } from '../support/browsers.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { CHALLENGED_CARD, DECLINED_CARD, payButton, payByCard } from '../support/payer.ts';
import { aDonation, Seller } from '../support/seller.ts';
import { startedSession } from '../support/started-session.ts';

let browser: Browser;
let server: DemoServer;
let seller: Seller;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([openChromium(), startDemoServer({ env: { PAY_LINK_RATE_LIMITS: 'off' } })]);
  seller = new Seller(server);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.remove()]);
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

const gift = { selection: { amount: 2500 }, expectedTotal: 2500 };

/** Opens the payment page of a new link, which nobody else pays. */
async function openPay(body: Record<string, unknown> = {}) {
  const link = await seller.createLink(aDonation());
  const url = await startedSession(server, link.id, { ...gift, ...body });
  await page.goto(url);
  return { link, url };
}
const paidText = () => page.getByRole('heading', { name: 'Payment complete' });
const posts = (): string[] => {
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''));
  return sent;
};

describe('without scripts', () => {
  it('a payer chooses, reviews, is declined, pays and returns', async () => {
    await context.close();
    context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    const link = await seller.createLink(aDonation({ collect: { email: 'required' } as never }));
    await page.goto(`${server.payOrigin}/p/${link.id}?amount=12.50&reference=A-7`);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('link', { name: 'Enter your email address' }).click();
    await page.keyboard.type('a@b.example');
    expect(await page.getByLabel('Amount in EUR').inputValue()).toBe('12.50');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Donate €12.50' }).click();
    await payByCard(page, DECLINED_CARD);
    await page.getByText('Your bank declined this card').waitFor();
    await payByCard(page);
    await paidText().waitFor();
    expect(await seller.paid(link.id)).toMatchObject([{ amount: 1250, reference: 'A-7' }]);
  });

  it('a payer fills in a test card, answers the bank and returns to the seller', async () => {
    await context.close();
    context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    await openPay({ returnUrl: `${server.shopOrigin}/donate`, embedOrigin: server.shopOrigin });
    await page.getByText('Test cards to try').click();
    await page.getByRole('button', { name: /3184/ }).click();
    await payButton(page).click();
    await page.getByRole('button', { name: 'Approve payment' }).click();
    await paidText().waitFor();
    await page.getByRole('button', { name: /^Return to/ }).click();
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/donate\?pay_link_code=/);
  });
});

describe('by keyboard alone', () => {
  it('a payer gets from the link to the receipt, and the focus is never lost', async () => {
    const link = await seller.createLink(aDonation({ amount: { mode: 'open', min: 100 } }));
    await page.goto(`${server.payOrigin}/p/${link.id}`);
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 30; presses++) {
        const label = await page.evaluate(() => {
          const { activeElement } = document;
          if (activeElement === document.body) return '';
          const labels = activeElement instanceof HTMLInputElement ? [...(activeElement.labels ?? [])] : [];
          return labels.map((entry) => entry.textContent).join('') || activeElement?.textContent || '';
        });
        if (label.includes(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`"${name}" cannot be reached by Tab`);
    };
    await tabTo('Amount in EUR');
    await page.keyboard.type('30');
    await page.getByRole('button', { name: 'Donate €30.00' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/pay\//);
    await tabTo('Card number');
    await page.keyboard.type('5555555555554444');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('error-summary');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-number');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(CHALLENGED_CARD);
    await tabTo('Expiry date');
    await page.keyboard.type('1234');
    await tabTo('Security code');
    await page.keyboard.type('123');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Confirm with your bank' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('screen-title');
    await tabTo('Approve payment');
    await page.keyboard.press('Enter');
    await paidText().waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('screen-title');
    expect(await seller.paid(link.id)).toHaveLength(1);
  });
});

describe('typing a card', () => {
  it('groups digits and leaves the caret where the payer works', async () => {
    await openPay();
    const number = page.getByLabel('Card number');
    const caret = () => number.evaluate((input: HTMLInputElement) => input.selectionStart);
    await number.pressSequentially('42424242');
    expect(await number.inputValue()).toBe('4242 4242');
    await number.evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 2));
    await page.keyboard.type('9');
    expect([await number.inputValue(), await caret()]).toEqual(['4294 2424 2', 3]);
    await page.keyboard.press('Backspace');
    expect([await number.inputValue(), await caret()]).toEqual(['4242 4242', 2]);
    await number.evaluate((input: HTMLInputElement) => input.setSelectionRange(5, 5));
    await page.keyboard.press('Backspace');
    expect([await number.inputValue(), await caret()]).toEqual(['4244 242', 3]);
    await page.keyboard.press('Control+A');
    await page.evaluate(() => document.execCommand('insertText', false, ' 4242-4242-4242-4242 '));
    expect(await number.inputValue()).toBe('4242 4242 4242 4242');
    const expiry = page.getByLabel('Expiry date');
    await expiry.pressSequentially('434');
    expect(await expiry.inputValue()).toBe('04 / 34');
    for (let presses = 0; presses < 7; presses++) await expiry.press('Backspace');
    expect(await expiry.inputValue()).toBe('');
  });

  it('lets no number but a test number leave the page', async () => {
    await openPay();
    const sent = posts();
    await payByCard(page, '5555 5555 5555 4444');
    await page.getByText('Your number was not sent anywhere').first().waitFor();
    await payByCard(page, '4111 1111 1111 1111');
    expect(sent).toEqual([]);
  });
});

describe('one attempt', () => {
  it('is made of many clicks', async () => {
    const { link } = await openPay();
    const sent = posts();
    await page.getByText('Test cards to try').click();
    await page.getByRole('button', { name: /4242/ }).click();
    await page.evaluate(() => {
      for (let clicks = 0; clicks < 50; clicks++) document.querySelector<HTMLElement>('#submit')?.click();
    });
    await paidText().waitFor();
    expect(sent).toHaveLength(1);
    expect(await seller.payments(link.id)).toHaveLength(1);
  });

  it('whose answer is lost is looked up, and never offered again once it is paid', async () => {
    const { link } = await openPay();
    let isLost = false;
    await page.route('**/pay/**', async (route) => {
      if (route.request().method() === 'POST') {
        await route.fetch();
        isLost = true;
        return route.abort();
      }
      return route.continue();
    });
    await payByCard(page);
    await page.getByText('Do not pay again').waitFor();
    expect(isLost).toBe(true);
    await paidText().waitFor();
    expect(await seller.payments(link.id)).toHaveLength(1);
  });

  it('that never arrived may be made again, with what was typed still there', async () => {
    const { link } = await openPay();
    await page.route('**/pay/**', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await payByCard(page);
    await page.getByText('Do not pay again').waitFor();
    await payButton(page).waitFor();
    expect(await page.getByLabel('Card number').inputValue()).toBe('4242 4242 4242 4242');
    expect(await page.getByLabel('Security code').inputValue()).toBe('');
    await page.unroute('**/pay/**');
    await payByCard(page);
    await paidText().waitFor();
    expect(await seller.payments(link.id)).toHaveLength(1);
  });

  it('shows its outcome in a second tab and after going back', async () => {
    const { url } = await openPay();
    const second = await context.newPage();
    await second.goto(url);
    await payByCard(page);
    await paidText().waitFor();
    await payByCard(second);
    await second.getByRole('heading', { name: 'Payment complete' }).waitFor();
    await page.goto(`${server.payOrigin}/p/nothing`);
    await page.goBack({ waitUntil: 'commit' });
    await paidText().waitFor();
  });
});

describe('the way back after paying', () => {
  const returning = () => ({ returnUrl: `${server.shopOrigin}/donate`, embedOrigin: server.shopOrigin });

  it('is taken by itself after a while', async () => {
    await page.clock.install();
    await openPay(returning());
    await payByCard(page);
    await page.getByText('in 5 seconds').first().waitFor();
    await page.clock.runFor(5500);
    await page.waitForURL(/\/donate/);
  });

  it('is not taken when the payer stays', async () => {
    await page.clock.install();
    await openPay(returning());
    await payByCard(page);
    await page.getByRole('button', { name: 'Stay here' }).click();
    await page.clock.runFor(30_000);
    expect(page.url()).toContain('/pay/');
    expect(await paidText().isVisible()).toBe(true);
  });
});
