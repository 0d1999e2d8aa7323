/** What is looked up by its age, to be forgotten. */
export const retention = `
  CREATE INDEX beacons_by_age ON beacons (received_at);
  CREATE INDEX return_codes_by_age ON return_codes (expires_at);
`;
