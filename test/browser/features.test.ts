/** What works on a whole page: the script API, configuration, hash opening, the way back from a payment page. */
import { expect } from 'chai';
import type { PayLinkButton } from '../../src/elements/pay-link-button.ts';
import { aCreatedSession } from '../fixtures/sessions.ts';
import { PlayedBackend } from '../support/played-backend.ts';
import { ButtonPage, buttonClass, pageOf } from '../support/shown-button.ts';
import { until } from '../support/shown-checkout.ts';

describe('window.PayLink', () => {
  let backend: PlayedBackend;
  let page: ButtonPage;

  beforeEach(() => {
    backend = new PlayedBackend();
    page = new ButtonPage('');
  });
  afterEach(async () => {
    page.remove();
    await window.PayLink.configure({ amount: undefined, apiBase: undefined, autoUpgrade: undefined });
    await backend.end();
  });

  const opened = () =>
    until('an open checkout', () =>
      [...document.querySelectorAll('pay-link-button')].find(({ state }) => state === 'open'),
    );
  const words = (button: PayLinkButton) => page.panel(button).shadowRoot?.textContent ?? '';

  it('names its version and protocol', () => {
    expect(window.PayLink.version).to.equal(buttonClass.version);
    expect(window.PayLink.protocol).to.equal(1);
  });

  it('opens the address of a link, or its id with a backend, and tells the result', async () => {
    for (const [link, options] of [
      [pageOf(backend), {}],
      [backend.linkRef, { apiBase: location.origin }],
    ] as const) {
      const result = window.PayLink.open(link, { amount: 50, ...options });
      const button = await opened();
      await until('the amount', () => words(button).includes('Pay €50.00'));
      expect(getComputedStyle(button).display).to.equal('inline');
      expect(button.shadowRoot?.querySelector('[part=button]')).to.equal(null);
      expect(await window.PayLink.close()).to.equal(true);
      expect(await result).to.deep.include({ status: 'canceled', reason: 'script' });
    }
    expect(await window.PayLink.close()).to.equal(false);
  });

  it('says what is missing where it cannot know the backend', async () => {
    const result = await window.PayLink.open('no-backend').catch((error: unknown) => error);
    expect(String(result)).to.match(/no backend is configured/);
    expect(document.querySelector('dialog[open]')).to.equal(null);
  });

  it('hears events of any checkout until it is told to stop', async () => {
    const heard: string[] = [];
    const stop = window.PayLink.on('open', (event) => heard.push(event.type));
    void window.PayLink.open(pageOf(backend));
    await opened();
    await until('the event', () => heard.length);
    await window.PayLink.close();
    stop();
    void window.PayLink.open(pageOf(backend));
    await opened();
    await window.PayLink.close();
    expect(heard).to.deep.equal(['pay-link-open']);
  });

  it('preloads a link, once', async () => {
    await window.PayLink.preload(pageOf(backend));
    await until('the link', () => backend.count('link') === 1);
    void window.PayLink.open(pageOf(backend));
    await opened();
    expect(backend.count('link')).to.equal(1);
  });

  it('gives the configuration of a link, or a failure with a code', async () => {
    const config = await window.PayLink.getConfig(pageOf(backend));
    expect(config).to.deep.include({ name: backend.link.name, status: 'active' });
    backend.instead('link', () => new Response('<h1>Hello</h1>', { status: 200 }));
    const failure = await window.PayLink.getConfig(pageOf(backend)).catch((error: unknown) => error);
    expect(failure).to.have.nested.property('failure.code');
  });

  it('configures the page, weaker than attributes', async () => {
    await window.PayLink.configure({ amount: 50, apiBase: location.origin });
    page.element.innerHTML = `<pay-link-button link="${backend.linkRef}">Give</pay-link-button><pay-link-button amount="100" link="${backend.linkRef}">Give</pay-link-button>`;
    for (const [index, amount] of ['€50.00', '€100.00'].entries()) {
      const button = page.buttons[index] as PayLinkButton;
      button.shadowRoot?.querySelector('button')?.click();
      await until(amount, () => page.panel(button) && words(button).includes(`Pay ${amount}`));
      button.close();
    }
  });

  it('upgrades every link to exactly the configured origin, but those it shall ignore', async () => {
    await window.PayLink.configure({ autoUpgrade: location.origin });
    const elsewhere = `${location.origin.replace(/\d$/, '')}/p/${backend.linkRef}`;
    page.element.innerHTML = `<a href="${pageOf(backend)}">Give</a><a data-pay-link-ignore href="${pageOf(backend)}">Plain</a><a href="${elsewhere}">Other</a>`;
    const [upgraded, ignored, other] = page.element.querySelectorAll('a');
    ignored?.click();
    other?.click();
    expect(page.clickedThrough).to.deep.equal([pageOf(backend), elsewhere]);
    upgraded?.click();
    await page.opened((await opened()) as PayLinkButton);
    expect(page.clickedThrough).to.have.length(2);
  });

  it('tells what is set up, without anything about a payer', async () => {
    page.element.innerHTML = `<pay-link-button customer-email="ada@example.org" ammount="5"><a href="${pageOf(backend)}">Give</a></pay-link-button><pay-link-button>Nothing</pay-link-button>`;
    const report = await window.PayLink.diagnose();
    expect(report).to.deep.include({
      buttons: 2,
      origin: location.origin,
      ignoredAttributes: ['ammount of <pay-link-button>'],
    });
    expect(report.links[0]).to.deep.include({
      link: backend.linkRef,
      status: 'active',
      isOriginAllowed: true,
      protocol: 1,
    });
    expect(report.links[0]?.clockAheadMs).to.be.a('number');
    expect(report.withoutLink).to.have.length(1);
    expect(JSON.stringify(report)).not.to.include('ada');
  });
});

