import type { PlanInterval } from '../../../../../src/protocol/interval.ts';
import type { PageMessages } from '../page-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('nl');
const per: Record<PlanInterval, string> = { day: 'per dag', week: 'per week', month: 'per maand', year: 'per jaar' };
const many: Record<PlanInterval, string> = { day: 'dagen', week: 'weken', month: 'maanden', year: 'jaar' };

export const page: PageMessages = {
  language: 'Taal',
  terms: 'Voorwaarden',
  privacy: 'Privacy',
  refunds: 'Terugbetalingen',
  poweredBy: 'Veilig betalen met Pay Link',
  questions: (seller) => `Vragen? Neem contact op met ${seller}:`,
  testMode: 'Testmodus.',
  testModeDetail: 'Er gaat geen echt geld om; echte kaarten worden geweigerd.',
  subtotal: 'Subtotaal',
  discount: 'Korting',
  shipping: 'Verzending',
  tax: 'Belasting',
  taxIncluded: (amount) => `Inclusief ${amount} belasting`,
  tip: 'Fooi',
  fee: 'Gedekte kosten',
  setupFee: 'Opstartkosten',
  total: 'Totaal',
  dueToday: 'Vandaag te betalen',
  dueLater: 'Later te betalen',
  totalEvery: (every) => `Totaal ${every}`,
  quantity: (quantity, unit) => `${quantity} × ${unit}`,
  reference: 'Referentie',
  every: { once: '', week: 'per week', month: 'per maand', quarter: 'per kwartaal', year: 'per jaar' },
  planEvery: (interval, count) => (count === 1 ? per[interval] : `elke ${count} ${many[interval]}`),
  nextCharge: (amount, date) => `De volgende afschrijving is ${amount} op ${date}.`,
  nextChargeDate: (date) => `De volgende afschrijving is op ${date}.`,
  renews: 'Dit herhaalt zich totdat u opzegt.',
  endsAfter: (charges) =>
    plural(charges, {
      one: 'Het stopt vanzelf na één afschrijving.',
      other: `Het stopt vanzelf na ${charges} afschrijvingen.`,
    }),
  howToCancelAt: (place) => `U kunt op elk moment opzeggen: ${place}`,
  howToCancel: (contact) => `U kunt op elk moment opzeggen: schrijf naar ${contact}.`,
  trial: (days) => plural(days, { one: 'Eerste dag gratis', other: `Eerste ${days} dagen gratis` }),
  errorTitle: (count) => plural(count, { one: 'Eén ding klopt nog niet', other: `${count} dingen kloppen nog niet` }),
  notFoundTitle: 'Deze betaalpagina bestaat niet',
  notFoundText: 'Het adres is misschien onvolledig of verouderd. Vraag degene van wie u het hebt om een nieuw adres.',
  prefillTitle: 'Deze persoonlijke link is niet meer geldig',
  prefillText: 'Er is niets afgeschreven. Vraag degene van wie u de link hebt om een nieuwe.',
  crossSiteTitle: 'Dit formulier kwam niet van onze pagina',
  crossSiteText:
    'Voor uw veiligheid is het niet geaccepteerd en is er niets afgeschreven. Open de betaallink nog een keer.',
  failureTitle: 'Er is bij ons iets misgegaan',
  failureText: 'Door deze stap is niets afgeschreven. Probeer het over een ogenblik opnieuw.',
  tooManyTitle: 'Te veel pogingen',
  tooManyText: (minutes) =>
    plural(minutes, {
      one: 'Door deze stap is niets afgeschreven. Wacht voor ieders veiligheid een minuut en probeer het dan opnieuw.',
      other: `Door deze stap is niets afgeschreven. Wacht voor ieders veiligheid ${minutes} minuten en probeer het dan opnieuw.`,
    }),
  tryAgain: 'Opnieuw proberen',
};
