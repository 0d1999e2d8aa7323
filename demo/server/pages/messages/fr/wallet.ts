import type { WalletMessages } from '../wallet-messages.ts';

export const wallet: WalletMessages = {
  way: {
    scan: 'Scannez le code avec votre téléphone, ou ouvrez le portefeuille sur cet appareil.',
    qrCode: 'Code QR pour votre portefeuille',
    openWallet: 'Ouvrir le portefeuille',
    copy: 'Copier',
    copied: 'Copié',
    copyWhat: (label) => `Copier : ${label}`,
    simulate: 'Uniquement dans cette démo :',
    simulateAt: { bank: 'Simuler : payer ce virement', counter: 'Simuler : payer au guichet' },
  },
  places: {
    wallet: {
      name: 'Portefeuille simulé',
      question: 'Approuver ce paiement ?',
      approve: 'Approuver le paiement',
      done: 'Vous avez approuvé ce paiement',
    },
    bank: {
      name: 'Banque simulée',
      question: 'Envoyer ce virement ?',
      approve: 'Payer ce virement',
      done: 'Le virement est payé',
    },
    counter: {
      name: 'Guichet simulé',
      question: 'Payer ce code en espèces ?',
      approve: 'Payer en espèces',
      done: 'Payé au guichet',
    },
  },
  simulation: 'Ceci est une simulation. Aucun argent réel ne circule.',
  to: 'À',
  amount: 'Montant',
  reference: 'Référence',
  expires: 'Expire',
  decline: 'Refuser',
  approved: (seller) =>
    `${seller} en est informé. Il n’y a plus rien à faire ici : fermez cette page et revenez là où vous étiez en train de payer.`,
  declinedTitle: 'Vous avez refusé ce paiement',
  declined: 'Rien n’a été débité. Sur la page de paiement, vous pouvez choisir un autre moyen.',
  expiredTitle: 'Le délai de cette demande est écoulé',
  expired: 'Rien n’a été débité. Revenez à la page de paiement et recommencez.',
  withdrawnTitle: 'Cette demande a été retirée',
  withdrawn: 'Le paiement a été annulé ou a échoué. Rien n’a été débité.',
  returnedTitle: 'Votre argent a été rendu',
  returned: (seller) => `${seller} ne pouvait plus accepter le paiement. L’argent vous est rendu.`,
  unknownTitle: 'Cette demande n’existe pas',
  unknown: 'L’adresse est peut-être incomplète ou périmée. Rien n’a été débité.',
};
