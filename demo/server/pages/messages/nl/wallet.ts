import type { WalletMessages } from '../wallet-messages.ts';

export const wallet: WalletMessages = {
  way: {
    scan: 'Scan de code met je telefoon of open de wallet op dit apparaat.',
    qrCode: 'QR-code voor je wallet',
    openWallet: 'Wallet openen',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    copyWhat: (label) => `${label} kopiëren`,
    simulate: 'Alleen in deze demo:',
    simulateAt: { bank: 'Simuleren: deze overschrijving betalen', counter: 'Simuleren: aan de kassa betalen' },
  },
  places: {
    wallet: {
      name: 'Gesimuleerde wallet',
      question: 'Deze betaling goedkeuren?',
      approve: 'Betaling goedkeuren',
      done: 'Je hebt deze betaling goedgekeurd',
    },
    bank: {
      name: 'Gesimuleerde bank',
      question: 'Deze overschrijving versturen?',
      approve: 'Overschrijving betalen',
      done: 'De overschrijving is betaald',
    },
    counter: {
      name: 'Gesimuleerde kassa',
      question: 'Deze code contant betalen?',
      approve: 'Contant betalen',
      done: 'Aan de kassa betaald',
    },
  },
  simulation: 'Dit is een simulatie. Er beweegt geen echt geld.',
  to: 'Aan',
  amount: 'Bedrag',
  reference: 'Kenmerk',
  expires: 'Verloopt',
  decline: 'Weigeren',
  approved: (seller) =>
    `${seller} weet ervan. Hier hoef je niets meer te doen: sluit deze pagina en ga terug naar waar je aan het betalen was.`,
  declinedTitle: 'Je hebt deze betaling geweigerd',
  declined: 'Er is niets afgeschreven. Op de betaalpagina kun je anders betalen.',
  expiredTitle: 'De tijd voor dit verzoek is voorbij',
  expired: 'Er is niets afgeschreven. Ga terug naar de betaalpagina en begin daar opnieuw.',
  withdrawnTitle: 'Dit verzoek is ingetrokken',
  withdrawn: 'De betaling is geannuleerd of mislukt. Er is niets afgeschreven.',
  returnedTitle: 'Je geld is teruggegeven',
  returned: (seller) => `${seller} kon de betaling niet meer aannemen. Het geld gaat naar je terug.`,
  unknownTitle: 'Dit verzoek bestaat niet',
  unknown: 'Het adres is misschien onvolledig of verouderd. Er is niets afgeschreven.',
};
