/** The seller's lists and single records. Lists are newest first; a cursor names the last row that was given. */
import type { Payment } from '../../../src/protocol/payment.ts';
import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import type { Session } from '../../../src/protocol/session.ts';
import type { WebhookEvent } from '../../../src/protocol/webhook-event.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import { statusOf } from '../domain/link-status.ts';
import { toSellerLink } from '../domain/public-link-view.ts';
import type { PaymentRecord } from '../domain/session-record.ts';
import { hasRunOut, toPayment } from '../domain/session-view.ts';
import { ProblemError } from '../problem-error.ts';
import type { LinkFilters } from '../store/links.ts';
import type { ServiceContext } from './context.ts';
import { loadSession, stateOf } from './session-state.ts';

export interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}
export interface List<Row> {
  readonly data: Row[];
  readonly nextCursor: string | null;
}

export interface SellerReads {
  links(filters: LinkFilters & { status?: string | undefined }, page: Page): List<SellerLink>;
  sessionsOf(linkId: string, page: Page): List<Session>;
  payments(filters: { linkId?: string | undefined; status?: string | undefined }, page: Page): List<Payment>;
  events(filters: { type?: string | undefined; linkId?: string | undefined }, page: Page): List<WebhookEvent>;
  payment(id: string): Payment;
  session(id: string): Session;
}

interface Row {
  readonly seq: number;
}

export function createSellerReads(context: ServiceContext): SellerReads {
  const { store, payOrigin } = context;
  const mustExist = (linkId: string): void => {
    const link = store.links.byId(linkId, context.now());
    if (link === undefined || link.deletedAt !== undefined) throw new ProblemError('link_not_found');
  };
  const showPayment = (payment: PaymentRecord): Payment => {
    const now = context.now();
    const { session, link } = loadSession(context, payment.sessionId, now);
    const ranOut = hasRunOut(payment, now) ? { status: 'failed' as const, declineReason: 'timeout' as const } : {};
    return toPayment({ ...payment, ...ranOut }, session, link);
  };
  const showSession = (id: string): Session => {
    const now = context.now();
    return stateOf(context, loadSession(context, id, now), now).session;
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
    sessionsOf: (linkId, page) => {
      mustExist(linkId);
      return listed(
        page,
        (before, limit) => store.sessions.listByLink(linkId, before, limit),
        (row) => showSession(row.id),
      );
    },
    payments: ({ linkId, status }, page) => {
      if (linkId !== undefined) mustExist(linkId);
      return listed(page, (before, limit) => store.payments.list(linkId, status, before, limit), showPayment);
    },
    events: (filters, page) =>
      listed(
        page,
        (before, limit) => store.events.list(filters, before, limit),
        ({ event }) => event,
      ),
    payment: (id) => {
      const payment = store.payments.byId(id);
      if (payment === undefined) throw new ProblemError('not_found', { detail: 'There is no such payment.' });
      return showPayment(payment);
    },
    session: (id) => showSession(id),
  };
}

/** Reads on until the page is full: a filter on something computed cannot stand in the query. */
function listed<Stored extends Row, Shown>(
  { cursor, limit }: Page,
  read: (beforeSeq: number, limit: number) => Stored[],
  show: (row: Stored) => Shown,
  matches: (row: Stored) => boolean = () => true,
): List<Shown> {
  const found: Stored[] = [];
  let before = cursor === undefined ? Number.MAX_SAFE_INTEGER : readCursor(cursor);
  for (;;) {
    const rows = read(before, limit + 1);
    found.push(...rows.filter(matches));
    before = rows.at(-1)?.seq ?? before;
    if (found.length > limit || rows.length <= limit) break;
  }
  const given = found.slice(0, limit);
  const last = given.at(-1);
  return {
    data: given.map(show),
    nextCursor: found.length > limit && last !== undefined ? writeCursor(last.seq) : null,
  };
}

const writeCursor = (seq: number): string => Buffer.from(`seq:${seq}`).toString('base64url');

function readCursor(cursor: string): number {
  const seq = /^seq:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (seq === undefined)
    throw new ProblemError('invalid_request', { detail: 'Send the nextCursor of the page before, unchanged.' });
  return Number(seq);
}
