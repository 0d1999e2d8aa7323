import type { PaymentMethodType } from '../../../../src/protocol/payment.ts';
import type { PaySession } from '../../checkout-service.ts';

/** What the payment page shows; each has its own screen. */
export type PayState =
  | 'form'
  | 'challenge'
  | 'instructions'
  | 'processing'
  | 'paid'
  | 'returned'
  | 'expired'
  | 'canceled'
  | 'closed';

/** Reads the screen off the session. Paid beats everything; what this page does not know is never payable. */
export function payState({ session, link, next }: PaySession): PayState {
  const isClosed = link.status === 'inactive' || link.status === 'archived';
  // Money that came and found no place: "you have not been charged" would be wrong.
  const isReturned = session.payment?.status === 'refunded';
  switch (session.status) {
    case 'completed':
      return ['refunded', 'reversed', 'canceled'].includes(session.payment?.status ?? '') ? 'returned' : 'paid';
    case 'processing':
      if (session.payment?.status === 'requires_action') return 'challenge';
      return next.type === 'display' ? 'instructions' : 'processing';
    case 'open':
      return isClosed ? 'closed' : 'form';
    case 'canceled':
      if (isReturned) return 'returned';
      return isClosed ? 'closed' : 'canceled';
    default:
      return isReturned ? 'returned' : 'expired';
  }
}

/** The methods of a session's link, the card first; what this page has no words for is not offered. */
export function offeredMethods({ methods }: PaySession): PaymentMethodType[] {
  const known: PaymentMethodType[] = ['card', 'bank_transfer', 'ewallet', 'cash_code'];
  return known.filter((method) => (methods ?? ['card', 'bank_transfer']).includes(method));
}

/** When the payer's time ends, if that is soon enough to say so: the instant, and how long from the server's now. */
export function deadline({ session }: PaySession): { at: string; leftMs: number } | undefined {
  const ends = [session.expiresAt, session.holdExpiresAt].filter((instant) => instant !== undefined);
  const at = ends.reduce((first, second) => (Date.parse(first) < Date.parse(second) ? first : second));
  const leftMs = Date.parse(at) - Date.parse(session.serverTime);
  return leftMs > 0 ? { at, leftMs } : undefined;
}

/** Within this time of the end, the page counts down. */
export const countdownMs = 10 * 60_000;
