/**
 * What a link's figures mean, computed from facts: reports of pages, sessions, money. Pure, so that any figure can be
 * counted again by hand. The meanings are stated with the schema (protocol/metrics); this is the arithmetic.
 *
 * Facts are rows of the database, which are there once whatever was retried or replayed; nothing here counts requests.
 */
import type { DeclineReason } from '../../../src/protocol/decline-reason.ts';
import type { LinkMetrics, Revenue } from '../../../src/protocol/metrics.ts';
import { attemptFigures, funnelOf } from './metric-rates.ts';

export interface VisitFact {
  readonly type: 'view' | 'open';
  readonly at: number;
  readonly channel: string;
}

export interface SessionFact {
  readonly startedAt: number;
  readonly completedAt: number | undefined;
  /** Expired or cancelled: no money is expected any more. */
  readonly isOver: boolean;
  readonly attempts: number;
  readonly channel: string;
  readonly currency: string;
  readonly exponent: number;
  readonly lines: readonly ItemLine[];
}

interface ItemLine {
  readonly id?: string | undefined;
  readonly label: string;
  readonly quantity: number;
  readonly amount: number;
}

/** Money that came, whatever happened to it later. */
export interface MoneyFact {
  readonly at: number;
  readonly channel: string;
  readonly currency: string;
  readonly exponent: number;
  readonly amount: number;
  readonly refunded: number;
  readonly isTakenBack: boolean;
  readonly isRenewal: boolean;
  readonly isLate: boolean;
  readonly isOverLimit: boolean;
}

export interface MetricFacts {
  readonly visits: readonly VisitFact[];
  readonly sessions: readonly SessionFact[];
  readonly money: readonly MoneyFact[];
  readonly declines: readonly DeclineReason[];
}

type Slice = Pick<MetricFacts, 'visits' | 'sessions' | 'money'>;
export type Figures = Omit<LinkMetrics, 'object' | 'linkId' | 'from' | 'before' | 'timeZone' | 'serverTime'>;

/** Channels beyond these are told together: whoever reports visits may invent names. */
const MOST_CHANNELS = 50;

export function figuresOf(facts: MetricFacts, dayOf: (instant: number) => string): Figures {
  const { sessions, money, declines } = facts;
  const totals = visitRow(facts);
  return {
    totals,
    abandonment: abandonmentOf(totals, sessions),
    timeToPay: timeToPay(sessions),
    declineReasons: [...Map.groupBy(declines, (reason) => reason)]
      .map(([reason, all]) => ({ reason, count: all.length }))
      .toSorted((a, b) => b.count - a.count || compare(a.reason, b.reason)),
    latePayments: money.filter(({ isLate }) => isLate).length,
    overLimitPayments: money.filter(({ isOverLimit }) => isOverLimit).length,
    byDay: sliced(facts, ({ at }) => dayOf(at))
      .toSorted(([a], [b]) => compare(a, b))
      .map(([day, slice]) => ({ day, ...visitRow(slice) })),
    byChannel: byChannel(facts),
    byCurrency: byCurrency(sessions, money),
    byItem: byItem(sessions),
  };
}

const visitRow = (slice: Slice) => ({ ...funnelOf(slice.visits, slice.sessions), revenue: revenueOf(slice.money) });

/** The facts by a key that all three kinds have. A session stands at its beginning. */
function sliced(
  { visits, sessions, money }: Slice,
  keyOf: (fact: { readonly at: number; readonly channel: string }) => string,
): [string, Slice][] {
  const slices = new Map<string, { visits: VisitFact[]; sessions: SessionFact[]; money: MoneyFact[] }>();
  const sliceOf = (fact: { readonly at: number; readonly channel: string }) => {
    const key = keyOf(fact);
    const slice = slices.get(key) ?? { visits: [], sessions: [], money: [] };
    slices.set(key, slice);
    return slice;
  };
  for (const visit of visits) sliceOf(visit).visits.push(visit);
  for (const session of sessions) sliceOf({ at: session.startedAt, channel: session.channel }).sessions.push(session);
  for (const sum of money) sliceOf(sum).money.push(sum);
  return [...slices];
}

function byChannel(facts: Slice): Figures['byChannel'] {
  const size = ({ visits, sessions }: Slice) => visits.length + sessions.length;
  const greatestFirst = (rows: [string, Slice][]) =>
    rows.toSorted(([nameA, a], [nameB, b]) => size(b) - size(a) || compare(nameA, nameB));
  const kept = new Set(
    greatestFirst(sliced(facts, ({ channel }) => channel))
      .slice(0, MOST_CHANNELS)
      .map(([channel]) => channel),
  );
  return greatestFirst(sliced(facts, ({ channel }) => (kept.has(channel) ? channel : 'other'))).map(
    ([channel, slice]) => ({ channel, ...visitRow(slice) }),
  );
}

