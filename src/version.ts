/** Version of this package; a test holds it to package.json. */
export const VERSION = '0.1.0';

/** Version of the protocol that this package speaks with a backend. */
export const PROTOCOL = 1;
