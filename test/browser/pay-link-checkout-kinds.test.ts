/** Product and subscription links, and what any link asks besides: from the choice to what the backend is sent. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { PublicLink } from '../../src/protocol/public-link.ts';
import type { SessionRequest } from '../../src/protocol/session-request.ts';
import { aMonthlyPlan, anAmountLink, aProductLink, aSubscriptionLink } from '../fixtures/links.ts';
import { KNOWN_CODE, PlayedBackend } from '../support/played-backend.ts';
import { ShownCheckout, until } from '../support/shown-checkout.ts';

describe('<pay-link-checkout>, kinds of link', () => {
  let backend: PlayedBackend;
  let checkout: ShownCheckout;

  const show = async (link: PublicLink, words: string, attributes: Record<string, string> = {}) => {
    backend = new PlayedBackend(link);
    checkout = new ShownCheckout(backend, attributes);
    await checkout.shows(words);
  };
  const sent = async (): Promise<Partial<SessionRequest>> => {
    checkout.submitButton.click();
    const request = await until('a session', () => backend.seen.find(({ path }) => path.endsWith('/sessions')));
    return request.body;
  };
  const press = (label: string) => checkout.control(label).click();
  const errors = () => [...checkout.root.querySelectorAll('.error')].map((error) => error.textContent?.trim());
  afterEach(async () => {
    checkout.remove();
    await backend.end();
  });

  describe('a product', () => {
    it('is paid in a size and a colour, as often as was asked for', async () => {
      await show(aProductLink(), 'from €24.00');
      checkout.choose('XXL');
      checkout.choose('Red');
      press('One T-shirt more');
      await checkout.shows('Pay €54.00');
      expect(await sent()).to.deep.include({
        selection: { items: [{ id: 'shirt', options: { size: 'xxl', color: 'red' }, quantity: 2 }] },
        expectedTotal: 5400,
      });
    });

    it('says which choice is missing, and leads there', async () => {
      await show(aProductLink(), 'from €24.00');
      checkout.submitButton.click();
      await checkout.shows('2 things to correct');
      expect(errors()).to.deep.equal(['Choose: Size.', 'Choose: Colour.']);
      expect(backend.count('quote')).to.equal(0);
      checkout.root.querySelector<HTMLElement>('#problems a')?.click();
      expect(checkout.focused).to.equal(checkout.field('S'));
    });

    it('lets nobody choose what cannot be had, and says why', async () => {
      await show(aProductLink(), 'from €24.00');
      checkout.choose('XXL');
      await checkout.shows('Blue: not made with XXL');
      expect(checkout.field('Blue').disabled).to.equal(true);
      expect(checkout.field('Blue').ariaLabel).to.equal('Blue: not made with XXL');
      checkout.choose('S');
      await until('another reason', () => checkout.text.includes('Red: sold out with S'));
      expect(checkout.field('Blue').disabled).to.equal(false);
    });

    it('takes a typed quantity, and says which ones there are', async () => {
      await show(aProductLink(), 'Colour: Red', { options: 'size:xxl color:red' });
      await checkout.shows('Pay €27.00');
      const quantity = checkout.root.querySelector<HTMLInputElement>('#field-quantity\\:shirt')!;
      quantity.focus();
      quantity.select();
      await sendKeys({ type: '9' });
      checkout.submitButton.click();
      await checkout.shows('enter a number from 1 to 5');
      expect(quantity.value).to.equal('9');
      quantity.select();
      await sendKeys({ type: '3' });
      await checkout.shows('Pay €81.00');
    });

    it('begins with what the page wishes, and tells it what the link does not have', async () => {
      await show(aProductLink(), 'Size: XXL', { options: 'size:xxl color:pink', quantity: '2' });
      expect(checkout.field('XXL').checked).to.equal(true);
      await checkout.heard('notice');
      expect(checkout.event('notice')?.detail).to.include({ attribute: 'options', value: 'color:pink' });
    });

    it('leaves out what the page hides', async () => {
      await show(aProductLink({ allowPromotionCodes: true }), 'from €24.00', { hide: 'quantity coupon' });
      expect(checkout.root.querySelector('.stepper')).to.equal(null);
      expect(checkout.text).not.to.include('promotion');
    });

    it('asks again where the total is not what the items say', async () => {
      await show(aProductLink(), 'Colour: Red', { options: 'size:xxl color:red' });
      await checkout.shows('Pay €27.00');
      const link = aProductLink();
      if (link.type === 'product' && link.items[0]) link.items[0].unitAmount = 2600;
      backend.link = { ...link, handoff: backend.link.handoff };
      press('One T-shirt more');
      checkout.submitButton.click();
      await checkout.shows('The price has changed');
      expect(checkout.text).to.include('€54.00').and.include('€58.00');
      expect(backend.count('sessions')).to.equal(0);
    });
  });

  describe('a subscription', () => {
    const yearly = { ...aMonthlyPlan, id: 'yearly', name: 'Yearly', interval: 'year' as const, unitAmount: 9000 };
    const link = aSubscriptionLink({
      cancelUrl: 'https://example.com/cancel',
      plans: [aMonthlyPlan, { ...yearly, trial: { days: 14 } }],
    });

    it('states before the button what is charged now, next and how to cancel', async () => {
      await show(link, 'Subscribe €9.00 every month');
      await checkout.shows('Due today: €9.00. Then €9.00 on');
      expect(checkout.text).to.include('and every month after that').and.include('cancel at any time');
      const how = checkout.control('How to cancel') as HTMLAnchorElement;
      expect(how.href).to.equal('https://example.com/cancel');
      const isBefore = how.compareDocumentPosition(checkout.submitButton) & Node.DOCUMENT_POSITION_FOLLOWING;
      expect(isBefore).to.be.greaterThan(0);
    });

    it('charges nothing today in a trial, and says when it begins to', async () => {
      await show(link, 'Yearly', { plan: 'yearly' });
      await checkout.shows('Subscribe — nothing due today');
      await checkout.shows('Then €90.00 on');
      expect(await sent()).to.deep.include({ selection: { plan: 'yearly' }, expectedTotal: 0 });
    });

    it('counts seats', async () => {
      const team = { ...aMonthlyPlan, seats: { default: 3, min: 2, max: 4 } };
      await show(aSubscriptionLink({ plans: [team] }), 'Subscribe €27.00 every month');
      press('One seat more');
      press('One seat more');
      await checkout.shows('Subscribe €36.00 every month');
      expect(await sent()).to.deep.include({ selection: { plan: 'monthly', seats: 4 }, expectedTotal: 3600 });
    });
  });

  describe('what a link asks besides', () => {
    const { collect: off } = anAmountLink();

    it('is an address with the fields of its country, in its order', async () => {
      await show(anAmountLink({ collect: { ...off, billingAddress: 'required' } }), 'Billing address', {
        locale: 'en-US',
      });
      const labels = () =>
        [...checkout.root.querySelectorAll('.address label')].map((label) =>
          label.textContent?.replace(/\s+/g, ' ').trim().replace(' (optional)', ''),
        );
      await until('the fields of the United States', () => labels().includes('ZIP code'));
      expect(labels()).to.deep.equal([
        'Country or region',
        'Street and number',
        'Apartment, building',
        'Town or city',
        'State',
        'ZIP code',
      ]);
      const country = checkout.field('Country') as unknown as HTMLSelectElement;
      country.value = 'DE';
      country.dispatchEvent(new Event('change', { bubbles: true }));
      await until('the fields of Germany', () => labels().indexOf('Postcode') === 3);
      expect(labels()).not.to.include('State');
      checkout.type('Street', 'Weg 1');
      checkout.type('Postcode', '24103');
      checkout.type('Town', 'Kiel');
      expect((await sent()).customer).to.deep.equal({
        billingAddress: { country: 'DE', line1: 'Weg 1', postalCode: '24103', locality: 'Kiel' },
      });
    });

    it('is a tip, which is in the charge', async () => {
      await show(anAmountLink({ tip: { percentages: [10], allowCustom: true } }), 'Add a tip');
      checkout.choose('10%');
      await checkout.shows('Pay €27.50');
      expect(await sent()).to.deep.include({ selection: { amount: 2500, tip: 250 }, expectedTotal: 2750 });
    });

    it('is a promotion code: Enter applies it and pays nothing, and it can be taken back', async () => {
      await show(anAmountLink({ allowPromotionCodes: true }), 'Pay €25.00');
      checkout.root.querySelector('summary')?.click();
      checkout.type('Promotion code', 'NOTHING');
      await sendKeys({ press: 'Enter' });
      await checkout.shows('not valid here');
      expect(checkout.focused).to.equal(checkout.field('Promotion code'));
      const asked = backend.count('quote');
      checkout.type('Promotion code', KNOWN_CODE);
      expect(backend.count('quote')).to.equal(asked);
      await sendKeys({ press: 'Enter' });
      await checkout.shows('Pay €22.50');
      expect(errors()).to.deep.equal([]);
      expect(backend.count('sessions')).to.equal(0);
      press('Remove');
      await checkout.shows('Pay €25.00');
    });

    it('sends the code with the session', async () => {
      await show(anAmountLink({ allowPromotionCodes: true }), 'Pay €22.50', { coupon: KNOWN_CODE });
      expect(await sent()).to.deep.include({ promotionCode: KNOWN_CODE, expectedTotal: 2250 });
    });

    it('may be known by the seller: a token fills it in, and locks what it says', async () => {
      const link = anAmountLink({
        collect: { ...off, email: 'required', name: 'required' },
        prefill: { values: { email: 'ada@example.org', name: 'Ada', amount: 4200 }, locked: ['amount', 'email'] },
      });
      await show(link, 'Pay €42.00', { 'prefill-token': 'sealed/1' });
      expect(backend.seen[0]?.path).to.equal(`links/${backend.linkRef}?prefill=sealed%2F1`);
      expect(checkout.text).not.to.include('€25');
      expect([checkout.field('Email').readOnly, checkout.field('Full name').readOnly]).to.deep.equal([true, false]);
      expect(await sent()).to.deep.include({
        prefillToken: 'sealed/1',
        selection: { amount: 4200 },
        expectedTotal: 4200,
      });
    });

    it('is a way of shipping', async () => {
      const link = anAmountLink({
        collect: { ...off, shippingAddress: 'required' },
        shippingOptions: [
          { id: 'post', label: 'Post', amount: 490, countries: ['DE'] },
          { id: 'courier', label: 'Courier', amount: 900, countries: ['DE'] },
        ],
      });
      await show(link, 'Shipping address');
      checkout.type('Street', 'Weg 1');
      checkout.submitButton.click();
      await checkout.shows('Shipping is missing');
      expect(checkout.submitButton.textContent?.trim()).to.equal('Pay');
      checkout.choose('Courier');
      await checkout.shows('Pay €34.00');
      expect((await sent()).selection).to.deep.equal({ amount: 2500, shippingOption: 'courier' });
    });
  });
});
