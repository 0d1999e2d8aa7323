/** The dialog of a button and the page around it: it comes at once, closes in every way, and never freezes the page. */
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { PlayedBackend } from '../support/played-backend.ts';
import { ButtonPage, pageOf } from '../support/shown-button.ts';
import { until } from '../support/shown-checkout.ts';

describe('the dialog of <pay-link-button>', () => {
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
  const pressBackdrop = () => {
    page.dialog().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    page.dialog().click();
  };
  const openByClick = async () => {
    trigger().focus();
    trigger().click();
    await page.opened();
  };

  it('is there in the click itself, before anything is loaded', () => {
    page.holdCheckout();
    trigger().click();
    expect(page.dialog().open).to.equal(true);
    expect(page.dialog().ariaLabel).to.equal('Donate');
    expect(page.dialog().textContent).to.include('Donate');
    expect(trigger().ariaBusy).to.equal('true');
    expect(page.button.state).to.equal('loading');
  });

  it('is in the colours that it was told to have from the first moment on', async () => {
    page.button.setAttribute('theme', 'dark');
    page.holdCheckout();
    trigger().click();
    expect(getComputedStyle(page.dialog()).colorScheme).to.equal('dark');
  });

  it('says what it is and shows the way to the hosted page in a line each', () => {
    page.holdCheckout();
    trigger().click();
    const link = page.dialog().querySelector('a') as HTMLAnchorElement;
    expect(getComputedStyle(link).display).to.equal('block');
  });

  it('shows a way to the hosted page only after a while', () => {
    page.holdCheckout();
    trigger().click();
    const link = page.dialog().querySelector('a') as HTMLAnchorElement;
    expect(link.href).to.equal(pageOf(backend));
    expect(getComputedStyle(link).visibility).to.equal('hidden');
    for (const animation of link.getAnimations()) animation.finish();
    expect(getComputedStyle(link).visibility).to.equal('visible');
  });

  it('has its way out in sight at the end of a long form, too', async () => {
    await setViewport({ width: 360, height: 320 });
    await openByClick();
    const { shadowRoot } = page.panel();
    page.dialog().scrollTo({ top: 10_000, behavior: 'instant' });
    expect(page.dialog().scrollTop).to.be.above(50);
    const close = shadowRoot?.querySelector('[part=close]') as Element;
    const { top } = close.getBoundingClientRect();
    expect(top - page.dialog().getBoundingClientRect().top).to.be.within(0, 40);
  });

  it('keeps an early click until the checkout has come', async () => {
    const lazy = page.holdCheckout();
    trigger().click();
    lazy.arrive();
    await page.opened();
    expect(trigger().ariaBusy).to.not.equal('true');
    expect(page.button.state).to.equal('open');
    page.losePatience();
    expect(page.followed).to.deep.equal([]);
  });

  it('follows the link when the checkout has not come after four seconds', async () => {
    page.holdCheckout();
    const result = page.button.open();
    page.losePatience();
    expect(await result).to.deep.equal({ status: 'redirected', url: pageOf(backend), target: 'self' });
    expect(page.followed).to.deep.equal([pageOf(backend)]);
    expect(page.dialog().open).to.equal(false);
    expect(page.button.state).to.equal('error');
    expect(isPageFrozen()).to.equal(false);
  });

  it('follows the link at once when the checkout is refused', async () => {
    const lazy = page.holdCheckout();
    trigger().click();
    lazy.arrive(new TypeError('blocked by a policy'));
    await until('the link followed', () => page.followed[0]);
    expect(isPageFrozen()).to.equal(false);
  });

  for (const [fallback, attribute] of [
    ['hide', 'hidden'],
    ['disable', 'disabled'],
  ] as const) {
    it(`becomes ${attribute} instead where the page wants that`, async () => {
      page.button.setAttribute('fallback', fallback);
      const lazy = page.holdCheckout();
      trigger().click();
      lazy.arrive(new TypeError('blocked by a policy'));
      await until('the fallback', () => page.button.hasAttribute(attribute));
      expect(page.followed).to.deep.equal([]);
    });
  }

  it('can be closed while it waits, and opened again', async () => {
    const lazy = page.holdCheckout();
    const first = page.button.open();
    page.button.close();
    expect(await first).to.deep.equal({ status: 'canceled', reason: 'script', selection: {} });
    page.losePatience();
    expect(page.followed).to.deep.equal([]);
    trigger().click();
    lazy.arrive();
    await page.opened();
  });

  it('closes with Escape and gives the focus back', async () => {
    await openByClick();
    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(document.activeElement).to.equal(trigger());
    expect(page.button.state).to.equal('ready');
  });

  it('closes with its close button', async () => {
    await openByClick();
    page.panel().shadowRoot?.querySelector<HTMLElement>('[part~=close]')?.click();
    await page.closed();
    expect(document.activeElement).to.equal(trigger());
  });

  it('closes with a press beside it, but not with the second half of a double click', async () => {
    let time = 1_000;
    performance.now = () => time;
    await openByClick();
    time += 400;
    pressBackdrop();
    expect(page.dialog().open).to.equal(true);
    time += 200;
    pressBackdrop();
    Reflect.deleteProperty(performance, 'now');
    await page.closed();
  });

  it('stays open when a selection ends beside it', async () => {
    await openByClick();
    page.panel().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    page.dialog().click();
    expect(page.dialog().open).to.equal(true);
  });

  it('stays open where only its close button may close it', async () => {
    page.button.setAttribute('dismiss', 'button');
    await openByClick();
    pressBackdrop();
    if ('closedBy' in HTMLDialogElement.prototype) await sendKeys({ press: 'Escape' });
    expect(page.dialog().open).to.equal(true);
  });

  it('stays open where the page vetoes it, and the promise waits', async () => {
    const result = page.button.open();
    await page.opened();
    page.button.addEventListener('pay-link-before-close', (event) => event.preventDefault(), { once: true });
    expect(page.button.close()).to.equal(false);
    expect(page.dialog().open).to.equal(true);
    expect(page.button.close()).to.equal(true);
    expect((await result).status).to.equal('canceled');
  });

  it('closes by an abort signal', async () => {
    const abort = new AbortController();
    const result = page.button.open({ signal: abort.signal });
    await page.opened();
    abort.abort();
    expect(await result).to.deep.include({ status: 'canceled', reason: 'script' });
    await page.closed();
  });

  it('gives the focus to the button where what had it is gone', async () => {
    await openByClick();
    trigger().remove();
    page.button.close();
    await page.closed();
    await until('focus on the button', () => document.activeElement === page.button);
  });

  it('keeps the focus inside, through the coming of the form', async () => {
    const lazy = page.holdCheckout();
    trigger().click();
    lazy.arrive();
    await page.opened();
    expect(document.activeElement).to.equal(page.button);
    expect(page.button.shadowRoot?.activeElement).to.equal(page.panel());
  });
});
