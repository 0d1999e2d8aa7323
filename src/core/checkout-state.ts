/**
 * The vocabulary of the checkout machine: where a payer can be (`CheckoutState`), what can happen (`CheckoutEvent`),
 * and what the page is asked to do about it (`Effect`). `transition.ts` decides; controllers carry effects out.
 *
 * Each state carries exactly what it needs, so that a payment cannot be shown without the server's session that proves
 * it. Everything that comes from outside (time, random keys, answers) arrives in an event; every asynchronous effect
 * has a request number, and an answer with another number is late and dropped. Whether a dialog is open is not a phase:
 * it can be closed and opened again in any of them (`visible`).
 */
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { GivingInterval } from '../protocol/interval.ts';
import type { NextAction } from '../protocol/next-action.ts';
import type { HandoffMode, PublicLink } from '../protocol/public-link.ts';
import type { Quote } from '../protocol/quote.ts';
import type { QuoteRequest, SessionRequest } from '../protocol/session-request.ts';
import type { Session } from '../protocol/session.ts';
import type { AmountReading, WritingHabits } from './amount-input.ts';
import type { Failure } from './failure.ts';

export type { BrowserFailureCode, Failure } from './failure.ts';

/** Why nothing can be paid with a link now. */
export type Unavailable =
  | 'not_found'
  | 'scheduled'
  | 'inactive'
  | 'expired'
  | 'exhausted'
  | 'archived'
  | 'held'
  | 'origin_not_allowed'
  | 'unsupported';

/** What a page adds to a session besides the payer's choices and data. */
export type SessionExtras = Omit<
  SessionRequest,
  'selection' | 'expectedTotal' | 'customer' | 'customFields' | 'consents'
>;

/** One press of the button. */
export interface Submission {
  /** Idempotency key, random; used only if this press leads to a new session. */
  readonly key: string;
  readonly extras?: SessionExtras | undefined;
  /** Ways to the payment page that this page or browser cannot go. */
  readonly avoid?: readonly HandoffMode[] | undefined;
}

/** What the backend is asked to compute the totals of. */
export type Choices = Pick<QuoteRequest, 'selection' | 'promotionCode' | 'prefillToken'>;

/** One item of a product link as the payer left it. */
export interface ItemDraft {
  readonly isChosen: boolean;
  /** Dimension to option; a dimension without a choice is absent or empty. */
  readonly options: Readonly<Record<string, string>>;
  readonly quantity: number;
}

/** What the payer typed and chose on the panel, as they did it; nothing else ever rewrites it. */
export interface Draft {
  /** A preset in minor units, `other` for the typed text, `undefined` before any choice. */
  readonly choice: number | 'other' | undefined;
  readonly text: string;
  /** The reading the payer picked when the text was ambiguous; dropped when the text changes. */
  readonly pickedMinor?: number | undefined;
  readonly interval: GivingInterval | undefined;
  readonly coverFee: boolean;
  /** By item; of product links. A change names only what is different. */
  readonly items?: Readonly<Record<string, Partial<ItemDraft>>> | undefined;
  /** Of subscription links. */
  readonly plan?: string | undefined;
  readonly seats?: number | undefined;
  /** A percentage of the link's, or `other` for the text in `fields.tip`. */
  readonly tip?: number | 'other' | undefined;
  readonly shippingOption?: string | undefined;
  /** The code that the totals are asked with; what is being typed is in `fields.promotionCode`. */
  readonly promotionCode?: string | undefined;
  /** Signed by the seller's server; the backend enforces what it locks. */
  readonly prefillToken?: string | undefined;
  /** What else the link collects: `email`, `name`, … and `field:{key}`; `consent:{key}` is `true` or absent. */
  readonly fields: Readonly<Record<string, string>>;
  /** Choices that the page offers instead of the link's own, in minor units and within its bounds. */
  readonly offered?: readonly number[] | undefined;
  /** How the page's language writes numbers and the link's currency; replaced when the language changes. */
  readonly habits?: WritingHabits | undefined;
}

/** One thing that stands between the draft and a session; `field` is `amount`, a draft field or `form`. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly context?: Readonly<Record<string, unknown>> | undefined;
  /** The two readings the payer has to choose from, for `amount_ambiguous`. */
  readonly readings?: readonly AmountReading[] | undefined;
}

