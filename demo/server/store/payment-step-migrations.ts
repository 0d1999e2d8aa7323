/** Which payments the clock charged, what simulated banks do later, and reports that are read by time. */
export const paymentSteps = `
  ALTER TABLE payments ADD COLUMN is_renewal INTEGER NOT NULL DEFAULT 0;
  UPDATE payments SET is_renewal = 1 WHERE EXISTS (
    SELECT 1 FROM sessions s WHERE s.id = payments.session_id AND s.completed_at < payments.created_at
  );

  ALTER TABLE payments ADD COLUMN reverses_at INTEGER;
  CREATE INDEX payments_to_reverse ON payments (reverses_at) WHERE status = 'succeeded' AND reverses_at IS NOT NULL;
  CREATE INDEX payments_coming_late ON payments (settles_at)
    WHERE status IN ('failed', 'canceled') AND settles_at > expires_at;
`;
