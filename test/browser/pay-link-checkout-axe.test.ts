/**
 * Every screen of the checkout under axe, with the rules of WCAG 2.2 AA and EN 301 549 and no exception: light and dark,
 * in both directions of writing, on phones, tablets and desktops.
 */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { checkoutScenes } from '../fixtures/checkout-scenes.ts';
import { violationsOf } from '../support/axe.ts';
import { PlayedBackend } from '../support/played-backend.ts';
import { ShownCheckout } from '../support/shown-checkout.ts';

const settings = [
  { theme: 'light', dir: 'ltr', width: 320 },
  { theme: 'dark', dir: 'rtl', width: 320 },
  { theme: 'dark', dir: 'ltr', width: 768 },
  { theme: 'light', dir: 'rtl', width: 1280 },
] as const;

describe('<pay-link-checkout>, every screen', () => {
  let backend: PlayedBackend;
  let checkout: ShownCheckout | undefined;

  before(() => {
    document.documentElement.lang = 'en';
    document.title = 'A page with a checkout';
  });
  after(() => setViewport({ width: 1280, height: 800 }));
  afterEach(async () => {
    checkout?.remove();
    await backend.end();
  });

  for (const { theme, dir, width } of settings) {
    describe(`${theme}, ${dir}, ${width} px`, () => {
      before(() => setViewport({ width, height: 900 }));

      for (const { screen, link, play, words, act } of checkoutScenes) {
        it(`has no fault that axe finds: ${screen}`, async () => {
          backend = new PlayedBackend(link);
          play?.(backend);
          checkout = new ShownCheckout(backend, { theme });
          await act?.(checkout, backend);
          await checkout.shows(words);
          checkout.turn(dir);
          expect(await violationsOf(checkout.element)).to.deep.equal([]);
          expect(checkout.root.querySelectorAll('[style]:not(iframe, .dot)')).to.have.length(0);
        });
      }
    });
  }
});
