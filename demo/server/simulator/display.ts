import type { NextAction } from '../../../src/protocol/next-action.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import { toInstant } from '../domain/calendar.ts';
import type { PaymentRecord } from '../domain/session-record.ts';

/** By which the payer's bank, wallet or counter and this page recognize the same payment. */
export const referenceOf = ({ id, methodType }: Pick<PaymentRecord, 'id' | 'methodType'>): string =>
  methodType === 'cash_code' ? digitsOf(id) : id.slice(-10).toUpperCase();

/** What the payer must look at to finish a slow payment; undefined where there is nothing to see. */
export function displayFor(payment: PaymentRecord, config: LinkInput, walletUrl: string): NextAction | undefined {
  const expiry = payment.expiresAt === undefined ? {} : { expiresAt: toInstant(payment.expiresAt) };
  switch (payment.methodType) {
    case 'bank_transfer':
      return {
        type: 'display',
        kind: 'bank',
        data: {
          accountHolder: config.merchant?.name ?? 'Demo seller',
          iban: 'DE00 0000 0000 0000 0000 00',
          bank: 'Simulated Bank',
          reference: referenceOf(payment),
        },
        ...expiry,
      };
    case 'ewallet':
      return { type: 'display', kind: 'qr', data: { payload: walletUrl }, ...expiry };
    case 'cash_code':
      return { type: 'display', kind: 'code', data: { code: referenceOf(payment) }, ...expiry };
    case 'card':
      return { type: 'none' };
  }
}

/** Twelve digits that stand for a payment at a cash desk. */
function digitsOf(paymentId: string): string {
  let value = 0n;
  for (const letter of paymentId) value = (value * 131n + BigInt(letter.charCodeAt(0))) % 1_000_000_000_000n;
  return value.toString().padStart(12, '0');
}
