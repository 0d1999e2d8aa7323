/** What may become of what, from one moment to a later one: sessions, payments and holds only move forward. */
import type { Database } from '../../../demo/server/store/database.ts';

interface Row {
  readonly id: string;
  readonly status: string;
  /** Grows, or stays: revision of a session, money given back of a payment. */
  readonly figure: number;
}

interface Place {
  readonly id: string;
  readonly taken: number;
  readonly room: number | null;
}

export interface Moment {
  readonly sessions: readonly Row[];
  readonly payments: readonly Row[];
  readonly holds: readonly Row[];
  readonly events: readonly Row[];
  readonly places: readonly Place[];
  /** Units accepted past a limit so far. */
  readonly accepted: number;
}

/** All of it as it is now. */
export function momentOf(database: Database): Moment {
  return database.write(() => ({
    sessions: database.all<Row>('SELECT id, status, revision AS figure FROM sessions'),
    payments: database.all<Row>('SELECT id, status, amount_refunded AS figure FROM payments'),
    holds: database.all<Row>('SELECT cast(seq AS TEXT) AS id, state AS status, 0 AS figure FROM holds'),
    events: database.all<Row>('SELECT id, type AS status, sequence AS figure FROM events'),
    places: database.all<Place>(
      `SELECT id, completed + held AS taken, max_redemptions AS room FROM links
       UNION ALL SELECT id, used + held, limit_units FROM counters`,
    ),
    accepted:
      database.get<{ count: number }>('SELECT count(*) AS count FROM payments WHERE over_limit = 1')?.count ?? 0,
  }));
}

const nextOfSession: Readonly<Record<string, readonly string[]>> = {
  open: ['processing', 'completed', 'expired', 'canceled'],
  processing: ['open', 'completed', 'expired', 'canceled'],
  expired: ['completed'],
  canceled: ['completed'],
  completed: [],
};
const nextOfPayment: Readonly<Record<string, readonly string[]>> = {
  requires_action: ['pending', 'succeeded', 'failed', 'canceled', 'refunded'],
  pending: ['succeeded', 'failed', 'canceled', 'refunded'],
  failed: ['succeeded', 'refunded'],
  canceled: ['succeeded', 'refunded'],
  succeeded: ['partially_refunded', 'refunded', 'disputed', 'reversed'],
  partially_refunded: ['refunded', 'disputed', 'reversed'],
  disputed: ['reversed'],
  refunded: [],
  reversed: [],
};
const nextOfHold: Readonly<Record<string, readonly string[]>> = {
  active: ['converted', 'released', 'lapsed'],
  converted: [],
  released: [],
  lapsed: [],
};

/** What went backwards, was undone or has gone between two moments, each as a sentence. */
export function stepsBack(before: Moment, after: Moment): string[] {
  return [
    ...backwards('session', before.sessions, after.sessions, nextOfSession),
    ...backwards('payment', before.payments, after.payments, nextOfPayment),
    ...backwards('hold', before.holds, after.holds, nextOfHold),
    ...backwards('event', before.events, after.events, {}),
    ...(after.accepted > before.accepted ? [] : oversold(before.places, after.places)),
  ];
}

function backwards(
  kind: string,
  before: readonly Row[],
  after: readonly Row[],
  next: Readonly<Record<string, readonly string[]>>,
): string[] {
  const now = new Map(after.map((row) => [row.id, row]));
  return before.flatMap(({ id, status, figure }) => {
    const row = now.get(id);
    if (row === undefined) return [`The ${kind} ${id} has gone`];
    if (row.status !== status && !reaches(next, status, row.status)) {
      return [`The ${kind} ${id} went from ${status} to ${row.status}`];
    }
    return row.figure < figure ? [`The figure of the ${kind} ${id} fell from ${figure} to ${row.figure}`] : [];
  });
}

/** Several steps may lie between two moments. */
function reaches(next: Readonly<Record<string, readonly string[]>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const ahead = [...(next[from] ?? [])];
  for (let status = ahead.pop(); status !== undefined; status = ahead.pop()) {
    if (status === to) return true;
    if (seen.has(status)) continue;
    seen.add(status);
    ahead.push(...(next[status] ?? []));
  }
  return false;
}

/** Taken past the limit of this moment, which may have been lowered below what was taken before. */
function oversold(before: readonly Place[], after: readonly Place[]): string[] {
  const earlier = new Map(before.map(({ id, taken }) => [id, taken]));
  return after
    .filter(({ id, taken, room }) => room !== null && taken > room && taken > (earlier.get(id) ?? 0))
    .map(({ id, taken, room }) => `${taken} of ${room} were taken of ${id}`);
}
