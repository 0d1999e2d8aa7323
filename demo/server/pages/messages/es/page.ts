import type { PlanInterval } from '../../../../../src/protocol/interval.ts';
import type { PageMessages } from '../page-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const per: Record<PlanInterval, string> = { day: 'al día', week: 'a la semana', month: 'al mes', year: 'al año' };
const many: Record<PlanInterval, string> = { day: 'días', week: 'semanas', month: 'meses', year: 'años' };

export const page: PageMessages = {
  language: 'Idioma',
  terms: 'Condiciones',
  privacy: 'Privacidad',
  refunds: 'Reembolsos',
  poweredBy: 'Pago seguro con Pay Link',
  questions: (seller) => `¿Preguntas? Contacte con ${seller}:`,
  testMode: 'Modo de prueba.',
  testModeDetail: 'No se mueve dinero real; las tarjetas reales se rechazan.',
  subtotal: 'Subtotal',
  discount: 'Descuento',
  shipping: 'Envío',
  tax: 'Impuestos',
  taxIncluded: (amount) => `Incluye ${amount} de impuestos`,
  tip: 'Propina',
  fee: 'Gastos de pago',
  setupFee: 'Cuota de alta',
  total: 'Total',
  dueToday: 'A pagar hoy',
  dueLater: 'A pagar más adelante',
  totalEvery: (every) => `Total ${every}`,
  quantity: (quantity, unit) => `${quantity} × ${unit}`,
  reference: 'Referencia',
  every: { once: '', week: 'a la semana', month: 'al mes', quarter: 'al trimestre', year: 'al año' },
  planEvery: (interval, count) => (count === 1 ? per[interval] : `cada ${count} ${many[interval]}`),
  nextCharge: (amount, date) => `El próximo cobro, de ${amount}, será el ${date}.`,
  nextChargeDate: (date) => `El próximo cobro será el ${date}.`,
  renews: 'Se repite hasta que usted cancele.',
  endsAfter: (charges) =>
    plural(charges, {
      one: 'Termina por sí solo después de un cobro.',
      other: `Termina por sí solo después de ${charges} cobros.`,
    }),
  howToCancelAt: (place) => `Puede cancelar en cualquier momento: ${place}`,
  howToCancel: (contact) => `Puede cancelar en cualquier momento: escriba a ${contact}.`,
  trial: (days) => plural(days, { one: 'Primer día gratis', other: `Primeros ${days} días gratis` }),
  errorTitle: (count) => plural(count, { one: 'Hay un dato por corregir', other: `Hay ${count} datos por corregir` }),
  notFoundTitle: 'Esta página de pago no existe',
  notFoundText: 'Es posible que la dirección esté incompleta o ya no sea válida. Pida una nueva a quien se la envió.',
  prefillTitle: 'Este enlace personal ya no es válido',
  prefillText: 'No se ha cobrado nada. Pida uno nuevo a quien se lo envió.',
  crossSiteTitle: 'Este formulario no procede de nuestra página',
  crossSiteText: 'Por su seguridad no se ha aceptado y no se ha cobrado nada. Abra de nuevo el enlace de pago.',
  failureTitle: 'Ha ocurrido un error por nuestra parte',
  failureText: 'En este paso no se ha cobrado nada. Inténtelo de nuevo en un momento.',
  tooManyTitle: 'Demasiados intentos',
  tooManyText: (minutes) =>
    plural(minutes, {
      one: 'En este paso no se ha cobrado nada. Por la seguridad de todos, espere un minuto y vuelva a intentarlo.',
      other: `En este paso no se ha cobrado nada. Por la seguridad de todos, espere ${minutes} minutos y vuelva a intentarlo.`,
    }),
  tryAgain: 'Intentar de nuevo',
};