/** The server's totals for the current draft, as far as they are known. */
export type QuoteState =
  | { readonly status: 'none' }
  | {
      readonly status: 'pending';
      readonly request: number;
      readonly choices?: Choices | undefined;
      readonly previous?: Quote | undefined;
    }
  | { readonly status: 'ready'; readonly quote: Quote; readonly choices: Choices }
  | { readonly status: 'failed'; readonly failure: Failure; readonly choices?: Choices | undefined };

/** A session that exists on the server, with the secret to read it. */
export interface KnownSession {
  readonly session: Session;
  /** Absent only where another tab holds it. */
  readonly secret: string;
  readonly next: NextAction;
  /** The request it came of, as long as this page knows it: tells whether the session still says what the panel says. */
  readonly body?: SessionRequest | undefined;
}

/** Why the payer is back on the panel although they had already left it. */
export type ReturnReason =
  | { readonly kind: 'price-changed'; readonly shownMinor: number; readonly quote: Quote }
  | { readonly kind: 'declined'; readonly reason: DeclineReason | undefined }
  | { readonly kind: 'session-expired' }
  | { readonly kind: 'canceled' }
  /** The money came too late or above the limit, and goes back. */
  | { readonly kind: 'refunded'; readonly late: boolean; readonly overLimit: boolean }
  | { readonly kind: 'refused'; readonly failure: Failure };

interface WithLink {
  readonly link: PublicLink;
  readonly draft: Draft;
}

export type CheckoutState = {
  readonly visible: boolean;
  readonly linkRef: string;
  /** The highest request number given out so far. */
  readonly lastRequest?: number | undefined;
} & (
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading'; readonly request: number; readonly attempt: 1 | 2; readonly slow: boolean }
  | {
      readonly phase: 'unavailable';
      readonly reason: Unavailable;
      readonly link: PublicLink | undefined;
      readonly retryAfterMs?: number | undefined;
    }
  | { readonly phase: 'load-failed'; readonly failure: Failure }
  | ({
      readonly phase: 'selecting';
      readonly quote: QuoteState;
      readonly problems: readonly FieldProblem[];
      /** Problems are shown from the first attempt to submit on. */
      readonly problemsShown: boolean;
      readonly returned: ReturnReason | undefined;
      /** An open session of an earlier attempt, reused as long as the draft still says the same. */
      readonly openSession: KnownSession | undefined;
      /** The payer pressed the button; the quote, or the half of the checkout that pays, is still on its way. */
      readonly submitPending: boolean;
      /** That press, while `submitPending`. */
      readonly submission?: Submission | undefined;
    } & WithLink)
  /** A session is being created. After an unclear answer `uncertain` is true: it may exist, and only this key may ask again. */
  | ({
      readonly phase: 'creating';
      readonly request: number;
      readonly body: SessionRequest;
      readonly key: string;
      readonly attempt: number;
      readonly uncertain: Failure | undefined;
      /** True once automatic attempts are used up and the payer is asked to press "check again". */
      readonly stalled: boolean;
      readonly avoid?: readonly HandoffMode[] | undefined;
    } & WithLink)
  /** The payer is being brought to the payment page by `mode`; `blocked` waits for a click of their own. */
  | ({
      readonly phase: 'handing-off';
      readonly known: KnownSession;
      readonly mode: HandoffMode | 'link';
      readonly refused: readonly HandoffMode[];
      readonly blocked: boolean;
    } & WithLink)
  /** The payment page is on; `unreachable` is the failure of the latest reads, if they fail. */
  | ({
      readonly phase: 'awaiting';
      readonly known: KnownSession;
      readonly mode: HandoffMode | 'link';
      readonly popupClosed: boolean;
      readonly unreachable: Failure | undefined;
    } & WithLink)
  /** Only from a session the server calls `completed`, or `processing` where the money comes later. */
  | {
      readonly phase: 'done';
      readonly outcome: 'paid' | 'processing';
      readonly known: KnownSession;
      readonly link: PublicLink | undefined;
    }
);

export type Phase = CheckoutState['phase'];
export type CloseReason = 'escape' | 'backdrop' | 'button' | 'script' | 'navigation' | 'removed';

