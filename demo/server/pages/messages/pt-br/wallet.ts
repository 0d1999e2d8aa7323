import type { WalletMessages } from '../wallet-messages.ts';

export const wallet: WalletMessages = {
  way: {
    scan: 'Escaneie o código com o celular ou abra a carteira neste dispositivo.',
    qrCode: 'Código QR para a sua carteira',
    openWallet: 'Abrir a carteira',
    copy: 'Copiar',
    copied: 'Copiado',
    copyWhat: (label) => `Copiar ${label}`,
    simulate: 'Somente nesta demonstração:',
    simulateAt: { bank: 'Simular: pagar esta transferência', counter: 'Simular: pagar no caixa' },
  },
  places: {
    wallet: {
      name: 'Carteira simulada',
      question: 'Aprovar este pagamento?',
      approve: 'Aprovar pagamento',
      done: 'Você aprovou este pagamento',
    },
    bank: {
      name: 'Banco simulado',
      question: 'Enviar esta transferência?',
      approve: 'Pagar a transferência',
      done: 'A transferência está paga',
    },
    counter: {
      name: 'Caixa simulado',
      question: 'Pagar este código em dinheiro?',
      approve: 'Pagar em dinheiro',
      done: 'Pago no caixa',
    },
  },
  simulation: 'Isto é uma simulação. Nenhum dinheiro real é movimentado.',
  to: 'Para',
  amount: 'Valor',
  reference: 'Referência',
  expires: 'Expira',
  decline: 'Recusar',
  approved: (seller) =>
    `${seller} já foi avisado. Não há mais nada a fazer aqui: feche esta página e volte para onde estava pagando.`,
  declinedTitle: 'Você recusou este pagamento',
  declined: 'Nada foi cobrado. Na página de pagamento você pode escolher outra forma de pagar.',
  expiredTitle: 'O tempo desta solicitação acabou',
  expired: 'Nada foi cobrado. Volte à página de pagamento e comece de novo.',
  withdrawnTitle: 'Esta solicitação foi retirada',
  withdrawn: 'O pagamento foi cancelado ou falhou. Nada foi cobrado.',
  returnedTitle: 'Seu dinheiro foi devolvido',
  returned: (seller) => `${seller} não podia mais aceitar o pagamento. O dinheiro volta para você.`,
  unknownTitle: 'Esta solicitação não existe',
  unknown: 'O endereço pode estar incompleto ou desatualizado. Nada foi cobrado.',
};
