/** What a page can read of the checkout behind a button. */
import { expect } from 'chai';
import { PlayedBackend, problem } from '../support/played-backend.ts';
import { ButtonPage, pageOf } from '../support/shown-button.ts';
import { until } from '../support/shown-checkout.ts';

type Readable = Readonly<Record<string, unknown>>;

describe('properties of <pay-link-button>', () => {
  let backend: PlayedBackend;
  let page: ButtonPage;
  const read = (name: string) => (page.button as unknown as Readable)[name];

  const open = async (attributes = '') => {
    backend = new PlayedBackend();
    page = new ButtonPage(`<pay-link-button ${attributes}><a href="${pageOf(backend)}">Pay</a></pay-link-button>`);
    const result = page.button.open();
    await until('the properties', () => 'config' in page.button);
    return result;
  };
  afterEach(async () => {
    page.remove();
    await backend.end();
  });

  it('say what is chosen, what it costs and of which link', async () => {
    void open();
    await until('the quote', () => 'config' in page.button && read('quote'));
    expect(read('selection')).to.deep.equal({ amount: 2500 });
    expect(read('quote')).to.deep.include({ dueToday: 2500, currency: 'EUR' });
    expect(read('config')).to.deep.include({ name: 'Support us' });
    expect(read('livemode')).to.equal(false);
    expect(read('result')).to.equal(undefined);
  });

  it('keep the result and the last error', async () => {
    const result = open();
    await until('the quote', () => 'config' in page.button && read('quote'));
    backend.instead('sessions', () => problem(422, 'return_url_not_allowed'));
    page.panel()?.shadowRoot?.querySelector<HTMLElement>('[part~=submit]')?.click();
    await until('the error', () => read('error'));
    expect(read('error')).to.deep.include({ code: 'return_url_not_allowed' });
    page.button.close();
    await result;
    expect(read('result')).to.deep.include({ status: 'canceled', reason: 'script' });
  });

  it('list the values that were ignored', async () => {
    void open('amount="25,50" interval="daily"');
    await until('the notices', () => 'config' in page.button && (read('notices') as unknown[]).length === 2);
    expect((read('notices') as { attribute: string }[]).map(({ attribute }) => attribute)).to.have.members([
      'amount',
      'interval',
    ]);
  });

  it('lets a page style the parts of the checkout on the button', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'pay-link-button::part(submit) { letter-spacing: 3px } pay-link-button::part(amount-selected) { letter-spacing: 5px }',
    );
    document.adoptedStyleSheets = [sheet];
    void open();
    await until('the quote', () => 'config' in page.button && read('quote'));
    const spacing = (selector: string) =>
      getComputedStyle(page.panel()?.shadowRoot?.querySelector(selector) as Element).letterSpacing;
    await until('the parts', () => spacing('[part~=submit]') === '3px');
    expect(spacing('[part~=amount-selected]')).to.equal('5px');
    document.adoptedStyleSheets = [];
  });

  it('cannot be written', async () => {
    void open();
    await until('the quote', () => 'config' in page.button && read('quote'));
    expect(() => Object.assign(page.button, { quote: {} })).to.throw(TypeError);
  });
});
