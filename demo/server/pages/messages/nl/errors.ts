import type { ErrorMessages } from '../error-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('nl');
const characters = (count: number) => plural(count, { one: 'één teken', other: `${count} tekens` });

export const errors: ErrorMessages = {
  missing: {
    email: 'Vul uw e-mailadres in',
    name: 'Vul uw voor- en achternaam in',
    phone: 'Vul uw telefoonnummer in',
    company: 'Vul de naam van uw bedrijf in',
    taxId: 'Vul uw btw-nummer in',
    line1: 'Vul straat en huisnummer in',
    locality: 'Vul de plaats in',
    plan: 'Kies een abonnement',
    shipping: 'Kies een verzendmethode',
  },
  required: (label) => `Vul ‘${label}’ in`,
  choose: (label) => `Maak een keuze bij ‘${label}’`,
  consent: 'Vink dit aan om verder te gaan',
  email: 'Vul een e-mailadres in, bijvoorbeeld naam@example.com',
  phone: 'Vul een telefoonnummer in cijfers in, bijvoorbeeld +31 20 123 4567',
  tooLong: (max) => `Gebruik hoogstens ${characters(max)}`,
  tooShort: (min) => `Gebruik minstens ${characters(min)}`,
  number: 'Vul een getal in cijfers in',
  date: 'Vul een datum in als jaar-maand-dag, bijvoorbeeld 2027-01-31',
  option: 'Kies een van de mogelijkheden',
  invalid: 'Dit is niet geaccepteerd. Controleer wat u hebt ingevuld.',
  quantity: (min, max) => `Vul een geheel getal in van ${min} tot en met ${max}`,
  country: 'Kies een land uit de lijst',
  nothingChosen: 'Kies minstens één artikel',
  amountMissing: 'Kies een bedrag of vul er een in',
  amountUnreadable: (example) => `Vul het bedrag in cijfers in, bijvoorbeeld ${example}`,
  amountDecimals: (exponent) =>
    exponent === 0
      ? 'Vul een heel bedrag in, zonder decimalen'
      : plural(exponent, {
          one: 'Gebruik hoogstens één decimaal',
          other: `Gebruik hoogstens ${exponent} decimalen`,
        }),
  amountCurrency: (currency) => `Bedragen zijn hier in ${currency}. Vul alleen het getal in.`,
  amountSmall: (min) => `Vul minstens ${min} in`,
  amountLarge: (max) => `Vul hoogstens ${max} in`,
  amountStep: (step) => `Vul een veelvoud van ${step} in`,
  ambiguous: 'Dit kan op twee manieren worden gelezen. Kies het bedrag dat u bedoelt.',
  onlyAvailable: (count) =>
    count === 0 ? 'Hiervan is niets meer beschikbaar' : `Hiervan zijn er nog maar ${count} beschikbaar`,
  unavailableQuantity: 'Zoveel zijn er niet beschikbaar. Kies er minder.',
  byCode: {
    field_required: 'Dit is nodig om verder te gaan',
    option_invalid: 'Deze keuze is niet beschikbaar. Kies een andere.',
    promo_invalid: 'Deze code geldt hier niet',
    promo_expired: 'Deze code is verlopen',
    item_sold_out: 'Dit is uitverkocht. Kies iets anders.',
    item_temporarily_held:
      'Dit is gereserveerd voor iemand die nu betaalt. Probeer het over een paar minuten opnieuw of kies iets anders.',
    already_subscribed:
      'Bij dit e-mailadres hoort al een abonnement. We hebben een link gestuurd waarmee u het kunt beheren.',
  },
};
