import type { CloseReason, Failure, Unavailable } from '../core/checkout-state.ts';
import type { Money } from '../protocol/money.ts';
import type { Selection } from '../protocol/selection.ts';

/** What the server confirmed about a payment. `sessionId` grants nothing. */
export interface Receipt {
  sessionId: string;
  reference?: string;
  total: Money;
  interval?: string;
  livemode: boolean;
}

/** Failure as a page sees it: `code` names it, `hint` says how to fix it. */
export type PayLinkError = Omit<Failure, 'problem'>;

/** How an opened checkout ended. `processing` wherever the money may still come; never `canceled` after the handoff. */
export type PayLinkResult =
  | ({ status: 'paid' } & Receipt)
  | ({ status: 'processing'; message?: string } & Receipt)
  | { status: 'canceled'; reason: CloseReason; selection: Selection }
  | { status: 'redirected'; url: string; target: 'self' | 'new-tab' }
  | { status: 'unavailable'; reason: Unavailable; message?: string }
  | { status: 'failed'; error: PayLinkError };
