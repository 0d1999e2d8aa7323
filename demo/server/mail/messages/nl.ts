import type { MailMessages } from './mail-messages.ts';

export const nl: MailMessages = {
  direction: 'ltr',
  row: (label, value) => `${label}: ${value}`,
  labels: {
    amount: 'Bedrag',
    discount: 'Korting',
    shipping: 'Verzending',
    tax: 'Belasting',
    tip: 'Fooi',
    fee: 'Gedekte kosten',
    total: 'Totaal',
    refunded: 'Terugbetaald',
    order: 'Bestelling',
    reference: 'Referentie',
    payer: 'Betaald door',
    paidAt: 'Betaald op',
    payableUntil: 'Te betalen tot',
  },
  testMode: 'Testmodus: er gaat geen echt geld om.',
  questions: (seller, contact) => `Vragen? Schrijf naar ${seller}: ${contact}`,
  sentFor: (seller) => `U ontvangt dit bericht omdat ${seller} betalingen ontvangt met Pay Link.`,
  linkSent: {
    subject: (seller, name) => `${seller} vraagt u te betalen: ${name}`,
    text: (seller, name) =>
      `${seller} heeft u een betaallink voor ‘${name}’ gestuurd. U kunt op een beveiligde pagina betalen.`,
    action: 'Betaalpagina openen',
  },
  reminder: {
    subject: (name) => `Herinnering: ${name} kan binnenkort niet meer worden betaald`,
    text: (seller, name, until) => `De betaallink van ${seller} voor ‘${name}’ is geldig tot ${until}.`,
    ignore: 'Als u intussen hebt betaald, hoeft u niets te doen.',
  },
  receipt: {
    subject: (seller) => `Uw betaalbewijs van ${seller}`,
    text: (seller, amount) => `Bedankt. ${seller} heeft uw betaling van ${amount} ontvangen.`,
    nextCharge: (amount, date) => `De volgende afschrijving is ${amount} op ${date}.`,
  },
  latePayment: {
    subject: (name) => `Uw betaling kwam te laat: ${name}`,
    accepted: (seller, amount) =>
      `Uw betaling van ${amount} kwam na de termijn binnen. ${seller} heeft haar toch geaccepteerd.`,
    returned: (seller, amount) =>
      `Uw betaling van ${amount} kwam binnen toen ${seller} haar niet meer kon aannemen. U krijgt het hele bedrag terug.`,
  },
  refund: {
    subject: (seller, amount) => `${seller} betaalt ${amount} terug`,
    text: (seller, amount) =>
      `${seller} heeft ${amount} terugbetaald. Het kan enkele dagen duren voordat uw bank dit toont.`,
    noPlace: (name) => `Toen uw betaling voor ‘${name}’ binnenkwam, was alles al vergeven.`,
  },
  sellerPaid: {
    subject: (amount, name) => `Betaald: ${amount} voor ${name}`,
    text: (amount, name) => `Een betaling van ${amount} voor ‘${name}’ is gelukt.`,
  },
  sellerOverLimit: {
    subject: (name) => `Betaling boven de limiet: ${name}`,
    accepted: (amount, name) =>
      `Er kwam een betaling van ${amount} voor ‘${name}’ hoewel de limiet was bereikt. Ze is geaccepteerd, zoals u hebt ingesteld.`,
    returned: (amount, name) =>
      `Er kwam een betaling van ${amount} voor ‘${name}’ hoewel de limiet was bereikt. Ze wordt terugbetaald.`,
  },
  sellerExpiring: {
    subject: (name) => `Nog niemand heeft betaald: ${name} verloopt binnenkort`,
    text: (name, until) => `De betaallink ‘${name}’ is geldig tot ${until}, en nog niemand heeft ermee betaald.`,
    action: 'Betaallink openen',
  },
};
