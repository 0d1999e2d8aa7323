import type { WalletMessages } from '../wallet-messages.ts';

export const wallet: WalletMessages = {
  way: {
    scan: 'Scannen Sie den Code mit dem Telefon, oder öffnen Sie die Wallet auf diesem Gerät.',
    qrCode: 'QR-Code für Ihre Wallet',
    openWallet: 'Wallet öffnen',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyWhat: (label) => `${label} kopieren`,
    simulate: 'Nur in dieser Demo:',
    simulateAt: { bank: 'Simulieren: diese Überweisung bezahlen', counter: 'Simulieren: an der Kasse bezahlen' },
  },
  places: {
    wallet: {
      name: 'Simulierte Wallet',
      question: 'Diese Zahlung freigeben?',
      approve: 'Zahlung freigeben',
      done: 'Sie haben diese Zahlung freigegeben',
    },
    bank: {
      name: 'Simulierte Bank',
      question: 'Diese Überweisung senden?',
      approve: 'Überweisung bezahlen',
      done: 'Die Überweisung ist bezahlt',
    },
    counter: {
      name: 'Simulierte Kasse',
      question: 'Diesen Code bar bezahlen?',
      approve: 'Bar bezahlen',
      done: 'An der Kasse bezahlt',
    },
  },
  simulation: 'Dies ist eine Simulation. Es fließt kein echtes Geld.',
  to: 'An',
  amount: 'Betrag',
  reference: 'Verwendungszweck',
  expires: 'Läuft ab',
  decline: 'Ablehnen',
  approved: (seller) =>
    `${seller} weiß davon. Hier ist nichts mehr zu tun: Schließen Sie diese Seite und kehren Sie dorthin zurück, wo Sie bezahlt haben.`,
  declinedTitle: 'Sie haben diese Zahlung abgelehnt',
  declined: 'Es wurde nichts abgebucht. Auf der Zahlungsseite können Sie anders bezahlen.',
  expiredTitle: 'Die Zeit für diese Anfrage ist abgelaufen',
  expired: 'Es wurde nichts abgebucht. Gehen Sie zurück zur Zahlungsseite und beginnen Sie dort neu.',
  withdrawnTitle: 'Diese Anfrage wurde zurückgezogen',
  withdrawn: 'Die Zahlung wurde abgebrochen oder ist fehlgeschlagen. Es wurde nichts abgebucht.',
  returnedTitle: 'Ihr Geld wurde zurückgegeben',
  returned: (seller) => `${seller} konnte die Zahlung nicht mehr annehmen. Das Geld geht an Sie zurück.`,
  unknownTitle: 'Diese Anfrage gibt es nicht',
  unknown: 'Die Adresse ist vielleicht unvollständig oder veraltet. Es wurde nichts abgebucht.',
};
