import type { ErrorMessages } from '../error-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('it');
const characters = (count: number) => plural(count, { one: `${count} carattere`, other: `${count} caratteri` });

export const errors: ErrorMessages = {
  missing: {
    email: 'Inserire l’indirizzo e-mail',
    name: 'Inserire nome e cognome',
    phone: 'Inserire il numero di telefono',
    company: 'Inserire il nome dell’azienda',
    taxId: 'Inserire la partita IVA o il codice fiscale',
    line1: 'Inserire la via e il numero civico',
    locality: 'Inserire la città',
    plan: 'Scegliere un piano',
    shipping: 'Scegliere un metodo di spedizione',
  },
  required: (label) => `Compilare «${label}»`,
  choose: (label) => `Scegliere un’opzione per «${label}»`,
  consent: 'Spuntare questa casella per continuare',
  email: 'Inserire un indirizzo e-mail, ad esempio nome@example.com',
  phone: 'Inserire un numero di telefono in cifre, ad esempio +39 06 1234567',
  tooLong: (max) => `Usare al massimo ${characters(max)}`,
  tooShort: (min) => `Usare almeno ${characters(min)}`,
  number: 'Inserire un numero in cifre',
  date: 'Inserire una data come anno-mese-giorno, ad esempio 2027-01-31',
  option: 'Scegliere una delle opzioni',
  invalid: 'Non è stato accettato. Controllare, per favore.',
  quantity: (min, max) => `Inserire un numero intero da ${min} a ${max}`,
  country: 'Scegliere un paese dall’elenco',
  nothingChosen: 'Scegliere almeno un articolo',
  amountMissing: 'Scegliere o inserire un importo',
  amountUnreadable: (example) => `Inserire un importo in cifre, ad esempio ${example}`,
  amountDecimals: (exponent) =>
    exponent === 0
      ? 'Inserire un importo intero, senza decimali'
      : plural(exponent, { one: 'Usare al massimo un decimale', other: `Usare al massimo ${exponent} decimali` }),
  amountCurrency: (currency) => `Qui gli importi sono in ${currency}. Inserire solo il numero.`,
  amountSmall: (min) => `Inserire almeno ${min}`,
  amountLarge: (max) => `Inserire al massimo ${max}`,
  amountStep: (step) => `Inserire un multiplo di ${step}`,
  ambiguous: 'Si può leggere in due modi. Scegliere l’importo desiderato.',
  onlyAvailable: (count) =>
    count === 0 ? 'Non ne restano' : plural(count, { one: 'Ne resta solo 1', other: `Ne restano solo ${count}` }),
  unavailableQuantity: 'Questa quantità non è disponibile. Sceglierne di meno.',
  byCode: {
    field_required: 'Questo dato è necessario per continuare',
    option_invalid: 'Questa scelta non è disponibile. Sceglierne un’altra.',
    promo_invalid: 'Questo codice non è valido qui',
    promo_expired: 'Questo codice è scaduto',
    item_sold_out: 'È esaurito. Scegliere altro.',
    item_temporarily_held:
      'È riservato a qualcuno che sta pagando. Riprovare tra qualche minuto oppure scegliere altro.',
    already_subscribed: 'Per questo indirizzo e-mail esiste già un abbonamento. Abbiamo inviato un link per gestirlo.',
  },
};
