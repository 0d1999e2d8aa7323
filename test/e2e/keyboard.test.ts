/** Whole flows by keyboard alone, in Chromium: no pointer, no script that moves the focus. */
import { describe, expect, it } from 'vitest';
import { DemoVisit } from '../support/demo-visit.ts';

const demo = new DemoVisit({ reducedMotion: 'reduce' });

/** What has the focus, in the page or in the payment page inside of it, by its words. */
async function focused(): Promise<string> {
  for (const frame of demo.page.frames().toReversed()) {
    const name = await frame
      .evaluate(() => {
        let active = document.hasFocus() ? document.activeElement : null;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        if (!active || active === document.body || active instanceof HTMLIFrameElement) return '';
        const { labels } = active as HTMLInputElement;
        const words = active.ariaLabel ?? labels?.[0]?.textContent ?? active.textContent ?? '';
        return words.replaceAll(/\s+/g, ' ').trim();
      })
      .catch(() => '');
    if (name) return name;
  }
  return '';
}

/** Tabs until what has the focus says so. */
async function tabTo(words: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    const name = await focused();
    seen.push(name);
    if (typeof words === 'string' ? name.startsWith(words) : words.test(name)) return;
    await demo.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(words)}: ${[...new Set(seen)].join(' | ')}`);
}

async function open(slug: string, attributes = ''): Promise<void> {
  const host = `<pay-link-button link="${slug}" api-base="${demo.server.payOrigin}" ${attributes}>`;
  const button = `${host}<button type="button">Open</button></pay-link-button>`;
  await demo.paste(button);
  await demo.page.locator('pay-link-button[state]').waitFor();
  await tabTo('Open');
  await demo.page.keyboard.press('Enter');
  await demo.page.getByRole('dialog').locator('[part=submit]').waitFor();
}

async function fill(label: string, text: string): Promise<void> {
  await tabTo(label);
  await demo.page.keyboard.type(text);
}

/** From the payment page, which has the focus, to the thanks; and back to where the payer came from. */
async function payAndClose(): Promise<void> {
  await demo.page.locator('pay-link-checkout[step=awaiting]').waitFor();
  await fill('Card number', '4242424242424242');
  await fill('Expiry date', '1234');
  await fill('Security code', '123');
  await tabTo(/^(Pay|Donate|Confirm)/);
  await demo.page.keyboard.press('Enter');
  await demo.page.getByRole('heading', { name: 'Thank you' }).waitFor();
  await tabTo('Done');
  await demo.page.keyboard.press('Enter');
  await demo.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(focused).toBe('Open');
}

describe('by keyboard alone', () => {
  it('a monthly gift of another amount', async () => {
    const link = await demo.seller.linkBySlug('donation');
    await open('donation');
    await tabTo('Once');
    await demo.page.keyboard.press('ArrowRight');
    await tabTo('€25');
    for (let presses = 0; presses < 3; presses++) await demo.page.keyboard.press('ArrowRight');
    await fill('Your amount', '31');
    await tabTo('Give €31.00 every month');
    await demo.page.keyboard.press('Enter');
    await payAndClose();
    expect((await demo.seller.paid(link.id))[0]).toMatchObject({ amount: 3100, currency: 'EUR' });
  });

  it('a shirt, sent by post', async () => {
    const link = await demo.seller.linkBySlug('t-shirt');
    await open('t-shirt');
    await tabTo('S');
    await demo.page.keyboard.press('ArrowRight');
    await tabTo('Ink');
    await demo.page.keyboard.press('Space');
    await tabTo('One T-shirt more');
    await demo.page.keyboard.press('Enter');
    await fill('Email', 'ada@example.org');
    await fill('Street', '1 Quay Street');
    await fill('Town', 'Hull');
    await tabTo(/^Pay €5/);
    await demo.page.keyboard.press('Enter');
    await payAndClose();
    expect((await demo.seller.paid(link.id))[0]).toMatchObject({ amount: 5290 });
  });

  it('a yearly plan', async () => {
    const link = await demo.seller.linkBySlug('membership');
    await open('membership');
    await tabTo('Monthly');
    await demo.page.keyboard.press('ArrowDown');
    await fill('Email', 'ada@example.org');
    await tabTo('Subscribe €90.00 every year');
    await demo.page.keyboard.press('Enter');
    await payAndClose();
    expect((await demo.seller.paid(link.id))[0]).toMatchObject({ amount: 9000 });
  });

  it('what is missing, and the way to it', async () => {
    await open('t-shirt');
    await tabTo('Pay');
    await demo.page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/things to correct/);
    await tabTo('Choose: Size');
    await demo.page.keyboard.press('Enter');
    await expect.poll(focused).toBe('S');
    await demo.page.keyboard.press('Escape');
    await expect.poll(focused).toBe('Open');
  });
});
