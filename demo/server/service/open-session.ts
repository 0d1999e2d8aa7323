/**
 * Creates a session from a payer's choices. One transaction: status of the link, price, the payer's data, the row, a
 * hold where the seller reserves at submit, the event, and the answer recorded under the idempotency key.
 */
import type { SessionRequest } from '../../../src/protocol/session-request.ts';
import type { SessionCreated } from '../../../src/protocol/session.ts';
import type { Caller, Replayable } from '../checkout-service.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import { checkPayerFields } from '../domain/payer-fields.ts';
import type { PricedQuote } from '../domain/quote.ts';
import type { NewSession, SessionDetails } from '../domain/session-record.ts';
import { ProblemError } from '../problem-error.ts';
import { payerKeyOf } from '../store/customers.ts';
import { scenarioNamed } from '../simulator/scenarios.ts';
import type { ServiceContext } from './context.ts';
import { checkedEmbedOrigin, checkOrigin, checkReturnUrl } from './origins.ts';
import { checkPayable, ensurePlace, noRoom } from './places.ts';
import { type KeyedRequest, record, recordedAnswer } from './recorded-answer.ts';
import { prefilled } from './prefill-tokens.ts';
import { priceRequest } from './price-request.ts';
import { loadSession, stateOf } from './session-state.ts';
import { checkNotSubscribed } from './subscriptions.ts';
import { tell } from './tell.ts';

const SESSION_LIFE_MS = 60 * 60_000;
const MINUTE_MS = 60_000;
const DEFAULT_SUBMIT_HOLD_MINUTES = 15;

export function openSession(
  context: ServiceContext,
  idOrSlug: string,
  request: SessionRequest,
  idempotencyKey: string,
  caller: Caller,
): Replayable<SessionCreated> {
  const { store, keys } = context;
  const now = context.now();
  const found = store.links.find(idOrSlug, now);
  if (found === undefined) throw new ProblemError('link_not_found');
  checkOrigin(found, caller.origin, context.payOrigin);
  const keyed: KeyedRequest = {
    scope: `session:${found.id}`,
    key: idempotencyKey,
    fingerprint: keys.fingerprintOf(request),
  };
  const before = recordedAnswer<SessionCreated>(context, keyed, now);
  if (before !== undefined) return before;
  const scenario = scenarioNamed(found.scenario);
  scenario.beforeSession?.(store.scenarioProgress.count(`session:${found.id}`, idempotencyKey));

  return store.write(() => {
    const meanwhile = recordedAnswer<SessionCreated>(context, keyed, now);
    if (meanwhile !== undefined) return meanwhile;
    const link = store.links.byId(found.id, now);
    if (link === undefined || link.deletedAt !== undefined) throw new ProblemError('link_not_found');
    const session = newSession(context, link, request, caller, now);
    store.sessions.insert(session, now);
    if (link.config.reservation?.on === 'submit') {
      const minutes = link.config.reservation.minutes ?? DEFAULT_SUBMIT_HOLD_MINUTES;
      // The place of a session that is over is free at once, even before that is written down.
      ensurePlace(context, session, Math.min(now + minutes * MINUTE_MS, session.expiresAt), now);
    }
    tell(context, 'session.created', { linkId: link.id, sessionId: session.id }, now);
    const state = stateOf(context, loadSession(context, session.id, now), now);
    return record(context, keyed, 201, { ...state, secret: keys.secretOf(session.id) }, now);
  });
}

function newSession(
  context: ServiceContext,
  link: LinkRecord,
  given: SessionRequest,
  caller: Caller,
  now: number,
): NewSession {
  checkPayable(link, now);
  const request = prefilled(context, link, given);
  const { configAtSubmit } = scenarioNamed(link.scenario);
  const priced = priceRequest(context, link, request, now, configAtSubmit?.(link.config));
  const { claims, promotion } = priced;
  const units = link.unit === 'units' ? priced.units : 1;
  const full = noRoom(link, units, now);
  if (full !== undefined) throw full;
  checkExpectedTotal(priced, request.expectedTotal);
  const customer = checkPayerFields(link.config, request);
  const payerKey = payerKeyOf(customer.email);
  checkNotSubscribed(context, { linkId: link.id, payerKey }, now);
  const embedOrigin = checkedEmbedOrigin(link, request.embedOrigin, caller.origin, context.payOrigin);
  checkReturnUrl(link, request.returnUrl, [caller.origin, context.payOrigin]);
  const { selection, customFields, consents, locale, reference, metadata, attribution } = request;
  const details: SessionDetails = {
    selection,
    ...(Object.keys(customer).length > 0 && { customer }),
    ...(customFields !== undefined && { customFields }),
    ...(consents !== undefined && { consents }),
    ...(promotion !== undefined && { promotionCode: promotion.config.code }),
    ...(locale !== undefined && { locale }),
    ...(reference !== undefined && { reference }),
    ...(metadata !== undefined && { metadata }),
    ...(link.config.metadata !== undefined && { linkMetadata: link.config.metadata }),
    ...(attribution !== undefined && { attribution }),
  };
  return {
    id: context.newId('cs'),
    linkId: link.id,
    units,
    claims,
    recurring: priced.recurring,
    details,
    quote: priced.quote,
    dueToday: priced.quote.dueToday,
    payerKey,
    embedOrigin,
    returnUrl: request.returnUrl,
    expiresAt: Math.min(now + SESSION_LIFE_MS, (link.expiresAt ?? Number.POSITIVE_INFINITY) + link.graceMs),
  };
}

function checkExpectedTotal({ quote }: PricedQuote, expectedTotal: number): void {
  if (quote.dueToday === expectedTotal) return;
  throw new ProblemError('price_changed', {
    detail: `Due today are ${quote.dueToday}, not ${expectedTotal} minor units of ${quote.currency}.`,
    context: { quote },
  });
}
