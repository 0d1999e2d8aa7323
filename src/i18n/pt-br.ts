import type { PlanInterval } from '../protocol/interval.ts';
import type { LanguageWords, Repeat } from './messages.ts';

/** How often, after an amount. */
export const every: Record<Repeat, string> = {
  once: '',
  day: ' por dia',
  week: ' por semana',
  month: ' por mês',
  quarter: ' por trimestre',
  year: ' por ano',
};
const verbs: Record<string, string> = {
  pay: 'Pagar',
  reserve: 'Reservar',
  collect: 'Pagar',
  donate: 'Doar',
  book: 'Reservar',
  subscribe: 'Assinar',
};
/** A call to action that is not one of the known words is the seller's own text. */
const beforeAmount = (verb: string): string =>
  verbs[verb] ? `${verbs[verb]}${/pay|collect|donate/.test(verb) ? '' : ' por'}` : `${verb}:`;

const lacks = { sold_out: 'esgotado', held: 'reservado no momento', impossible: 'não existe' };
const plurals: Record<PlanInterval, [one: string, many: string]> = {
  day: ['todo dia', 'dias'],
  week: ['toda semana', 'semanas'],
  month: ['todo mês', 'meses'],
  year: ['todo ano', 'anos'],
};
const eachOf = (interval: PlanInterval, count: number): string =>
  count === 1 ? plurals[interval][0] : `a cada ${count} ${plurals[interval][1]}`;

export const words: LanguageWords = {
  form: {
    dir: 'ltr',
    close: 'Fechar',
    retry: 'Tentar de novo',
    continueOnSecurePage: 'Continuar na página segura',
    testMode: 'Modo de teste: nada é cobrado de verdade',
    terms: 'Termos',
    privacy: 'Privacidade',
    refund: 'Reembolsos',
    offline: { title: 'Você está sem internet', text: 'Conecte-se e tente de novo.' },
    loadFailed: {
      title: 'Não foi possível carregar o formulário de pagamento',
      text: 'Nada foi cobrado. Tente de novo.',
    },
    callToAction: (verb) => verbs[verb] ?? verb,
    submit: (verb, amount, repeat) => `${beforeAmount(verb)} ${amount}${every[repeat]}`,
    submitFree: (verb) => `${verbs[verb] ?? verb} – nada a pagar hoje`,
    working: 'Um momento…',
    amount: 'Valor',
    otherAmount: 'Outro',
    typedAmount: 'Outro valor',
    interval: 'Frequência',
    intervals: { once: 'Uma vez', week: 'Semanal', month: 'Mensal', quarter: 'Trimestral', year: 'Anual' },
    amountHint: (min, max) => {
      if (min && max) return `De ${min} a ${max}`;
      if (min) return `No mínimo ${min}`;
      return max ? `No máximo ${max}` : '';
    },
    amountEcho: (amount) => `= ${amount}`,
    reference: (id) => `Referência ${id}`,
  },
  extras: {
    fields: {
      email: 'E-mail',
      name: 'Nome completo',
      phone: 'Telefone',
      company: 'Empresa',
      taxId: 'CPF ou CNPJ',
    },
    optional: 'opcional',
    choose: 'Escolher…',
    readMore: 'Saiba mais',
    shippingAddress: 'Endereço de entrega',
    billingAddress: 'Endereço de cobrança',
    otherBilling: 'O endereço de cobrança é outro',
    country: 'País ou região',
    line1: 'Rua e número',
    line2: 'Complemento',
    locality: 'Cidade',
    postalCode: (country) => (country === 'BR' ? 'CEP' : 'Código postal'),
    region: (country) => {
      if (/AU|BR|IN|MX|US/.test(country)) return 'Estado';
      return /AR|CA|CN|ES|IT|JP/.test(country) ? 'Província' : 'Região';
    },
    shipping: 'Frete',
    free: 'Grátis',
    tip: 'Adicionar gorjeta',
    noTip: 'Sem gorjeta',
    otherTip: 'Outra',
    coverFee: (fee) =>
      fee ? `Adicionar ${fee} para cobrir as taxas deste pagamento` : 'Cobrir as taxas deste pagamento',
    promotionQuestion: 'Tem um cupom de desconto?',
    promotionCode: 'Cupom de desconto',
    apply: 'Aplicar',
    applied: (code) => `Cupom ${code} aplicado.`,
    remove: 'Remover',
  },
  product: {
    chooseOne: 'Escolha um item',
    chooseAny: 'Escolha o que quiser',
    optional: 'opcional',
    choose: 'Escolher…',
    from: (price) => `a partir de ${price}`,
    was: (price) => `Antes: ${price}`,
    lacks,
    lacking: (option, lack, other) => `${option}${other ? ` com ${other}` : ''}: ${lacks[lack]}`,
    left: (count) => (count === 1 ? 'Só resta 1' : `Só restam ${count}`),
    quantity: 'Quantidade',
    quantityOf: (item) => `Quantidade: ${item}`,
    fewer: (item) => `Diminuir a quantidade: ${item}`,
    more: (item) => `Aumentar a quantidade: ${item}`,
  },
  plans: {
    plan: 'Plano',
    billing: 'Cobrança',
    periods: { day: 'Diário', week: 'Semanal', month: 'Mensal', year: 'Anual' },
    per: (interval, count) => (count === 1 ? every[interval].trim() : eachOf(interval, count)),
    every: eachOf,
    perSeat: 'por licença',
    saving: (percent) => `Economize ${percent}%`,
    trial: (days) => (days === 1 ? 'Primeiro dia grátis' : `Primeiros ${days} dias grátis`),
    setupFee: (amount) => `Taxa de adesão de ${amount}, uma única vez`,
    seats: 'Licenças',
    fewer: 'Uma licença a menos',
    more: 'Uma licença a mais',
    today: (amount) => `A pagar hoje: ${amount}.`,
    next: (amount, date, each) => `Depois, ${amount} em ${date} e, em seguida, ${each}.`,
    ends: (count) => (count === 1 ? 'Termina após um pagamento.' : `Termina após ${count} pagamentos.`),
    cancel: 'Você pode cancelar a qualquer momento antes do próximo pagamento.',
    howToCancel: 'Como cancelar',
  },
};
