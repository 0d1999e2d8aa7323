import type { MailMessages } from './mail-messages.ts';

export const it: MailMessages = {
  direction: 'ltr',
  row: (label, value) => `${label}: ${value}`,
  labels: {
    amount: 'Importo',
    discount: 'Sconto',
    shipping: 'Spedizione',
    tax: 'Imposte',
    tip: 'Mancia',
    fee: 'Commissioni coperte',
    total: 'Totale',
    refunded: 'Rimborsato',
    order: 'Ordine',
    reference: 'Riferimento',
    payer: 'Pagato da',
    paidAt: 'Pagato il',
    payableUntil: 'Pagabile fino al',
  },
  testMode: 'Modalità di prova: non si muove denaro reale.',
  questions: (seller, contact) => `Domande? Scriva a ${seller}: ${contact}`,
  sentFor: (seller) => `Riceve questo messaggio perché ${seller} incassa pagamenti con Pay Link.`,
  linkSent: {
    subject: (seller, name) => `${seller} le chiede un pagamento: ${name}`,
    text: (seller, name) =>
      `${seller} le ha inviato un link di pagamento per «${name}». Può pagare su una pagina sicura.`,
    action: 'Apri la pagina di pagamento',
  },
  reminder: {
    subject: (name) => `Promemoria: ${name} presto non si potrà più pagare`,
    text: (seller, name, until) => `Il link di pagamento di ${seller} per «${name}» è valido fino al ${until}.`,
    ignore: 'Se nel frattempo ha pagato, non deve fare nulla.',
  },
  receipt: {
    subject: (seller) => `La sua ricevuta da ${seller}`,
    text: (seller, amount) => `Grazie. ${seller} ha ricevuto il suo pagamento di ${amount}.`,
    nextCharge: (amount, date) => `Il prossimo addebito sarà di ${amount} il ${date}.`,
  },
  latePayment: {
    subject: (name) => `Il suo pagamento è arrivato in ritardo: ${name}`,
    accepted: (seller, amount) =>
      `Il suo pagamento di ${amount} è arrivato oltre il termine. ${seller} lo ha comunque accettato.`,
    returned: (seller, amount) =>
      `Il suo pagamento di ${amount} è arrivato quando ${seller} non poteva più accettarlo. L’intero importo le viene restituito.`,
  },
  refund: {
    subject: (seller, amount) => `${seller} rimborsa ${amount}`,
    text: (seller, amount) =>
      `${seller} ha rimborsato ${amount}. La sua banca può impiegare alcuni giorni per mostrarlo.`,
    noPlace: (name) => `Quando il suo pagamento per «${name}» è arrivato, era già tutto esaurito.`,
  },
  sellerPaid: {
    subject: (amount, name) => `Pagato: ${amount} per ${name}`,
    text: (amount, name) => `Un pagamento di ${amount} per «${name}» è andato a buon fine.`,
  },
  sellerOverLimit: {
    subject: (name) => `Pagamento oltre il limite: ${name}`,
    accepted: (amount, name) =>
      `Un pagamento di ${amount} per «${name}» è arrivato a limite già raggiunto. È stato accettato, come da sua impostazione.`,
    returned: (amount, name) =>
      `Un pagamento di ${amount} per «${name}» è arrivato a limite già raggiunto. Viene rimborsato.`,
  },
  sellerExpiring: {
    subject: (name) => `Nessuno ha ancora pagato: ${name} scade presto`,
    text: (name, until) =>
      `Il link di pagamento «${name}» è valido fino al ${until} e nessuno lo ha ancora usato per pagare.`,
    action: 'Apri il link di pagamento',
  },
};
