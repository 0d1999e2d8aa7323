/** The seller's lists and single records. */
import type { Payment } from '../../../src/protocol/payment.ts';
import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import type { SellerSession } from '../../../src/protocol/seller-session.ts';
import type { WebhookEvent } from '../../../src/protocol/webhook-event.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import { statusOf } from '../domain/link-status.ts';
import { toSellerLink } from '../domain/public-link-view.ts';
import type { PaymentRecord } from '../domain/session-record.ts';
import { hasRunOut, toPayment, toSellerSession } from '../domain/session-view.ts';
import type { EventFilters } from '../outbox/event-store.ts';
import { ProblemError } from '../problem-error.ts';
import type { LinkFilters } from '../store/links.ts';
import type { PaymentFilters } from '../store/payments.ts';
import type { SessionFilters } from '../store/sessions.ts';
import type { ServiceContext } from './context.ts';
import { findLink } from './find-link.ts';
import { type List, listed, type Page } from './listed.ts';
import { loadSession, stateOf } from './session-state.ts';

export interface Net {
  readonly currency: string;
  readonly currencyExponent: number;
  readonly net: number;
}

export interface SellerReads {
  links(filters: LinkFilters & { status?: string | undefined }, page: Page): List<SellerLink>;
  sessions(filters: SessionFilters & { status?: string | undefined }, page: Page): List<SellerSession>;
  payments(filters: PaymentFilters, page: Page): List<Payment>;
  events(filters: EventFilters, page: Page): List<WebhookEvent>;
  /** What a link earned and kept, in minor units, for each currency; nothing before the first payment. */
  netOf(linkId: string): readonly Net[];
  payment(id: string): Payment;
  session(id: string): SellerSession;
}

export function createSellerReads(context: ServiceContext): SellerReads {
  const { store, payOrigin } = context;
  const showPayment = (payment: PaymentRecord): Payment => {
    const now = context.now();
    const { session, link } = loadSession(context, payment.sessionId, now);
    const ranOut = hasRunOut(payment, now) ? { status: 'failed' as const, declineReason: 'timeout' as const } : {};
    return toPayment({ ...payment, ...ranOut }, session, link, store.refunds.ofPayment(payment.id));
  };
  const showSession = (id: string): SellerSession => {
    const now = context.now();
    const loaded = loadSession(context, id, now);
    return toSellerSession(stateOf(context, loaded, now).session, loaded.session);
  };

  return {
    links: ({ status, ...filters }, page) => {
      const now = context.now();
      const matches = (row: LinkRecord) => status === undefined || statusOf(row, now) === status;
      return listed(
        page,
        (before, limit) => store.links.list(filters, before, limit, now),
        (row) => toSellerLink(row, now, payOrigin),
        matches,
      );
    },
    sessions: ({ status, ...filters }, page) => {
      if (filters.linkId !== undefined) findLink(context, filters.linkId);
      return listed(
        page,
        (before, limit) => store.sessions.list(filters, before, limit),
        (row) => showSession(row.id),
        (row) => status === undefined || showSession(row.id).status === status,
      );
    },
    payments: (filters, page) => {
      if (filters.linkId !== undefined) findLink(context, filters.linkId);
      return listed(page, (before, limit) => store.payments.list(filters, before, limit), showPayment);
    },
    events: (filters, page) =>
      listed(
        page,
        (before, limit) => store.events.list(filters, before, limit),
        ({ event }) => event,
      ),
    netOf: (linkId) => store.payments.netOfLink(linkId),
    payment: (id) => {
      const payment = store.payments.byId(id);
      if (payment === undefined) throw new ProblemError('not_found', { detail: 'There is no such payment.' });
      return showPayment(payment);
    },
    session: (id) => showSession(id),
  };
}
