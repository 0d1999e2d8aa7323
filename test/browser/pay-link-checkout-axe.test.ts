/** Every screen of the checkout under axe, light and dark, with the rules of WCAG 2.2 AA and EN 301 549 and no exception. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { aQuote } from '../fixtures/sessions.ts';
import { violationsOf } from '../support/axe.ts';
import { lost, never, PlayedBackend, problem } from '../support/played-backend.ts';
import { ShownCheckout, until } from '../support/shown-checkout.ts';

type Link = ConstructorParameters<typeof PlayedBackend>[0];
interface Scene {
  readonly screen: string;
  readonly link?: Link;
  readonly play?: (backend: PlayedBackend) => void;
  /** Words that say that the screen is there. */
  readonly words: string;
  readonly act?: (checkout: ShownCheckout, backend: PlayedBackend) => unknown;
}

const pay = async (checkout: ShownCheckout) => {
  await checkout.ready('€25.00');
  checkout.submitButton.click();
};
/** Pays in the way that works here, and waits for the backend's session. */
const payed = async (checkout: ShownCheckout, backend: PlayedBackend) => {
  await pay(checkout);
  await until('a read that waits', () => backend.isAskedToWait);
};
const collecting: Link = {
  livemode: true,
  collect: {
    email: 'required',
    name: 'required',
    phone: 'optional',
    company: 'optional',
    taxId: 'optional',
    billingAddress: 'off',
    shippingAddress: 'off',
  },
  customFields: [
    { key: 'order', label: 'Order number', type: 'text', required: true },
    { key: 'guests', label: 'Guests', type: 'number', required: false },
    { key: 'news', label: 'Send me news', type: 'checkbox', required: false },
    { key: 'day', label: 'Day', type: 'date', required: false },
    {
      key: 'table',
      label: 'Table',
      type: 'select',
      required: true,
      options: [{ value: 'in', label: 'Inside' }],
    },
  ],
  consent: [{ key: 'terms', version: '1', text: 'I agree.', required: true, url: 'https://example.com/terms' }],
};
const giving: Link = {
  callToAction: 'donate',
  description: 'Books for children.',
  merchant: {
    name: 'Library fund',
    supportEmail: 'help@example.org',
    legalUrls: { terms: 'https://example.com/t', privacy: 'https://example.com/p', refund: 'https://example.com/r' },
  },
  amount: {
    mode: 'suggested',
    suggested: [1000, 2500],
    preset: 2500,
    allowCustom: true,
    min: 100,
    intervals: [{ interval: 'once' }, { interval: 'month' }],
    feeCover: { percent: 1.5, fixed: 25, default: true },
  },
};

