/** Pages that were not made for a button: their styles, their names and their prototypes. */
import { expect } from 'chai';
import { PlayedBackend } from '../support/played-backend.ts';
import { ButtonPage, pageOf } from '../support/shown-button.ts';
import { until } from '../support/shown-checkout.ts';

describe('a button on a hostile page', () => {
  let backend: PlayedBackend;
  let page: ButtonPage;
  const undo: (() => void)[] = [];

  beforeEach(() => {
    backend = new PlayedBackend();
  });
  afterEach(async () => {
    for (const act of undo.splice(0)) act();
    page.remove();
    await backend.end();
  });

  const linked = () => `<pay-link-button><a href="${pageOf(backend)}">Donate</a></pay-link-button>`;
  const addHtml = (html: string) => {
    const element = document.createElement('div');
    element.innerHTML = html;
    document.body.append(element);
    undo.push(() => element.remove());
  };
  const opensBox = async () => {
    page.element.querySelector('a')?.click();
    await page.opened();
    const box = page.dialog().getBoundingClientRect();
    expect(box.width).to.be.greaterThan(200);
    expect(box.height).to.be.greaterThan(200);
    expect(getComputedStyle(page.dialog()).visibility).to.equal('visible');
    expect(page.panel().shadowRoot?.textContent).to.include('Pay €25.00');
  };

  for (const [what, style] of [
    ['unsets everything', '*{all:unset!important}'],
    ['hides every dialog', 'dialog{display:none!important}'],
    [
      'spreads its own text settings',
      'body{letter-spacing:.5em;text-transform:uppercase;line-height:0;font-size:1px;pointer-events:none}',
    ],
    ['has a tiny root font', 'html{font-size:1px}'],
    [
      'transforms, filters and clips what is around',
      'main{transform:scale(.5);filter:blur(2px);overflow:hidden;height:1px;contain:paint}',
    ],
  ]) {
    it(`works where the page ${what}`, async () => {
      addHtml(`<style>${style}</style>`);
      page = new ButtonPage(linked());
      await opensBox();
      const size = getComputedStyle(page.panel().shadowRoot?.querySelector('[part~=submit]') as Element).fontSize;
      expect(Number.parseFloat(size)).to.be.greaterThan(12);
    });
  }

  for (const name of [
    'currentScript',
    'body',
    'activeElement',
    'documentElement',
    'adoptedStyleSheets',
    'scripts',
    'querySelector',
  ]) {
    it(`opens, or follows the link, where the page has something called ${name}`, async () => {
      addHtml(`<form name="${name}"></form>`);
      page = new ButtonPage(linked());
      page.element.querySelector('a')?.click();
      await until(
        'one or the other',
        () => page.followed[0] ?? page.panel()?.shadowRoot?.querySelector('[part~=submit]'),
      );
      expect(page.followed.filter((url) => url !== pageOf(backend))).to.deep.equal([]);
    });
  }

  it('follows the link where the page took document.createElement', async () => {
    page = new ButtonPage(linked());
    addHtml('<form name="createElement"></form>');
    page.element.querySelector('a')?.click();
    await until('the link followed', () => page.followed[0]);
    expect(page.followed).to.deep.equal([pageOf(backend)]);
  });

  it('works where the page adds to the prototypes of everything', async () => {
    for (const [prototype, name, value] of [
      [Object.prototype, 'each', () => 0],
      [Object.prototype, 'amount', '1'],
      [Object.prototype, 'mode', 'redirect'],
      [Array.prototype, 'last', () => 0],
    ] as const) {
      Object.defineProperty(prototype, name, { value, enumerable: true, configurable: true, writable: true });
      undo.push(() => Reflect.deleteProperty(prototype, name));
    }
    page = new ButtonPage(linked());
    await opensBox();
  });

  it('follows the link where dialogs cannot be modal', async () => {
    const { prototype } = HTMLDialogElement;
    const showModal = Object.getOwnPropertyDescriptor(prototype, 'showModal') as PropertyDescriptor;
    Reflect.deleteProperty(prototype, 'showModal');
    undo.push(() => Object.defineProperty(prototype, 'showModal', showModal));
    page = new ButtonPage(linked());
    page.element.querySelector('a')?.click();
    await until('the link followed', () => page.followed[0]);
  });

  it('works in the modal dialog of the page itself, and under one', async () => {
    addHtml(`<dialog id="mine"><p></p></dialog>`);
    const mine = document.querySelector('#mine') as HTMLDialogElement;
    page = new ButtonPage(linked());
    mine.append(page.element);
    mine.showModal();
    await opensBox();
    page.button.close();
    expect(mine.open).to.equal(true);
    await opensBox();
    const above = document.createElement('dialog');
    document.body.append(above);
    above.showModal();
    above.remove();
    expect(page.dialog().open).to.equal(true);
    mine.close();
    document.body.append(page.element);
  });
});
