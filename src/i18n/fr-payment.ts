import { every } from './fr.ts';
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { PaymentMessages, ProblemContext } from './payment-messages.ts';

const nothing = 'Aucun montant n’a été débité.';
const notAgain = 'Ne payez pas une deuxième fois.';
const tooMuch = 'Ce montant est trop élevé.';

const declines: Record<DeclineReason, string> = {
  insufficient_funds: 'Le solde du compte ou de la carte était insuffisant.',
  rejected_by_payer: 'Le paiement n’a pas été validé.',
  timeout: 'La banque n’a pas répondu à temps.',
  payer_not_found: 'Le compte n’a pas été trouvé.',
  not_allowed: 'La banque a refusé la carte.',
  limit_exceeded: 'Le montant dépasse un plafond de la carte ou du compte.',
  provider_error: 'Le service de paiement a rencontré une erreur.',
};

function amountProblem({ why, currency, example }: ProblemContext): string {
  if (why === 'other-currency') return `Ce paiement se fait en ${currency}. Saisissez par exemple ${example}.`;
  if (why === 'sign') return `Saisissez le montant sans signe plus ni moins, par exemple ${example}.`;
  if (why === 'too-many-decimals')
    return `Il y a trop de décimales pour ${currency}. Saisissez par exemple ${example}.`;
  return why === 'too-large' ? tooMuch : `Saisissez le montant en chiffres, par exemple ${example}.`;
}

function problem(code: string, context: ProblemContext): string {
  const { field, label, min, max, step, least, most } = context;
  switch (code) {
    case 'amount_required':
      return 'Choisissez ou saisissez un montant.';
    case 'amount_unreadable':
      return amountProblem(context);
    case 'amount_ambiguous':
      return 'Ce montant peut se lire de deux façons. Choisissez celui que vous voulez.';
    case 'amount_too_small':
      return min ? `Le montant minimum est de ${min}.` : 'Ce montant est trop faible.';
    case 'amount_too_large':
      return max ? `Le montant maximum est de ${max}.` : tooMuch;
    case 'amount_step':
      return step ? `Saisissez un multiple de ${step}.` : 'Ce montant n’est pas proposé.';
    case 'field_required':
      return `Champ à remplir\u202f: ${label}.`;
    case 'item_required':
      return 'Choisissez au moins un article.';
    case 'option_required':
      return `Choix à faire\u202f: ${label}.`;
    case 'option_unavailable':
    case 'option_invalid':
    case 'item_sold_out':
    case 'item_temporarily_held':
      return `${label}\u202f: ce choix n’est pas disponible. Choisissez-en un autre.`;
    case 'quantity_unavailable':
      return least === most
        ? `${label}\u202f: la quantité doit être exactement ${least}.`
        : `${label}\u202f: saisissez un nombre de ${least} à ${most}.`;
    case 'promo_invalid':
      return 'Ce code n’est pas valable ici. Vérifiez-le ou retirez-le.';
    case 'promo_expired':
      return 'Ce code a expiré. Retirez-le pour continuer.';
    case 'consent_required':
      return `Cochez cette case pour continuer\u202f: ${label}`;
    default:
      if (field === 'email') return 'Saisissez une adresse e-mail, par exemple nom@example.com.';
      if (field === 'phone') return 'Saisissez un numéro de téléphone en chiffres, par exemple +33 1 99 00 12 34.';
      return `Vérifiez votre saisie\u202f: ${label}.`;
  }
}

const refusals: Record<string, string> = {
  offline: 'Vous êtes hors ligne. Rien n’a été envoyé. Vérifiez votre connexion et appuyez à nouveau sur le bouton.',
  rate_limited: 'Il y a eu trop de tentatives. Attendez une minute et appuyez à nouveau sur le bouton.',
  provider_unavailable: `Le service de paiement est momentanément indisponible. ${nothing} Réessayez dans une minute.`,
  already_subscribed: `Cet abonnement existe déjà. Un message expliquant comment le gérer a été envoyé à l’adresse e-mail associée. ${nothing}`,
  prefill_token_invalid: `Ce lien de paiement personnel a expiré. ${nothing} Demandez-en un nouveau.`,
  return_url_not_allowed: `Cette page n’est pas configurée pour ce lien de paiement. ${nothing}`,
  blocked_by_csp: `Cette page n’est pas autorisée à communiquer avec le service de paiement. ${nothing}`,
};

