import type { PlanInterval } from '../protocol/interval.ts';
import type { LanguageWords, Repeat } from './messages.ts';

/** How often, after an amount. */
export const every: Record<Repeat, string> = {
  once: '',
  day: ' per dag',
  week: ' per week',
  month: ' per maand',
  quarter: ' per kwartaal',
  year: ' per jaar',
};
const beforeAmount: Record<string, string> = {
  pay: 'Betaal',
  reserve: 'Reserveer voor',
  collect: 'Betaal',
  donate: 'Doneer',
  book: 'Boek voor',
  subscribe: 'Abonneren voor',
};
const verbs: Record<string, string> = {
  pay: 'Betalen',
  reserve: 'Reserveren',
  collect: 'Betalen',
  donate: 'Doneren',
  book: 'Boeken',
  subscribe: 'Abonneren',
};
const lacks = { sold_out: 'uitverkocht', held: 'nu gereserveerd', impossible: 'bestaat niet' };
const plurals: Record<PlanInterval, [one: string, many: string]> = {
  day: ['dag', 'dagen'],
  week: ['week', 'weken'],
  month: ['maand', 'maanden'],
  year: ['jaar', 'jaar'],
};
const eachOf = (interval: PlanInterval, count: number): string =>
  count === 1
    ? `${interval === 'year' ? 'elk' : 'elke'} ${plurals[interval][0]}`
    : `elke ${count} ${plurals[interval][1]}`;

export const words: LanguageWords = {
  form: {
    dir: 'ltr',
    close: 'Sluiten',
    retry: 'Opnieuw proberen',
    continueOnSecurePage: 'Verder op de beveiligde pagina',
    testMode: 'Testmodus: er wordt geen echt geld afgeschreven',
    terms: 'Voorwaarden',
    privacy: 'Privacy',
    refund: 'Terugbetalingen',
    offline: { title: 'U bent offline', text: 'Maak verbinding en probeer het opnieuw.' },
    loadFailed: {
      title: 'Het betaalformulier kon niet worden geladen',
      text: 'Er is niets afgeschreven. Probeer het opnieuw.',
    },
    callToAction: (verb) => verbs[verb] ?? verb,
    submit: (verb, amount, repeat) => `${beforeAmount[verb] ?? `${verb}:`} ${amount}${every[repeat]}`,
    submitFree: (verb) => `${verbs[verb] ?? verb} – vandaag betaalt u niets`,
    working: 'Een moment…',
    amount: 'Bedrag',
    otherAmount: 'Anders',
    typedAmount: 'Uw bedrag',
    interval: 'Hoe vaak',
    intervals: {
      once: 'Eenmalig',
      week: 'Wekelijks',
      month: 'Maandelijks',
      quarter: 'Per kwartaal',
      year: 'Jaarlijks',
    },
    amountHint: (min, max) => {
      if (min && max) return `Van ${min} tot en met ${max}`;
      if (min) return `Minimaal ${min}`;
      return max ? `Maximaal ${max}` : '';
    },
    amountEcho: (amount) => `= ${amount}`,
    reference: (id) => `Referentie ${id}`,
  },
  extras: {
    fields: {
      email: 'E-mailadres',
      name: 'Voor- en achternaam',
      phone: 'Telefoonnummer',
      company: 'Bedrijf',
      taxId: 'Btw-nummer',
    },
    optional: 'optioneel',
    choose: 'Kies…',
    readMore: 'Meer lezen',
    shippingAddress: 'Bezorgadres',
    billingAddress: 'Factuuradres',
    otherBilling: 'Het factuuradres is anders',
    country: 'Land of regio',
    line1: 'Straat en huisnummer',
    line2: 'Toevoeging',
    locality: 'Plaats',
    postalCode: (country) => (country === 'US' ? 'ZIP-code' : 'Postcode'),
    region: (country) => {
      if (/AU|US/.test(country)) return 'Staat';
      if (/BR|IN|MX/.test(country)) return 'Deelstaat';
      if (/AR|CA|CN|ES|IT/.test(country)) return 'Provincie';
      return country === 'JP' ? 'Prefectuur' : 'Regio';
    },
    shipping: 'Verzending',
    free: 'Gratis',
    tip: 'Fooi geven',
    noTip: 'Geen fooi',
    otherTip: 'Anders',
    coverFee: (fee) =>
      fee ? `Betaal ${fee} extra om de kosten van deze betaling te dekken` : 'De kosten van deze betaling dekken',
    promotionQuestion: 'Hebt u een kortingscode?',
    promotionCode: 'Kortingscode',
    apply: 'Toepassen',
    applied: (code) => `Code ${code} is toegepast.`,
    remove: 'Verwijderen',
  },
  product: {
    chooseOne: 'Kies er een',
    chooseAny: 'Kies wat u wilt',
    optional: 'optioneel',
    choose: 'Kies…',
    from: (price) => `vanaf ${price}`,
    was: (price) => `Eerst: ${price}`,
    lacks,
    lacking: (option, lack, other) => `${option}${other ? ` met ${other}` : ''}: ${lacks[lack]}`,
    left: (count) => `Nog maar ${count} over`,
    quantity: 'Aantal',
    quantityOf: (item) => `Aantal: ${item}`,
    fewer: (item) => `Eén minder: ${item}`,
    more: (item) => `Eén meer: ${item}`,
  },
  plans: {
    plan: 'Abonnement',
    billing: 'Facturering',
    periods: { day: 'Dagelijks', week: 'Wekelijks', month: 'Maandelijks', year: 'Jaarlijks' },
    per: (interval, count) => (count === 1 ? every[interval].trim() : eachOf(interval, count)),
    every: eachOf,
    perSeat: 'per gebruiker',
    saving: (percent) => `Bespaar ${percent}%`,
    trial: (days) => (days === 1 ? 'Eerste dag gratis' : `Eerste ${days} dagen gratis`),
    setupFee: (amount) => `${amount} opstartkosten, eenmalig`,
    seats: 'Gebruikers',
    fewer: 'Eén gebruiker minder',
    more: 'Eén gebruiker meer',
    today: (amount) => `Vandaag te betalen: ${amount}.`,
    next: (amount, date, each) => `Daarna ${amount} op ${date} en vervolgens ${each}.`,
    ends: (count) => (count === 1 ? 'Stopt na één betaling.' : `Stopt na ${count} betalingen.`),
    cancel: 'U kunt op elk moment vóór de volgende betaling opzeggen.',
    howToCancel: 'Zo zegt u op',
  },
};
