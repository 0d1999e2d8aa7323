import type { MailMessages } from './mail-messages.ts';

export const es: MailMessages = {
  direction: 'ltr',
  row: (label, value) => `${label}: ${value}`,
  labels: {
    amount: 'Importe',
    discount: 'Descuento',
    shipping: 'Envío',
    tax: 'Impuestos',
    tip: 'Propina',
    fee: 'Comisiones cubiertas',
    total: 'Total',
    refunded: 'Reembolsado',
    order: 'Pedido',
    reference: 'Referencia',
    payer: 'Pagado por',
    paidAt: 'Pagado el',
    payableUntil: 'Se puede pagar hasta',
  },
  testMode: 'Modo de prueba: no se mueve dinero real.',
  questions: (seller, contact) => `¿Preguntas? Escriba a ${seller}: ${contact}`,
  sentFor: (seller) => `Recibe este mensaje porque ${seller} cobra con Pay Link.`,
  linkSent: {
    subject: (seller, name) => `${seller} le solicita un pago: ${name}`,
    text: (seller, name) =>
      `${seller} le ha enviado un enlace de pago para «${name}». Puede pagar en una página segura.`,
    action: 'Abrir la página de pago',
  },
  reminder: {
    subject: (name) => `Recordatorio: pronto ya no se podrá pagar ${name}`,
    text: (seller, name, until) => `El enlace de pago de ${seller} para «${name}» es válido hasta el ${until}.`,
    ignore: 'Si ya ha pagado, no tiene que hacer nada.',
  },
  receipt: {
    subject: (seller) => `Su recibo de ${seller}`,
    text: (seller, amount) => `Gracias. ${seller} ha recibido su pago de ${amount}.`,
    nextCharge: (amount, date) => `El próximo cargo será de ${amount} el ${date}.`,
  },
  latePayment: {
    subject: (name) => `Su pago llegó tarde: ${name}`,
    accepted: (seller, amount) => `Su pago de ${amount} llegó fuera de plazo. Aun así, ${seller} lo ha aceptado.`,
    returned: (seller, amount) =>
      `Su pago de ${amount} llegó cuando ${seller} ya no podía aceptarlo. Se le devuelve el importe completo.`,
  },
  refund: {
    subject: (seller, amount) => `${seller} le reembolsa ${amount}`,
    text: (seller, amount) => `${seller} le ha reembolsado ${amount}. Su banco puede tardar unos días en mostrarlo.`,
    noPlace: (name) => `Cuando llegó su pago para «${name}», ya no quedaba nada disponible.`,
  },
  sellerPaid: {
    subject: (amount, name) => `Pagado: ${amount} por ${name}`,
    text: (amount, name) => `Se ha realizado un pago de ${amount} por «${name}».`,
  },
  sellerOverLimit: {
    subject: (name) => `Pago por encima del límite: ${name}`,
    accepted: (amount, name) =>
      `Llegó un pago de ${amount} por «${name}» aunque se había alcanzado el límite. Se aceptó, según su configuración.`,
    returned: (amount, name) =>
      `Llegó un pago de ${amount} por «${name}» aunque se había alcanzado el límite. Se está reembolsando.`,
  },
  sellerExpiring: {
    subject: (name) => `Nadie ha pagado todavía: ${name} caduca pronto`,
    text: (name, until) => `El enlace de pago «${name}» es válido hasta el ${until} y todavía nadie ha pagado con él.`,
    action: 'Abrir el enlace de pago',
  },
};
