import type { PlanInterval } from '../protocol/interval.ts';
import type { LanguageWords, Repeat } from './messages.ts';

/** How often, after an amount. */
export const every: Record<Repeat, string> = {
  once: '',
  day: ' al giorno',
  week: ' a settimana',
  month: ' al mese',
  quarter: ' a trimestre',
  year: ' all’anno',
};
const verbs: Record<string, string> = {
  pay: 'Paga',
  reserve: 'Prenota',
  collect: 'Paga',
  donate: 'Dona',
  book: 'Prenota',
  subscribe: 'Abbonati',
};
/** A call to action that is not one of the known words is the seller's own text. */
const beforeAmount = (verb: string): string =>
  verbs[verb] ? `${verbs[verb]}${/pay|collect|donate/.test(verb) ? '' : ' a'}` : `${verb}:`;

const lacks = { sold_out: 'esaurito', held: 'riservato al momento', impossible: 'non esiste' };
const plurals: Record<PlanInterval, [one: string, many: string]> = {
  day: ['giorno', 'giorni'],
  week: ['settimana', 'settimane'],
  month: ['mese', 'mesi'],
  year: ['anno', 'anni'],
};
const eachOf = (interval: PlanInterval, count: number): string =>
  count === 1 ? `ogni ${plurals[interval][0]}` : `ogni ${count} ${plurals[interval][1]}`;

export const words: LanguageWords = {
  form: {
    dir: 'ltr',
    close: 'Chiudi',
    retry: 'Riprova',
    continueOnSecurePage: 'Continua sulla pagina sicura',
    testMode: 'Modalità di prova: nessun addebito reale',
    terms: 'Condizioni',
    privacy: 'Privacy',
    refund: 'Rimborsi',
    offline: { title: 'Connessione assente', text: 'Connettersi a internet e riprovare.' },
    loadFailed: {
      title: 'Impossibile caricare il modulo di pagamento',
      text: 'Non è stato addebitato nulla. Riprovare.',
    },
    callToAction: (verb) => verbs[verb] ?? verb,
    submit: (verb, amount, repeat) => `${beforeAmount(verb)} ${amount}${every[repeat]}`,
    submitFree: (verb) => `${verbs[verb] ?? verb} – oggi non si paga nulla`,
    working: 'Un momento…',
    amount: 'Importo',
    otherAmount: 'Altro',
    typedAmount: 'Altro importo',
    interval: 'Frequenza',
    intervals: {
      once: 'Una volta',
      week: 'Ogni settimana',
      month: 'Ogni mese',
      quarter: 'Ogni trimestre',
      year: 'Ogni anno',
    },
    amountHint: (min, max) => {
      if (min && max) return `Da ${min} a ${max}`;
      if (min) return `Almeno ${min}`;
      return max ? `Al massimo ${max}` : '';
    },
    amountEcho: (amount) => `= ${amount}`,
    reference: (id) => `Riferimento ${id}`,
  },
  extras: {
    fields: {
      email: 'Indirizzo e-mail',
      name: 'Nome e cognome',
      phone: 'Telefono',
      company: 'Azienda',
      taxId: 'Partita IVA o codice fiscale',
    },
    optional: 'facoltativo',
    choose: 'Selezionare…',
    readMore: 'Ulteriori informazioni',
    shippingAddress: 'Indirizzo di spedizione',
    billingAddress: 'Indirizzo di fatturazione',
    otherBilling: 'L’indirizzo di fatturazione è diverso',
    country: 'Paese o regione',
    line1: 'Via e numero civico',
    line2: 'Interno, scala, presso',
    locality: 'Città',
    postalCode: (country) => (country === 'IT' ? 'CAP' : 'Codice postale'),
    region: (country) => {
      if (/AU|BR|IN|MX|US/.test(country)) return 'Stato';
      if (/AR|CA|CN|ES|IT/.test(country)) return 'Provincia';
      return country === 'JP' ? 'Prefettura' : 'Regione';
    },
    shipping: 'Spedizione',
    free: 'Gratis',
    tip: 'Aggiungere una mancia',
    noTip: 'Nessuna mancia',
    otherTip: 'Altra',
    coverFee: (fee) =>
      fee ? `Aggiungere ${fee} per coprire i costi di questo pagamento` : 'Coprire i costi di questo pagamento',
    promotionQuestion: 'Ha un codice promozionale?',
    promotionCode: 'Codice promozionale',
    apply: 'Applica',
    applied: (code) => `Codice ${code} applicato.`,
    remove: 'Rimuovi',
  },
  product: {
    chooseOne: 'Scegliere un articolo',
    chooseAny: 'Scegliere gli articoli desiderati',
    optional: 'facoltativo',
    choose: 'Selezionare…',
    from: (price) => `da ${price}`,
    was: (price) => `Prima: ${price}`,
    lacks,
    lacking: (option, lack, other) => `${option}${other ? ` con ${other}` : ''}: ${lacks[lack]}`,
    left: (count) => (count === 1 ? 'Ne resta solo 1' : `Ne restano solo ${count}`),
    quantity: 'Quantità',
    quantityOf: (item) => `Quantità: ${item}`,
    fewer: (item) => `Riduci la quantità: ${item}`,
    more: (item) => `Aumenta la quantità: ${item}`,
  },
  plans: {
    plan: 'Piano',
    billing: 'Fatturazione',
    periods: { day: 'Giornaliero', week: 'Settimanale', month: 'Mensile', year: 'Annuale' },
    per: (interval, count) => (count === 1 ? every[interval].trim() : eachOf(interval, count)),
    every: eachOf,
    perSeat: 'per posto',
    saving: (percent) => `Risparmio ${percent}%`,
    trial: (days) => (days === 1 ? 'Primo giorno gratis' : `Primi ${days} giorni gratis`),
    setupFee: (amount) => `${amount} di attivazione, una sola volta`,
    seats: 'Posti',
    fewer: 'Un posto in meno',
    more: 'Un posto in più',
    today: (amount) => `Da pagare oggi: ${amount}.`,
    next: (amount, date, each) => `Poi ${amount} in data ${date} e in seguito ${each}.`,
    ends: (count) => (count === 1 ? 'Termina dopo un pagamento.' : `Termina dopo ${count} pagamenti.`),
    cancel: 'È possibile disdire in qualsiasi momento prima del prossimo pagamento.',
    howToCancel: 'Come disdire',
  },
};
