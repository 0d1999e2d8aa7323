import type { MailMessages } from './mail-messages.ts';

export const ptBr: MailMessages = {
  direction: 'ltr',
  row: (label, value) => `${label}: ${value}`,
  labels: {
    amount: 'Valor',
    discount: 'Desconto',
    shipping: 'Frete',
    tax: 'Impostos',
    tip: 'Gorjeta',
    fee: 'Taxas cobertas',
    total: 'Total',
    refunded: 'Reembolsado',
    order: 'Pedido',
    reference: 'Referência',
    payer: 'Pago por',
    paidAt: 'Pago em',
    payableUntil: 'Pode ser pago até',
  },
  testMode: 'Modo de teste: nenhum dinheiro real é movimentado.',
  questions: (seller, contact) => `Dúvidas? Escreva para ${seller}: ${contact}`,
  sentFor: (seller) => `Você recebeu esta mensagem porque ${seller} recebe pagamentos com o Pay Link.`,
  linkSent: {
    subject: (seller, name) => `${seller} enviou uma cobrança: ${name}`,
    text: (seller, name) =>
      `${seller} enviou um link de pagamento para “${name}”. Você pode pagar em uma página segura.`,
    action: 'Abrir a página de pagamento',
  },
  reminder: {
    subject: (name) => `Lembrete: em breve não será mais possível pagar ${name}`,
    text: (seller, name, until) => `O link de pagamento de ${seller} para “${name}” é válido até ${until}.`,
    ignore: 'Se você já pagou, não precisa fazer nada.',
  },
  receipt: {
    subject: (seller) => `Seu recibo de ${seller}`,
    text: (seller, amount) => `Obrigado. ${seller} recebeu seu pagamento de ${amount}.`,
    nextCharge: (amount, date) => `A próxima cobrança será de ${amount} em ${date}.`,
  },
  latePayment: {
    subject: (name) => `Seu pagamento chegou com atraso: ${name}`,
    accepted: (seller, amount) =>
      `Seu pagamento de ${amount} chegou depois do prazo. Mesmo assim, ${seller} o aceitou.`,
    returned: (seller, amount) =>
      `Seu pagamento de ${amount} chegou quando ${seller} não podia mais aceitá-lo. O valor total será devolvido.`,
  },
  refund: {
    subject: (seller, amount) => `${seller} reembolsou ${amount}`,
    text: (seller, amount) => `${seller} reembolsou ${amount}. Seu banco pode levar alguns dias para mostrar o valor.`,
    noPlace: (name) => `Quando seu pagamento para “${name}” chegou, tudo já estava esgotado.`,
  },
  sellerPaid: {
    subject: (amount, name) => `Pago: ${amount} por ${name}`,
    text: (amount, name) => `Um pagamento de ${amount} por “${name}” foi concluído.`,
  },
  sellerOverLimit: {
    subject: (name) => `Pagamento acima do limite: ${name}`,
    accepted: (amount, name) =>
      `Um pagamento de ${amount} por “${name}” chegou com o limite já atingido. Ele foi aceito, conforme sua configuração.`,
    returned: (amount, name) =>
      `Um pagamento de ${amount} por “${name}” chegou com o limite já atingido. Ele está sendo reembolsado.`,
  },
  sellerExpiring: {
    subject: (name) => `Ninguém pagou ainda: ${name} expira em breve`,
    text: (name, until) => `O link de pagamento “${name}” é válido até ${until}, e ninguém pagou por ele ainda.`,
    action: 'Abrir o link de pagamento',
  },
};
