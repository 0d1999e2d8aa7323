import { every } from './it.ts';
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { PaymentMessages, ProblemContext } from './payment-messages.ts';

const nothing = 'Non è stato addebitato nulla.';
const notAgain = 'Non pagare di nuovo.';
const tooMuch = 'Questo importo è troppo alto.';

const declines: Record<DeclineReason, string> = {
  insufficient_funds: 'Il saldo del conto o della carta non era sufficiente.',
  rejected_by_payer: 'Il pagamento non è stato autorizzato.',
  timeout: 'La banca non ha risposto in tempo.',
  payer_not_found: 'Il conto non è stato trovato.',
  not_allowed: 'La banca ha rifiutato la carta.',
  limit_exceeded: 'L’importo supera un limite della carta o del conto.',
  provider_error: 'Il servizio di pagamento ha avuto un errore.',
};

function amountProblem({ why, currency, example }: ProblemContext): string {
  if (why === 'other-currency') return `Questo pagamento è in ${currency}. Inserire ad esempio ${example}.`;
  if (why === 'sign') return `Inserire l’importo senza segno più o meno, ad esempio ${example}.`;
  if (why === 'too-many-decimals') return `Ci sono troppi decimali per ${currency}. Inserire ad esempio ${example}.`;
  return why === 'too-large' ? tooMuch : `Inserire l’importo in cifre, ad esempio ${example}.`;
}

function problem(code: string, context: ProblemContext): string {
  const { field, label, min, max, step, least, most } = context;
  switch (code) {
    case 'amount_required':
      return 'Scegliere o inserire un importo.';
    case 'amount_unreadable':
      return amountProblem(context);
    case 'amount_ambiguous':
      return 'Questo importo si può leggere in due modi. Scegliere quello corretto.';
    case 'amount_too_small':
      return min ? `L’importo minimo è ${min}.` : 'Questo importo è troppo basso.';
    case 'amount_too_large':
      return max ? `L’importo massimo è ${max}.` : tooMuch;
    case 'amount_step':
      return step ? `Inserire un multiplo di ${step}.` : 'Questo importo non è disponibile.';
    case 'field_required':
      return `Dato mancante: ${label}.`;
    case 'item_required':
      return 'Scegliere almeno un articolo.';
    case 'option_required':
      return `Scegliere un’opzione: ${label}.`;
    case 'option_unavailable':
    case 'option_invalid':
    case 'item_sold_out':
    case 'item_temporarily_held':
      return `${label}: questa opzione non è disponibile. Sceglierne un’altra.`;
    case 'quantity_unavailable':
      return least === most
        ? `${label}: la quantità deve essere esattamente ${least}.`
        : `${label}: inserire un numero da ${least} a ${most}.`;
    case 'promo_invalid':
      return 'Questo codice non è valido qui. Controllarlo o rimuoverlo.';
    case 'promo_expired':
      return 'Questo codice è scaduto. Rimuoverlo per continuare.';
    case 'consent_required':
      return `Selezionare questa casella per continuare: ${label}`;
    default:
      if (field === 'email') return 'Inserire un indirizzo e-mail, ad esempio nome@example.com.';
      if (field === 'phone') return 'Inserire un numero di telefono in cifre, ad esempio +39 06 1234 5678.';
      return `Controllare il dato inserito: ${label}.`;
  }
}

const refusals: Record<string, string> = {
  offline: 'Connessione assente. Non è stato inviato nulla. Connettersi a internet e premere di nuovo il pulsante.',
  rate_limited: 'Ci sono stati troppi tentativi. Attendere un minuto e premere di nuovo il pulsante.',
  provider_unavailable: `Il servizio di pagamento al momento non è disponibile. ${nothing} Riprovare tra un minuto.`,
  already_subscribed: `Questo abbonamento esiste già. Le istruzioni per gestirlo sono state inviate all’indirizzo e-mail associato. ${nothing}`,
  prefill_token_invalid: `Questo link di pagamento personale è scaduto. ${nothing} Richiederne uno nuovo.`,
  return_url_not_allowed: `Questa pagina non è configurata per questo link di pagamento. ${nothing}`,
  blocked_by_csp: `Questa pagina non è autorizzata a comunicare con il servizio di pagamento. ${nothing}`,
};

