/** The hosted pages by themselves, in Chromium: without scripts, by keyboard, with lost answers. */
import { describe, expect, it } from 'vitest';
import { DemoVisit } from '../support/demo-visit.ts';
import { CHALLENGED_CARD, DECLINED_CARD, payButton, payByCard } from '../support/payer.ts';
import { aDonation } from '../support/seller.ts';
import { startedSession } from '../support/started-session.ts';

const demo = new DemoVisit();

const gift = { selection: { amount: 2500 }, expectedTotal: 2500 };

/** Opens the payment page of a new link, which nobody else pays. */
async function openPay(body: Record<string, unknown> = {}) {
  const link = await demo.seller.createLink(aDonation());
  const url = await startedSession(demo.server, link.id, { ...gift, ...body });
  await demo.page.goto(url);
  return { link, url };
}
const paidText = () => demo.page.getByRole('heading', { name: 'Payment complete' });
const posts = (): string[] => {
  const sent: string[] = [];
  demo.page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''));
  return sent;
};

describe('without scripts', () => {
  it('a payer chooses, reviews, is declined, pays and returns', async () => {
    await demo.comeWith({ javaScriptEnabled: false });
    const link = await demo.seller.createLink(aDonation({ collect: { email: 'required' } as never }));
    await demo.page.goto(`${demo.server.payOrigin}/p/${link.id}?amount=12.50&reference=A-7`);
    await demo.page.getByRole('button', { name: 'Continue' }).click();
    await demo.page.getByRole('link', { name: 'Enter your email address' }).click();
    await demo.page.keyboard.type('a@b.example');
    expect(await demo.page.getByLabel('Amount in EUR').inputValue()).toBe('12.50');
    await demo.page.getByRole('button', { name: 'Continue' }).click();
    await demo.page.getByRole('button', { name: 'Donate €12.50' }).click();
    await payByCard(demo.page, DECLINED_CARD);
    await demo.page.getByText('Your bank declined this card').waitFor();
    await payByCard(demo.page);
    await paidText().waitFor();
    expect(await demo.seller.paid(link.id)).toMatchObject([{ amount: 1250, reference: 'A-7' }]);
  });

  it('a payer fills in a test card, answers the bank and returns to the seller', async () => {
    await demo.comeWith({ javaScriptEnabled: false });
    await openPay({ returnUrl: `${demo.server.shopOrigin}/donate`, embedOrigin: demo.server.shopOrigin });
    await demo.page.getByText('Test cards to try').click();
    await demo.page.getByRole('button', { name: /3184/ }).click();
    await payButton(demo.page).click();
    await demo.page.getByRole('button', { name: 'Approve payment' }).click();
    await paidText().waitFor();
    await demo.page.getByRole('button', { name: /^Return to/ }).click();
    expect(demo.page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/donate\?pay_link_code=/);
  });
});

describe('by keyboard alone', () => {
  it('a payer gets from the link to the receipt, and the focus is never lost', async () => {
    const link = await demo.seller.createLink(aDonation({ amount: { mode: 'open', min: 100 } }));
    await demo.page.goto(`${demo.server.payOrigin}/p/${link.id}`);
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 30; presses++) {
        const label = await demo.page.evaluate(() => {
          const { activeElement } = document;
          if (activeElement === document.body) return '';
          const labels = activeElement instanceof HTMLInputElement ? [...(activeElement.labels ?? [])] : [];
          return labels.map((entry) => entry.textContent).join('') || activeElement?.textContent || '';
        });
        if (label.includes(name)) return;
        await demo.page.keyboard.press('Tab');
      }
      throw new Error(`"${name}" cannot be reached by Tab`);
    };
    await tabTo('Amount in EUR');
    await demo.page.keyboard.type('30');
    await demo.page.getByRole('button', { name: 'Donate €30.00' }).waitFor();
    await demo.page.keyboard.press('Enter');
    await demo.page.waitForURL(/\/pay\//);
    await tabTo('Card number');
    await demo.page.keyboard.type('5555555555554444');
    await demo.page.keyboard.press('Enter');
    expect(await demo.page.evaluate(() => document.activeElement?.id)).toBe('error-summary');
    await demo.page.keyboard.press('Tab');
    await demo.page.keyboard.press('Enter');
    expect(await demo.page.evaluate(() => document.activeElement?.id)).toBe('field-number');
    await demo.page.keyboard.press('Control+A');
    await demo.page.keyboard.type(CHALLENGED_CARD);
    await tabTo('Expiry date');
    await demo.page.keyboard.type('1234');
    await tabTo('Security code');
    await demo.page.keyboard.type('123');
    await demo.page.keyboard.press('Enter');
    await demo.page.getByRole('heading', { name: 'Confirm with your bank' }).waitFor();
    expect(await demo.page.evaluate(() => document.activeElement?.id)).toBe('screen-title');
    await tabTo('Approve payment');
    await demo.page.keyboard.press('Enter');
    await paidText().waitFor();
    expect(await demo.page.evaluate(() => document.activeElement?.id)).toBe('screen-title');
    expect(await demo.seller.paid(link.id)).toHaveLength(1);
  });
});

