/** Money: what was taken is what was sold, what has no place goes back, and nothing of it disappears. */
import { never } from './rows.ts';

export const moneyInvariants = [
  never(
    'a completed session is paid exactly once, unless nothing was due; any other is not paid',
    `SELECT s.id AS what FROM sessions s WHERE s.link_id IN own
       AND (SELECT count(*) FROM placed p WHERE p.session_id = s.id) <> (s.status = 'completed' AND s.due_today > 0)`,
  ),
  never(
    'the sum of what was paid is the sum of what the redemptions cost',
    `SELECT l.id AS what FROM links l WHERE l.id IN own
       AND (SELECT coalesce(sum(p.amount), 0) FROM placed p WHERE p.link_id = l.id)
        <> (SELECT coalesce(sum(s.due_today), 0) FROM sessions s WHERE s.link_id = l.id AND s.status = 'completed')`,
  ),
  never(
    'a session has the moment of its completion exactly if it is completed',
    `SELECT s.id AS what FROM sessions s WHERE (s.status = 'completed') <> (s.completed_at IS NOT NULL)`,
  ),
  never(
    'money came exactly for payments that say so',
    `SELECT p.id AS what FROM payments p WHERE (p.succeeded_at IS NOT NULL) <>
       (p.status IN ('succeeded', 'partially_refunded', 'refunded', 'disputed', 'reversed'))`,
  ),
  never(
    'a payment costs what its session was asked for',
    `SELECT p.id AS what FROM payments p JOIN sessions s ON s.id = p.session_id
     WHERE p.is_renewal = 0 AND p.amount <> s.due_today`,
  ),
  never(
    'what was given back is what the refunds say, never more than was paid',
    `SELECT p.id AS what FROM payments p
     WHERE p.amount_refunded > p.amount OR (p.succeeded_at IS NULL AND p.amount_refunded <> 0)
     UNION SELECT p.id FROM paid p WHERE p.amount_refunded <>
       CASE WHEN p.is_unplaced THEN p.amount
       ELSE (SELECT coalesce(sum(r.amount), 0) FROM refunds r WHERE r.payment_id = p.id) END`,
  ),
  never(
    'a payment is refunded where all of it is given back, and partially where some is',
    `SELECT p.id AS what FROM payments p
     WHERE (p.status = 'refunded' AND p.amount_refunded <> p.amount)
        OR (p.status = 'partially_refunded' AND (p.amount_refunded = 0 OR p.amount_refunded = p.amount))
        OR (p.status = 'succeeded' AND p.amount_refunded <> 0)`,
  ),
  never(
    'money without a place came late or above the limit, and went back whole',
    `SELECT p.id AS what FROM paid p WHERE p.is_unplaced AND (p.late = 0 AND p.over_limit = 0)`,
  ),
  never(
    'no two payments of a link have one order number',
    `SELECT min(p.id) AS what FROM payments p GROUP BY p.link_id, p.order_id HAVING count(*) > 1`,
  ),
];