export type CheckoutEvent =
  | { readonly type: 'open-requested'; readonly linkRef: string; readonly draft?: Partial<Draft> | undefined }
  | { readonly type: 'close-requested'; readonly reason: CloseReason }
  | { readonly type: 'prefetch-requested'; readonly linkRef: string }
  | { readonly type: 'load-slow'; readonly request: number }
  | {
      readonly type: 'link-loaded';
      readonly request: number;
      readonly link: PublicLink;
      readonly draft?: Partial<Draft> | undefined;
    }
  | { readonly type: 'link-failed'; readonly request: number; readonly failure: Failure }
  | { readonly type: 'draft-changed'; readonly change: Partial<Draft> }
  | {
      readonly type: 'quote-received';
      readonly request: number;
      readonly quote: Quote;
      readonly choices: Choices;
    }
  | { readonly type: 'quote-failed'; readonly request: number; readonly failure: Failure }
  | ({ readonly type: 'submit-requested' } & Submission)
  | ({ readonly type: 'price-accepted' } & Submission)
  /** The answer to `start-payment`. */
  | { readonly type: 'payment-ready' }
  | { readonly type: 'session-created'; readonly request: number; readonly known: KnownSession }
  | { readonly type: 'creation-refused'; readonly request: number; readonly failure: Failure }
  | { readonly type: 'creation-uncertain'; readonly request: number; readonly failure: Failure }
  | { readonly type: 'retry-requested' }
  | { readonly type: 'handoff-ready' }
  | { readonly type: 'handoff-refused'; readonly mode: HandoffMode; readonly failure: Failure }
  | { readonly type: 'popup-requested' }
  | { readonly type: 'popup-closed' }
  | { readonly type: 'session-read'; readonly session: Session; readonly next: NextAction }
  | { readonly type: 'read-failed'; readonly failure: Failure }
  | { readonly type: 'resumed'; readonly known: KnownSession; readonly link: PublicLink | undefined }
  /** A request that was still unanswered when the page was left; asked again with its own key. */
  | {
      readonly type: 'attempt-resumed';
      readonly link: PublicLink;
      readonly body: SessionRequest;
      readonly key: string;
    }
  | { readonly type: 'back-requested' }
  | { readonly type: 'start-over-requested' };

/** What a page hears of; turned into the public `pay-link-*` events by the element. */
export type Notice =
  | { readonly name: 'ready' }
  | { readonly name: 'open' }
  | { readonly name: 'change' }
  | { readonly name: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly name: 'submit' }
  | { readonly name: 'pending' }
  | { readonly name: 'success' }
  | { readonly name: 'cancel'; readonly reason: CloseReason }
  | { readonly name: 'close'; readonly reason: CloseReason }
  | { readonly name: 'unavailable'; readonly reason: Unavailable }
  | { readonly name: 'error'; readonly failure: Failure };

export type Effect =
  | { readonly type: 'load-link'; readonly linkRef: string; readonly request: number; readonly timeoutMs: number }
  | {
      readonly type: 'request-quote';
      readonly linkRef: string;
      readonly request: number;
      readonly choices: Choices;
      readonly delayMs: number;
    }
  /** The press of the button stands and its total is known: send `payment-ready`. */
  | { readonly type: 'start-payment' }
  /** Waits `delayMs` and a random part of `jitterMs` before an automatic further attempt with the same key. */
  | {
      readonly type: 'post-session';
      readonly linkRef: string;
      readonly request: number;
      readonly body: SessionRequest;
      readonly key: string;
      readonly delayMs: number;
      readonly jitterMs: number;
    }
  /** `origin` is the only one that the link allows its payment page to be on. */
  | { readonly type: 'start-handoff'; readonly mode: HandoffMode; readonly url: string; readonly origin: string }
  | { readonly type: 'end-handoff' }
  /** Read the session until it is final: long poll or backoff, and at once when a hint comes. */
  | { readonly type: 'watch-session'; readonly known: KnownSession }
  | { readonly type: 'read-now' }
  | { readonly type: 'stop-watching' }
  | { readonly type: 'cancel-session'; readonly known: KnownSession }
  /** Keep through reload: the unanswered request, or the session that came of it. */
  | {
      readonly type: 'remember';
      readonly record: {
        readonly linkRef: string;
        readonly body?: SessionRequest;
        readonly key?: string;
        readonly known?: KnownSession;
      };
    }
  | { readonly type: 'forget'; readonly linkRef: string }
  | { readonly type: 'emit'; readonly notice: Notice };

export interface Step {
  readonly state: CheckoutState;
  readonly effects: readonly Effect[];
}
