import type { ErrorMessages } from '../error-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');
const characters = (count: number) => plural(count, { one: `${count} caractere`, other: `${count} caracteres` });

export const errors: ErrorMessages = {
  missing: {
    email: 'Informe seu e-mail',
    name: 'Informe seu nome completo',
    phone: 'Informe seu telefone',
    company: 'Informe o nome da sua empresa',
    taxId: 'Informe seu CPF ou CNPJ',
    line1: 'Informe a rua e o número',
    locality: 'Informe a cidade',
    plan: 'Escolha um plano',
    shipping: 'Escolha uma forma de entrega',
  },
  required: (label) => `Preencha “${label}”`,
  choose: (label) => `Escolha uma opção em “${label}”`,
  consent: 'Marque esta opção para continuar',
  email: 'Informe um e-mail, por exemplo nome@example.com',
  phone: 'Informe um telefone com números, por exemplo +55 11 91234-5678',
  tooLong: (max) => `Use no máximo ${characters(max)}`,
  tooShort: (min) => `Use no mínimo ${characters(min)}`,
  number: 'Informe um número com algarismos',
  date: 'Informe uma data como ano-mês-dia, por exemplo 2027-01-31',
  option: 'Escolha uma das opções',
  invalid: 'Não foi aceito. Confira, por favor.',
  quantity: (min, max) => `Informe um número inteiro de ${min} a ${max}`,
  country: 'Escolha um país da lista',
  nothingChosen: 'Escolha pelo menos um item',
  amountMissing: 'Escolha ou informe um valor',
  amountUnreadable: (example) => `Informe um valor com números, por exemplo ${example}`,
  amountDecimals: (exponent) =>
    exponent === 0
      ? 'Informe um valor inteiro, sem casas decimais'
      : plural(exponent, {
          one: 'Use no máximo uma casa decimal',
          other: `Use no máximo ${exponent} casas decimais`,
        }),
  amountCurrency: (currency) => `Aqui os valores são em ${currency}. Informe só o número.`,
  amountSmall: (min) => `Informe no mínimo ${min}`,
  amountLarge: (max) => `Informe no máximo ${max}`,
  amountStep: (step) => `Informe um múltiplo de ${step}`,
  ambiguous: 'Isto pode ser lido de duas formas. Escolha o valor que você quis dizer.',
  onlyAvailable: (count) =>
    count === 0 ? 'Não resta nenhum' : plural(count, { one: 'Só resta 1', other: `Só restam ${count}` }),
  unavailableQuantity: 'Não há essa quantidade. Escolha menos.',
  byCode: {
    field_required: 'Isto é necessário para continuar',
    option_invalid: 'Esta opção não está disponível. Escolha outra.',
    promo_invalid: 'Este cupom não vale aqui',
    promo_expired: 'Este cupom expirou',
    item_sold_out: 'Está esgotado. Escolha outra opção.',
    item_temporarily_held:
      'Está reservado por alguém que está pagando. Tente novamente em alguns minutos ou escolha outra opção.',
    already_subscribed: 'Já existe uma assinatura com este e-mail. Enviamos um link para gerenciá-la.',
  },
};
