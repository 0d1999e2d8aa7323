/** The hosted payment page in the frame or the popup of somebody else's page, in Chromium. */
import { describe, expect, it } from 'vitest';
import { DemoVisit } from '../support/demo-visit.ts';
import { payButton, payByCard } from '../support/payer.ts';
import { aDonation } from '../support/seller.ts';
import { startedSession } from '../support/started-session.ts';

const demo = new DemoVisit();

const gift = { selection: { amount: 2500 }, expectedTotal: 2500 };

describe('the payment page in a frame', () => {
  const nonce = 'n'.repeat(24);

  /** A page that shows the payment page in a sandboxed frame and writes down what it hears. */
  async function openFrame(embed: 'own' | 'other') {
    const { origin } =
      await demo.open(`<!doctype html><iframe sandbox="allow-scripts allow-forms allow-same-origin allow-popups"></iframe><script>
        window.heard = [];
        addEventListener('message', (event) => heard.push({ origin: event.origin, ...event.data }));
      </script>`);
    const link = await demo.seller.createLink(aDonation());
    const url = await startedSession(
      demo.server,
      link.id,
      { ...gift, embedOrigin: embed === 'own' ? origin : demo.server.shopOrigin },
      embed === 'own' ? origin : demo.server.shopOrigin,
    );
    await demo.page.evaluate((src) => {
      const frame = document.querySelector('iframe') as HTMLIFrameElement;
      frame.src = src;
      return new Promise((resolve) => frame.addEventListener('load', resolve));
    }, url);
    return { link, frame: demo.page.frameLocator('iframe') };
  }
  const tell = (message: unknown) =>
    demo.page.evaluate(
      ([data, target]) => document.querySelector('iframe')?.contentWindow?.postMessage(data, target as string),
      [message, demo.server.payOrigin],
    );
  const heard = async (type: string) =>
    demo.page.waitForFunction(
      (wanted) => (window as never as { heard: { type: string }[] }).heard.some((entry) => entry.type === wanted),
      type,
    );
  const all = () => demo.page.evaluate(() => (window as never as { heard: Record<string, unknown>[] }).heard);

  it('answers its own page with that page’s nonce, and says when there is something to read', async () => {
    const { frame, link } = await openFrame('own');
    for (const forged of [
      { v: 2, type: 'init', nonce },
      { v: 1, type: 'init', nonce: 'short' },
      { v: 1, type: 'ready', nonce },
      'init',
      null,
    ])
      await tell(forged);
    await tell({ v: 1, type: 'init', nonce });
    await heard('resize');
    await payByCard(frame);
    await heard('changed');
    await frame.getByRole('heading', { name: 'Payment complete' }).press('Escape');
    await heard('escape');
    const messages = await all();
    expect(messages.filter(({ type }) => type === 'ready')).toEqual([
      { origin: demo.server.payOrigin, v: 1, type: 'ready', nonce },
    ]);
    for (const message of messages) expect(message).toMatchObject({ origin: demo.server.payOrigin, v: 1, nonce });
    expect(JSON.stringify(messages)).not.toMatch(/paid|complete|cs_|pay_/);
    expect(await demo.seller.paid(link.id)).toHaveLength(1);
    expect(await frame.getByRole('button', { name: /Return|Cancel/ }).count()).toBe(0);
  });

  it('is not shown to another page than the session’s', async () => {
    await openFrame('other');
    await tell({ v: 1, type: 'init', nonce });
    expect(await demo.page.frameLocator('iframe').getByLabel('Card number').count()).toBe(0);
    expect(await all()).toEqual([]);
  });

  it('keeps nothing in the browser', async () => {
    const { frame } = await openFrame('own');
    await payByCard(frame);
    await frame.getByRole('heading', { name: 'Payment complete' }).waitFor();
    const { cookies, origins } = await demo.context.storageState();
    expect([cookies, origins]).toEqual([[], []]);
  });
});

describe('the payment page in a popup', () => {
  it('answers its opener, shows a receipt and lets itself be closed', async () => {
    const { origin } = await demo.open(`<!doctype html><button>Pay</button><script>
        window.heard = [];
        addEventListener('message', (event) => heard.push({ origin: event.origin, ...event.data }));
        document.querySelector('button').onclick = () => { window.popup = open('about:blank'); };
      </script>`);
    const link = await demo.seller.createLink(aDonation());
    const more = { embedOrigin: origin, returnUrl: `${origin}/` };
    const url = await startedSession(demo.server, link.id, { ...gift, ...more }, origin);
    const [popup] = await Promise.all([demo.page.waitForEvent('popup'), demo.page.getByRole('button').click()]);
    await demo.page.evaluate((target) => (window as never as { popup: Window }).popup.location.replace(target), url);
    await payButton(popup).waitFor();
    // The button stands there before the script that listens.
    await popup.waitForLoadState('load');
    await demo.page.evaluate(
      ([target, nonce]) =>
        (window as never as { popup: Window }).popup.postMessage({ v: 1, type: 'init', nonce }, target as string),
      [demo.server.payOrigin, 'p'.repeat(24)],
    );
    await payByCard(popup);
    const close = popup.getByRole('button', { name: 'Close this window' });
    await close.waitFor();
    expect(await popup.getByRole('button', { name: /^Return/ }).count()).toBe(0);
    await Promise.all([popup.waitForEvent('close'), close.click()]);
    const heard = await demo.page.evaluate(() => (window as never as { heard: { type: string }[] }).heard);
    expect(heard.map(({ type }) => type)).toEqual(['ready', 'changed']);
  });
});
