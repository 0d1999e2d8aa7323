import type { PlanInterval } from '../../../../../src/protocol/interval.ts';
import type { PageMessages } from '../page-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('fr');
const per: Record<PlanInterval, string> = { day: 'par jour', week: 'par semaine', month: 'par mois', year: 'par an' };
const many: Record<PlanInterval, string> = {
  day: 'tous les # jours',
  week: 'toutes les # semaines',
  month: 'tous les # mois',
  year: 'tous les # ans',
};

export const page: PageMessages = {
  language: 'Langue',
  terms: 'Conditions générales',
  privacy: 'Confidentialité',
  refunds: 'Remboursements',
  poweredBy: 'Paiement sécurisé par Pay Link',
  questions: (seller) => `Une question\u202f? Contactez ${seller}\u202f:`,
  testMode: 'Mode test.',
  testModeDetail: 'Aucun argent réel ne circule\u202f; les vraies cartes sont refusées.',
  subtotal: 'Sous-total',
  discount: 'Remise',
  shipping: 'Livraison',
  tax: 'Taxes',
  taxIncluded: (amount) => `Dont ${amount} de taxes`,
  tip: 'Pourboire',
  fee: 'Frais de paiement',
  setupFee: 'Frais de mise en service',
  total: 'Total',
  dueToday: 'À payer aujourd’hui',
  dueLater: 'À payer plus tard',
  totalEvery: (every) => `Total ${every}`,
  quantity: (quantity, unit) => `${quantity} × ${unit}`,
  reference: 'Référence',
  every: { once: '', week: 'par semaine', month: 'par mois', quarter: 'par trimestre', year: 'par an' },
  planEvery: (interval, count) => (count === 1 ? per[interval] : many[interval].replace('#', String(count))),
  nextCharge: (amount, date) => `Le prochain prélèvement, de ${amount}, aura lieu le ${date}.`,
  nextChargeDate: (date) => `Le prochain prélèvement aura lieu le ${date}.`,
  renews: 'Le paiement se répète jusqu’à ce que vous résiliiez.',
  endsAfter: (charges) =>
    plural(charges, {
      one: 'Il s’arrête de lui-même après un prélèvement.',
      other: `Il s’arrête de lui-même après ${charges} prélèvements.`,
    }),
  howToCancelAt: (place) => `Vous pouvez résilier à tout moment\u202f: ${place}`,
  howToCancel: (contact) => `Vous pouvez résilier à tout moment\u202f: écrivez à ${contact}.`,
  trial: (days) => plural(days, { one: 'Premier jour gratuit', other: `${days} premiers jours gratuits` }),
  errorTitle: (count) => plural(count, { one: 'Un point est à corriger', other: `${count} points sont à corriger` }),
  notFoundTitle: 'Cette page de paiement n’existe pas',
  notFoundText:
    'L’adresse est peut-être incomplète ou n’est plus valable. Demandez-en une nouvelle à la personne qui vous l’a envoyée.',
  prefillTitle: 'Ce lien personnel n’est plus valable',
  prefillText: 'Rien n’a été débité. Demandez un nouveau lien à la personne qui vous l’a envoyé.',
  crossSiteTitle: 'Ce formulaire ne vient pas de notre page',
  crossSiteText:
    'Pour votre sécurité, il n’a pas été accepté et rien n’a été débité. Ouvrez de nouveau le lien de paiement.',
  failureTitle: 'Une erreur s’est produite de notre côté',
  failureText: 'Rien n’a été débité à cette étape. Réessayez dans un instant.',
  tooManyTitle: 'Trop de tentatives',
  tooManyText: (minutes) =>
    plural(minutes, {
      one: 'Rien n’a été débité à cette étape. Pour la sécurité de tous, attendez une minute, puis réessayez.',
      other: `Rien n’a été débité à cette étape. Pour la sécurité de tous, attendez ${minutes} minutes, puis réessayez.`,
    }),
  tryAgain: 'Réessayer',
};
