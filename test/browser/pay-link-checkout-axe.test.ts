/** Every screen of the checkout under axe, light and dark, with the rules of WCAG 2.2 AA and EN 301 549 and no exception. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { checkoutScenes } from '../fixtures/checkout-scenes.ts';
import { violationsOf } from '../support/axe.ts';
import { PlayedBackend } from '../support/played-backend.ts';
import { ShownCheckout } from '../support/shown-checkout.ts';

describe('<pay-link-checkout>, every screen', () => {
  let backend: PlayedBackend;
  let checkout: ShownCheckout | undefined;

  before(() => {
    document.documentElement.lang = 'en';
    document.title = 'A page with a checkout';
    return setViewport({ width: 480, height: 900 });
  });
  afterEach(async () => {
    checkout?.remove();
    await backend.end();
  });

  for (const theme of ['light', 'dark']) {
    for (const { screen, link, play, words, act } of checkoutScenes) {
      it(`has no fault that axe finds: ${screen}, ${theme}`, async () => {
        backend = new PlayedBackend(link);
        play?.(backend);
        checkout = new ShownCheckout(backend, { theme });
        await act?.(checkout, backend);
        await checkout.shows(words);
        expect(await violationsOf(checkout.element)).to.deep.equal([]);
        expect(checkout.root.querySelectorAll('[style]:not(iframe, .dot)')).to.have.length(0);
      });
    }
  }
});
