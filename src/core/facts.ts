/** What views and pages ask of a state, so that no view decides by itself what a phase means. All pure. */
import type { GivingInterval } from '../protocol/interval.ts';
import type { Money } from '../protocol/money.ts';
import type { AmountSelection, Selection } from '../protocol/selection.ts';
import { readDraft } from './amount-rules.ts';
import type { CheckoutState, CloseReason, Failure, KnownSession, Unavailable } from './checkout-state.ts';
import { toMoney, type Unit } from './money.ts';
import { shownWithoutQuote } from './panel.ts';
import { type In, knownOf } from './step.ts';

/** The public `step` of `<pay-link-checkout>`. */
export type CheckoutStep = 'loading' | 'unavailable' | 'select' | 'handoff' | 'awaiting' | 'done' | 'error';

export function stepOf(state: CheckoutState): CheckoutStep {
  switch (state.phase) {
    case 'idle':
    case 'loading':
      return 'loading';
    case 'unavailable':
    case 'awaiting':
    case 'done':
      return state.phase;
    case 'load-failed':
      return 'error';
    case 'selecting':
      return 'select';
    case 'creating':
      return state.uncertain ? 'awaiting' : 'select';
    case 'handing-off':
      return 'handoff';
  }
}

/** The public `state` of `<pay-link-button>`. */
export type ButtonState = 'idle' | 'loading' | 'ready' | 'open' | 'processing' | 'paid' | 'unavailable' | 'error';

export function buttonStateOf(state: CheckoutState): ButtonState {
  const isPaid = state.phase === 'done' && state.outcome === 'paid';
  if (isPaid) return 'paid';
  if (state.visible) return 'open';
  switch (state.phase) {
    case 'idle':
    case 'loading':
    case 'unavailable':
      return state.phase;
    case 'load-failed':
      return 'error';
    case 'selecting':
      return 'ready';
    default:
      return 'processing';
  }
}

/** What the submit button states and does. It is never disabled; `isBusy` presses change nothing. */
export interface SubmitFacts {
  readonly action: 'pay' | 'accept-price' | 'check-again';
  /** The exact charge in minor units of `unit`; absent as long as no amount is chosen. */
  readonly amountMinor: number | undefined;
  readonly unit: Unit;
  readonly interval: GivingInterval | undefined;
  /** False until the backend has confirmed the amount. */
  readonly isConfirmed: boolean;
  readonly isBusy: boolean;
}

export function submitFacts(state: In<'selecting'> | In<'creating'>): SubmitFacts {
  const { currency, currencyExponent } = state.link;
  const unit = { currency, currencyExponent };
  if (state.phase === 'creating') {
    return {
      action: state.stalled ? 'check-again' : 'pay',
      amountMinor: state.body.expectedTotal,
      unit,
      interval: (state.body.selection as AmountSelection).interval,
      isConfirmed: true,
      isBusy: !state.stalled,
    };
  }
  const { selection } = readDraft(state.link, state.draft);
  const isConfirmed = state.quote.status === 'ready';
  return {
    action: state.returned?.kind === 'price-changed' ? 'accept-price' : 'pay',
    amountMinor: state.quote.status === 'ready' ? state.quote.quote.dueToday : shownWithoutQuote(state.link, selection),
    unit,
    interval: selection?.interval,
    isConfirmed,
    isBusy: state.submitPending,
  };
}

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

/** The choices as the backend knows or would get them; undefined where the draft means nothing chargeable yet. */
export function selectionOf(state: CheckoutState): Selection | undefined {
  if (state.phase === 'selecting') return readDraft(state.link, state.draft).selection;
  return state.phase === 'creating' ? state.body.selection : knownOf(state)?.session.selection;
}
