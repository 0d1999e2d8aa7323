/** A bank also takes back what is left of a payment of which a part was given back. */
export const takenBackParts = `
  DROP INDEX payments_to_dispute;
  CREATE INDEX payments_to_dispute ON payments (disputes_at)
    WHERE status IN ('succeeded', 'partially_refunded') AND disputes_at IS NOT NULL;
  DROP INDEX payments_to_reverse;
  CREATE INDEX payments_to_reverse ON payments (reverses_at)
    WHERE status IN ('succeeded', 'partially_refunded') AND reverses_at IS NOT NULL;
`;
