import type { PublicLink } from '../../../src/protocol/public-link.ts';
import type { QuoteRequest } from '../../../src/protocol/session-request.ts';
import type { SessionState } from '../../../src/protocol/session.ts';
import type { Caller, CheckoutService } from '../checkout-service.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import { toPublicLink } from '../domain/public-link-view.ts';
import { toSession } from '../domain/session-view.ts';
import { ProblemError } from '../problem-error.ts';
import { answerChallenge } from './answer-challenge.ts';
import { cancelSession } from './cancel-session.ts';
import { confirmSession, enabledMethods } from './confirm-session.ts';
import type { ServiceContext } from './context.ts';
import { openSession } from './open-session.ts';
import { isEmbedAllowed } from './origins.ts';
import { createPayerRequests, type PayerRequestService } from './payer-request.ts';
import { payerRequestUrl } from './payer-request-url.ts';
import { checkPayable } from './places.ts';
import { openPrefill, prefilled } from './prefill-tokens.ts';
import { priceRequest } from './price-request.ts';
import { hashOfCode, newReturnCode } from './session-keys.ts';
import { loadSession, stateOf } from './session-state.ts';

/** Long enough for a slow page to load, too short to be found in a history later. */
const RETURN_CODE_LIFE_MS = 5 * 60_000;
export const RETURN_CODE_PARAMETER = 'pay_link_code';

/** What payers can do, and the payer's answer to a challenge of their bank on the hosted page. */
export interface PayerService extends CheckoutService, PayerRequestService {
  /** Settles or fails a payment that is `requires_action`. Throws `session_not_open` where there is none to answer. */
  answerChallengeByPayToken(payToken: string, answer: 'approve' | 'refuse'): Promise<SessionState>;
}

export function createCheckoutService(context: ServiceContext): PayerService {
  const { store, keys, payOrigin } = context;

  const findLink = (idOrSlug: string): LinkRecord => {
    const link = store.links.find(idOrSlug, context.now());
    if (link === undefined) throw new ProblemError('link_not_found');
    return link;
  };
  const show = (link: LinkRecord, { origin }: Caller): PublicLink =>
    toPublicLink(link, { now: context.now(), payOrigin, isEmbedAllowed: isEmbedAllowed(link, origin, payOrigin) });
  const authorize = (sessionId: string, secret: string, access: 'read' | 'write'): string => {
    if (!keys.allows(sessionId, secret, access)) throw new ProblemError('session_not_found');
    return sessionId;
  };
  const opened = (payToken: string): string => {
    const sessionId = keys.sessionOfPayToken(payToken);
    if (sessionId === undefined) throw new ProblemError('session_not_found');
    return sessionId;
  };
  const read = (sessionId: string): SessionState => {
    const now = context.now();
    return stateOf(context, loadSession(context, sessionId, now), now);
  };

  return {
    ...createPayerRequests(context),
    readLink: (idOrSlug, caller, prefillToken) => {
      const link = findLink(idOrSlug);
      const prefill = openPrefill(context, link, prefillToken);
      const shown = show(link, caller);
      return prefill === undefined
        ? shown
        : { ...shown, prefill: { values: prefill.values, locked: [...prefill.locked] } };
    },
    quote: (idOrSlug: string, given: QuoteRequest, _caller: Caller) => {
      const link = findLink(idOrSlug);
      const request = prefilled(context, link, given);
      const now = context.now();
      checkPayable(link, now);
      return priceRequest(context, link, request, now).quote;
    },
    createSession: (idOrSlug, request, idempotencyKey, caller) =>
      openSession(context, idOrSlug, request, idempotencyKey, caller),

    readSession: (sessionId, secret) => read(authorize(sessionId, secret, 'read')),
    confirm: async (sessionId, secret, request, idempotencyKey) =>
      confirmSession(context, authorize(sessionId, secret, 'write'), request, idempotencyKey),
    cancel: (sessionId, secret) => cancelSession(context, authorize(sessionId, secret, 'write')),
    exchange: (code) => {
      const now = context.now();
      const sessionId = store.write(() => store.returnCodes.use(hashOfCode(code), now));
      if (sessionId === undefined) throw new ProblemError('session_not_found');
      const loaded = loadSession(context, sessionId, now);
      const holdExpiresAt = store.holds.activeExpiry(sessionId, now);
      return { session: toSession(loaded, loaded.link, holdExpiresAt, now), secret: keys.readSecretOf(sessionId) };
    },

    readPaySession: (payToken) => {
      const now = context.now();
      const loaded = loadSession(context, opened(payToken), now);
      return {
        ...stateOf(context, loaded, now),
        link: show(loaded.link, {}),
        embedOrigin: loaded.session.embedOrigin,
        methods: enabledMethods(loaded.link),
        canReturn: loaded.session.returnUrl !== undefined,
        payerRequestUrl: loaded.payment && payerRequestUrl(context, loaded.payment),
      };
    },
    confirmByPayToken: async (payToken, request, idempotencyKey) =>
      confirmSession(context, opened(payToken), request, idempotencyKey),
    cancelByPayToken: (payToken) => cancelSession(context, opened(payToken)),
    answerChallengeByPayToken: async (payToken, answer) => answerChallenge(context, opened(payToken), answer),
    returnUrlByPayToken: (payToken) => {
      const now = context.now();
      const { session } = loadSession(context, opened(payToken), now);
      if (session.returnUrl === undefined) return undefined;
      const code = newReturnCode();
      store.write(() => store.returnCodes.insert(hashOfCode(code), session.id, now + RETURN_CODE_LIFE_MS));
      const target = new URL(session.returnUrl);
      target.searchParams.set(RETURN_CODE_PARAMETER, code);
      return target.href;
    },
  };
}
