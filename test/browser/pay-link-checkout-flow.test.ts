/** From the panel to the truth about the payment, with the real element and a backend that is played. */
import { expect } from 'chai';
import { aQuote } from '../fixtures/sessions.ts';
import { json, lost, PlayedBackend, problem } from '../support/played-backend.ts';
import { ShownCheckout, until } from '../support/shown-checkout.ts';

describe('<pay-link-checkout>, from a choice to "paid"', () => {
  let backend: PlayedBackend;
  let checkout: ShownCheckout;

  const show = (link?: ConstructorParameters<typeof PlayedBackend>[0], attributes?: Record<string, string>) => {
    backend = new PlayedBackend(link);
    checkout = new ShownCheckout(backend, attributes);
  };
  const toPaymentPage = async () => {
    await checkout.shows('Pay €25.00');
    checkout.submitButton.click();
    await until('the payment page', () => checkout.element.step === 'awaiting');
    await until('a read that waits', () => backend.isAskedToWait);
  };
  afterEach(async () => {
    checkout.remove();
    await backend.end();
  });

  it('pays in a frame, and believes only the backend', async () => {
    show();
    await toPaymentPage();
    expect(checkout.events).to.deep.equal(['open', 'ready', 'before-submit', 'submit', 'handoff']);
    backend.change({ status: 'completed', reference: 'A-1', receiptEmail: 'ada@example.org' });
    await checkout.shows('Thank you');
    expect(checkout.text).to.include('€25.00').and.include('A-1').and.include('ada@example.org');
    expect(checkout.frame).to.equal(null);
    expect(checkout.element.step).to.equal('done');
    expect(checkout.event('success')?.detail).to.deep.include({ reference: 'A-1', livemode: false });
    expect(checkout.event('success')?.detail.total).to.deep.include({ minor: 2500, currency: 'EUR', exponent: 2 });
  });

  it('sends what was chosen, what it costs, and a key', async () => {
    show({ callToAction: 'donate' }, { reference: 'R-9', 'meta-campaign': 'spring' });
    await checkout.shows('Donate €25.00');
    checkout.choose('€100');
    await checkout.shows('Donate €100.00');
    checkout.submitButton.click();
    await until('a session', () => backend.session);
    const { body, key } = backend.seen.find(({ path }) => path.endsWith('/sessions'))!;
    expect(body).to.deep.include({
      selection: { amount: 10_000 },
      expectedTotal: 10_000,
      reference: 'R-9',
      metadata: { campaign: 'spring' },
      embedOrigin: location.origin,
    });
    expect(key).to.match(/^[\x21-\x7e]{16,255}$/);
  });

  it('keeps every field that a password manager fills in at once', async () => {
    show({ collect: { ...optionalOnly, email: 'required', name: 'required', phone: 'optional' } });
    await checkout.shows('Pay €25.00');
    checkout.type('Email', 'ada@example.org');
    checkout.type('Full name', 'Ada Lovelace');
    checkout.type('Phone', '+44 20 7946 0000');
    checkout.submitButton.click();
    await until('a session', () => backend.session);
    expect(backend.seen.find(({ path }) => path.endsWith('/sessions'))?.body.customer).to.deep.equal({
      email: 'ada@example.org',
      name: 'Ada Lovelace',
      phone: '+44 20 7946 0000',
    });
  });

  it('makes one session of many presses', async () => {
    show();
    await checkout.shows('Pay €25.00');
    for (let press = 0; press < 50; press++) checkout.submitButton?.click();
    await until('the payment page', () => checkout.frame);
    expect(backend.count('sessions')).to.equal(1);
  });

  it('asks again with both prices where the backend has another one', async () => {
    show();
    const quote = aQuote({ total: 2700 });
    backend.instead('sessions', () => problem(409, 'price_changed', { context: { quote } }));
    await checkout.shows('Pay €25.00');
    checkout.submitButton.click();
    await checkout.shows('It was €25.00 and is now €27.00');
    backend.instead('sessions');
    checkout.submitButton.click();
    await until('a second request', () => backend.count('sessions') === 2);
    const [first, second] = backend.seen.filter(({ path }) => path.endsWith('/sessions'));
    expect(second?.body.expectedTotal).to.equal(2700);
    expect(second?.key).not.to.equal(first?.key);
  });

  it('shows a fixed price as it has become', async () => {
    show({ amount: { mode: 'fixed', value: 2500 } });
    backend.instead('quote', () => json(aQuote({ total: 2700 })));
    await checkout.shows('Pay €27.00');
    expect(checkout.root.querySelector('.figure')?.textContent).to.equal('€27.00');
  });

  it('asks with the same key after a lost answer, and never says that it failed', async () => {
    show();
    backend.instead('sessions', lost);
    await checkout.shows('Pay €25.00');
    checkout.submitButton.click();
    await checkout.shows('Do not pay again');
    backend.instead('sessions');
    await until('the payment page', () => checkout.frame);
    const keys = backend.seen.filter(({ path }) => path.endsWith('/sessions')).map(({ key }) => key);
    expect(keys.length).to.be.greaterThan(1);
    expect(new Set(keys).size).to.equal(1);
  });

  it('says why a payment was declined, keeps what was typed, and goes on with the same session', async () => {
    show({ collect: { ...optionalOnly, email: 'required' } });
    // Paid in another tab; a payment page in view says itself what went wrong.
    backend.modes = [];
    await checkout.shows('Pay €25.00');
    checkout.type('Email', 'ada@example.org');
    checkout.submitButton.click();
    await until('a read that waits', () => backend.isAskedToWait);
    backend.change({ attempts: 1, lastDeclineReason: 'insufficient_funds' });
    await checkout.shows('declined');
    expect(checkout.field('Email').value).to.equal('ada@example.org');
    checkout.submitButton.click();
    await checkout.shows('Waiting for your payment');
    expect(backend.count('sessions')).to.equal(1);
  });

  it('starts afresh when the session has expired', async () => {
    show();
    await toPaymentPage();
    backend.change({ status: 'expired' });
    await checkout.shows('too long');
    checkout.submitButton.click();
    await until('another session', () => backend.count('sessions') === 2);
  });

  it('misses nothing that happens between two reads', async () => {
    show();
    await checkout.shows('Pay €25.00');
    let isChanged = false;
    // The change comes when the first read has been answered and the next one is not yet asked.
    backend.instead('read', () => {
      const answer = backend.answerRead();
      backend.instead('read');
      if (!isChanged) backend.change({ status: 'completed' });
      isChanged = true;
      return answer;
    });
    checkout.submitButton.click();
    await checkout.shows('Thank you');
  });

  it('tells the page once of money that comes later, and then of its arrival', async () => {
    show();
    await toPaymentPage();
    const payment = {
      id: 'pay_abcdefghijklmnopqrstuvwx',
      status: 'pending',
      methodType: 'bank_transfer',
      late: false,
      overLimit: false,
    } as const;
    backend.change({ status: 'processing', payment });
    await checkout.shows('Your bank is handling this');
    expect(checkout.text).not.to.include('Pay again');
    expect(checkout.events.filter((name) => name === 'pending')).to.have.length(1);
    expect(checkout.events).not.to.include('success');
    await until('a read that waits', () => backend.isAskedToWait);
    backend.change({ status: 'completed', payment: { ...payment, status: 'succeeded' } });
    await checkout.shows('Thank you');
    expect(checkout.events.filter((name) => name === 'success')).to.have.length(1);
  });

  it('goes to a link that cannot be refused where every way is', async () => {
    show();
    backend.modes = [];
    await checkout.shows('Pay €25.00');
    checkout.submitButton.click();
    await checkout.shows('Go to the payment page');
    expect((checkout.control('Go to the payment page') as HTMLAnchorElement).href).to.equal(backend.payPage);
  });

  it('does not follow an address that is not on the origin of the link', async () => {
    show();
    backend.payPage = 'https://evil.example/pay';
    await checkout.shows('Pay €25.00');
    checkout.submitButton.click();
    await checkout.heard('error');
    expect(checkout.event('error')?.detail.code).to.equal('unsupported_config');
    expect(checkout.root.innerHTML).not.to.include('evil.example');
  });

  it('offers the hosted page where the form cannot be loaded, and loads it at the next try', async () => {
    show();
    checkout.remove();
    backend.instead('link', lost);
    checkout = new ShownCheckout(backend);
    await checkout.shows('could not be loaded');
    const page = checkout.control('Continue on the secure page') as HTMLAnchorElement;
    expect(page.href).to.equal(`${location.origin}/p/${backend.linkRef}`);
    backend.instead('link');
    checkout.control('Try again').click();
    await checkout.shows('Pay €25.00');
  });

  it('lets the page keep the thank-you view to itself', async () => {
    show();
    checkout.element.addEventListener('pay-link-success', (event) => event.preventDefault());
    await toPaymentPage();
    backend.change({ status: 'completed' });
    await checkout.heard('success');
    await checkout.heard('close');
    await checkout.element.updateComplete;
    expect(checkout.text).not.to.include('Thank you');
  });

  it('lets the page veto a submission, and add to it', async () => {
    show();
    await checkout.shows('Pay €25.00');
    const veto = (event: Event) => event.preventDefault();
    checkout.element.addEventListener('pay-link-before-submit', veto);
    checkout.submitButton.click();
    await checkout.heard('before-submit');
    await new Promise((resolve) => setTimeout(resolve));
    expect(backend.count('sessions')).to.equal(0);
    checkout.element.removeEventListener('pay-link-before-submit', veto);
    checkout.element.addEventListener('pay-link-before-submit', (event) => {
      event.waitUntil(Promise.resolve().then(() => event.setReference('late')));
    });
    checkout.submitButton.click();
    await until('a session', () => backend.session);
    expect(backend.seen.find(({ path }) => path.endsWith('/sessions'))?.body.reference).to.equal('late');
  });

  it('finds its session again after a reload of the page', async () => {
    show();
    await toPaymentPage();
    checkout.remove();
    await until('the end of the reads', () => !backend.isAskedToWait);
    checkout = new ShownCheckout(backend);
    await until('a read that waits', () => backend.isAskedToWait);
    backend.change({ status: 'completed' });
    await checkout.shows('Thank you');
    expect(backend.count('sessions')).to.equal(1);
    expect(backend.count('cancel')).to.equal(0);
  });

  it('shows at once what was paid while the page was away', async () => {
    show();
    await toPaymentPage();
    checkout.remove();
    await until('the end of the reads', () => !backend.isAskedToWait);
    backend.change({ status: 'completed' });
    checkout = new ShownCheckout(backend);
    await checkout.shows('Thank you');
    expect(checkout.events).to.include('success');
  });
});

const optionalOnly = {
  email: 'off',
  name: 'off',
  phone: 'off',
  company: 'off',
  taxId: 'off',
  billingAddress: 'off',
  shippingAddress: 'off',
} as const;
