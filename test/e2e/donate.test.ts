/** The main job in Chromium: from a pasted snippet to "paid", on the page and in the backend's records. */
import { describe, expect, it } from 'vitest';
import { DemoVisit } from '../support/demo-visit.ts';
import { DECLINED_CARD, POOR_CARD, openCheckout, payByCard, payFrame, submitButton } from '../support/payer.ts';
import { aDonation } from '../support/seller.ts';

const demo = new DemoVisit();

const heard = () =>
  demo.page.evaluate(() => (window as never as { heard: [string, unknown][] }).heard.map(([name]) => name));

describe('the donation page', () => {
  it('takes 25 euros in the frame and says so only after the server did', async () => {
    const link = await demo.seller.linkBySlug('donation');
    const before = (await demo.seller.paid(link.id)).length;
    await demo.page.goto(`${demo.server.shopOrigin}/donate`);
    const dialog = await openCheckout(demo.page, /donate/i);

    await dialog.getByText('25', { exact: false }).first().waitFor();
    expect(await submitButton(dialog).innerText()).toMatch(/€25\.00/);
    await submitButton(dialog).click();
    await payByCard(payFrame(demo.page));
    await dialog
      .getByText(/thank you/i)
      .first()
      .waitFor();

    const paid = await demo.seller.paid(link.id);
    expect(paid).toHaveLength(before + 1);
    expect(paid[0]).toMatchObject({ amount: 2500, currency: 'EUR', currencyExponent: 2 });
  });
});

describe('a link pasted by id into a page of somebody else', () => {
  const paste = (id: string, text = 'Support us') =>
    `<pay-link-button link="${id}" api-base="${demo.server.payOrigin}">${text}</pay-link-button>`;

  it('is paid in a popup where frames are not offered', async () => {
    const link = await demo.seller.createLink(aDonation({ handoffModes: ['popup', 'redirect'] }));
    await demo.paste(paste(link.id));
    await demo.page.getByRole('button', { name: 'Support us' }).click();
    const dialog = demo.page.getByRole('dialog');
    const opened = demo.page.waitForEvent('popup');
    await submitButton(dialog).click();
    const popup = await opened;
    await payByCard(popup);
    await dialog
      .getByText(/thank you/i)
      .first()
      .waitFor();
    expect(await demo.seller.paid(link.id)).toHaveLength(1);
    expect(await heard()).toContain('success');
  });

  it('is paid by redirect, and the page it returns to shows the truth', async () => {
    const link = await demo.seller.createLink(aDonation({ handoffModes: ['redirect'] }));
    await demo.paste(paste(link.id));
    await demo.page.getByRole('button', { name: 'Support us' }).click();
    await submitButton(demo.page.getByRole('dialog')).click();
    await demo.page.waitForURL(`${demo.server.payOrigin}/pay/**`);
    await payByCard(demo.page);
    await demo.page.waitForURL(`${demo.strangers?.origin}/**`);
    await demo.page
      .getByRole('dialog')
      .getByText(/thank you/i)
      .first()
      .waitFor();
    expect(demo.page.url()).not.toContain('pay_link_code');
    expect(await demo.seller.paid(link.id)).toHaveLength(1);
  });

  it('leaves a browser inside an app by redirect, where frames and windows lose their sessions', async () => {
    const link = await demo.seller.createLink(aDonation());
    await demo.comeWith({
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 380.0.0.34.111',
    });
    await demo.paste(paste(link.id));
    await demo.page.getByRole('button', { name: 'Support us' }).click();
    await submitButton(demo.page.getByRole('dialog')).click();
    await demo.page.waitForURL(`${demo.server.payOrigin}/pay/**`);
    await payByCard(demo.page);
    await demo.page.waitForURL(`${demo.strangers?.origin}/**`);
    expect(await demo.seller.paid(link.id)).toHaveLength(1);
  });

  it('survives a declined card: another one pays in the same session', async () => {
    const link = await demo.seller.createLink(aDonation());
    await demo.paste(paste(link.id));
    await demo.page.getByRole('button', { name: 'Support us' }).click();
    await submitButton(demo.page.getByRole('dialog')).click();
    await payByCard(payFrame(demo.page), DECLINED_CARD);
    await payFrame(demo.page)
      .getByRole('alert')
      .filter({ hasText: /declined|not accepted|refused/i })
      .waitFor();
    await payByCard(payFrame(demo.page), POOR_CARD);
    await payFrame(demo.page)
      .getByRole('alert')
      .filter({ hasText: /insufficient|not enough/i })
      .waitFor();
    await payByCard(payFrame(demo.page));
    await demo.page
      .getByRole('dialog')
      .getByText(/thank you/i)
      .first()
      .waitFor();

    const payments = await demo.seller.payments(link.id);
    expect(payments.map(({ status }) => status).toSorted()).toEqual(['failed', 'failed', 'succeeded']);
    expect(new Set(payments.map(({ sessionId }) => sessionId)).size).toBe(1);
  });

  it('goes on in the same session when the tab was closed in the middle and opened again', async () => {
    const link = await demo.seller.createLink(aDonation());
    await demo.paste(paste(link.id));
    await demo.page.getByRole('button', { name: 'Support us' }).click();
    await submitButton(demo.page.getByRole('dialog')).click();
    await payFrame(demo.page).getByLabel('Card number').waitFor();
    await demo.page.close();
    demo.page = await demo.context.newPage();
    await demo.page.goto(demo.strangers?.origin ?? '');
    await demo.page.getByRole('button', { name: 'Support us' }).click();
    await submitButton(demo.page.getByRole('dialog')).click();
    await payByCard(payFrame(demo.page));
    await demo.page
      .getByRole('dialog')
      .getByText(/thank you/i)
      .first()
      .waitFor();
    expect((await demo.seller.sessions(link.id)).map(({ status }) => status)).toEqual(['completed']);
  });

  it('makes no request to the backend, keeps nothing and frames nothing before intent', async () => {
    const link = await demo.seller.createLink(aDonation());
    const asked: string[] = [];
    demo.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await demo.paste(paste(link.id));
    await demo.page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path !== '/' && path !== '/favicon.ico')).toEqual(['/cdn/pay-link.js']);
    expect(demo.page.frames()).toHaveLength(1);
    expect(await demo.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });
});

describe('a page whose script is blocked', () => {
  it('still leads to a page on which one can pay, without JavaScript', async () => {
    const link = await demo.seller.createLink(aDonation());
    await demo.comeWith({ javaScriptEnabled: false });
    await demo.paste(`<pay-link-button><a href="${link.url}">Support us</a></pay-link-button>`);
    await demo.page.getByRole('link', { name: 'Support us' }).click();
    await demo.page.getByLabel(/€10/).check();
    await demo.page.getByRole('button', { name: /continue|review/i }).click();
    await demo.page.getByRole('button', { name: /€10\.00/ }).click();
    await demo.page.waitForURL(`${demo.server.payOrigin}/pay/**`);
    await payByCard(demo.page);
    await demo.page
      .getByText(/paid|received|thank you/i)
      .first()
      .waitFor();
    expect((await demo.seller.paid(link.id)).map(({ amount }) => amount)).toEqual([1000]);
  });
});
