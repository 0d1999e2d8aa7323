/** How an opening ended, and what a page is told of a payment. All pure; loaded with the half that pays. */
import type { Money } from '../protocol/money.ts';
import type { Selection } from '../protocol/selection.ts';
import type { CheckoutState, CloseReason, Failure, KnownSession, Unavailable } from './checkout-state.ts';
import { selectionOf } from './facts.ts';
import { toMoney } from './money.ts';

/** What a page is told of a payment. */
export interface ReceiptFacts {
  readonly sessionId: string;
  readonly reference?: string;
  readonly total: Money;
  readonly interval?: string;
  readonly livemode: boolean;
}

export function receiptOf({ session }: KnownSession, locale: string): ReceiptFacts {
  const { id, reference, interval, livemode, quote } = session;
  return {
    sessionId: id,
    total: toMoney(quote.dueToday, quote, locale),
    livemode,
    ...(reference !== undefined && { reference }),
    ...(interval !== undefined && { interval }),
  };
}

/** How an opened checkout ended, in the words of the public `PayLinkResult`. */
export type CheckoutOutcome =
  | ({ readonly status: 'paid' | 'processing' } & ReceiptFacts)
  | { readonly status: 'canceled'; readonly reason: CloseReason; readonly selection: Selection }
  | { readonly status: 'redirected'; readonly url: string; readonly target: 'self' }
  | { readonly status: 'unavailable'; readonly reason: Unavailable; readonly message?: string }
  | { readonly status: 'failed'; readonly error: Omit<Failure, 'problem' | 'quote'> };

/** The result of an opening that ends in this state. After the handoff it is never `canceled`. */
export function outcomeOf(state: CheckoutState, reason: CloseReason, locale: string): CheckoutOutcome {
  switch (state.phase) {
    case 'done':
      return { status: state.outcome, ...receiptOf(state.known, locale) };
    case 'handing-off':
    case 'awaiting': {
      const { next } = state.known;
      return state.mode === 'redirect' && next.type === 'handoff'
        ? { status: 'redirected', url: next.url, target: 'self' }
        : { status: 'processing', ...receiptOf(state.known, locale) };
    }
    case 'unavailable': {
      const { reason: why, link } = state;
      const message =
        link && why in messageKeys ? link.whenUnavailable?.[why as keyof typeof messageKeys]?.text : undefined;
      return { status: 'unavailable', reason: why, ...(message && { message }) };
    }
    case 'load-failed': {
      const { code, recoverable, hint, requestId, retryAfterMs } = state.failure;
      return { status: 'failed', error: { code, recoverable, hint, requestId, retryAfterMs } };
    }
    default:
      return { status: 'canceled', reason, selection: selectionOf(state) ?? {} };
  }
}

/** States for which the seller may have words of their own. */
const messageKeys = { inactive: 1, scheduled: 1, expired: 1, exhausted: 1, held: 1 };
