import type { ErrorMessages } from '../error-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');

export const errors: ErrorMessages = {
  missing: {
    email: 'Geben Sie Ihre E-Mail-Adresse ein',
    name: 'Geben Sie Ihren Vor- und Nachnamen ein',
    phone: 'Geben Sie Ihre Telefonnummer ein',
    company: 'Geben Sie den Namen Ihrer Firma ein',
    taxId: 'Geben Sie Ihre USt-IdNr. ein',
    line1: 'Geben Sie Straße und Hausnummer ein',
    locality: 'Geben Sie den Ort ein',
    plan: 'Wählen Sie einen Tarif',
    shipping: 'Wählen Sie eine Versandart',
  },
  required: (label) => `Füllen Sie „${label}“ aus`,
  choose: (label) => `Wählen Sie bei „${label}“ etwas aus`,
  consent: 'Setzen Sie diesen Haken, um fortzufahren',
  email: 'Geben Sie eine E-Mail-Adresse ein, etwa name@example.com',
  phone: 'Geben Sie eine Telefonnummer in Ziffern ein, etwa +49 30 123456',
  tooLong: (max) => `Verwenden Sie höchstens ${max} Zeichen`,
  tooShort: (min) => `Verwenden Sie mindestens ${min} Zeichen`,
  number: 'Geben Sie eine Zahl in Ziffern ein',
  date: 'Geben Sie ein Datum als Jahr-Monat-Tag ein, etwa 2027-01-31',
  option: 'Wählen Sie eine der Möglichkeiten',
  invalid: 'Das wurde nicht angenommen. Bitte prüfen Sie es.',
  quantity: (min, max) => `Geben Sie eine ganze Zahl von ${min} bis ${max} ein`,
  country: 'Wählen Sie ein Land aus der Liste',
  nothingChosen: 'Wählen Sie mindestens einen Artikel aus',
  amountMissing: 'Wählen Sie einen Betrag aus oder geben Sie einen ein',
  amountUnreadable: (example) => `Geben Sie den Betrag in Ziffern ein, etwa ${example}`,
  amountDecimals: (exponent) =>
    exponent === 0
      ? 'Geben Sie einen ganzen Betrag ohne Nachkommastellen ein'
      : plural(exponent, {
          one: 'Verwenden Sie höchstens eine Nachkommastelle',
          other: `Verwenden Sie höchstens ${exponent} Nachkommastellen`,
        }),
  amountCurrency: (currency) => `Beträge sind hier in ${currency}. Geben Sie nur die Zahl ein.`,
  amountSmall: (min) => `Geben Sie mindestens ${min} ein`,
  amountLarge: (max) => `Geben Sie höchstens ${max} ein`,
  amountStep: (step) => `Geben Sie ein Vielfaches von ${step} ein`,
  ambiguous: 'Das lässt sich auf zwei Arten lesen. Wählen Sie den Betrag, den Sie meinen.',
  onlyAvailable: (count) => (count === 0 ? 'Davon ist nichts mehr da' : `Davon sind nur noch ${count} zu haben`),
  unavailableQuantity: 'So viele sind nicht zu haben. Wählen Sie weniger.',
  byCode: {
    field_required: 'Diese Angabe wird gebraucht',
    option_invalid: 'Diese Auswahl gibt es nicht. Wählen Sie eine andere.',
    promo_invalid: 'Dieser Code gilt hier nicht',
    promo_expired: 'Dieser Code ist abgelaufen',
    item_sold_out: 'Das ist ausverkauft. Wählen Sie etwas anderes.',
    item_temporarily_held:
      'Das ist für jemanden reserviert, der gerade bezahlt. Versuchen Sie es in ein paar Minuten noch einmal oder wählen Sie etwas anderes.',
    already_subscribed:
      'Zu dieser E-Mail-Adresse gibt es schon ein Abonnement. Wir haben einen Link geschickt, mit dem man es verwaltet.',
  },
};
