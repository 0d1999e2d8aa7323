/** Every screen on narrow phones, with larger text and wider spacing, right to left, and inside of styles that mean no good. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { checkoutScenes } from '../fixtures/checkout-scenes.ts';
import { PlayedBackend } from '../support/played-backend.ts';
import { ShownCheckout } from '../support/shown-checkout.ts';

const sheetOf = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

/** What does not fit: wider than its box, or out of the card. */
function clipped(checkout: ShownCheckout): string[] {
  const card = checkout.element.getBoundingClientRect();
  return [...checkout.root.querySelectorAll<HTMLElement>('.panel *:not([aria-live], iframe, option, svg, svg *)')]
    .filter((one) => one.checkVisibility() && !one.matches('.spoken, .spoken *, input[type=radio]'))
    .filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const isOut = width > 0 && (left < card.left - 0.5 || right > card.right + 0.5);
      return isOut || (one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1 && !one.matches('input, select'));
    })
    .map((one) => `<${one.localName} class="${one.className}"> ${one.textContent?.trim().slice(0, 40)}`);
}

const settings: readonly { readonly name: string; readonly css: string; readonly dir?: string }[] = [
  { name: '320 px wide', css: '' },
  { name: '320 px wide, right to left', css: '', dir: 'rtl' },
  {
    name: 'text twice as large and wider apart',
    css: 'pay-link-checkout { --pay-link-font-size: 32px; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }',
  },
  {
    name: 'on a page that resets everything',
    css: '* { all: unset !important } html { font-size: 62.5% } body { text-transform: uppercase; letter-spacing: 3px; line-height: 3; text-align: right; white-space: nowrap; pointer-events: none; visibility: visible; font-size: 8px }',
  },
];

describe('<pay-link-checkout>, laid out', () => {
  let backend: PlayedBackend;
  let checkout: ShownCheckout | undefined;

  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 1280, height: 800 }));
  afterEach(async () => {
    checkout?.remove();
    document.adoptedStyleSheets = [];
    document.documentElement.dir = '';
    await backend.end();
  });

  for (const { name, css, dir = '' } of settings) {
    for (const { screen, link, play, words, act } of checkoutScenes) {
      it(`clips nothing of ${screen}: ${name}`, async () => {
        document.documentElement.dir = dir;
        document.adoptedStyleSheets = [sheetOf(`body { margin: 0 } ${css}`)];
        backend = new PlayedBackend(link);
        play?.(backend);
        checkout = new ShownCheckout(backend);
        await act?.(checkout, backend);
        await checkout.shows(words);
        if (dir) checkout.turn(dir);
        expect(clipped(checkout)).to.deep.equal([]);
      });
    }
  }

  it('is as tall as its content and can be pressed where a page resets everything', async () => {
    document.adoptedStyleSheets = [sheetOf('* { all: unset !important; } body { pointer-events: none }')];
    backend = new PlayedBackend();
    checkout = new ShownCheckout(backend);
    await checkout.shows('Pay €25.00');
    const { height, width } = checkout.submitButton.getBoundingClientRect();
    expect(height).to.be.at.least(44);
    expect(width).to.be.at.least(200);
    const style = getComputedStyle(checkout.submitButton);
    expect(style.pointerEvents).to.equal('auto');
    expect(style.fontSize).to.equal('17px');
    expect(getComputedStyle(checkout.element).display).to.equal('block');
  });

  it('has primary targets of 44 px and no target below 24', async () => {
    backend = new PlayedBackend({ callToAction: 'donate' });
    checkout = new ShownCheckout(backend);
    await checkout.shows('Donate €25.00');
    for (const label of checkout.root.querySelectorAll('.choice, .check, .control')) {
      expect(label.getBoundingClientRect().height, label.textContent ?? '').to.be.at.least(44);
    }
    for (const control of checkout.root.querySelectorAll('a, button')) {
      expect(control.getBoundingClientRect().height, control.textContent ?? '').to.be.at.least(24);
    }
  });
});