const scenes: readonly Scene[] = [
  { screen: 'loading', play: (backend) => backend.instead('link', never), words: '' },
  { screen: 'the amounts', link: giving, words: 'Donate €25.63' },
  { screen: 'nothing chosen', link: { amount: { mode: 'open', min: 100 } }, words: 'Pay' },
  { screen: 'a fixed amount', link: { amount: { mode: 'fixed', value: 12_550 } }, words: 'Pay €125.50' },
  { screen: 'what a link collects', link: collecting, words: 'Order number' },
  {
    screen: 'what is missing',
    link: collecting,
    words: 'things to correct',
    act: pay,
  },
  {
    screen: 'a typed amount',
    words: '= €1,250.00',
    act: async (checkout) => {
      await checkout.ready('€25.00');
      checkout.choose('Other');
      await until('the field', () => checkout.root.querySelector('#field-amount[type=text]'));
      checkout.type(
        checkout.root.querySelector('#field-amount')?.closest('.field')?.querySelector('label')?.textContent?.trim() ??
          '',
        '1250',
      );
    },
  },
  ...(['inactive', 'expired', 'exhausted', 'archived'] as const).map(
    (status): Scene => ({
      screen: `a link that is ${status}`,
      link: { ...giving, status },
      words: 'Contact Library fund',
    }),
  ),
  {
    screen: 'a link that starts later',
    link: { ...giving, status: 'scheduled', window: { startsAt: '2027-03-01T09:00:00.000Z', graceSeconds: 0 } },
    words: '2027',
  },
  { screen: 'a link that is held', link: { availability: 'held', retryAfter: 30 }, words: 'reserved' },
  { screen: 'a link that is refused here', link: { embed: { allowed: false } }, words: 'website' },
  {
    screen: 'a link that does not exist',
    play: (backend) => backend.instead('link', () => problem(404, 'link_not_found')),
    words: 'does not exist',
  },
  {
    screen: 'a form that cannot be loaded',
    play: (backend) => backend.instead('link', lost),
    words: 'could not be loaded',
  },
  {
    screen: 'totals that cannot be computed',
    play: (backend) => backend.instead('quote', lost),
    words: 'could not be computed',
  },
  {
    screen: 'a changed price',
    play: (backend) =>
      backend.instead('sessions', () => problem(409, 'price_changed', { context: { quote: aQuote({ total: 2700 }) } })),
    act: pay,
    words: '€27.00',
  },
  {
    screen: 'a refused request',
    play: (backend) => backend.instead('sessions', () => problem(429, 'rate_limited', { retryable: false })),
    act: pay,
    words: '',
  },
  {
    screen: 'a session being created',
    play: (backend) => backend.instead('sessions', never),
    act: pay,
    words: 'moment',
  },
  {
    screen: 'a lost answer',
    play: (backend) => backend.instead('sessions', lost),
    act: pay,
    words: 'Do not pay again',
  },
  { screen: 'the payment page', act: payed, words: '' },
  {
    screen: 'a link to the payment page',
    play: (backend) => (backend.modes = []),
    act: payed,
    words: 'Go to the payment page',
  },
  {
    screen: 'a declined payment',
    act: async (checkout, backend) => {
      await payed(checkout, backend);
      backend.change({ attempts: 1, lastDeclineReason: 'insufficient_funds' });
    },
    words: 'declined',
  },
  {
    screen: 'an expired session',
    act: async (checkout, backend) => {
      await payed(checkout, backend);
      backend.change({ status: 'expired' });
    },
    words: 'too long',
  },
  {
    screen: 'money that comes later',
    act: async (checkout, backend) => {
      await payed(checkout, backend);
      backend.change({
        status: 'processing',
        payment: {
          id: 'pay_abcdefghijklmnopqrstuvwx',
          status: 'pending',
          methodType: 'bank_transfer',
          late: false,
          overLimit: false,
        },
      });
    },
    words: 'Your bank is handling this',
  },
  {
    screen: 'a payment',
    act: async (checkout, backend) => {
      await payed(checkout, backend);
      backend.change({ status: 'completed', reference: 'DON-2041', receiptEmail: 'ada@example.org' });
    },
    words: 'DON-2041',
  },
];

describe('<pay-link-checkout>, every screen', () => {
  let backend: PlayedBackend;
  let checkout: ShownCheckout | undefined;

  before(() => {
    document.documentElement.lang = 'en';
    document.title = 'A page with a checkout';
    return setViewport({ width: 480, height: 900 });
  });
  afterEach(async () => {
    checkout?.remove();
    await backend.end();
  });

  for (const theme of ['light', 'dark']) {
    for (const { screen, link, play, words, act } of scenes) {
      it(`has no fault that axe finds: ${screen}, ${theme}`, async () => {
        backend = new PlayedBackend(link);
        play?.(backend);
        checkout = new ShownCheckout(backend, { theme });
        await act?.(checkout, backend);
        await checkout.shows(words);
        expect(await violationsOf(checkout.element)).to.deep.equal([]);
        expect(checkout.root.querySelectorAll('[style]:not(iframe)')).to.have.length(0);
      });
    }
  }
});
