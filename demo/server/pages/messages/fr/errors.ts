import type { ErrorMessages } from '../error-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('fr');
const characters = (count: number) => plural(count, { one: `${count} caractère`, other: `${count} caractères` });

export const errors: ErrorMessages = {
  missing: {
    email: 'Saisissez votre adresse e-mail',
    name: 'Saisissez votre prénom et votre nom',
    phone: 'Saisissez votre numéro de téléphone',
    company: 'Saisissez le nom de votre entreprise',
    taxId: 'Saisissez votre numéro de TVA',
    line1: 'Saisissez le numéro et la rue',
    locality: 'Saisissez la ville',
    plan: 'Choisissez une formule',
    shipping: 'Choisissez un mode de livraison',
  },
  required: (label) => `Remplissez «\u00a0${label}\u00a0»`,
  choose: (label) => `Choisissez une option pour «\u00a0${label}\u00a0»`,
  consent: 'Cochez cette case pour continuer',
  email: 'Saisissez une adresse e-mail, par exemple nom@example.com',
  phone: 'Saisissez un numéro de téléphone en chiffres, par exemple +33 1 23 45 67 89',
  tooLong: (max) => `Utilisez au plus ${characters(max)}`,
  tooShort: (min) => `Utilisez au moins ${characters(min)}`,
  number: 'Saisissez un nombre en chiffres',
  date: 'Saisissez une date sous la forme année-mois-jour, par exemple 2027-01-31',
  option: 'Choisissez l’une des options',
  invalid: 'Cette saisie n’a pas été acceptée. Vérifiez-la.',
  quantity: (min, max) => `Saisissez un nombre entier de ${min} à ${max}`,
  country: 'Choisissez un pays dans la liste',
  nothingChosen: 'Choisissez au moins un article',
  amountMissing: 'Choisissez ou saisissez un montant',
  amountUnreadable: (example) => `Saisissez un montant en chiffres, par exemple ${example}`,
  amountDecimals: (exponent) =>
    exponent === 0
      ? 'Saisissez un montant entier, sans décimales'
      : plural(exponent, { one: 'Utilisez au plus une décimale', other: `Utilisez au plus ${exponent} décimales` }),
  amountCurrency: (currency) => `Ici, les montants sont en ${currency}. Saisissez seulement le nombre.`,
  amountSmall: (min) => `Saisissez au moins ${min}`,
  amountLarge: (max) => `Saisissez au plus ${max}`,
  amountStep: (step) => `Saisissez un multiple de ${step}`,
  ambiguous: 'Cela peut se lire de deux façons. Choisissez le montant voulu.',
  onlyAvailable: (count) => (count === 0 ? 'Il n’en reste plus' : `Il n’en reste que ${count}`),
  unavailableQuantity: 'Cette quantité n’est pas disponible. Choisissez-en moins.',
  byCode: {
    field_required: 'Cette information est nécessaire pour continuer',
    option_invalid: 'Ce choix n’est pas disponible. Choisissez-en un autre.',
    promo_invalid: 'Ce code n’est pas valable ici',
    promo_expired: 'Ce code a expiré',
    item_sold_out: 'C’est épuisé. Choisissez autre chose.',
    item_temporarily_held:
      'Réservé par une personne en train de payer. Réessayez dans quelques minutes ou choisissez autre chose.',
    already_subscribed:
      'Il existe déjà un abonnement pour cette adresse e-mail. Nous avons envoyé un lien pour le gérer.',
  },
};