const currencyKey = ({ currency, exponent }: { readonly currency: string; readonly exponent: number }): string =>
  `${currency} ${exponent}`;

function revenueOf(money: readonly MoneyFact[]): Revenue[] {
  return [...Map.groupBy(money, currencyKey)]
    .toSorted(([a], [b]) => compare(a, b))
    .flatMap(([, sums]) => (sums[0] === undefined ? [] : [revenueIn(sums[0], sums)]));
}

function revenueIn(
  { currency, exponent }: { readonly currency: string; readonly exponent: number },
  sums: readonly MoneyFact[],
): Revenue {
  const gross = total(sums, ({ amount }) => amount);
  const renewals = total(sums, ({ amount, isRenewal }) => (isRenewal ? amount : 0));
  const refunded = total(sums, (sum) => sum.refunded);
  // Of a payment that was given back in part, a bank takes the rest.
  const takenBack = total(sums, (sum) => (sum.isTakenBack ? sum.amount - sum.refunded : 0));
  const net = gross - refunded - takenBack;
  return { currency, currencyExponent: exponent, gross, renewals, refunded, takenBack, net };
}

function byCurrency(sessions: readonly SessionFact[], money: readonly MoneyFact[]): Figures['byCurrency'] {
  const moneyIn = Map.groupBy(money, currencyKey);
  const sessionsIn = Map.groupBy(sessions, currencyKey);
  return [...new Set([...sessionsIn.keys(), ...moneyIn.keys()])].toSorted(compare).flatMap((key) => {
    const sums = moneyIn.get(key) ?? [];
    const begun = sessionsIn.get(key) ?? [];
    const unit = sums[0] ?? begun[0];
    return unit === undefined ? [] : [{ ...revenueIn(unit, sums), ...attemptFigures(begun) }];
  });
}

function byItem(sessions: readonly SessionFact[]): Figures['byItem'] {
  const parts = sessions.flatMap((session) =>
    [...Map.groupBy(session.lines, ({ id }) => id)].flatMap(([id, lines]) =>
      id === undefined ? [] : [{ id, lines, session }],
    ),
  );
  const rows = [...Map.groupBy(parts, ({ id, session }) => `${id} ${currencyKey(session)}`).values()];
  return rows
    .flatMap((group) => {
      const last = group.at(-1);
      if (last === undefined) return [];
      const sold = group.filter(({ session }) => session.completedAt !== undefined).flatMap(({ lines }) => lines);
      return [
        {
          id: last.id,
          // Sellers rename their items: the newest name is the one they know.
          label: last.lines[0]?.label ?? last.id,
          currency: last.session.currency,
          currencyExponent: last.session.exponent,
          ...attemptFigures(group.map(({ session }) => session)),
          units: total(sold, ({ quantity }) => quantity),
          amount: total(sold, ({ amount }) => amount),
        },
      ];
    })
    .toSorted((a, b) => b.starts - a.starts || compare(a.id, b.id));
}

function abandonmentOf(
  { views, opens, starts }: LinkMetrics['totals'],
  sessions: readonly SessionFact[],
): Figures['abandonment'] {
  const unpaid = sessions.filter(({ completedAt }) => completedAt === undefined);
  const given = unpaid.filter(({ isOver }) => isOver);
  const confirmed = given.filter(({ attempts }) => attempts > 0).length;
  return {
    viewed: Math.max(0, views - opens),
    opened: Math.max(0, opens - starts),
    started: given.length - confirmed,
    confirmed,
    underWay: unpaid.length - given.length,
  };
}

function timeToPay(sessions: readonly SessionFact[]): Figures['timeToPay'] {
  const times = sessions
    // A test clock may have been moved back in between.
    .flatMap(({ startedAt, completedAt }) => (completedAt === undefined ? [] : [Math.max(0, completedAt - startedAt)]))
    .toSorted((a, b) => a - b);
  const nearestRank = (share: number) => times[Math.max(0, Math.ceil(share * times.length) - 1)] ?? 0;
  return times.length === 0 ? null : { medianMs: nearestRank(0.5), p90Ms: nearestRank(0.9) };
}

const total = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((sum, row) => sum + of(row), 0);

/** By code points, the same everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