describe('typing a card', () => {
  it('groups digits and leaves the caret where the payer works', async () => {
    await openPay();
    const number = demo.page.getByLabel('Card number');
    const caret = () => number.evaluate((input: HTMLInputElement) => input.selectionStart);
    await number.pressSequentially('42424242');
    expect(await number.inputValue()).toBe('4242 4242');
    await number.evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 2));
    await demo.page.keyboard.type('9');
    expect([await number.inputValue(), await caret()]).toEqual(['4294 2424 2', 3]);
    await demo.page.keyboard.press('Backspace');
    expect([await number.inputValue(), await caret()]).toEqual(['4242 4242', 2]);
    await number.evaluate((input: HTMLInputElement) => input.setSelectionRange(5, 5));
    await demo.page.keyboard.press('Backspace');
    expect([await number.inputValue(), await caret()]).toEqual(['4244 242', 3]);
    await demo.page.keyboard.press('Control+A');
    await demo.page.evaluate(() => document.execCommand('insertText', false, ' 4242-4242-4242-4242 '));
    expect(await number.inputValue()).toBe('4242 4242 4242 4242');
    const expiry = demo.page.getByLabel('Expiry date');
    await expiry.pressSequentially('434');
    expect(await expiry.inputValue()).toBe('04 / 34');
    for (let presses = 0; presses < 7; presses++) await expiry.press('Backspace');
    expect(await expiry.inputValue()).toBe('');
  });

  it('lets no number but a test number leave the page', async () => {
    await openPay();
    const sent = posts();
    await payByCard(demo.page, '5555 5555 5555 4444');
    await demo.page.getByText('Your number was not sent anywhere').first().waitFor();
    await payByCard(demo.page, '4111 1111 1111 1111');
    expect(sent).toEqual([]);
  });
});

describe('one attempt', () => {
  it('is made of many clicks', async () => {
    const { link } = await openPay();
    const sent = posts();
    await demo.page.getByText('Test cards to try').click();
    await demo.page.getByRole('button', { name: /4242/ }).click();
    await demo.page.evaluate(() => {
      for (let clicks = 0; clicks < 50; clicks++) document.querySelector<HTMLElement>('#submit')?.click();
    });
    await paidText().waitFor();
    expect(sent).toHaveLength(1);
    expect(await demo.seller.payments(link.id)).toHaveLength(1);
  });

  it('whose answer is lost is looked up, and never offered again once it is paid', async () => {
    const { link } = await openPay();
    let isLost = false;
    await demo.page.route('**/pay/**', async (route) => {
      if (route.request().method() === 'POST') {
        await route.fetch();
        isLost = true;
        return route.abort();
      }
      return route.continue();
    });
    await payByCard(demo.page);
    await demo.page.getByText('Do not pay again').waitFor();
    expect(isLost).toBe(true);
    await paidText().waitFor();
    expect(await demo.seller.payments(link.id)).toHaveLength(1);
  });

  it('that never arrived may be made again, with what was typed still there', async () => {
    const { link } = await openPay();
    await demo.page.route('**/pay/**', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await payByCard(demo.page);
    await demo.page.getByText('Do not pay again').waitFor();
    await payButton(demo.page).waitFor();
    expect(await demo.page.getByLabel('Card number').inputValue()).toBe('4242 4242 4242 4242');
    expect(await demo.page.getByLabel('Security code').inputValue()).toBe('');
    await demo.page.unroute('**/pay/**');
    await payByCard(demo.page);
    await paidText().waitFor();
    expect(await demo.seller.payments(link.id)).toHaveLength(1);
  });

  it('shows its outcome in a second tab and after going back', async () => {
    const { url } = await openPay();
    const second = await demo.context.newPage();
    await second.goto(url);
    await payByCard(demo.page);
    await paidText().waitFor();
    await payByCard(second);
    await second.getByRole('heading', { name: 'Payment complete' }).waitFor();
    await demo.page.goto(`${demo.server.payOrigin}/p/nothing`);
    await demo.page.goBack({ waitUntil: 'commit' });
    await paidText().waitFor();
  });
});

describe('the way back after paying', () => {
  const returning = () => ({ returnUrl: `${demo.server.shopOrigin}/donate`, embedOrigin: demo.server.shopOrigin });

  it('is taken by itself after a while', async () => {
    await demo.page.clock.install();
    await openPay(returning());
    await payByCard(demo.page);
    await demo.page.getByText('in 5 seconds').first().waitFor();
    await demo.page.clock.runFor(5500);
    await demo.page.waitForURL(/\/donate/);
  });

  it('is not taken when the payer stays', async () => {
    await demo.page.clock.install();
    await openPay(returning());
    await payByCard(demo.page);
    await demo.page.getByRole('button', { name: 'Stay here' }).click();
    await demo.page.clock.runFor(30_000);
    expect(demo.page.url()).toContain('/pay/');
    expect(await paidText().isVisible()).toBe(true);
  });
});