export const payment: PaymentMessages = {
  renewal: (amount, repeat, date) =>
    `Ensuite ${amount}${every[repeat]}, la prochaine fois le ${date}. Vous pouvez arrêter à tout moment.`,
  quoteFailed: 'Le total n’a pas pu être calculé. Appuyez à nouveau sur le bouton.',
  taxIncluded: (tax) => `Dont ${tax} de taxes`,
  summary: {
    subtotal: 'Sous-total',
    discount: 'Remise',
    shipping: 'Livraison',
    tax: 'Taxes',
    tip: 'Pourboire',
    fee: 'Frais de paiement',
    total: 'Total',
    setupFee: 'Frais de mise en service',
    today: 'À payer aujourd’hui',
    later: 'À payer plus tard',
  },
  done: 'Terminer',
  back: 'Retour',
  startOver: 'Faire un autre paiement',
  contact: (name) => `Contacter ${name}`,
  unavailable: {
    not_found: {
      title: 'Ce lien de paiement n’existe pas',
      text: 'Vérifiez l’adresse ou demandez à la personne qui vous a envoyé le lien.',
    },
    scheduled: { title: 'Pas encore ouvert', text: 'Il n’est pas encore possible de payer.' },
    inactive: { title: 'En pause', text: `Ce lien de paiement est désactivé. ${nothing}` },
    expired: { title: 'Ce lien a expiré', text: `Le délai de paiement est dépassé. ${nothing}` },
    exhausted: { title: 'Plus disponible', text: `Toutes les places sont prises. ${nothing}` },
    archived: { title: 'Ce lien est fermé', text: `Il n’accepte plus de paiements. ${nothing}` },
    held: {
      title: 'Toutes les places sont réservées pour le moment',
      text: 'Quelqu’un est en train de payer la dernière. Si ce paiement n’aboutit pas, elle se libérera.',
    },
    origin_not_allowed: {
      title: 'Paiement impossible sur cette page',
      text: 'Ce lien de paiement ne fonctionne pas sur ce site. Vous pouvez payer sur sa propre page.',
    },
    unsupported: { title: 'Encore une étape', text: 'Le paiement se fait sur une page sécurisée à part.' },
  },
  startsAt: (date) => `Paiement possible à partir du ${date}.`,
  looksAgain: (seconds) => `Cette page vérifiera à nouveau dans ${seconds} seconde${seconds < 2 ? '' : 's'}.`,
  endsIn: (minutes) =>
    minutes < 2 ? 'Il reste moins d’une minute pour payer.' : `Il reste ${minutes} minutes pour payer.`,
  fewLeft: (count) => `Il n’en reste que ${count}.`,
  uncertain: { title: 'Nous vérifions votre paiement', text: `${notAgain} La vérification ne prend qu’un instant.` },
  uncertainStalled: {
    title: 'Le service de paiement est injoignable',
    text: `${notAgain} Contrôlez votre connexion, puis relancez la vérification.`,
  },
  checkAgain: 'Vérifier à nouveau',
  frameTitle: (merchant) => `Paiement sécurisé à ${merchant}`,
  openingPayment: 'Ouverture de la page de paiement sécurisée',
  popupBlocked: {
    title: 'Continuez dans une nouvelle fenêtre',
    text: 'La page de paiement sécurisée s’ouvre dans sa propre fenêtre. Cette page vous attend.',
  },
  openWindow: 'Continuer dans une nouvelle fenêtre',
  inPopup: {
    title: 'Terminez dans la fenêtre de paiement',
    text: 'Cette page affichera le résultat dès que vous aurez payé.',
  },
  popupClosed: {
    title: 'Avez-vous payé\u202f?',
    text: 'La fenêtre de paiement a été fermée. Nous vérifions. Si vous n’avez pas payé, vous pouvez la rouvrir.',
  },
  showWindow: 'Afficher la fenêtre de paiement',
  redirecting: {
    title: 'Redirection vers la page de paiement sécurisée',
    text: 'Vous reviendrez ensuite sur cette page.',
  },
  goToPayment: 'Aller à la page de paiement',
  waiting: {
    title: 'En attente de votre paiement',
    text: 'Cette page affichera le résultat dès qu’il sera connu.',
  },
  unreachable: `La connexion est interrompue. Nous continuons à vérifier. ${notAgain}`,
  paid: (merchant) => ({
    title: 'Merci',
    text: merchant ? `${merchant} a bien reçu votre paiement.` : 'Votre paiement a bien été reçu.',
  }),
  paidLate: {
    title: 'Votre paiement est arrivé',
    text: 'Il est arrivé après la fin du délai de paiement. Le vendeur vous contactera.',
  },
  processing: {
    title: 'Votre banque traite le paiement',
    text: `Le paiement est en cours et peut prendre un certain temps. ${notAgain}`,
  },
  referenceLabel: 'Référence',
  receiptTo: (email) => `Un reçu sera envoyé à ${email}.`,
  continueTo: (host) => `Continuer vers ${host}`,
  problemsTitle: (count) => (count < 2 ? 'Un point à corriger' : `${count} points à corriger`),
  problem,
  refused: (code) => refusals[code] ?? `L’opération n’a pas abouti. ${nothing} Réessayez.`,
  didYouMean: (one, other) => `Vouliez-vous dire ${one} ou ${other}\u202f?`,
  priceChanged: (before, now) => ({
    title: 'Le prix a changé',
    text: `Il était de ${before} et est maintenant de ${now}. ${nothing}`,
  }),
  declined: (reason) => ({
    title: 'Le paiement a été refusé',
    text: `${reason ? declines[reason] : 'La banque l’a refusé.'} ${nothing} Vous pouvez essayer un autre moyen de paiement.`,
  }),
  sessionExpired: {
    title: 'Le temps imparti est écoulé',
    text: `La page de paiement a expiré. ${nothing} Vos informations sont toujours là.`,
  },
  refunded: (isLate) => ({
    title: 'Votre remboursement est en cours',
    text: `Le paiement est arrivé après ${isLate ? 'la fin du délai' : 'l’attribution de la dernière place'} et vous est remboursé.`,
  }),
};