describe('a button with open-on', () => {
  let backend: PlayedBackend;
  let page: ButtonPage;

  beforeEach(() => {
    backend = new PlayedBackend();
  });
  afterEach(async () => {
    history.replaceState(null, '', location.pathname + location.search);
    page.remove();
    await backend.end();
  });

  const show = (attributes = '') => {
    page = new ButtonPage(
      `<pay-link-button open-on="#donate" ${attributes}><a href="${pageOf(backend)}">Give</a></pay-link-button>`,
    );
  };

  it('opens when the hash becomes its own', async () => {
    show();
    location.hash = '#other';
    location.hash = '#donate';
    await page.opened();
  });

  it('opens when it comes to a page that has its hash', async () => {
    location.hash = '#donate';
    show();
    await page.opened();
  });

  it('stays closed where it is disabled or hidden', async () => {
    show('disabled');
    page.element.insertAdjacentHTML(
      'beforeend',
      `<pay-link-button hidden open-on="#donate"><a href="${pageOf(backend)}">Give</a></pay-link-button>`,
    );
    let asked = 0;
    page.element.addEventListener('pay-link-before-open', () => asked++);
    location.hash = '#donate';
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    await window.PayLink.close();
    expect(asked).to.equal(0);
    expect(page.followed).to.deep.equal([]);
  });
});

describe('a page that a payer comes back to', () => {
  let backend: PlayedBackend;
  let page: ButtonPage;
  let codes: string[];

  beforeEach(() => {
    codes = [];
    backend = new PlayedBackend();
    backend.session = { ...aCreatedSession({ linkId: backend.link.id }).session, status: 'completed' };
    const played = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (!request.url.endsWith('/sessions/exchange')) {
        return request.url.includes('/v1/public/sessions/') ? backend.answerRead() : played(request);
      }
      codes.push(((await request.json()) as { code: string }).code);
      return new Response(JSON.stringify({ session: backend.session, secret: 'read-only-secret-of-20' }), {
        headers: { 'content-type': 'application/json' },
      });
    };
    page = new ButtonPage(`<pay-link-button><a href="${pageOf(backend)}">Give</a></pay-link-button>`);
  });
  afterEach(async () => {
    page.remove();
    await backend.end();
  });

  it('exchanges the code of its address, takes it out, and shows what the backend says', async () => {
    const url = new URL(location.href);
    history.replaceState(
      { mine: 1 },
      '',
      `${url.pathname}${url.search}&pay_link_code=one-time-code-of-32-characters&keep=1`,
    );
    const result = window.PayLink.resume();
    await until('the result', () => page.panel()?.shadowRoot?.textContent?.includes('Thank you'));
    expect(location.search).to.include('keep=1').and.not.include('pay_link_code');
    expect(history.state).to.deep.equal({ mine: 1 });
    expect(codes).to.deep.equal(['one-time-code-of-32-characters']);
    await until('paid', () => page.button.state === 'paid');
    page.button.close();
    expect(await result).to.deep.include({ status: 'paid' });
    history.replaceState(null, '', url);
  });

  it('has nothing to resume without a code or an unfinished attempt', async () => {
    expect(await window.PayLink.resume()).to.equal(null);
    expect(codes).to.deep.equal([]);
  });
});
