import type { PlanInterval } from '../../../../../src/protocol/interval.ts';
import type { PageMessages } from '../page-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');
const per: Record<PlanInterval, string> = { day: 'por dia', week: 'por semana', month: 'por mês', year: 'por ano' };
const many: Record<PlanInterval, string> = { day: 'dias', week: 'semanas', month: 'meses', year: 'anos' };

export const page: PageMessages = {
  language: 'Idioma',
  terms: 'Termos',
  privacy: 'Privacidade',
  refunds: 'Reembolsos',
  poweredBy: 'Pagamento seguro com Pay Link',
  questions: (seller) => `Dúvidas? Fale com ${seller}:`,
  testMode: 'Modo de teste.',
  testModeDetail: 'Nenhum dinheiro real é movimentado; cartões reais são recusados.',
  subtotal: 'Subtotal',
  discount: 'Desconto',
  shipping: 'Frete',
  tax: 'Impostos',
  taxIncluded: (amount) => `Inclui ${amount} de impostos`,
  tip: 'Gorjeta',
  fee: 'Taxas do pagamento',
  setupFee: 'Taxa de adesão',
  total: 'Total',
  dueToday: 'A pagar hoje',
  dueLater: 'A pagar depois',
  totalEvery: (every) => `Total ${every}`,
  quantity: (quantity, unit) => `${quantity} × ${unit}`,
  reference: 'Referência',
  every: { once: '', week: 'por semana', month: 'por mês', quarter: 'por trimestre', year: 'por ano' },
  planEvery: (interval, count) => (count === 1 ? per[interval] : `a cada ${count} ${many[interval]}`),
  nextCharge: (amount, date) => `A próxima cobrança, de ${amount}, será em ${date}.`,
  nextChargeDate: (date) => `A próxima cobrança será em ${date}.`,
  renews: 'A cobrança se repete até você cancelar.',
  endsAfter: (charges) =>
    plural(charges, {
      one: 'Termina automaticamente após uma cobrança.',
      other: `Termina automaticamente após ${charges} cobranças.`,
    }),
  howToCancelAt: (place) => `Você pode cancelar a qualquer momento: ${place}`,
  howToCancel: (contact) => `Você pode cancelar a qualquer momento: escreva para ${contact}.`,
  trial: (days) => plural(days, { one: 'Primeiro dia grátis', other: `Primeiros ${days} dias grátis` }),
  errorTitle: (count) => plural(count, { one: 'Há um item a corrigir', other: `Há ${count} itens a corrigir` }),
  notFoundTitle: 'Esta página de pagamento não existe',
  notFoundText: 'O endereço pode estar incompleto ou desatualizado. Peça um novo a quem o enviou.',
  prefillTitle: 'Este link pessoal não é mais válido',
  prefillText: 'Nada foi cobrado. Peça um novo a quem o enviou.',
  crossSiteTitle: 'Este formulário não veio da nossa página',
  crossSiteText: 'Para sua segurança, ele não foi aceito e nada foi cobrado. Abra o link de pagamento novamente.',
  failureTitle: 'Ocorreu um erro do nosso lado',
  failureText: 'Nada foi cobrado nesta etapa. Tente novamente em instantes.',
  tooManyTitle: 'Muitas tentativas',
  tooManyText: (minutes) =>
    plural(minutes, {
      one: 'Nada foi cobrado nesta etapa. Para a segurança de todos, aguarde um minuto e tente novamente.',
      other: `Nada foi cobrado nesta etapa. Para a segurança de todos, aguarde ${minutes} minutos e tente novamente.`,
    }),
  tryAgain: 'Tentar novamente',
};
