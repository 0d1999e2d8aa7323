import type { PlanInterval } from '../protocol/interval.ts';
import type { LanguageWords, Repeat } from './messages.ts';

const every: Record<Repeat, string> = {
  once: '',
  day: ' pro Tag',
  week: ' pro Woche',
  month: ' pro Monat',
  quarter: ' pro Quartal',
  year: ' pro Jahr',
};

const actions: Record<string, (what: string) => string> = {
  pay: (what) => `${what} bezahlen`,
  reserve: (what) => `Für ${what} reservieren`,
  collect: (what) => `${what} bezahlen`,
  donate: (what) => `${what} spenden`,
  book: (what) => `Für ${what} buchen`,
  subscribe: (what) => `Für ${what} abonnieren`,
};
const verbs: Record<string, string> = {
  pay: 'Bezahlen',
  reserve: 'Reservieren',
  collect: 'Bezahlen',
  donate: 'Spenden',
  book: 'Buchen',
  subscribe: 'Abonnieren',
};
const lacks = { sold_out: 'ausverkauft', held: 'gerade reserviert', impossible: 'gibt es nicht' };
const plurals: Record<PlanInterval, [one: string, many: string]> = {
  day: ['Tag', 'Tage'],
  week: ['Woche', 'Wochen'],
  month: ['Monat', 'Monate'],
  year: ['Jahr', 'Jahre'],
};
const eachOf = (interval: PlanInterval, count: number): string =>
  count === 1
    ? `jede${{ day: 'n', week: '', month: 'n', year: 's' }[interval]} ${plurals[interval][0]}`
    : `alle ${count} ${plurals[interval][1]}`;

export const words: LanguageWords = {
  form: {
    dir: 'ltr',
    close: 'Schließen',
    retry: 'Noch einmal versuchen',
    continueOnSecurePage: 'Auf der sicheren Seite fortfahren',
    testMode: 'Testmodus: es fließt kein Geld',
    terms: 'AGB',
    privacy: 'Datenschutz',
    refund: 'Erstattungen',
    offline: { title: 'Sie sind offline', text: 'Stellen Sie die Verbindung her und versuchen Sie es noch einmal.' },
    loadFailed: {
      title: 'Das Zahlungsformular konnte nicht geladen werden',
      text: 'Es wurde nichts abgebucht. Versuchen Sie es noch einmal.',
    },
    callToAction: (verb) => verbs[verb] ?? verb,
    submit: (verb, amount, repeat) => {
      const sum = `${amount}${every[repeat]}`;
      return actions[verb]?.(sum) ?? `${verb}: ${sum}`;
    },
    submitFree: (verb) => `${verbs[verb] ?? verb} – heute ist nichts fällig`,
    working: 'Einen Moment …',
    amount: 'Betrag',
    otherAmount: 'Anderer',
    typedAmount: 'Ihr Betrag',
    interval: 'Wie oft',
    intervals: {
      once: 'Einmal',
      week: 'Wöchentlich',
      month: 'Monatlich',
      quarter: 'Vierteljährlich',
      year: 'Jährlich',
    },
    amountHint: (min, max) => {
      if (min && max) return `Von ${min} bis ${max}`;
      if (min) return `Mindestens ${min}`;
      return max ? `Höchstens ${max}` : '';
    },
    amountEcho: (amount) => `= ${amount}`,
    reference: (id) => `Referenz ${id}`,
  },
  extras: {
    fields: { email: 'E-Mail', name: 'Vor- und Nachname', phone: 'Telefon', company: 'Firma', taxId: 'USt-IdNr.' },
    optional: 'freiwillig',
    choose: 'Auswählen …',
    readMore: 'Mehr lesen',
    shippingAddress: 'Lieferadresse',
    billingAddress: 'Rechnungsadresse',
    otherBilling: 'Die Rechnungsadresse ist eine andere',
    country: 'Land oder Region',
    line1: 'Straße und Hausnummer',
    line2: 'Adresszusatz',
    locality: 'Ort',
    postalCode: () => 'Postleitzahl',
    region: (country) => (country === 'US' || country === 'BR' || country === 'IN' ? 'Bundesstaat' : 'Region'),
    shipping: 'Versand',
    free: 'Kostenlos',
    tip: 'Trinkgeld geben',
    noTip: 'Kein Trinkgeld',
    otherTip: 'Anderes',
    coverFee: (fee) =>
      fee ? `${fee} dazugeben und die Kosten dieser Zahlung übernehmen` : 'Die Kosten dieser Zahlung übernehmen',
    promotionQuestion: 'Haben Sie einen Gutscheincode?',
    promotionCode: 'Gutscheincode',
    apply: 'Einlösen',
    applied: (code) => `Der Code ${code} gilt.`,
    remove: 'Entfernen',
  },
  product: {
    chooseOne: 'Wählen Sie eines aus',
    chooseAny: 'Wählen Sie aus, was Sie möchten',
    optional: 'freiwillig',
    choose: 'Auswählen …',
    from: (price) => `ab ${price}`,
    was: (price) => `Vorher: ${price}`,
    lacks,
    lacking: (option, lack, other) => `${option}: ${other ? `mit ${other} ` : ''}${lacks[lack]}`,
    left: (count) => (count === 1 ? 'Nur noch eines da' : `Nur noch ${count} da`),
    quantity: 'Menge',
    quantityOf: (item) => `Menge: ${item}`,
    fewer: (item) => `Weniger: ${item}`,
    more: (item) => `Mehr: ${item}`,
  },
  plans: {
    plan: 'Tarif',
    billing: 'Abrechnung',
    periods: { day: 'Täglich', week: 'Wöchentlich', month: 'Monatlich', year: 'Jährlich' },
    per: (interval, count) => (count === 1 ? every[interval].trim() : eachOf(interval, count)),
    every: eachOf,
    perSeat: 'je Platz',
    saving: (percent) => `${percent} % sparen`,
    trial: (days) => (days === 1 ? 'Erster Tag kostenlos' : `Erste ${days} Tage kostenlos`),
    setupFee: (amount) => `${amount} Einrichtung, einmalig`,
    seats: 'Plätze',
    fewer: 'Ein Platz weniger',
    more: 'Ein Platz mehr',
    today: (amount) => `Heute fällig: ${amount}.`,
    next: (amount, date, each) => `Dann ${amount} am ${date} und danach ${each}.`,
    ends: (count) => (count === 1 ? 'Endet nach einer Zahlung.' : `Endet nach ${count} Zahlungen.`),
    cancel: 'Sie können jederzeit vor der nächsten Zahlung kündigen.',
    howToCancel: 'So kündigen Sie',
  },
};
