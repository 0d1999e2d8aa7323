/** The checkout by keyboard: where the focus is after each change, and what is said to those who do not see it. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { PlayedBackend } from '../support/played-backend.ts';
import { ShownCheckout, until } from '../support/shown-checkout.ts';

const giving = {
  callToAction: 'donate',
  amount: {
    mode: 'suggested' as const,
    suggested: [1000, 2500],
    preset: 2500,
    allowCustom: true,
    min: 100,
    max: 1_000_000,
    intervals: [{ interval: 'once' as const }, { interval: 'month' as const, suggested: [500, 1000], preset: 1000 }],
    feeCover: { percent: 1.5, fixed: 25, default: false },
  },
};
const asking = {
  collect: {
    email: 'required' as const,
    name: 'required' as const,
    phone: 'off' as const,
    company: 'off' as const,
    taxId: 'off' as const,
    billingAddress: 'off' as const,
    shippingAddress: 'off' as const,
  },
};

describe('<pay-link-checkout> by keyboard', () => {
  let backend: PlayedBackend;
  let checkout: ShownCheckout;
  const show = async (link: ConstructorParameters<typeof PlayedBackend>[0], words: string) => {
    backend = new PlayedBackend(link);
    checkout = new ShownCheckout(backend);
    await checkout.shows(words);
  };
  const focusIs = (what: string, find: () => Element | null | undefined) =>
    until(`focus on ${what}, not ${checkout.focused?.outerHTML}`, () => find() && checkout.focused === find());
  const spoken = () => [...checkout.root.querySelectorAll('[aria-live]')].map((region) => region.textContent).join('');

  afterEach(async () => {
    checkout.remove();
    await backend.end();
  });

  it('leaves the focus alone while it stands in a page and nobody has touched it', async () => {
    await show({}, 'Pay €25.00');
    expect(document.activeElement).to.equal(document.body);
  });

  it('is one stop for each group, and arrows choose within it', async () => {
    await show(giving, 'Donate €25.00');
    checkout.field('Once').focus();
    await sendKeys({ press: 'ArrowRight' });
    await checkout.shows('Give €10.00 every month');
    expect(checkout.focused).to.equal(checkout.field('Monthly'));
    await sendKeys({ press: 'Tab' });
    expect(checkout.focused).to.equal(checkout.field('€10'));
    await sendKeys({ press: 'ArrowLeft' });
    await checkout.shows('Give €5.00 every month');
    expect(checkout.focused).to.equal(checkout.field('€5'));
  });

  it('types another amount, submits with Enter, once', async () => {
    await show(giving, 'Donate €25.00');
    checkout.field('Other').focus();
    await sendKeys({ press: ' ' });
    await focusIs('the amount', () => checkout.root.querySelector('[part~=amount-input] input'));
    await sendKeys({ type: '12.5' });
    await checkout.shows('= €12.50');
    await checkout.shows('Donate €12.50');
    await sendKeys({ press: 'Enter' });
    await until('a session', () => backend.session);
    expect(backend.count('sessions')).to.equal(1);
    expect(backend.session?.selection).to.deep.include({ amount: 1250, interval: 'once' });
  });

  it('never rewrites what is typed', async () => {
    await show({ amount: { mode: 'open', min: 100, max: 1_000_000 } }, 'Amount');
    const input = checkout.root.querySelector('[part~=amount-input] input') as HTMLInputElement;
    input.focus();
    for (const [index, key] of [...'1 250,50'].entries()) {
      await sendKeys({ type: key });
      expect(input.value).to.equal('1 250,50'.slice(0, index + 1));
    }
    await checkout.shows('= €1,250.50');
    await checkout.shows('Pay €1,250.50');
  });

  it('asks which amount is meant, and takes the answer', async () => {
    await show({ amount: { mode: 'open', min: 100, max: 1_000_000 } }, 'Amount');
    (checkout.root.querySelector('[part~=amount-input] input') as HTMLElement).focus();
    await sendKeys({ type: '1.234' });
    await checkout.shows('Did you mean €1.23 or €1,234.00?');
    checkout.control('€1,234.00').focus();
    await sendKeys({ press: 'Enter' });
    await checkout.shows('Pay €1,234.00');
    expect(backend.count('sessions')).to.equal(0);
    await focusIs('the amount', () => checkout.root.querySelector('[part~=amount-input] input'));
  });

  it('takes the focus to a list of what is missing, and from there to each field', async () => {
    await show(asking, 'Pay €25.00');
    checkout.submitButton.focus();
    await sendKeys({ press: 'Enter' });
    const list = () => checkout.root.querySelector('#problems');
    await focusIs('the list', list);
    const links = [...(list()?.querySelectorAll('a') ?? [])];
    expect(links).to.have.length(2);
    for (const [index, label] of ['Email', 'Full name'].entries()) {
      const link = links[index] as HTMLElement;
      link.focus();
      await sendKeys({ press: 'Enter' });
      await focusIs(label, () => checkout.field(label));
      const field = checkout.field(label);
      expect(field.ariaInvalid ?? field.getAttribute('aria-invalid')).to.equal('true');
      const message = checkout.root.getElementById(field.getAttribute('aria-describedby')?.split(' ')[0] ?? '');
      expect(message?.textContent?.trim()).not.to.equal('');
    }
    expect(location.hash).to.equal('');
    expect(checkout.event('invalid')?.detail.problems).to.have.length(2);
  });

  it('goes to the list again at the next attempt', async () => {
    await show(asking, 'Pay €25.00');
    checkout.submitButton.click();
    await focusIs('the list', () => checkout.root.querySelector('#problems'));
    checkout.type('Email', 'ada@example.org');
    checkout.submitButton.focus();
    await sendKeys({ press: 'Enter' });
    await focusIs('the list', () => checkout.root.querySelector('#problems'));
    expect(checkout.root.querySelectorAll('#problems a')).to.have.length(1);
  });

  it('has a button that is never disabled, and keeps the focus on it while it works', async () => {
    await show({}, 'Pay €25.00');
    backend.instead('sessions', () => new Promise(() => undefined));
    checkout.submitButton.focus();
    await sendKeys({ press: 'Enter' });
    await checkout.shows('One moment');
    expect(checkout.submitButton.disabled).to.equal(false);
    expect(checkout.focused).to.equal(checkout.submitButton);
    await sendKeys({ press: 'Enter' });
    expect(backend.count('sessions')).to.equal(1);
  });

  it('goes into the payment page when that is there, and to the result', async () => {
    await show({}, 'Pay €25.00');
    checkout.submitButton.focus();
    await sendKeys({ press: 'Enter' });
    await focusIs('the payment page', () => (checkout.element.step === 'awaiting' ? checkout.frame : undefined));
    expect(checkout.frame?.title).to.equal('Secure payment to Demo seller');
    await until('a read that waits', () => backend.isAskedToWait);
    backend.change({ status: 'completed' });
    await checkout.shows('Thank you');
    await focusIs('the result', () => checkout.root.querySelector('#news'));
    await until('the result spoken', () => spoken().includes('received'));
    expect(checkout.root.querySelector('[aria-live=assertive]')?.textContent).to.include('received');
  });

  it('lets nobody type into a payment page that is not shown yet', async () => {
    await show({}, 'Pay €25.00');
    backend.payPage += '#silent';
    checkout.submitButton.click();
    const frame = await until('the frame', () => checkout.frame);
    await checkout.shows('Opening the secure payment page');
    await until('the frame hidden', () => getComputedStyle(frame).visibility === 'hidden');
    expect(frame.checkVisibility({ visibilityProperty: true })).to.equal(false);
  });

  it('goes to the news when a payment is declined', async () => {
    await show({}, 'Pay €25.00');
    backend.modes = [];
    checkout.submitButton.focus();
    checkout.submitButton.click();
    await until('a read that waits', () => backend.isAskedToWait);
    backend.change({ attempts: 1, lastDeclineReason: 'not_allowed' });
    await checkout.shows('declined');
    await focusIs('the news', () => checkout.root.querySelector('#news'));
  });

  it('does not submit a form of the page around it', async () => {
    await show({}, 'Pay €25.00');
    const form = document.createElement('form');
    let submissions = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submissions++;
    });
    document.body.append(form);
    form.append(checkout.element);
    await checkout.shows('Pay €25.00');
    checkout.submitButton.focus();
    await sendKeys({ press: 'Enter' });
    await until('a session', () => backend.session);
    expect(submissions).to.equal(0);
    form.remove();
  });
});
