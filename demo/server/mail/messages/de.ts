import type { MailMessages } from './mail-messages.ts';

export const de: MailMessages = {
  direction: 'ltr',
  row: (label, value) => `${label}: ${value}`,
  labels: {
    amount: 'Betrag',
    discount: 'Rabatt',
    shipping: 'Versand',
    tax: 'Steuer',
    tip: 'Trinkgeld',
    fee: 'Übernommene Gebühren',
    total: 'Gesamt',
    refunded: 'Erstattet',
    order: 'Bestellung',
    reference: 'Referenz',
    payer: 'Bezahlt von',
    paidAt: 'Bezahlt am',
    payableUntil: 'Zahlbar bis',
  },
  testMode: 'Testmodus: Es fließt kein echtes Geld.',
  questions: (seller, contact) => `Fragen? Schreiben Sie an ${seller}: ${contact}`,
  sentFor: (seller) => `Sie erhalten diese Nachricht, weil ${seller} Zahlungen mit Pay Link entgegennimmt.`,
  linkSent: {
    subject: (seller, name) => `${seller} bittet um Zahlung: ${name}`,
    text: (seller, name) =>
      `${seller} hat Ihnen einen Zahlungslink für „${name}“ geschickt. Sie können auf einer sicheren Seite bezahlen.`,
    action: 'Zahlungsseite öffnen',
  },
  reminder: {
    subject: (name) => `Erinnerung: ${name} kann bald nicht mehr bezahlt werden`,
    text: (seller, name, until) => `Der Zahlungslink von ${seller} für „${name}“ gilt bis ${until}.`,
    ignore: 'Falls Sie inzwischen bezahlt haben, brauchen Sie nichts zu tun.',
  },
  receipt: {
    subject: (seller) => `Ihre Quittung von ${seller}`,
    text: (seller, amount) => `Vielen Dank. ${seller} hat Ihre Zahlung über ${amount} erhalten.`,
    nextCharge: (amount, date) => `Die nächste Abbuchung über ${amount} erfolgt am ${date}.`,
  },
  latePayment: {
    subject: (name) => `Ihre Zahlung kam verspätet an: ${name}`,
    accepted: (seller, amount) =>
      `Ihre Zahlung über ${amount} ist nach Ablauf der Frist eingegangen. ${seller} hat sie dennoch angenommen.`,
    returned: (seller, amount) =>
      `Ihre Zahlung über ${amount} ist eingegangen, als ${seller} sie nicht mehr annehmen konnte. Sie erhalten den vollen Betrag zurück.`,
  },
  refund: {
    subject: (seller, amount) => `${seller} erstattet ${amount}`,
    text: (seller, amount) =>
      `${seller} hat Ihnen ${amount} erstattet. Bis Ihre Bank die Gutschrift anzeigt, können einige Tage vergehen.`,
    noPlace: (name) => `Als Ihre Zahlung für „${name}“ eintraf, war bereits alles vergeben.`,
  },
  sellerPaid: {
    subject: (amount, name) => `Bezahlt: ${amount} für ${name}`,
    text: (amount, name) => `Eine Zahlung über ${amount} für „${name}“ war erfolgreich.`,
  },
  sellerOverLimit: {
    subject: (name) => `Zahlung über dem Limit: ${name}`,
    accepted: (amount, name) =>
      `Eine Zahlung über ${amount} für „${name}“ kam, obwohl das Limit erreicht war. Sie wurde angenommen, wie von Ihnen eingestellt.`,
    returned: (amount, name) =>
      `Eine Zahlung über ${amount} für „${name}“ kam, obwohl das Limit erreicht war. Sie wird erstattet.`,
  },
  sellerExpiring: {
    subject: (name) => `Noch keine Zahlung: ${name} läuft bald ab`,
    text: (name, until) => `Der Zahlungslink „${name}“ gilt bis ${until}, und bisher hat niemand damit bezahlt.`,
    action: 'Zahlungslink öffnen',
  },
};
