import type { WalletMessages } from '../wallet-messages.ts';

export const wallet: WalletMessages = {
  way: {
    scan: 'Inquadra il codice con il telefono o apri il portafoglio su questo dispositivo.',
    qrCode: 'Codice QR per il tuo portafoglio',
    openWallet: 'Apri il portafoglio',
    copy: 'Copia',
    copied: 'Copiato',
    copyWhat: (label) => `Copia ${label}`,
    simulate: 'Solo in questa demo:',
    simulateAt: { bank: 'Simula: paga questo bonifico', counter: 'Simula: paga alla cassa' },
  },
  places: {
    wallet: {
      name: 'Portafoglio simulato',
      question: 'Approvare questo pagamento?',
      approve: 'Approva il pagamento',
      done: 'Hai approvato questo pagamento',
    },
    bank: {
      name: 'Banca simulata',
      question: 'Inviare questo bonifico?',
      approve: 'Paga il bonifico',
      done: 'Il bonifico è pagato',
    },
    counter: {
      name: 'Cassa simulata',
      question: 'Pagare questo codice in contanti?',
      approve: 'Paga in contanti',
      done: 'Pagato alla cassa',
    },
  },
  simulation: 'Questa è una simulazione. Non si muove denaro reale.',
  to: 'A',
  amount: 'Importo',
  reference: 'Riferimento',
  expires: 'Scade',
  decline: 'Rifiuta',
  approved: (seller) =>
    `${seller} ne è informato. Qui non resta altro da fare: chiudi questa pagina e torna dove stavi pagando.`,
  declinedTitle: 'Hai rifiutato questo pagamento',
  declined: 'Non è stato addebitato nulla. Nella pagina di pagamento puoi scegliere un altro modo.',
  expiredTitle: 'Il tempo per questa richiesta è scaduto',
  expired: 'Non è stato addebitato nulla. Torna alla pagina di pagamento e ricomincia da lì.',
  withdrawnTitle: 'Questa richiesta è stata ritirata',
  withdrawn: 'Il pagamento è stato annullato o non è riuscito. Non è stato addebitato nulla.',
  returnedTitle: 'Il tuo denaro è stato restituito',
  returned: (seller) => `${seller} non poteva più accettare il pagamento. Il denaro torna a te.`,
  unknownTitle: 'Questa richiesta non esiste',
  unknown: 'L’indirizzo potrebbe essere incompleto o superato. Non è stato addebitato nulla.',
};
