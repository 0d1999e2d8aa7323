import { every } from './pt-br.ts';
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { PaymentMessages, ProblemContext } from './payment-messages.ts';

const nothing = 'Nada foi cobrado.';
const notAgain = 'Não pague de novo.';
const tooMuch = 'Esse valor é alto demais.';

const declines: Record<DeclineReason, string> = {
  insufficient_funds: 'Não havia saldo suficiente na conta ou no cartão.',
  rejected_by_payer: 'O pagamento não foi autorizado.',
  timeout: 'O banco não respondeu a tempo.',
  payer_not_found: 'A conta não foi encontrada.',
  not_allowed: 'O banco recusou o cartão.',
  limit_exceeded: 'O valor ultrapassa um limite do cartão ou da conta.',
  provider_error: 'Houve uma falha no serviço de pagamento.',
};

function amountProblem({ why, currency, example }: ProblemContext): string {
  if (why === 'other-currency') return `Este pagamento é feito em ${currency}. Digite, por exemplo, ${example}.`;
  if (why === 'sign') return `Digite o valor sem sinal de mais ou de menos, por exemplo ${example}.`;
  if (why === 'too-many-decimals') return `Há casas decimais demais para ${currency}. Digite, por exemplo, ${example}.`;
  return why === 'too-large' ? tooMuch : `Digite o valor em números, por exemplo ${example}.`;
}

function problem(code: string, context: ProblemContext): string {
  const { field, label, min, max, step, least, most } = context;
  switch (code) {
    case 'amount_required':
      return 'Escolha ou digite um valor.';
    case 'amount_unreadable':
      return amountProblem(context);
    case 'amount_ambiguous':
      return 'Esse valor pode ser lido de duas formas. Escolha a correta.';
    case 'amount_too_small':
      return min ? `O valor mínimo é ${min}.` : 'Esse valor é baixo demais.';
    case 'amount_too_large':
      return max ? `O valor máximo é ${max}.` : tooMuch;
    case 'amount_step':
      return step ? `Digite um múltiplo de ${step}.` : 'Esse valor não está disponível.';
    case 'field_required':
      return `Falta preencher: ${label}.`;
    case 'item_required':
      return 'Escolha pelo menos um item.';
    case 'option_required':
      return `Escolha uma opção: ${label}.`;
    case 'option_unavailable':
    case 'option_invalid':
    case 'item_sold_out':
    case 'item_temporarily_held':
      return `${label}: esta opção não está disponível. Escolha outra.`;
    case 'quantity_unavailable':
      return least === most
        ? `${label}: a quantidade deve ser exatamente ${least}.`
        : `${label}: digite um número de ${least} a ${most}.`;
    case 'promo_invalid':
      return 'Este cupom não vale aqui. Confira-o ou remova-o.';
    case 'promo_expired':
      return 'Este cupom expirou. Remova-o para continuar.';
    case 'consent_required':
      return `Marque esta caixa para continuar: ${label}`;
    default:
      if (field === 'email') return 'Digite um e-mail, por exemplo nome@example.com.';
      if (field === 'phone') return 'Digite um telefone em números, por exemplo +55 11 91234-5678.';
      return `Confira o que você digitou: ${label}.`;
  }
}

const refusals: Record<string, string> = {
  offline: 'Você está sem internet. Nada foi enviado. Conecte-se e clique no botão de novo.',
  rate_limited: 'Houve tentativas demais. Espere um minuto e clique no botão de novo.',
  provider_unavailable: `O serviço de pagamento não está disponível no momento. ${nothing} Tente de novo em um minuto.`,
  already_subscribed: `Esta assinatura já existe. As instruções para gerenciá-la foram enviadas ao e-mail cadastrado. ${nothing}`,
  prefill_token_invalid: `Este link de pagamento pessoal expirou. ${nothing} Peça um novo.`,
  return_url_not_allowed: `Esta página não está configurada para este link de pagamento. ${nothing}`,
  blocked_by_csp: `Esta página não tem permissão para se comunicar com o serviço de pagamento. ${nothing}`,
};

