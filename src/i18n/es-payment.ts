import { every } from './es.ts';
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { PaymentMessages, ProblemContext } from './payment-messages.ts';

const nothing = 'No se ha cobrado nada.';
const notAgain = 'No vuelva a pagar.';
const tooMuch = 'Ese importe es demasiado alto.';

const declines: Record<DeclineReason, string> = {
  insufficient_funds: 'No había saldo suficiente en la cuenta o la tarjeta.',
  rejected_by_payer: 'El pago no se autorizó.',
  timeout: 'El banco no respondió a tiempo.',
  payer_not_found: 'No se encontró la cuenta.',
  not_allowed: 'El banco rechazó la tarjeta.',
  limit_exceeded: 'El importe supera un límite de la tarjeta o de la cuenta.',
  provider_error: 'Hubo un error en el servicio de pago.',
};

function amountProblem({ why, currency, example }: ProblemContext): string {
  if (why === 'other-currency') return `Este pago se hace en ${currency}. Escriba, por ejemplo, ${example}.`;
  if (why === 'sign') return `Escriba el importe sin signo más ni menos, por ejemplo ${example}.`;
  if (why === 'too-many-decimals')
    return `Hay demasiados decimales para ${currency}. Escriba, por ejemplo, ${example}.`;
  return why === 'too-large' ? tooMuch : `Escriba el importe en cifras, por ejemplo ${example}.`;
}

function problem(code: string, context: ProblemContext): string {
  const { field, label, min, max, step, least, most } = context;
  switch (code) {
    case 'amount_required':
      return 'Elija o escriba un importe.';
    case 'amount_unreadable':
      return amountProblem(context);
    case 'amount_ambiguous':
      return 'Ese importe se puede leer de dos maneras. Elija la correcta.';
    case 'amount_too_small':
      return min ? `El importe mínimo es ${min}.` : 'Ese importe es demasiado bajo.';
    case 'amount_too_large':
      return max ? `El importe máximo es ${max}.` : tooMuch;
    case 'amount_step':
      return step ? `Escriba un múltiplo de ${step}.` : 'Ese importe no está disponible.';
    case 'field_required':
      return `Falta este dato: ${label}.`;
    case 'item_required':
      return 'Elija al menos un artículo.';
    case 'option_required':
      return `Elija una opción: ${label}.`;
    case 'option_unavailable':
    case 'option_invalid':
    case 'item_sold_out':
    case 'item_temporarily_held':
      return `${label}: esta opción no está disponible. Elija otra.`;
    case 'quantity_unavailable':
      return least === most
        ? `${label}: la cantidad debe ser exactamente ${least}.`
        : `${label}: escriba un número de ${least} a ${most}.`;
    case 'promo_invalid':
      return 'Este código no es válido aquí. Revíselo o quítelo.';
    case 'promo_expired':
      return 'Este código ha caducado. Quítelo para continuar.';
    case 'consent_required':
      return `Marque esta casilla para continuar: ${label}`;
    default:
      if (field === 'email') return 'Escriba un correo electrónico, por ejemplo nombre@example.com.';
      if (field === 'phone') return 'Escriba un número de teléfono en cifras, por ejemplo +34 912 34 56 78.';
      return `Revise este dato: ${label}.`;
  }
}

const refusals: Record<string, string> = {
  offline: 'No tiene conexión a internet. No se ha enviado nada. Conéctese y pulse el botón de nuevo.',
  rate_limited: 'Ha habido demasiados intentos. Espere un minuto y pulse el botón de nuevo.',
  provider_unavailable: `El servicio de pago no está disponible en este momento. ${nothing} Inténtelo de nuevo en un minuto.`,
  already_subscribed: `Esta suscripción ya existe. Se ha enviado un mensaje a la dirección de correo asociada con la forma de gestionarla. ${nothing}`,
  prefill_token_invalid: `Este enlace de pago personal ha caducado. ${nothing} Pida uno nuevo.`,
  return_url_not_allowed: `Esta página no está configurada para este enlace de pago. ${nothing}`,
  blocked_by_csp: `Esta página no tiene permiso para comunicarse con el servicio de pago. ${nothing}`,
};

