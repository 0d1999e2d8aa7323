/** The button as a page has it: what becomes a trigger, what stays a link, and what happens without intent (nothing). */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { PayLinkButton } from '../../src/elements/pay-link-button.ts';
import { violationsOf } from '../support/axe.ts';
import { PlayedBackend } from '../support/played-backend.ts';
import { ButtonPage, buttonClass, pageOf } from '../support/shown-button.ts';
import { until } from '../support/shown-checkout.ts';

describe('<pay-link-button>', () => {
  let backend: PlayedBackend;
  let page: ButtonPage;

  beforeEach(() => {
    backend = new PlayedBackend();
  });
  afterEach(async () => {
    page.remove();
    await backend.end();
  });

  const show = (markup: string): void => {
    page = new ButtonPage(markup);
  };
  const linked = (attributes = '') =>
    `<pay-link-button ${attributes}><a href="${pageOf(backend)}">Donate</a></pay-link-button>`;
  const named = (attributes = '', text = 'Donate') =>
    `<pay-link-button link="${backend.linkRef}" api-base="${location.origin}" ${attributes}>${text}</pay-link-button>`;
  const trigger = () => page.element.querySelector('a') as HTMLAnchorElement;
  const ownButton = () => page.button.shadowRoot?.querySelector('[part=button]') as HTMLElement;

  it('has no fault that axe finds, with a link, with its own button, and disabled', async () => {
    show(linked() + named() + named('disabled') + named('appearance="outline" size="lg"'));
    await until('its attributes', () => page.element.querySelector('[size]')?.shadowRoot?.adoptedStyleSheets[1]);
    for (const button of page.element.querySelectorAll('pay-link-button')) {
      expect(await violationsOf(button)).to.deep.equal([]);
    }
  });

  it('leaves the link in it as it was, but for saying that a dialog opens', () => {
    show(linked());
    expect(trigger().outerHTML).to.equal(`<a href="${pageOf(backend)}" aria-haspopup="dialog">Donate</a>`);
    expect(page.button.shadowRoot).to.equal(null);
    expect(page.button.state).to.equal('idle');
  });

  it('draws a button of its own around words', async () => {
    show(named());
    expect(ownButton().localName).to.equal('button');
    expect(getComputedStyle(ownButton()).minHeight).to.equal('44px');
    ownButton().click();
    await page.opened();
  });

  it('says "Pay", or its label, where it holds nothing to read, be it a line break', async () => {
    show(named('', '') + named('label="Give"', '') + named('label="Give"', '\n  ') + named('label="Give"'));
    await Promise.resolve();
    const words = page.buttons.map(({ shadowRoot, textContent }) => {
      const button = shadowRoot?.querySelector('button');
      return `${textContent.trim()}${button?.textContent}`;
    });
    expect(words).to.deep.equal(['Pay', 'Give', 'Give', 'Donate']);
    page.holdCheckout();
    page.buttons[2]?.shadowRoot?.querySelector('button')?.click();
    expect(page.dialog(page.buttons[2]).ariaLabel).to.equal('Give');
  });

  it('gives way to a link that comes later, as parsers and frameworks bring it', async () => {
    show(`<pay-link-button></pay-link-button>`);
    const link = document.createElement('a');
    link.href = pageOf(backend);
    link.textContent = 'Donate';
    page.button.append(link);
    await until('its own button gone', () => !ownButton());
    link.click();
    await page.opened();
    expect(page.clickedThrough).to.deep.equal([]);
  });

  it('works when it is made by script, cloned, or put in by innerHTML and another shadow root', async () => {
    show('');
    const made = new buttonClass();
    made.link = backend.linkRef;
    made.apiBase = location.origin;
    made.textContent = 'Give';
    const host = document.createElement('section');
    host.attachShadow({ mode: 'open' }).innerHTML = linked();
    page.element.append(made, made.cloneNode(true), host);
    const inner = host.shadowRoot?.querySelector('pay-link-button') as PayLinkButton;
    for (const button of [made, inner]) {
      (button.querySelector('a') ?? button.shadowRoot?.querySelector('button'))?.click();
      await page.opened(button);
      button.close();
    }
  });

  for (const keys of [{ metaKey: true }, { ctrlKey: true }, { shiftKey: true }, { altKey: true }]) {
    it(`leaves a click with ${Object.keys(keys)[0]} to the browser`, () => {
      show(linked());
      trigger().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...keys }));
      expect(page.clickedThrough).to.deep.equal([pageOf(backend)]);
      expect(page.button.state).to.equal('idle');
    });
  }

  for (const attribute of ['target="_blank"', 'download', 'download="x"']) {
    it(`leaves a link with ${attribute} to the browser`, () => {
      show(`<pay-link-button><a ${attribute} href="${pageOf(backend)}">Donate</a></pay-link-button>`);
      trigger().click();
      expect(page.clickedThrough).to.deep.equal([pageOf(backend)]);
    });
  }

  it('leaves a click alone that the page has taken', () => {
    show(linked());
    trigger().addEventListener('click', (event) => event.preventDefault());
    trigger().click();
    expect(page.button.state).to.equal('idle');
  });

  it('tells the developer, once, where no link is named', async () => {
    const said: unknown[][] = [];
    const { error } = console;
    console.error = (...words) => said.push(words);
    show('<pay-link-button>Donate</pay-link-button>');
    for (let time = 0; time < 3; time++) await page.button.prefetch();
    await until('a word', () => said.length);
    await page.button.prefetch();
    console.error = error;
    expect(said).to.have.length(1);
    expect(said[0]?.join(' ')).to.match(/no link.*api-base/);
    ownButton().click();
    expect(page.dialog().open).to.equal(false);
  });

  it('leaves a link that is none of ours to the browser', () => {
    show('<pay-link-button><a href="https://example.org/elsewhere">Donate</a></pay-link-button>');
    trigger().click();
    expect(page.clickedThrough).to.deep.equal(['https://example.org/elsewhere']);
  });

  it('opens although the page stops the click on its way up', async () => {
    show(`<div>${linked()}</div>`);
    page.element.firstElementChild?.addEventListener('click', (event) => event.stopPropagation());
    trigger().click();
    await page.opened();
  });

  it('opens by keyboard', async () => {
    show(named());
    page.button.focus();
    await sendKeys({ press: 'Enter' });
    await page.opened();
  });

  it('does not submit the form around it', async () => {
    show(
      `<form action="/stolen">${named()}<pay-link-button href="${pageOf(backend)}"><button>Pay</button></pay-link-button></form>`,
    );
    let submits = 0;
    page.element.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      submits++;
    });
    ownButton().click();
    await page.opened();
    page.button.close();
    page.element.querySelector('button')?.click();
    await page.opened(page.buttons[1]);
    expect(submits).to.equal(0);
  });

  it('cancels the click where it is disabled, and does not open by script either', async () => {
    show(linked('disabled'));
    trigger().click();
    expect(page.clickedThrough).to.deep.equal([]);
    expect(await page.button.open()).to.deep.equal({ status: 'canceled', reason: 'script', selection: {} });
    await until('aria-disabled', () => trigger().ariaDisabled === 'true');
  });

  it('lets the page veto the opening, at once or after waiting', async () => {
    show(linked());
    page.button.addEventListener('pay-link-before-open', (event) => event.preventDefault(), { once: true });
    expect((await page.button.open()).status).to.equal('canceled');
    page.button.addEventListener('pay-link-before-open', (event) => event.waitUntil(Promise.reject(new Error('no'))), {
      once: true,
    });
    expect((await page.button.open()).status).to.equal('canceled');
    expect(page.dialog()).to.equal(undefined);
    page.button.addEventListener('pay-link-before-open', (event) => event.waitUntil(Promise.resolve()), { once: true });
    void page.button.open();
    await page.opened();
  });

  it('gives one promise while it is open', async () => {
    show(linked());
    const first = page.button.open();
    expect(page.button.open()).to.equal(first);
    await page.opened();
    page.button.close();
    expect((await first).status).to.equal('canceled');
  });

  it('reads its wishes from attributes, properties, and the call', async () => {
    show(linked('amount="10" meta-campaign="spring"'));
    page.button.metadata = { source: 'footer' };
    void page.button.open({ amount: 50, reference: 'R-1' });
    await page.opened();
    await until('the amount of the call', () => page.panel().shadowRoot?.textContent?.includes('Pay €50.00'));
    page.panel().shadowRoot?.querySelector<HTMLElement>('[part~=submit]')?.click();
    const request = await until('a session', () => backend.seen.find(({ path }) => path.endsWith('/sessions')));
    expect(request.body).to.deep.include({ reference: 'R-1', metadata: { campaign: 'spring', source: 'footer' } });
  });

  it('mirrors its attributes in properties once it was opened', async () => {
    show(linked('customer-email="a@example.org"'));
    page.button.link = null;
    void page.button.prefetch();
    await until('the properties', () => 'customerEmail' in page.button);
    const button = page.button as unknown as Record<string, unknown>;
    expect(button['customerEmail']).to.equal('a@example.org');
    button['amount'] = 25;
    expect(page.button.getAttribute('amount')).to.equal('25');
  });

  it('shows its state as an attribute and as a custom state', async () => {
    show(linked());
    void page.button.open();
    await page.opened();
    expect(page.button.getAttribute('state')).to.equal('open');
    await until(':state(open)', () => page.button.matches(':state(open)'));
    page.button.close();
    expect(page.button.state).to.equal('ready');
  });

  it('leads to the session of its choices where the mode leaves the page', async () => {
    show(linked('mode="redirect" amount="25" reference="R-7"'));
    trigger().click();
    await until('a way', () => page.followed[0]);
    expect(page.followed).to.deep.equal([backend.payPage]);
    expect(backend.seen.find(({ path }) => path.endsWith('/sessions'))?.body).to.deep.include({
      expectedTotal: 2500,
      reference: 'R-7',
    });
    expect(page.dialog()?.open).to.not.equal(true);
  });

  it('leads to the page of the link, with the choices, where they are not enough', async () => {
    backend.link = { ...backend.link, collect: { ...backend.link.collect, email: 'required' } };
    show(linked('mode="redirect" amount="25" interval="month"'));
    trigger().click();
    await until('a way', () => page.followed[0]);
    expect(page.followed).to.deep.equal([`${pageOf(backend)}?amount=25&interval=month`]);
    expect(backend.count('sessions')).to.equal(0);
  });

  it('tells versions apart', () => {
    show('');
    expect(buttonClass.version).to.match(/^\d+\.\d+\.\d+/);
  });
});
