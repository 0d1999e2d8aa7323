/**
 * What invariants are made of: sentences about the whole database, each with the query that finds the rows that break
 * it. They read the tables and nothing of the server's code, so that a mistake there cannot hide itself here.
 */
export interface Invariant {
  readonly says: string;
  /** Answers a column `what` for each thing that breaks the sentence. */
  readonly sql: string;
}

/**
 * Sets that the queries share. Only links without a slug: the demo's seeds have one, and state facts that no payer made
 * (places sold beforehand, one held for ever).
 *
 * Money without a place went back whole in the moment it came; what a seller gives back stands in `refunds`.
 */
const SETS = `
  own AS (SELECT id FROM links WHERE slug IS NULL),
  paid AS (
    SELECT p.*, p.status = 'refunded' AND NOT EXISTS (SELECT 1 FROM refunds r WHERE r.payment_id = p.id) AS is_unplaced
    FROM payments p WHERE p.succeeded_at IS NOT NULL AND p.link_id IN own
  ),
  placed AS (SELECT * FROM paid WHERE NOT is_unplaced AND is_renewal = 0)`;

/** A sentence that holds where the query finds nothing; `select` may use the shared sets. */
export const never = (says: string, select: string): Invariant => ({ says, sql: `WITH ${SETS} ${select}` });

/** How often the outbox tells this of the row `subject`: `s` a session, `p` a payment. */
export const told = (type: string, subject: 's' | 'p'): string => {
  // Events are found by their session alone.
  const where = subject === 's' ? 'e.session_id = s.id' : 'e.session_id = p.session_id AND e.payment_id = p.id';
  return `(SELECT count(*) FROM events e WHERE ${where} AND e.type = '${type}')`;
};
