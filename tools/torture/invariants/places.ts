/** Places of links and pieces of stock: never more than there are, none lost, each counted once. */
import { never } from './rows.ts';

/** Units of what was taken past a limit because the seller said so. */
const acceptedPlaces = `coalesce((SELECT sum(s.units) FROM sessions s JOIN placed p ON p.session_id = s.id
  WHERE s.link_id = l.id AND s.restored_at IS NULL AND p.over_limit = 1), 0)`;
const acceptedPieces = `coalesce((SELECT sum(k.value ->> 'units') FROM sessions s, json_each(s.claims) k
  WHERE k.value ->> 'counter' = c.id AND (s.restored_at IS NULL OR c.id NOT LIKE 'stock:%')
    AND EXISTS (SELECT 1 FROM placed p WHERE p.session_id = s.id AND p.over_limit = 1)), 0)`;
/** A limit may be lowered below what is sold; the outbox knows what it was before. */
const highestLimit = `max(l.max_redemptions, coalesce((SELECT max(e.previous_attributes ->> 'maxRedemptions') FROM events e
  WHERE e.link_id = l.id AND e.type = 'payment_link.updated'), 0))`;

export const placeInvariants = [
  never(
    'completed and held places are never more than the limit',
    `SELECT l.id AS what FROM links l WHERE l.id IN own AND l.max_redemptions IS NOT NULL
       AND l.completed + l.held - ${acceptedPlaces} > ${highestLimit}
       AND NOT EXISTS (SELECT 1 FROM events e WHERE e.link_id = l.id
         AND json_type(e.previous_attributes, '$.maxRedemptions') = 'null')`,
  ),
  never(
    'used and held units of a counter are never more than its limit',
    `SELECT c.id AS what FROM counters c WHERE c.used + c.held - ${acceptedPieces} > c.limit_units
       AND NOT EXISTS (SELECT 1 FROM events e WHERE e.type = 'payment_link.updated'
         AND json_type(e.previous_attributes, '$.items') IS NOT NULL AND c.id LIKE 'stock:' || e.link_id || '/%')`,
  ),
  never(
    'the held places of a link are those of its active holds',
    `SELECT l.id AS what FROM links l WHERE l.held <>
       (SELECT coalesce(sum(h.units), 0) FROM holds h WHERE h.link_id = l.id AND h.state = 'active')`,
  ),
  never(
    'the completed places of a link are those of its completed sessions that were not given back',
    `SELECT l.id AS what FROM links l WHERE l.id IN own AND l.completed <>
       (SELECT coalesce(sum(s.units), 0) FROM sessions s
        WHERE s.link_id = l.id AND s.status = 'completed' AND s.restored_at IS NULL)`,
  ),
  never(
    'the held units of a counter are those of active holds',
    `SELECT c.id AS what FROM counters c WHERE c.held <>
       (SELECT coalesce(sum(k.units), 0) FROM hold_claims k JOIN holds h ON h.seq = k.hold_seq
        WHERE k.counter_id = c.id AND h.state = 'active')
     UNION SELECT k.counter_id FROM hold_claims k JOIN holds h ON h.seq = k.hold_seq WHERE h.state <> 'active'`,
  ),
  never(
    'the used units of a counter are those of completed sessions; only pieces are given back, never a code',
    `SELECT c.id AS what FROM counters c WHERE c.used <>
       (SELECT coalesce(sum(k.value ->> 'units'), 0) FROM sessions s, json_each(s.claims) k
        WHERE k.value ->> 'counter' = c.id AND s.status = 'completed'
          AND (s.restored_at IS NULL OR c.id NOT LIKE 'stock:%'))`,
  ),
  never(
    'a hold has an end exactly if it is not active, and ends after it began',
    `SELECT h.session_id AS what FROM holds h
     WHERE (h.state = 'active') <> (h.ended_at IS NULL) OR h.ended_at < h.created_at`,
  ),
  never(
    'a session has at most one active and one converted hold',
    `SELECT h.session_id AS what FROM holds h WHERE h.state IN ('active', 'converted')
     GROUP BY h.session_id, h.state HAVING count(*) > 1`,
  ),
  never(
    'only a session that is under way holds a place, and only a completed one has turned it into use',
    `SELECT h.session_id AS what FROM holds h JOIN sessions s ON s.id = h.session_id
     WHERE (h.state = 'active' AND s.status NOT IN ('open', 'processing'))
        OR (h.state = 'converted' AND s.status <> 'completed')`,
  ),
];
