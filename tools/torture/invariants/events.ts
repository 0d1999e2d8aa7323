/** The outbox: everything that happened is told, once, in order. */
import { never, told } from './rows.ts';

const unplaced = `(p.succeeded_at IS NOT NULL AND p.status = 'refunded'
  AND NOT EXISTS (SELECT 1 FROM refunds r WHERE r.payment_id = p.id))`;

/** Told at most once, and once where the row stands at this status. */
const stands = (table: 'sessions' | 'payments', status: string, type: string) => {
  const subject = table === 'sessions' ? 's' : 'p';
  return never(
    `${table} that are ${status} were told so, and nothing was told twice`,
    `SELECT ${subject}.id AS what FROM ${table} ${subject} WHERE ${subject}.link_id IN own
       AND (${told(type, subject)} > 1 OR (${subject}.status = '${status}' AND ${told(type, subject)} <> 1))`,
  );
};

/** Told exactly so often. */
const counts = (says: string, type: string, subject: 's' | 'p', expected: string) =>
  never(
    says,
    `SELECT ${subject}.id AS what FROM ${subject === 's' ? 'sessions s' : 'payments p'}
     WHERE ${subject}.link_id IN own AND ${told(type, subject)} <> ${expected}`,
  );

export const eventInvariants = [
  never(
    'events of a link are numbered from one without a gap',
    `SELECT l.id AS what FROM links l LEFT JOIN events e ON e.link_id = l.id GROUP BY l.id
     HAVING count(e.id) <> l.event_count OR max(e.sequence) <> count(e.id) OR min(e.sequence) <> 1`,
  ),
  counts('each session was told to be created', 'session.created', 's', '1'),
  counts('each attempt was told', 'session.confirmed', 's', 's.attempts'),
  counts('each completed session was told, and no other', 'session.completed', 's', `(s.status = 'completed')`),
  stands('sessions', 'expired', 'session.expired'),
  stands('sessions', 'canceled', 'session.canceled'),
  counts('each payment that began by waiting was told', 'payment.pending', 'p', '(p.expires_at IS NOT NULL)'),
  counts(
    'each payment that was taken was told, and no other',
    'payment.succeeded',
    'p',
    `(p.succeeded_at IS NOT NULL AND NOT ${unplaced})`,
  ),
  stands('payments', 'failed', 'payment.failed'),
  counts(
    'each refund was told',
    'payment.refunded',
    'p',
    `(SELECT count(*) FROM refunds r WHERE r.payment_id = p.id) + ${unplaced}`,
  ),
  counts('late money was told', 'payment.late', 'p', 'p.late'),
  counts('money above the limit was told', 'payment.over_limit', 'p', 'p.over_limit'),
  stands('payments', 'disputed', 'payment.disputed'),
  stands('payments', 'reversed', 'payment.reversed'),
];