export const payment: PaymentMessages = {
  renewal: (amount, repeat, date) =>
    `Después, ${amount}${every[repeat]}; el próximo cobro será el ${date}. Puede cancelar cuando quiera.`,
  quoteFailed: 'No se pudo calcular el total. Pulse el botón de nuevo.',
  taxIncluded: (tax) => `Incluye ${tax} de impuestos`,
  summary: {
    subtotal: 'Subtotal',
    discount: 'Descuento',
    shipping: 'Envío',
    tax: 'Impuestos',
    tip: 'Propina',
    fee: 'Gastos de pago',
    total: 'Total',
    setupFee: 'Cuota de alta',
    today: 'A pagar hoy',
    later: 'A pagar más adelante',
  },
  done: 'Listo',
  back: 'Volver',
  startOver: 'Hacer otro pago',
  contact: (name) => `Contactar con ${name}`,
  unavailable: {
    not_found: {
      title: 'Este enlace de pago no existe',
      text: 'Revise la dirección o pregunte a quien le envió el enlace.',
    },
    scheduled: { title: 'Todavía no está abierto', text: 'Aún no se puede pagar.' },
    inactive: { title: 'En pausa', text: `Este enlace de pago está desactivado. ${nothing}` },
    expired: { title: 'Este enlace ha caducado', text: `El plazo para pagar ha terminado. ${nothing}` },
    exhausted: { title: 'Ya no está disponible', text: `Todas las plazas están ocupadas. ${nothing}` },
    archived: { title: 'Este enlace está cerrado', text: `Ya no admite pagos. ${nothing}` },
    held: {
      title: 'Todas las plazas están reservadas por ahora',
      text: 'Alguien está pagando la última. Si no completa el pago, volverá a quedar libre.',
    },
    origin_not_allowed: {
      title: 'No disponible en esta página',
      text: 'Este enlace de pago no funciona en este sitio web. Puede pagar en su propia página.',
    },
    unsupported: { title: 'Un paso más', text: 'El pago se hace en una página segura aparte.' },
  },
  startsAt: (date) => `Se podrá pagar a partir del ${date}.`,
  looksAgain: (seconds) => `Esta página volverá a comprobarlo en ${seconds} ${seconds === 1 ? 'segundo' : 'segundos'}.`,
  endsIn: (minutes) =>
    minutes === 1 ? 'Queda menos de un minuto para pagar.' : `Quedan ${minutes} minutos para pagar.`,
  fewLeft: (count) => (count === 1 ? 'Solo queda 1.' : `Solo quedan ${count}.`),
  uncertain: { title: 'Estamos comprobando su pago', text: `${notAgain} Será solo un momento.` },
  uncertainStalled: {
    title: 'No hemos podido conectar con el servicio de pago',
    text: `${notAgain} Revise su conexión y vuelva a comprobarlo.`,
  },
  checkAgain: 'Comprobar de nuevo',
  frameTitle: (merchant) => `Pago seguro a ${merchant}`,
  openingPayment: 'Abriendo la página de pago segura',
  popupBlocked: {
    title: 'Continúe en una ventana nueva',
    text: 'La página de pago segura se abre en su propia ventana. Esta página le espera.',
  },
  openWindow: 'Continuar en una ventana nueva',
  inPopup: {
    title: 'Termine en la ventana de pago',
    text: 'Esta página mostrará el resultado en cuanto haya pagado.',
  },
  popupClosed: {
    title: '¿Ha terminado de pagar?',
    text: 'La ventana de pago se ha cerrado. Lo estamos comprobando. Si no ha pagado, puede abrirla de nuevo.',
  },
  showWindow: 'Mostrar la ventana de pago',
  redirecting: { title: 'Le estamos redirigiendo a la página de pago segura', text: 'Después volverá aquí.' },
  goToPayment: 'Ir a la página de pago',
  waiting: { title: 'Esperando su pago', text: 'Esta página mostrará el resultado en cuanto lo haya.' },
  unreachable: `Se ha perdido la conexión. Seguimos comprobándolo. ${notAgain}`,
  paid: (merchant) => ({
    title: 'Gracias',
    text: merchant ? `${merchant} ha recibido su pago.` : 'Hemos recibido su pago.',
  }),
  paidLate: {
    title: 'Su pago ha llegado',
    text: 'Llegó cuando el plazo para pagar ya había terminado. El vendedor se pondrá en contacto con usted.',
  },
  processing: {
    title: 'Su banco está procesando el pago',
    text: `El pago está en curso y puede tardar un poco. ${notAgain}`,
  },
  referenceLabel: 'Referencia',
  receiptTo: (email) => `Se enviará un recibo a ${email}.`,
  continueTo: (host) => `Continuar a ${host}`,
  problemsTitle: (count) => (count === 1 ? 'Hay un dato que corregir' : `Hay ${count} datos que corregir`),
  problem,
  refused: (code) => refusals[code] ?? `No se ha podido completar. ${nothing} Inténtelo de nuevo.`,
  didYouMean: (one, other) => `¿Quiere decir ${one} o bien ${other}?`,
  priceChanged: (before, now) => ({
    title: 'El precio ha cambiado',
    text: `Era ${before} y ahora es ${now}. ${nothing}`,
  }),
  declined: (reason) => ({
    title: 'El pago fue rechazado',
    text: `${reason ? declines[reason] : 'El banco lo rechazó.'} ${nothing} Puede probar otra forma de pago.`,
  }),
  sessionExpired: {
    title: 'Ha pasado demasiado tiempo',
    text: `La página de pago ha caducado. ${nothing} Sus datos siguen aquí.`,
  },
  refunded: (isLate) => ({
    title: 'Le estamos devolviendo su dinero',
    text: `El pago llegó cuando ${isLate ? 'el plazo ya había terminado' : 'la última plaza ya estaba ocupada'} y se está reembolsando.`,
  }),
};
