import type { PlanInterval } from '../protocol/interval.ts';
import type { LanguageWords, Repeat } from './messages.ts';

/** How often, after an amount. */
export const every: Record<Repeat, string> = {
  once: '',
  day: ' al día',
  week: ' a la semana',
  month: ' al mes',
  quarter: ' al trimestre',
  year: ' al año',
};
const verbs: Record<string, string> = {
  pay: 'Pagar',
  reserve: 'Reservar',
  collect: 'Pagar',
  donate: 'Donar',
  book: 'Reservar',
  subscribe: 'Suscribirse',
};
/** A call to action that is not one of the known words is the seller's own text. */
const beforeAmount = (verb: string): string =>
  verbs[verb] ? `${verbs[verb]}${/pay|collect|donate/.test(verb) ? '' : ' por'}` : `${verb}:`;

const lacks = { sold_out: 'agotado', held: 'reservado por ahora', impossible: 'no existe' };
const plurals: Record<PlanInterval, [one: string, many: string]> = {
  day: ['día', 'días'],
  week: ['semana', 'semanas'],
  month: ['mes', 'meses'],
  year: ['año', 'años'],
};
const eachOf = (interval: PlanInterval, count: number): string =>
  count === 1 ? `cada ${plurals[interval][0]}` : `cada ${count} ${plurals[interval][1]}`;

export const words: LanguageWords = {
  form: {
    dir: 'ltr',
    close: 'Cerrar',
    retry: 'Volver a intentarlo',
    continueOnSecurePage: 'Continuar en la página segura',
    testMode: 'Modo de prueba: no se cobra dinero real',
    terms: 'Condiciones',
    privacy: 'Privacidad',
    refund: 'Reembolsos',
    offline: { title: 'No tiene conexión a internet', text: 'Conéctese e inténtelo de nuevo.' },
    loadFailed: {
      title: 'No se pudo cargar el formulario de pago',
      text: 'No se ha cobrado nada. Inténtelo de nuevo.',
    },
    callToAction: (verb) => verbs[verb] ?? verb,
    submit: (verb, amount, repeat) => `${beforeAmount(verb)} ${amount}${every[repeat]}`,
    submitFree: (verb) => `${verbs[verb] ?? verb} – hoy no se cobra nada`,
    working: 'Un momento…',
    amount: 'Importe',
    otherAmount: 'Otro',
    typedAmount: 'Otro importe',
    interval: 'Frecuencia',
    intervals: { once: 'Una vez', week: 'Semanal', month: 'Mensual', quarter: 'Trimestral', year: 'Anual' },
    amountHint: (min, max) => {
      if (min && max) return `De ${min} a ${max}`;
      if (min) return `Mínimo ${min}`;
      return max ? `Máximo ${max}` : '';
    },
    amountEcho: (amount) => `= ${amount}`,
    reference: (id) => `Referencia ${id}`,
  },
  extras: {
    fields: {
      email: 'Correo electrónico',
      name: 'Nombre y apellidos',
      phone: 'Teléfono',
      company: 'Empresa',
      taxId: 'Número de identificación fiscal',
    },
    optional: 'opcional',
    choose: 'Elegir…',
    readMore: 'Más información',
    shippingAddress: 'Dirección de envío',
    billingAddress: 'Dirección de facturación',
    otherBilling: 'La dirección de facturación es otra',
    country: 'País o región',
    line1: 'Calle y número',
    line2: 'Piso, puerta',
    locality: 'Localidad',
    postalCode: () => 'Código postal',
    region: (country) => {
      if (/AU|BR|IN|MX|US|VE/.test(country)) return 'Estado';
      if (/AR|CA|CN|CR|EC|ES|IT/.test(country)) return 'Provincia';
      if (/CO|GT|HN|NI|SV|UY/.test(country)) return 'Departamento';
      return country === 'JP' ? 'Prefectura' : 'Región';
    },
    shipping: 'Envío',
    free: 'Gratis',
    tip: 'Añadir una propina',
    noTip: 'Sin propina',
    otherTip: 'Otra',
    coverFee: (fee) => (fee ? `Añadir ${fee} para cubrir los gastos de este pago` : 'Cubrir los gastos de este pago'),
    promotionQuestion: '¿Tiene un código promocional?',
    promotionCode: 'Código promocional',
    apply: 'Aplicar',
    applied: (code) => `Se ha aplicado el código ${code}.`,
    remove: 'Quitar',
  },
  product: {
    chooseOne: 'Elija un artículo',
    chooseAny: 'Elija lo que quiera',
    optional: 'opcional',
    choose: 'Elegir…',
    from: (price) => `desde ${price}`,
    was: (price) => `Antes: ${price}`,
    lacks,
    lacking: (option, lack, other) => `${option}${other ? ` con ${other}` : ''}: ${lacks[lack]}`,
    left: (count) => (count === 1 ? 'Solo queda 1' : `Solo quedan ${count}`),
    quantity: 'Cantidad',
    quantityOf: (item) => `Cantidad: ${item}`,
    fewer: (item) => `Reducir la cantidad: ${item}`,
    more: (item) => `Aumentar la cantidad: ${item}`,
  },
  plans: {
    plan: 'Plan',
    billing: 'Facturación',
    periods: { day: 'Diario', week: 'Semanal', month: 'Mensual', year: 'Anual' },
    per: (interval, count) => (count === 1 ? every[interval].trim() : eachOf(interval, count)),
    every: eachOf,
    perSeat: 'por plaza',
    saving: (percent) => `Ahorre un ${percent}\u00a0%`,
    trial: (days) => (days === 1 ? 'Primer día gratis' : `Primeros ${days} días gratis`),
    setupFee: (amount) => `Cuota de alta de ${amount}, una sola vez`,
    seats: 'Plazas',
    fewer: 'Una plaza menos',
    more: 'Una plaza más',
    today: (amount) => `A pagar hoy: ${amount}.`,
    next: (amount, date, each) => `Después, ${amount} el ${date} y luego ${each}.`,
    ends: (count) => (count === 1 ? 'Termina después de un pago.' : `Termina después de ${count} pagos.`),
    cancel: 'Puede cancelar en cualquier momento antes del próximo pago.',
    howToCancel: 'Cómo cancelar',
  },
};
