/**
 * What goes wrong between a page and a backend that work: answers that are lost, late, broken or refused. When the
 * fault ends the screen says what the backend's records say, and no fault makes a second payment.
 */
import type { Route } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import { DemoVisit } from '../support/demo-visit.ts';
import { payByCard, payFrame, submitButton } from '../support/payer.ts';
import { aDonation } from '../support/seller.ts';

const demo = new DemoVisit();

let link: SellerLink;

beforeEach(async () => {
  link = await demo.seller.createLink(aDonation());
  await demo.paste(
    `<pay-link-button link="${link.id}" api-base="${demo.server.payOrigin}">Support us</pay-link-button>`,
  );
});

const SESSIONS = '**/v1/public/links/*/sessions';
const SESSION = /\/v1\/public\/sessions\/cs_[^/]+(\?.*)?$/;

const open = async () => {
  await demo.page.getByRole('button', { name: 'Support us' }).click();
  await submitButton(demo.page.getByRole('dialog')).waitFor();
};
const submit = () => submitButton(demo.page.getByRole('dialog')).click();
const thanks = () =>
  demo.page
    .getByRole('dialog')
    .getByText(/thank you/i)
    .first()
    .waitFor();

/** Applies `fault` to the first `times` requests that match, then lets everything through. Counts them all. */
async function fail(
  pattern: string | RegExp,
  times: number,
  fault: (route: Route) => Promise<void>,
): Promise<() => number> {
  let seen = 0;
  await demo.page.route(pattern, (route) => {
    if (route.request().method() === 'OPTIONS') return route.continue();
    seen += 1;
    return seen <= times ? fault(route) : route.continue();
  });
  return () => seen;
}

/** The backend gets the request and acts on it; its answer never arrives. */
const loseAnswer = async (route: Route) => {
  await route.fetch();
  await route.abort('connectionreset');
};

describe('the answer to session creation', () => {
  it.each<[string, (route: Route) => Promise<void>]>([
    ['is lost after the backend made the session', loseAnswer],
    ['never leaves the page', (route) => route.abort('internetdisconnected')],
    [
      'is a page of HTML',
      (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Log in to the wifi</h1>' }),
    ],
    [
      'is cut off',
      (route) => route.fulfill({ status: 201, contentType: 'application/json', body: '{"session":{"id":"cs_' }),
    ],
    ['has the wrong shape', (route) => route.fulfill({ status: 201, json: { session: {}, secret: 'x', next: {} } })],
    ['is 502', (route) => route.fulfill({ status: 502, body: 'bad gateway' })],
    ['is 503 with Retry-After', (route) => route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: '' })],
    [
      'is 429',
      (route) =>
        route.fulfill({
          status: 429,
          headers: { 'retry-after': '1', 'access-control-expose-headers': 'Retry-After' },
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: 'about:blank',
            title: 'Too many requests',
            status: 429,
            code: 'rate_limited',
            requestId: 'r',
            retryable: true,
            retryAfterMs: 1000,
          }),
        }),
    ],
  ])('%s: the payer still pays once', async (_, fault) => {
    await open();
    const asked = await fail(SESSIONS, 1, fault);
    await submit();
    await payByCard(payFrame(demo.page));
    await thanks();
    expect(asked()).toBeGreaterThan(1);
    expect(await demo.seller.paid(link.id)).toHaveLength(1);
    expect(new Set((await demo.seller.payments(link.id)).map(({ sessionId }) => sessionId)).size).toBe(1);
  });
});

describe('reads of the session', () => {
  it('that fail while the payer pays never hide the payment', async () => {
    await open();
    const asked = await fail(SESSION, 4, (route) => route.abort('connectionreset'));
    await submit();
    await payByCard(payFrame(demo.page));
    await thanks();
    expect(asked()).toBeGreaterThan(4);
    expect(await demo.seller.paid(link.id)).toHaveLength(1);
  });
});

describe('an impatient payer', () => {
  it('who presses 50 times makes one session', async () => {
    await open();
    await demo.page.evaluate(() => {
      const checkout = document.querySelector('pay-link-button')?.shadowRoot?.querySelector('pay-link-checkout');
      const button = checkout?.shadowRoot?.querySelector<HTMLElement>('[part~="submit"]');
      for (let presses = 0; presses < 50; presses++) button?.click();
    });
    await payByCard(payFrame(demo.page));
    await thanks();
    expect(await demo.seller.payments(link.id)).toHaveLength(1);
  });

  it('who closes the dialog while the bank works sees the truth on the next opening', async () => {
    await open();
    await submit();
    await demo.page.locator('pay-link-checkout[step=awaiting]').waitFor();
    await demo.page.keyboard.press('Escape');
    await demo.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await demo.page.getByRole('button', { name: /Support us|checking/i }).click();
    await payByCard(payFrame(demo.page));
    await thanks();
    expect(await demo.seller.payments(link.id)).toHaveLength(1);
  });
});

describe('a price that changed after the payer saw it', () => {
  it('is shown next to the old one and asked about', async () => {
    const changing = await demo.seller.createLink(aDonation({ amount: { mode: 'fixed', value: 2500 } }));
    await demo.paste(
      `<pay-link-button link="${changing.id}" api-base="${demo.server.payOrigin}">Support us</pay-link-button>`,
    );
    await open();
    await fetch(`${demo.server.payOrigin}/v1/payment-links/${changing.id}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${demo.server.secretKey}`,
        'content-type': 'application/json',
        'if-match': `"${changing.revision}"`,
      },
      body: JSON.stringify({ amount: { mode: 'fixed', value: 3000 } }),
    });
    await submit();
    const dialog = demo.page.getByRole('dialog');
    await dialog
      .getByText(/€25\.00/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: /€30\.00/ }).click();
    await payByCard(payFrame(demo.page));
    await thanks();
    expect((await demo.seller.paid(changing.id)).map(({ amount }) => amount)).toEqual([3000]);
  });
});
