/**
 * What the public routes and the hosted pages ask of the backend, in one place, so that a payer is treated the same
 * whether they come through the API, the payment page or a form without JavaScript.
 *
 * Every method either answers or throws a `ProblemError`. Writes take effect and record their idempotency key in one
 * transaction. Nothing here knows HTTP.
 */
import type { ConfirmAnswer, ConfirmRequest } from '../../src/protocol/confirm.ts';
import type { PaymentMethodType } from '../../src/protocol/payment.ts';
import type { PublicLink } from '../../src/protocol/public-link.ts';
import type { Quote } from '../../src/protocol/quote.ts';
import type { QuoteRequest, SessionRequest } from '../../src/protocol/session-request.ts';
import type { Session, SessionCreated, SessionState } from '../../src/protocol/session.ts';

/** Who is asking, as far as the transport can tell. */
export interface Caller {
  /** The browser's own `Origin` header; absent outside a browser and on same-origin navigation. */
  readonly origin?: string | undefined;
}

/** An answer that may be a stored one; `body` is repeated byte for byte. */
export interface Replayable<T> {
  readonly value: T;
  readonly body: string;
  readonly replayed: boolean;
}

/** What a pay token opens: its one session, to show, confirm and cancel. */
export interface PaySession extends SessionState {
  readonly link: PublicLink;
  /** The only origin the payment page may exchange messages with. */
  readonly embedOrigin?: string | undefined;
  /** Where a simulated wallet, bank or counter stands in for the payer's own. */
  readonly payerRequestUrl?: string | undefined;
  /** True where a return address was accepted for this session. */
  readonly canReturn: boolean;
  /** The methods that the seller takes here; absent where the backend leaves it to the page. */
  readonly methods?: readonly PaymentMethodType[] | undefined;
}

export interface CheckoutService {
  /** Throws `link_not_found`, alike for unknown, deleted and malformed ids. Has no effect of any kind. */
  /** With a prefill token also what it says; throws `prefill_token_invalid`. */
  readLink(idOrSlug: string, caller: Caller, prefillToken?: string): PublicLink;
  quote(idOrSlug: string, request: QuoteRequest, caller: Caller): Quote;
  createSession(
    idOrSlug: string,
    request: SessionRequest,
    idempotencyKey: string,
    caller: Caller,
  ): Replayable<SessionCreated>;

  /** Throws `session_not_found` for an unknown id and for a wrong secret alike. */
  readSession(sessionId: string, secret: string): SessionState;
  confirm(
    sessionId: string,
    secret: string,
    request: ConfirmRequest,
    idempotencyKey: string,
  ): Promise<Replayable<ConfirmAnswer>>;
  cancel(sessionId: string, secret: string): SessionState;
  exchange(code: string): { session: Session; secret: string };

  /** The pay token of the hosted page's address; throws `session_not_found`. */
  readPaySession(payToken: string): PaySession;
  confirmByPayToken(
    payToken: string,
    request: ConfirmRequest,
    idempotencyKey: string,
  ): Promise<Replayable<ConfirmAnswer>>;
  cancelByPayToken(payToken: string): SessionState;
  /** The return address with a fresh one-time `pay_link_code`; undefined where the session has none. */
  returnUrlByPayToken(payToken: string): string | undefined;
}
