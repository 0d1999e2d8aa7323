import type { MailMessages } from './mail-messages.ts';

export const fr: MailMessages = {
  direction: 'ltr',
  row: (label, value) => `${label} : ${value}`,
  labels: {
    amount: 'Montant',
    discount: 'Remise',
    shipping: 'Livraison',
    tax: 'Taxes',
    tip: 'Pourboire',
    fee: 'Frais pris en charge',
    total: 'Total',
    refunded: 'Remboursé',
    order: 'Commande',
    reference: 'Référence',
    payer: 'Payé par',
    paidAt: 'Payé le',
    payableUntil: 'À payer avant le',
  },
  testMode: 'Mode test : aucun argent réel ne circule.',
  questions: (seller, contact) => `Une question ? Écrivez à ${seller} : ${contact}`,
  sentFor: (seller) => `Vous recevez ce message parce que ${seller} encaisse des paiements avec Pay Link.`,
  linkSent: {
    subject: (seller, name) => `${seller} vous demande un paiement : ${name}`,
    text: (seller, name) =>
      `${seller} vous a envoyé un lien de paiement pour « ${name} ». Vous pouvez payer sur une page sécurisée.`,
    action: 'Ouvrir la page de paiement',
  },
  reminder: {
    subject: (name) => `Rappel : ${name} ne pourra bientôt plus être payé`,
    text: (seller, name, until) => `Le lien de paiement de ${seller} pour « ${name} » est valable jusqu’au ${until}.`,
    ignore: 'Si vous avez payé entre-temps, vous n’avez rien à faire.',
  },
  receipt: {
    subject: (seller) => `Votre reçu de ${seller}`,
    text: (seller, amount) => `Merci. ${seller} a bien reçu votre paiement de ${amount}.`,
    nextCharge: (amount, date) => `Le prochain prélèvement sera de ${amount}, le ${date}.`,
  },
  latePayment: {
    subject: (name) => `Votre paiement est arrivé en retard : ${name}`,
    accepted: (seller, amount) =>
      `Votre paiement de ${amount} est arrivé après la date limite. ${seller} l’a tout de même accepté.`,
    returned: (seller, amount) =>
      `Votre paiement de ${amount} est arrivé alors que ${seller} ne pouvait plus l’accepter. La totalité vous est remboursée.`,
  },
  refund: {
    subject: (seller, amount) => `${seller} vous rembourse ${amount}`,
    text: (seller, amount) =>
      `${seller} vous a remboursé ${amount}. Votre banque peut mettre quelques jours à l’afficher.`,
    noPlace: (name) => `À l’arrivée de votre paiement pour « ${name} », tout était déjà pris.`,
  },
  sellerPaid: {
    subject: (amount, name) => `Payé : ${amount} pour ${name}`,
    text: (amount, name) => `Un paiement de ${amount} pour « ${name} » a réussi.`,
  },
  sellerOverLimit: {
    subject: (name) => `Paiement au-delà de la limite : ${name}`,
    accepted: (amount, name) =>
      `Un paiement de ${amount} pour « ${name} » est arrivé alors que la limite était atteinte. Il a été accepté, selon votre réglage.`,
    returned: (amount, name) =>
      `Un paiement de ${amount} pour « ${name} » est arrivé alors que la limite était atteinte. Il est remboursé.`,
  },
  sellerExpiring: {
    subject: (name) => `Aucun paiement pour l’instant : ${name} expire bientôt`,
    text: (name, until) =>
      `Le lien de paiement « ${name} » est valable jusqu’au ${until}, et personne ne l’a encore utilisé pour payer.`,
    action: 'Ouvrir le lien de paiement',
  },
};
