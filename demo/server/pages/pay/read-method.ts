/**
 * From the posted form to a payment method. A number that is no published test number stops here: it is not passed on,
 * not put into the answer, and not kept. The security code is never put into an answer either.
 */
import type { ConfirmRequest } from '../../../../src/protocol/confirm.ts';
import type { PaymentMethodType } from '../../../../src/protocol/payment.ts';
import type { FieldError } from '../form-fields.ts';
import type { Reader } from '../reader.ts';
import { bareNumber, isTestCard } from './test-cards.ts';

type Method = ConfirmRequest['method'];

/** What the browser may be sent back of a card. */
const shownAgain = ['method', 'number', 'expiry'] as const;

/** The values that a form is shown with again: no security code, and no number but a test card's. */
export function keptValues(values: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    shownAgain.flatMap((name) => {
      const value = values.get(name) ?? '';
      return name === 'number' && !isTestCard(value) ? [] : [[name, value] as const];
    }),
  );
}

/** Month and year as typed in any usual way, as `MM/YY`; undefined where it is no date or is over. */
export function readExpiry(typed: string, serverTime: string): { text: string } | 'unreadable' | 'over' {
  const match = /^(0?[1-9]|1[0-2])(?:\/|\.|-)?(\d{2}|20\d{2})$/.exec(typed.normalize('NFKC').replaceAll(/\s/g, ''));
  if (!match) return 'unreadable';
  const [, month = '', year = ''] = match;
  const fullYear = 2000 + Number(year.slice(-2));
  if (Date.parse(serverTime) >= Date.UTC(fullYear, Number(month), 1)) return 'over';
  return { text: `${month.padStart(2, '0')}/${year.slice(-2)}` };
}

export function readMethod(
  values: ReadonlyMap<string, string>,
  enabled: readonly PaymentMethodType[],
  serverTime: string,
  reader: Reader,
): { method: Method } | { errors: FieldError[] } {
  const t = reader.messages.pay.errors;
  const type = enabled.find((candidate) => candidate === values.get('method'));
  if (!type) return { errors: [{ field: 'method', message: t.method }] };
  if (type !== 'card') return { method: { type } };
  const errors: FieldError[] = [];
  const number = bareNumber(values.get('number') ?? '');
  const expiry = readExpiry(values.get('expiry') ?? '', serverTime);
  const cvc = (values.get('cvc') ?? '').normalize('NFKC').trim();
  if (number === '') errors.push({ field: 'number', message: t.cardNumber });
  else if (!isTestCard(number)) errors.push({ field: 'number', message: t.realCardServer });
  if (expiry === 'unreadable') errors.push({ field: 'expiry', message: t.expiry });
  else if (expiry === 'over') errors.push({ field: 'expiry', message: t.expired });
  if (!/^\d{3}$/.test(cvc)) errors.push({ field: 'cvc', message: t.securityCode });
  if (errors.length > 0 || typeof expiry === 'string') return { errors };
  return { method: { type, number, expiry: expiry.text, cvc } };
}