export const payment: PaymentMessages = {
  renewal: (amount, repeat, date) =>
    `Poi ${amount}${every[repeat]}; prossimo addebito: ${date}. È possibile interrompere in qualsiasi momento.`,
  quoteFailed: 'Impossibile calcolare il totale. Premere di nuovo il pulsante.',
  taxIncluded: (tax) => `Include ${tax} di imposte`,
  summary: {
    subtotal: 'Subtotale',
    discount: 'Sconto',
    shipping: 'Spedizione',
    tax: 'Imposte',
    tip: 'Mancia',
    fee: 'Costi di pagamento',
    total: 'Totale',
    setupFee: 'Attivazione',
    today: 'Da pagare oggi',
    later: 'Da pagare in seguito',
  },
  done: 'Fine',
  back: 'Indietro',
  startOver: 'Fai un altro pagamento',
  contact: (name) => `Contatta ${name}`,
  unavailable: {
    not_found: {
      title: 'Questo link di pagamento non esiste',
      text: 'Controllare l’indirizzo o chiedere a chi ha inviato il link.',
    },
    scheduled: { title: 'Non ancora aperto', text: 'Non è ancora possibile pagare.' },
    inactive: { title: 'In pausa', text: `Questo link di pagamento è disattivato. ${nothing}` },
    expired: { title: 'Questo link è scaduto', text: `Il tempo per pagare è terminato. ${nothing}` },
    exhausted: { title: 'Non più disponibile', text: `Tutti i posti sono stati assegnati. ${nothing}` },
    archived: { title: 'Questo link è chiuso', text: `Non accetta più pagamenti. ${nothing}` },
    held: {
      title: 'Al momento tutti i posti sono riservati',
      text: 'Qualcuno sta pagando l’ultimo. Se non completa il pagamento, il posto tornerà libero.',
    },
    origin_not_allowed: {
      title: 'Non disponibile su questa pagina',
      text: 'Questo link di pagamento non funziona su questo sito. È possibile pagare sulla sua pagina.',
    },
    unsupported: { title: 'Ancora un passaggio', text: 'Il pagamento avviene su una pagina sicura separata.' },
  },
  startsAt: (date) => `Apertura dei pagamenti: ${date}.`,
  looksAgain: (seconds) =>
    `Questa pagina controllerà di nuovo tra ${seconds} ${seconds === 1 ? 'secondo' : 'secondi'}.`,
  endsIn: (minutes) =>
    minutes === 1 ? 'Resta meno di un minuto per pagare.' : `Restano ${minutes} minuti per pagare.`,
  fewLeft: (count) => (count === 1 ? 'Ne resta solo 1.' : `Ne restano solo ${count}.`),
  uncertain: { title: 'Stiamo verificando il pagamento', text: `${notAgain} La verifica richiede solo un momento.` },
  uncertainStalled: {
    title: 'Il servizio di pagamento non è raggiungibile',
    text: `${notAgain} Controllare la connessione, poi verificare ancora una volta.`,
  },
  checkAgain: 'Verifica di nuovo',
  frameTitle: (merchant) => `Pagamento sicuro a ${merchant}`,
  openingPayment: 'Apertura della pagina di pagamento sicura',
  popupBlocked: {
    title: 'Continuare in una nuova finestra',
    text: 'La pagina di pagamento sicura si apre in una finestra a parte. Questa pagina resta in attesa.',
  },
  openWindow: 'Continua in una nuova finestra',
  inPopup: {
    title: 'Completare il pagamento nell’altra finestra',
    text: 'A pagamento avvenuto, questa pagina mostrerà subito il risultato.',
  },
  popupClosed: {
    title: 'Ha completato il pagamento?',
    text: 'La finestra di pagamento è stata chiusa. Stiamo verificando. Se non ha pagato, può riaprirla.',
  },
  showWindow: 'Mostra la finestra di pagamento',
  redirecting: {
    title: 'Reindirizzamento alla pagina di pagamento sicura',
    text: 'Al termine si torna su questa pagina.',
  },
  goToPayment: 'Vai alla pagina di pagamento',
  waiting: { title: 'In attesa del pagamento', text: 'Questa pagina mostrerà il risultato appena disponibile.' },
  unreachable: `La connessione è interrotta. Continuiamo a verificare. ${notAgain}`,
  paid: (merchant) => ({
    title: 'Grazie',
    text: merchant ? `${merchant} ha ricevuto il pagamento.` : 'Il pagamento è stato ricevuto.',
  }),
  paidLate: {
    title: 'Il pagamento è arrivato',
    text: 'È arrivato quando il tempo per pagare era terminato. Il venditore si metterà in contatto con Lei.',
  },
  processing: {
    title: 'La banca sta elaborando il pagamento',
    text: `Il pagamento è in corso e può richiedere un po’ di tempo. ${notAgain}`,
  },
  referenceLabel: 'Riferimento',
  receiptTo: (email) => `Una ricevuta sarà inviata a ${email}.`,
  continueTo: (host) => `Continua su ${host}`,
  problemsTitle: (count) => (count === 1 ? 'C’è un dato da correggere' : `Ci sono ${count} dati da correggere`),
  problem,
  refused: (code) => refusals[code] ?? `L’operazione non è riuscita. ${nothing} Riprovare.`,
  didYouMean: (one, other) => `Intendeva ${one} o ${other}?`,
  priceChanged: (before, now) => ({
    title: 'Il prezzo è cambiato',
    text: `Era ${before} e ora è ${now}. ${nothing}`,
  }),
  declined: (reason) => ({
    title: 'Il pagamento è stato rifiutato',
    text: `${reason ? declines[reason] : 'La banca lo ha rifiutato.'} ${nothing} È possibile provare un altro metodo di pagamento.`,
  }),
  sessionExpired: {
    title: 'Il tempo è scaduto',
    text: `La pagina di pagamento è scaduta. ${nothing} I dati inseriti sono ancora qui.`,
  },
  refunded: (isLate) => ({
    title: 'Il rimborso è in corso',
    text: `Il pagamento è arrivato quando ${isLate ? 'il tempo per pagare era terminato' : 'l’ultimo posto era già stato assegnato'} e sarà rimborsato.`,
  }),
};
