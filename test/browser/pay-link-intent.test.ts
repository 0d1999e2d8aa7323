/** What costs nothing until somebody wants it, and plain links that are triggers. */
import { expect } from 'chai';
import type { PayLinkButton } from '../../src/elements/pay-link-button.ts';
import { PlayedBackend } from '../support/played-backend.ts';
import { ButtonPage, pageOf } from '../support/shown-button.ts';
import { until } from '../support/shown-checkout.ts';

const point = (element: Element) =>
  element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));

describe('a page with buttons', () => {
  let backend: PlayedBackend;
  let page: ButtonPage;

  beforeEach(() => {
    backend = new PlayedBackend();
  });
  afterEach(async () => {
    page.remove();
    await backend.end();
  });

  const linked = (attributes = '') =>
    `<pay-link-button ${attributes}><a href="${pageOf(backend)}">Donate</a></pay-link-button>`;
  const prepared = (button: PayLinkButton = page.button) =>
    until('a prepared form', () =>
      button.shadowRoot?.querySelector('pay-link-checkout')?.shadowRoot?.querySelector('[part~=submit]'),
    );

  it('asks for nothing, keeps nothing and frames nothing before intent', async () => {
    const kept = () => [localStorage.length, sessionStorage.length, document.cookie];
    const [before, keptBefore] = [performance.getEntriesByType('resource').length, kept()];
    page = new ButtonPage(linked().repeat(50));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(backend.seen).to.deep.equal([]);
    expect(performance.getEntriesByType('resource')).to.have.length(before);
    expect(kept()).to.deep.equal(keptBefore);
    expect(document.querySelectorAll('iframe, pay-link-checkout, dialog')).to.have.length(0);
  });

  it('asks once for a link, however many buttons it has', async () => {
    page = new ButtonPage(linked().repeat(50));
    const { buttons } = page;
    for (const button of buttons) point(button.querySelector('a') as Element);
    for (const button of buttons) await prepared(button);
    expect(backend.count('link')).to.equal(1);
  });

  it('asks again after a failure', async () => {
    page = new ButtonPage(linked());
    backend.instead('link', () => Promise.reject(new TypeError('offline')));
    await page.button.prefetch();
    await until('the failure', () => page.panel()?.getAttribute('step') === 'error');
    backend.instead('link');
    void page.button.refresh();
    await prepared();
  });

  for (const type of ['pointerover', 'focusin']) {
    it(`draws the form into the closed dialog on ${type}, and only shows it on the click`, async () => {
      page = new ButtonPage(linked());
      page.element.querySelector('a')?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      await prepared();
      expect(page.dialog().open).to.equal(false);
      await until('ready', () => page.button.state === 'ready');
      page.element.querySelector('a')?.click();
      expect(page.dialog().open).to.equal(true);
      expect(page.panel().shadowRoot?.querySelector('[part~=submit]')).to.not.equal(null);
      await page.opened();
      expect(backend.count('link')).to.equal(1);
    });
  }

  it('begins anew where the choices changed after it was drawn', async () => {
    page = new ButtonPage(linked('amount="10"'));
    await page.button.prefetch();
    await prepared();
    page.button.setAttribute('amount', '100');
    void page.button.open();
    await until('the new amount', () => page.panel().shadowRoot?.textContent?.includes('Pay €100.00'));
  });

  it('waits for the click where it is told not to prefetch', async () => {
    page = new ButtonPage(linked('prefetch="none"'));
    point(page.element.querySelector('a') as Element);
    expect(backend.seen).to.deep.equal([]);
    page.element.querySelector('a')?.click();
    await page.opened();
  });

  for (const prefetch of ['load', 'visible']) {
    it(`does not wait for intent where it is told to prefetch on ${prefetch}`, async () => {
      page = new ButtonPage(linked(`prefetch="${prefetch}"`));
      await prepared();
    });
  }

  it('has at most three nodes and no shadow root for each button around a link', () => {
    page = new ButtonPage(linked().repeat(500));
    expect(page.element.querySelectorAll('*')).to.have.length(1000);
    expect([...page.element.children].filter(({ shadowRoot }) => shadowRoot)).to.have.length(0);
  });
});

describe('a plain link with data-pay-link', () => {
  let backend: PlayedBackend;
  let page: ButtonPage;

  beforeEach(() => {
    backend = new PlayedBackend();
  });
  afterEach(async () => {
    page.remove();
    await backend.end();
  });

  const link = () => page.element.querySelector('a') as HTMLAnchorElement & { payLinkButton: PayLinkButton };
  const show = (attributes = 'data-pay-link') => {
    page = new ButtonPage(`<p><a ${attributes} href="${pageOf(backend)}">Donate</a></p>`);
  };

  it('opens a checkout and stays as it is', async () => {
    show();
    const before = page.element.innerHTML;
    link().focus();
    link().click();
    await page.opened(link().payLinkButton);
    expect(page.clickedThrough).to.deep.equal([]);
    link().payLinkButton.close();
    expect(document.activeElement).to.equal(link());
    expect(page.element.innerHTML.replace(/ aria-[a-z]+="[a-z]+"/g, '')).to.equal(before);
  });

  it('takes its options from data attributes', async () => {
    show('data-pay-link data-pay-link-amount="100" data-pay-link-reference="R-2"');
    link().click();
    const button = link().payLinkButton;
    await until('the amount', () => page.panel(button)?.shadowRoot?.textContent?.includes('Pay €100.00'));
  });

  it('works where it was put later, and in a shadow root', async () => {
    page = new ButtonPage('<section></section>');
    const section = page.element.querySelector('section') as Element;
    section.attachShadow({ mode: 'open' }).innerHTML = `<a data-pay-link href="${pageOf(backend)}"><b>Donate</b></a>`;
    const inner = section.shadowRoot?.querySelector('a') as HTMLAnchorElement & { payLinkButton: PayLinkButton };
    inner.querySelector('b')?.click();
    await page.opened(inner.payLinkButton);
  });

  it('stays a link for a modified click, below data-pay-link-ignore, and without the attribute', () => {
    show();
    link().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    page.element.querySelector('p')?.setAttribute('data-pay-link-ignore', '');
    link().click();
    page.element.querySelector('p')?.removeAttribute('data-pay-link-ignore');
    link().removeAttribute('data-pay-link');
    link().click();
    expect(page.clickedThrough).to.have.length(3);
    expect(page.dialog(link().payLinkButton)?.open).to.not.equal(true);
  });
});
