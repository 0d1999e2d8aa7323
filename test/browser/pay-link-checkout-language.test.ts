/** Which language the checkout speaks, from the first word to the last. */
import { expect } from 'chai';
import { aProductLink, aSubscriptionLink, anAmountLink } from '../fixtures/links.ts';
import { PlayedBackend } from '../support/played-backend.ts';
import { ShownCheckout, until } from '../support/shown-checkout.ts';

describe('<pay-link-checkout>, languages', () => {
  let backend: PlayedBackend;
  let checkout: ShownCheckout;

  const show = (link: ConstructorParameters<typeof PlayedBackend>[0], attributes: Record<string, string> = {}) => {
    backend = new PlayedBackend(link);
    checkout = new ShownCheckout(backend, attributes);
  };
  const panel = () => checkout.root.querySelector<HTMLElement>('[part=panel]');
  afterEach(async () => {
    document.documentElement.lang = 'en';
    document.documentElement.removeAttribute('dir');
    checkout.remove();
    await backend.end();
  });

  it('is that of the attribute, to the end', async () => {
    show({ callToAction: 'donate' }, { locale: 'de-DE' });
    await checkout.shows('25,00 € spenden');
    expect(panel()?.lang).to.equal('de-DE');
    expect(checkout.text).not.to.match(/Amount|Other|Test mode/);
    checkout.submitButton.click();
    await until('the payment page', () => checkout.element.step === 'awaiting');
    expect(checkout.frame?.title).to.equal('Sichere Zahlung an Demo seller');
    await until('a read that waits', () => backend.isAskedToWait);
    backend.change({ status: 'completed' });
    await checkout.shows('Vielen Dank');
    expect(backend.seen.find(({ path }) => path.endsWith('/sessions'))?.body.locale).to.equal('de-DE');
  });

  it('is that of the page, through shadow roots', async () => {
    document.documentElement.lang = 'de';
    show({});
    await checkout.shows('bezahlen');
  });

  it('is that of the link where the page speaks none that is known', async () => {
    document.documentElement.lang = 'tlh';
    show({ locale: 'de' });
    await checkout.shows('25,00 € bezahlen');
  });

  it('is that of the parts of the form, too', async () => {
    show(aProductLink({ allowPromotionCodes: true }), { locale: 'de' });
    await checkout.shows('ab 24,00 €');
    checkout.submitButton.click();
    await checkout.shows('Bitte auswählen: Size.');
    expect(checkout.text).to.include('Gutscheincode');
  });

  it('is that of plans, too', async () => {
    show(aSubscriptionLink(), { locale: 'de' });
    await checkout.shows('Für 9,00 € pro Monat abonnieren');
    await checkout.shows('Heute fällig: 9,00');
  });

  it('shows by example how an amount is written, in the digits of the language', async () => {
    show({ amount: { mode: 'open', min: 100 } }, { locale: 'ar-EG' });
    const field = await until('the field', () => checkout.root.querySelector<HTMLInputElement>('#field-amount'));
    field.value = 'x';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    checkout.submitButton.click();
    const error = await until('the problem', () => checkout.root.querySelector('.error'));
    expect(error.textContent).to.match(/[٠-٩]{2}/);
  });

  it('writes shares as the language does', async () => {
    show({ tip: { percentages: [12.5], allowCustom: false } }, { locale: 'fr-FR' });
    await checkout.shows('12,5 %');
  });

  it('reads right to left where it is written so', async () => {
    show(anAmountLink(), { locale: 'ar-EG' });
    await until('the form', () => checkout.submitButton);
    await until('the direction', () => panel()?.dir === 'rtl');
    expect(getComputedStyle(panel()!).direction).to.equal('rtl');
  });
});
