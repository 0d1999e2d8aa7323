import type { ErrorMessages } from '../error-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const characters = (count: number) => plural(count, { one: `${count} carácter`, other: `${count} caracteres` });

export const errors: ErrorMessages = {
  missing: {
    email: 'Introduzca su correo electrónico',
    name: 'Introduzca su nombre y apellidos',
    phone: 'Introduzca su número de teléfono',
    company: 'Introduzca el nombre de su empresa',
    taxId: 'Introduzca su número de identificación fiscal',
    line1: 'Introduzca la calle y el número',
    locality: 'Introduzca la localidad',
    plan: 'Elija un plan',
    shipping: 'Elija una forma de envío',
  },
  required: (label) => `Rellene «${label}»`,
  choose: (label) => `Elija una opción en «${label}»`,
  consent: 'Marque esta casilla para continuar',
  email: 'Introduzca un correo electrónico, por ejemplo nombre@example.com',
  phone: 'Introduzca un número de teléfono con cifras, por ejemplo +34 912 345 678',
  tooLong: (max) => `Use como máximo ${characters(max)}`,
  tooShort: (min) => `Use al menos ${characters(min)}`,
  number: 'Introduzca un número con cifras',
  date: 'Introduzca una fecha como año-mes-día, por ejemplo 2027-01-31',
  option: 'Elija una de las opciones',
  invalid: 'No se ha aceptado. Compruébelo, por favor.',
  quantity: (min, max) => `Introduzca un número entero de ${min} a ${max}`,
  country: 'Elija un país de la lista',
  nothingChosen: 'Elija al menos un artículo',
  amountMissing: 'Elija o introduzca un importe',
  amountUnreadable: (example) => `Introduzca un importe con cifras, por ejemplo ${example}`,
  amountDecimals: (exponent) =>
    exponent === 0
      ? 'Introduzca un importe entero, sin decimales'
      : plural(exponent, { one: 'Use como máximo un decimal', other: `Use como máximo ${exponent} decimales` }),
  amountCurrency: (currency) => `Aquí los importes son en ${currency}. Introduzca solo el número.`,
  amountSmall: (min) => `Introduzca al menos ${min}`,
  amountLarge: (max) => `Introduzca como máximo ${max}`,
  amountStep: (step) => `Introduzca un múltiplo de ${step}`,
  ambiguous: 'Esto se puede leer de dos maneras. Elija el importe al que se refiere.',
  onlyAvailable: (count) =>
    count === 0 ? 'Ya no queda ninguno' : plural(count, { one: 'Solo queda 1', other: `Solo quedan ${count}` }),
  unavailableQuantity: 'No hay tantas unidades. Elija menos.',
  byCode: {
    field_required: 'Este dato es necesario para continuar',
    option_invalid: 'Esta opción no está disponible. Elija otra.',
    promo_invalid: 'Este código no es válido aquí',
    promo_expired: 'Este código ha caducado',
    item_sold_out: 'Está agotado. Elija otra opción.',
    item_temporarily_held:
      'Lo ha reservado alguien que está pagando. Inténtelo de nuevo en unos minutos o elija otra opción.',
    already_subscribed:
      'Ya existe una suscripción con este correo electrónico. Hemos enviado un enlace para gestionarla.',
  },
};
