/** The dialog and the page around it: locked scrolling, a button that goes away or is hidden, small windows, many openings. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { PlayedBackend } from '../support/played-backend.ts';
import { ButtonPage, pageOf } from '../support/shown-button.ts';
import { until } from '../support/shown-checkout.ts';

describe('the page around the dialog of <pay-link-button>', () => {
  let backend: PlayedBackend;
  let page: ButtonPage;

  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    backend = new PlayedBackend();
    page = new ButtonPage(
      `<pay-link-button><a href="${pageOf(backend)}">Donate</a></pay-link-button><button id="other">Other</button>`,
    );
  });
  afterEach(async () => {
    page.remove();
    await backend.end();
  });

  const trigger = () => page.element.querySelector('a') as HTMLAnchorElement;
  const other = () => page.element.querySelector('#other') as HTMLButtonElement;
  const isPageFrozen = () => {
    other().focus();
    return document.activeElement !== other();
  };
  const openByClick = async () => {
    trigger().focus();
    trigger().click();
    await page.opened();
  };

  it('locks the scrolling without moving anything, and unlocks it', async () => {
    const tall = document.createElement('div');
    tall.style.height = '4000px';
    page.element.append(tall);
    window.scrollTo(0, 300);
    const left = other().getBoundingClientRect().left;
    const width = document.documentElement.getBoundingClientRect().width;
    trigger().click();
    await page.opened();
    const scroller = getComputedStyle(document.body).overflowY + getComputedStyle(document.documentElement).overflowY;
    expect(scroller).to.include('hidden');
    expect(window.scrollY).to.equal(300);
    expect(other().getBoundingClientRect().left).to.equal(left);
    expect(document.documentElement.getBoundingClientRect().width).to.equal(width);
    page.button.close();
    await page.closed();
    expect(document.adoptedStyleSheets).to.have.length(0);
    window.scrollTo(0, 0);
  });

  it('closes when it is taken away, and opens when it is put back', async () => {
    await openByClick();
    const { button } = page;
    button.remove();
    expect(isPageFrozen()).to.equal(false);
    await until('the scrolling free', () => document.adoptedStyleSheets.length === 0);
    page.element.append(button);
    await openByClick();
    expect(page.dialog().matches(':modal')).to.equal(true);
  });

  it('closes when its button is hidden while it is open', async () => {
    await openByClick();
    page.button.style.display = 'none';
    await page.closed();
    expect(isPageFrozen()).to.equal(false);
    page.button.style.display = '';
    await openByClick();
  });

  it('does not open in a button that nobody sees', async () => {
    page.element.style.display = 'none';
    await page.button.open();
    expect(page.dialog().open).to.equal(false);
    page.element.style.display = '';
    expect(isPageFrozen()).to.equal(false);
  });

  // WebKit does not have it.
  const inMove = 'moveBefore' in Element.prototype ? it : () => undefined;
  inMove('stays open in a move that keeps the element connected', async () => {
    await openByClick();
    const target = document.createElement('div');
    page.element.append(target);
    (target as unknown as { moveBefore(node: Node, child: Node | null): void }).moveBefore(page.button, null);
    await until('a modal dialog', () => page.dialog().matches(':modal'));
    expect(page.panel().getAttribute('step')).to.equal('select');
  });

  it('is shown although the page hides everything that is not shown', async () => {
    page.button.style.visibility = 'hidden';
    void page.button.open();
    await page.opened();
    expect(getComputedStyle(page.dialog()).visibility).to.equal('visible');
  });

  it('is a card in the middle on a desktop and a sheet at the bottom of a phone', async () => {
    await openByClick();
    const card = page.dialog().getBoundingClientRect();
    expect(card.width).to.equal(440);
    expect(Math.abs(card.left + 220 - 450)).to.be.lessThan(10);
    await setViewport({ width: 375, height: 667 });
    await until('a sheet', () => page.dialog().getBoundingClientRect().width === document.documentElement.clientWidth);
    for (const animation of page.dialog().getAnimations()) animation.finish();
    const sheet = page.dialog().getBoundingClientRect();
    expect(Math.round(sheet.bottom)).to.equal(667);
    expect(sheet.top).to.be.greaterThan(0);
  });

  it('opens one at a time', async () => {
    await openByClick();
    const second = page.button.cloneNode(true) as typeof page.button;
    page.element.append(second);
    void second.open();
    await page.opened(second);
    expect(page.dialog().open).to.equal(false);
    expect(document.adoptedStyleSheets).to.have.length(1);
  });

  it('leaves nothing behind after many openings', async () => {
    await openByClick();
    for (let round = 0; round < 20; round++) {
      page.button.close();
      void page.button.open();
      await until('open again', () => page.dialog().open);
    }
    page.button.close();
    expect(page.button.shadowRoot?.querySelectorAll('*').length).to.be.lessThan(5);
    expect(page.button.shadowRoot?.adoptedStyleSheets).to.have.length(2);
    expect(document.adoptedStyleSheets).to.have.length(0);
  });
});