export const payment: PaymentMessages = {
  renewal: (amount, repeat, date) =>
    `Depois, ${amount}${every[repeat]}; a próxima cobrança será em ${date}. Você pode parar quando quiser.`,
  quoteFailed: 'Não foi possível calcular o total. Clique no botão de novo.',
  taxIncluded: (tax) => `Inclui ${tax} de impostos`,
  summary: {
    subtotal: 'Subtotal',
    discount: 'Desconto',
    shipping: 'Frete',
    tax: 'Impostos',
    tip: 'Gorjeta',
    fee: 'Taxas do pagamento',
    total: 'Total',
    setupFee: 'Taxa de adesão',
    today: 'A pagar hoje',
    later: 'A pagar depois',
  },
  done: 'Concluir',
  back: 'Voltar',
  startOver: 'Fazer outro pagamento',
  contact: (name) => `Falar com ${name}`,
  unavailable: {
    not_found: {
      title: 'Este link de pagamento não existe',
      text: 'Confira o endereço ou pergunte a quem enviou o link.',
    },
    scheduled: { title: 'Ainda não abriu', text: 'Ainda não é possível pagar.' },
    inactive: { title: 'Em pausa', text: `Este link de pagamento está desativado. ${nothing}` },
    expired: { title: 'Este link expirou', text: `O prazo para pagar terminou. ${nothing}` },
    exhausted: { title: 'Não está mais disponível', text: `Todas as vagas foram preenchidas. ${nothing}` },
    archived: { title: 'Este link está encerrado', text: `Ele não aceita mais pagamentos. ${nothing}` },
    held: {
      title: 'Todas as vagas estão reservadas no momento',
      text: 'Alguém está pagando pela última. Se o pagamento não for concluído, ela volta a ficar livre.',
    },
    origin_not_allowed: {
      title: 'Não disponível nesta página',
      text: 'Este link de pagamento não funciona neste site. Você pode pagar na página do próprio link.',
    },
    unsupported: { title: 'Só mais um passo', text: 'O pagamento é feito em uma página segura separada.' },
  },
  startsAt: (date) => `Será possível pagar a partir de ${date}.`,
  looksAgain: (seconds) => `Esta página vai verificar de novo em ${seconds} ${seconds === 1 ? 'segundo' : 'segundos'}.`,
  endsIn: (minutes) =>
    minutes === 1 ? 'Resta menos de um minuto para pagar.' : `Restam ${minutes} minutos para pagar.`,
  fewLeft: (count) => (count === 1 ? 'Só resta 1.' : `Só restam ${count}.`),
  uncertain: { title: 'Estamos verificando seu pagamento', text: `${notAgain} A verificação leva só um momento.` },
  uncertainStalled: {
    title: 'Não conseguimos acessar o serviço de pagamento',
    text: `${notAgain} Confira sua conexão e verifique mais uma vez.`,
  },
  checkAgain: 'Verificar de novo',
  frameTitle: (merchant) => `Pagamento seguro para ${merchant}`,
  openingPayment: 'Abrindo a página segura de pagamento',
  popupBlocked: {
    title: 'Continue em uma nova janela',
    text: 'A página segura de pagamento abre em uma janela própria. Esta página espera por você.',
  },
  openWindow: 'Continuar em uma nova janela',
  inPopup: {
    title: 'Conclua na janela de pagamento',
    text: 'Esta página mostrará o resultado assim que você pagar.',
  },
  popupClosed: {
    title: 'Você concluiu o pagamento?',
    text: 'A janela de pagamento foi fechada. Estamos verificando. Se você não pagou, pode abri-la de novo.',
  },
  showWindow: 'Mostrar a janela de pagamento',
  redirecting: { title: 'Redirecionando para a página segura de pagamento', text: 'Depois, você volta para cá.' },
  goToPayment: 'Ir para a página de pagamento',
  waiting: {
    title: 'Aguardando seu pagamento',
    text: 'Esta página mostrará o resultado assim que estiver disponível.',
  },
  unreachable: `A conexão caiu. Continuamos verificando. ${notAgain}`,
  paid: (merchant) => ({
    title: 'Obrigado',
    text: merchant ? `${merchant} recebeu seu pagamento.` : 'Seu pagamento foi recebido.',
  }),
  paidLate: {
    title: 'Seu pagamento chegou',
    text: 'Ele chegou depois do prazo para pagar. O vendedor entrará em contato com você.',
  },
  processing: {
    title: 'Seu banco está processando o pagamento',
    text: `O pagamento está em andamento e pode levar um tempo. ${notAgain}`,
  },
  referenceLabel: 'Referência',
  receiptTo: (email) => `Um recibo será enviado para ${email}.`,
  continueTo: (host) => `Continuar para ${host}`,
  problemsTitle: (count) => (count === 1 ? 'Há um item para corrigir' : `Há ${count} itens para corrigir`),
  problem,
  refused: (code) => refusals[code] ?? `Não foi possível concluir. ${nothing} Tente de novo.`,
  didYouMean: (one, other) => `Você quis dizer ${one} ou ${other}?`,
  priceChanged: (before, now) => ({
    title: 'O preço mudou',
    text: `Era ${before} e agora é ${now}. ${nothing}`,
  }),
  declined: (reason) => ({
    title: 'O pagamento foi recusado',
    text: `${reason ? declines[reason] : 'O banco recusou.'} ${nothing} Você pode tentar outra forma de pagamento.`,
  }),
  sessionExpired: {
    title: 'O tempo acabou',
    text: `A página de pagamento expirou. ${nothing} Seus dados continuam aqui.`,
  },
  refunded: (isLate) => ({
    title: 'Seu dinheiro está sendo devolvido',
    text: `O pagamento chegou depois ${isLate ? 'do prazo' : 'que a última vaga foi preenchida'} e está sendo reembolsado.`,
  }),
};
