import type { PlanInterval } from '../../../../../src/protocol/interval.ts';
import type { PageMessages } from '../page-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('it');
const per: Record<PlanInterval, string> = { day: 'al giorno', week: 'a settimana', month: 'al mese', year: 'all’anno' };
const many: Record<PlanInterval, string> = { day: 'giorni', week: 'settimane', month: 'mesi', year: 'anni' };

export const page: PageMessages = {
  language: 'Lingua',
  terms: 'Condizioni',
  privacy: 'Privacy',
  refunds: 'Rimborsi',
  poweredBy: 'Pagamento sicuro con Pay Link',
  questions: (seller) => `Domande? Contattare ${seller}:`,
  testMode: 'Modalità di prova.',
  testModeDetail: 'Non si muove denaro reale; le carte vere vengono rifiutate.',
  subtotal: 'Subtotale',
  discount: 'Sconto',
  shipping: 'Spedizione',
  tax: 'Imposte',
  taxIncluded: (amount) => `Include ${amount} di imposte`,
  tip: 'Mancia',
  fee: 'Costi di pagamento',
  setupFee: 'Attivazione',
  total: 'Totale',
  dueToday: 'Da pagare oggi',
  dueLater: 'Da pagare in seguito',
  totalEvery: (every) => `Totale ${every}`,
  quantity: (quantity, unit) => `${quantity} × ${unit}`,
  reference: 'Riferimento',
  every: { once: '', week: 'a settimana', month: 'al mese', quarter: 'a trimestre', year: 'all’anno' },
  planEvery: (interval, count) => (count === 1 ? per[interval] : `ogni ${count} ${many[interval]}`),
  nextCharge: (amount, date) => `Il prossimo addebito di ${amount} è previsto in data ${date}.`,
  nextChargeDate: (date) => `Il prossimo addebito è previsto in data ${date}.`,
  renews: 'Si ripete fino alla disdetta.',
  endsAfter: (charges) =>
    plural(charges, {
      one: 'Termina da sé dopo un addebito.',
      other: `Termina da sé dopo ${charges} addebiti.`,
    }),
  howToCancelAt: (place) => `È possibile disdire in qualsiasi momento: ${place}`,
  howToCancel: (contact) => `È possibile disdire in qualsiasi momento: scrivere a ${contact}.`,
  trial: (days) => plural(days, { one: 'Primo giorno gratis', other: `Primi ${days} giorni gratis` }),
  errorTitle: (count) =>
    plural(count, { one: 'C’è un dato da correggere', other: `Ci sono ${count} dati da correggere` }),
  notFoundTitle: 'Questa pagina di pagamento non esiste',
  notFoundText: 'L’indirizzo potrebbe essere incompleto o non più valido. Chiederne uno nuovo a chi lo ha inviato.',
  prefillTitle: 'Questo link personale non è più valido',
  prefillText: 'Non è stato addebitato nulla. Chiederne uno nuovo a chi lo ha inviato.',
  crossSiteTitle: 'Questo modulo non proviene dalla nostra pagina',
  crossSiteText:
    'Per sicurezza non è stato accettato e non è stato addebitato nulla. Aprire di nuovo il link di pagamento.',
  failureTitle: 'Si è verificato un errore da parte nostra',
  failureText: 'In questo passaggio non è stato addebitato nulla. Riprovare tra un momento.',
  tooManyTitle: 'Troppi tentativi',
  tooManyText: (minutes) =>
    plural(minutes, {
      one: 'In questo passaggio non è stato addebitato nulla. Per la sicurezza di tutti, attendere un minuto e riprovare.',
      other: `In questo passaggio non è stato addebitato nulla. Per la sicurezza di tutti, attendere ${minutes} minuti e riprovare.`,
    }),
  tryAgain: 'Riprova',
};
