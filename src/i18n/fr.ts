import type { PlanInterval } from '../protocol/interval.ts';
import type { LanguageWords, Repeat } from './messages.ts';

/** How often, after an amount. */
export const every: Record<Repeat, string> = {
  once: '',
  day: ' par jour',
  week: ' par semaine',
  month: ' par mois',
  quarter: ' par trimestre',
  year: ' par an',
};
const verbs: Record<string, string> = {
  pay: 'Payer',
  reserve: 'Réserver',
  collect: 'Payer',
  donate: 'Donner',
  book: 'Réserver',
  subscribe: 'S’abonner',
};
/** A call to action that is not one of the known words is the seller's own text. */
const beforeAmount = (verb: string): string =>
  verbs[verb] ? `${verbs[verb]}${/pay|collect|donate/.test(verb) ? '' : ' pour'}` : `${verb}\u202f:`;

const lacks = { sold_out: 'épuisé', held: 'réservé pour le moment', impossible: 'n’existe pas' };
const one: Record<PlanInterval, string> = { day: 'jour', week: 'semaine', month: 'mois', year: 'année' };
const many: Record<PlanInterval, string> = {
  day: 'tous les # jours',
  week: 'toutes les # semaines',
  month: 'tous les # mois',
  year: 'tous les # ans',
};
const eachOf = (interval: PlanInterval, count: number): string =>
  count < 2 ? `chaque ${one[interval]}` : many[interval].replace('#', `${count}`);

export const words: LanguageWords = {
  form: {
    dir: 'ltr',
    close: 'Fermer',
    retry: 'Réessayer',
    continueOnSecurePage: 'Continuer sur la page sécurisée',
    testMode: 'Mode test\u202f: aucun débit réel',
    terms: 'Conditions générales',
    privacy: 'Confidentialité',
    refund: 'Remboursements',
    offline: { title: 'Vous êtes hors ligne', text: 'Vérifiez votre connexion et réessayez.' },
    loadFailed: {
      title: 'Le formulaire de paiement n’a pas pu être chargé',
      text: 'Aucun montant n’a été débité. Réessayez.',
    },
    callToAction: (verb) => verbs[verb] ?? verb,
    submit: (verb, amount, repeat) => `${beforeAmount(verb)} ${amount}${every[repeat]}`,
    submitFree: (verb) => `${verbs[verb] ?? verb} – rien à payer aujourd’hui`,
    working: 'Un instant…',
    amount: 'Montant',
    otherAmount: 'Autre',
    typedAmount: 'Votre montant',
    interval: 'Fréquence',
    intervals: {
      once: 'Une fois',
      week: 'Chaque semaine',
      month: 'Chaque mois',
      quarter: 'Chaque trimestre',
      year: 'Chaque année',
    },
    amountHint: (min, max) => {
      if (min && max) return `De ${min} à ${max}`;
      if (min) return `Minimum ${min}`;
      return max ? `Maximum ${max}` : '';
    },
    amountEcho: (amount) => `= ${amount}`,
    reference: (id) => `Référence ${id}`,
  },
  extras: {
    fields: {
      email: 'Adresse e-mail',
      name: 'Prénom et nom',
      phone: 'Téléphone',
      company: 'Entreprise',
      taxId: 'Numéro de TVA',
    },
    optional: 'facultatif',
    choose: 'Choisir…',
    readMore: 'En savoir plus',
    shippingAddress: 'Adresse de livraison',
    billingAddress: 'Adresse de facturation',
    otherBilling: 'L’adresse de facturation est différente',
    country: 'Pays ou région',
    line1: 'Numéro et rue',
    line2: 'Appartement, bâtiment',
    locality: 'Ville',
    postalCode: () => 'Code postal',
    region: (country) => {
      if (/AU|BR|IN|MX|US/.test(country)) return 'État';
      if (/AR|CA|CN|ES|IT/.test(country)) return 'Province';
      return country === 'JP' ? 'Préfecture' : 'Région';
    },
    shipping: 'Livraison',
    free: 'Gratuit',
    tip: 'Ajouter un pourboire',
    noTip: 'Aucun',
    otherTip: 'Autre',
    coverFee: (fee) =>
      fee ? `Ajouter ${fee} pour couvrir les frais de ce paiement` : 'Couvrir les frais de ce paiement',
    promotionQuestion: 'Vous avez un code promo\u202f?',
    promotionCode: 'Code promo',
    apply: 'Appliquer',
    applied: (code) => `Le code ${code} est appliqué.`,
    remove: 'Retirer',
  },
  product: {
    chooseOne: 'Choisissez un article',
    chooseAny: 'Choisissez ce qui vous plaît',
    optional: 'facultatif',
    choose: 'Choisir…',
    from: (price) => `à partir de ${price}`,
    was: (price) => `Ancien prix\u202f: ${price}`,
    lacks,
    lacking: (option, lack, other) => `${option}${other ? ` avec ${other}` : ''}\u202f: ${lacks[lack]}`,
    left: (count) => `Il n’en reste que ${count}`,
    quantity: 'Quantité',
    quantityOf: (item) => `Quantité\u202f: ${item}`,
    fewer: (item) => `Diminuer la quantité\u202f: ${item}`,
    more: (item) => `Augmenter la quantité\u202f: ${item}`,
  },
  plans: {
    plan: 'Formule',
    billing: 'Facturation',
    periods: { day: 'Quotidien', week: 'Hebdomadaire', month: 'Mensuel', year: 'Annuel' },
    per: (interval, count) => (count < 2 ? every[interval].trim() : eachOf(interval, count)),
    every: eachOf,
    perSeat: 'par place',
    saving: (percent) => `Économisez ${percent}\u00a0%`,
    trial: (days) => (days < 2 ? 'Premier jour gratuit' : `${days} premiers jours gratuits`),
    setupFee: (amount) => `${amount} de frais de mise en service, une seule fois`,
    seats: 'Places',
    fewer: 'Une place de moins',
    more: 'Une place de plus',
    today: (amount) => `À payer aujourd’hui\u202f: ${amount}.`,
    next: (amount, date, each) => `Puis ${amount} le ${date} et ensuite ${each}.`,
    ends: (count) => (count < 2 ? 'Se termine après un paiement.' : `Se termine après ${count} paiements.`),
    cancel: 'Vous pouvez résilier à tout moment avant le prochain paiement.',
    howToCancel: 'Comment résilier',
  },
};
