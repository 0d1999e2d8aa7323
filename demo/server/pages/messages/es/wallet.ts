import type { WalletMessages } from '../wallet-messages.ts';

export const wallet: WalletMessages = {
  way: {
    scan: 'Escanee el código con su teléfono o abra el monedero en este dispositivo.',
    qrCode: 'Código QR para su monedero',
    openWallet: 'Abrir el monedero',
    copy: 'Copiar',
    copied: 'Copiado',
    copyWhat: (label) => `Copiar ${label}`,
    simulate: 'Solo en esta demostración:',
    simulateAt: { bank: 'Simular: pagar esta transferencia', counter: 'Simular: pagar en la caja' },
  },
  places: {
    wallet: {
      name: 'Monedero simulado',
      question: '¿Aprobar este pago?',
      approve: 'Aprobar el pago',
      done: 'Ha aprobado este pago',
    },
    bank: {
      name: 'Banco simulado',
      question: '¿Enviar esta transferencia?',
      approve: 'Pagar la transferencia',
      done: 'La transferencia está pagada',
    },
    counter: {
      name: 'Caja simulada',
      question: '¿Pagar este código en efectivo?',
      approve: 'Pagar en efectivo',
      done: 'Pagado en la caja',
    },
  },
  simulation: 'Esto es una simulación. No se mueve dinero real.',
  to: 'Para',
  amount: 'Importe',
  reference: 'Referencia',
  expires: 'Caduca',
  decline: 'Rechazar',
  approved: (seller) =>
    `${seller} ya lo sabe. Aquí no queda nada por hacer: cierre esta página y vuelva a donde estaba pagando.`,
  declinedTitle: 'Ha rechazado este pago',
  declined: 'No se ha cobrado nada. En la página de pago puede elegir otra forma de pagar.',
  expiredTitle: 'Se acabó el tiempo de esta solicitud',
  expired: 'No se ha cobrado nada. Vuelva a la página de pago y empiece de nuevo.',
  withdrawnTitle: 'Esta solicitud se ha retirado',
  withdrawn: 'El pago se canceló o falló. No se ha cobrado nada.',
  returnedTitle: 'Se le ha devuelto el dinero',
  returned: (seller) => `${seller} ya no podía aceptar el pago. El dinero vuelve a usted.`,
  unknownTitle: 'Esta solicitud no existe',
  unknown: 'Puede que la dirección esté incompleta o anticuada. No se ha cobrado nada.',
};
