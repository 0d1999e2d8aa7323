/** Who is signed in to the dashboard. Instants are real time; the id itself is only in the seller's cookie. */
export const dashboardSessions = `
  CREATE TABLE dashboard_sessions (
    id_hash TEXT PRIMARY KEY,
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
