import type { ProviderPlace } from '../domain/charge.ts';
import type { MethodType, PaymentRecord } from '../domain/session-record.ts';
import type { ServiceContext } from './context.ts';

const places: Readonly<Record<MethodType, ProviderPlace | undefined>> = {
  card: undefined,
  ewallet: 'wallet',
  bank_transfer: 'bank',
  cash_code: 'counter',
};

/** A bank and a counter are played in the demo only; a wallet is the method itself. */
export const placeOf = ({ isDemo }: ServiceContext, { methodType }: PaymentRecord): ProviderPlace | undefined => {
  const place = places[methodType];
  return isDemo || place === 'wallet' ? place : undefined;
};

/** Where the payer of a waiting payment can go; undefined where nobody plays that place. */
export function payerRequestUrl(context: ServiceContext, payment: PaymentRecord): string | undefined {
  const place = placeOf(context, payment);
  return place && addressAt(context, place, payment.id);
}

/** What the QR code of an e-wallet says. */
export const walletUrlOf = (context: ServiceContext, paymentId: string): string =>
  addressAt(context, 'wallet', paymentId);

const addressAt = ({ payOrigin, keys }: ServiceContext, place: ProviderPlace, paymentId: string): string =>
  `${payOrigin}/${place}/${keys.payerTokenOf(paymentId)}`;
