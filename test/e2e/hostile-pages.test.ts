/**
 * Pages that were not made for us. The checkout works on each, or the link under the button does; nothing of the page's
 * own breaks, and a strict policy reports no violation.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import { DemoVisit } from '../support/demo-visit.ts';
import { openCheckout, payByCard, payFrame, submitButton } from '../support/payer.ts';
import { aDonation } from '../support/seller.ts';

const demo = new DemoVisit();

let link: SellerLink;
let errors: string[];

beforeEach(async () => {
  link = await demo.seller.createLink(aDonation());
  errors = [];
  demo.page.on('pageerror', (error) => errors.push(error.message));
});

const button = () => `<pay-link-button><a href="${link.url}">Support us</a></pay-link-button>`;

async function donate(): Promise<void> {
  const dialog = await openCheckout(demo.page, 'Support us');
  await submitButton(dialog).click();
  await payByCard(payFrame(demo.page));
  await dialog
    .getByText(/thank you/i)
    .first()
    .waitFor();
  expect(await demo.seller.paid(link.id)).toHaveLength(1);
  expect(errors).toEqual([]);
}

describe('a page with a strict Content Security Policy', () => {
  it('and no style source sees no violation through a whole payment', async () => {
    const policy = `default-src 'none'; script-src ${demo.server.payOrigin}; connect-src ${demo.server.payOrigin}; frame-src ${demo.server.payOrigin}; img-src ${demo.server.payOrigin}`;
    const violations: string[] = [];
    demo.page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    await demo.open(
      `<!doctype html><html lang="en"><title>Strict</title><h1>Strict</h1>${button()}<script type="module" src="${demo.server.payOrigin}/cdn/pay-link.js"></script>`,
      { 'content-security-policy': policy },
    );
    await donate();
    expect(violations.filter((text) => !text.includes('favicon'))).toEqual([]);
  });

  it('that requires Trusted Types and lists none of ours leaves a working link', async () => {
    await demo.open(
      `<!doctype html><html lang="en"><title>Strict</title><h1>Strict</h1>${button()}<script type="module" src="${demo.server.payOrigin}/cdn/pay-link.js"></script>`,
      { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
    );
    await demo.page.getByRole('link', { name: 'Support us' }).click();
    await demo.page.waitForURL(`${demo.server.payOrigin}/p/**`, { timeout: 15_000 });
  });
});

describe('a page that is careless', () => {
  it.each<[string, (payOrigin: string) => string]>([
    ['resets every style with !important', () => '<style>*{all:unset!important}</style>'],
    [
      'sets the root font size to 62.5 %',
      () => '<style>html{font-size:62.5%} *{letter-spacing:.3em;text-transform:uppercase}</style>',
    ],
    [
      'extends Object.prototype',
      () =>
        '<script>Object.prototype.each = function () {}; Object.prototype.currency = "XXX"; Array.prototype.last = function () {}</script>',
    ],
    ['clobbers document.currentScript', () => '<img name="currentScript"><form name="body"></form>'],
    [
      'loads the script twice and the classic one too',
      (origin) =>
        `<script type="module" src="${origin}/cdn/pay-link.js?again"></script><script src="${origin}/cdn/pay-link.classic.js"></script>`,
    ],
  ])('%s: the donation is paid', async (_, extra) => {
    await demo.paste(extra(demo.server.payOrigin) + button());
    await donate();
  });

  it('wraps the button in a form of its own: the form is never submitted', async () => {
    await demo.paste(`<form action="/stolen">${button()}<input name="q"></form>`);
    await donate();
    expect(demo.strangers?.requests.filter((request) => request.includes('stolen'))).toEqual([]);
  });

  it('blocks storage and cookies altogether', async () => {
    await demo.context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const)
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('storage is blocked', 'SecurityError');
          },
        });
    });
    await demo.paste(button());
    await donate();
  });
});

describe('a message to the page', () => {
  it('that claims success from another origin, or without the nonce, changes nothing', async () => {
    await demo.paste(button());
    const dialog = await openCheckout(demo.page, 'Support us');
    await submitButton(dialog).click();
    await payFrame(demo.page).getByLabel('Card number').waitFor();
    await demo.page.evaluate(() => {
      for (let sent = 0; sent < 1_000; sent++) {
        window.postMessage(
          { v: 1, type: 'changed', nonce: `forged${sent}0000000000`, status: 'completed', paid: true },
          '*',
        );
        window.postMessage({ v: 1, type: 'resize', nonce: 'forged0000000000', height: 20_000 }, '*');
      }
    });
    await payByCard(payFrame(demo.page));
    await dialog
      .getByText(/thank you/i)
      .first()
      .waitFor();
    expect(await demo.seller.payments(link.id)).toHaveLength(1);
  });
});
