/** 128 random bits in hex: one for each exact body. `randomUUID` is not there on plain http, which the demo uses. */
export const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
