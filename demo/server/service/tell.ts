import type { WebhookEventType } from '../../../src/protocol/webhook-event.ts';
import { toSellerLink } from '../domain/public-link-view.ts';
import { toPayment, toSellerSession } from '../domain/session-view.ts';
import { wantsEvent } from '../domain/webhook-record.ts';
import type { ServiceContext } from './context.ts';
import { queueMails } from './queue-mails.ts';
import { loadSession, stateOf } from './session-state.ts';

export interface EventSubject {
  readonly linkId: string;
  readonly sessionId?: string | undefined;
  readonly paymentId?: string | undefined;
  readonly previousAttributes?: object | undefined;
  /** Of something that is neither link, session nor payment. */
  readonly data?: object | undefined;
}

/**
 * Puts an event into the outbox, with its subject as it is now, and with it its deliveries and e-mails. Call it inside
 * the transaction of the change, after the change: all of it exists together or not at all. The session secret and the pay token are never part of an event.
 */
export function tell(context: ServiceContext, type: WebhookEventType, subject: EventSubject, now: number): void {
  const { store, newId, payOrigin, changes } = context;
  const link = store.links.byId(subject.linkId, now);
  if (link === undefined) return;
  const eventId = newId('evt');
  store.events.append(
    {
      id: eventId,
      type,
      linkId: link.id,
      sessionId: subject.sessionId,
      paymentId: subject.paymentId,
      sequence: store.links.nextEventNumber(link.id),
      merchantReference: link.merchantReference,
      data: subject.data ?? dataOf(),
      previousAttributes: subject.previousAttributes,
    },
    now,
  );
  queueDeliveries(context, eventId, type, link.id);
  queueMails(context, { ...subject, eventId, type, link }, now);
  if (subject.sessionId !== undefined) changes.notify(subject.sessionId);

  function dataOf(): object {
    if (link === undefined || subject.sessionId === undefined) return link ? toSellerLink(link, now, payOrigin) : {};
    const loaded = loadSession(context, subject.sessionId, now);
    const payment = subject.paymentId === undefined ? undefined : store.payments.byId(subject.paymentId);
    return payment === undefined
      ? toSellerSession(stateOf(context, loaded, now).session, loaded.session)
      : toPayment(payment, loaded.session, link, store.refunds.ofPayment(payment.id));
  }
}

function queueDeliveries(
  { store, newId, realNow }: ServiceContext,
  eventId: string,
  eventType: WebhookEventType,
  linkId: string,
): void {
  for (const endpoint of store.webhookEndpoints.enabled()) {
    if (!wantsEvent(endpoint, eventType)) continue;
    store.webhookDeliveries.insert({ id: newId('wd'), endpointId: endpoint.id, eventId, eventType, linkId }, realNow());
  }
}
