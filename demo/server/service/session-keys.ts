/**
 * Everything that opens a session is derived from its id with the server's key: nothing secret is stored, and a
 * replayed answer can repeat the secret. Three different derivations, so that the pay token in an address cannot be
 * used as the secret, nor the read-only secret of the way back to confirm. Comparisons take the same time whatever
 * they compare.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

type Purpose = 'session-secret' | 'read-secret' | 'pay-token' | 'fingerprint';

export interface SessionKeys {
  /** Reads, confirms and cancels one session. */
  secretOf(sessionId: string): string;
  /** Only reads it. */
  readSecretOf(sessionId: string): string;
  /** Stands in the address of the hosted payment page. */
  payTokenOf(sessionId: string): string;
  /** The session that a pay token opens; undefined for anything else. */
  sessionOfPayToken(payToken: string): string | undefined;
  allows(sessionId: string, secret: string, access: 'read' | 'write'): boolean;
  /** Stands for a request body. Keyed, because a plain hash of a body could be searched for what it contained. */
  fingerprintOf(body: unknown): string;
}

const PAY_TOKEN = /^pt_([A-Za-z0-9]{24})([A-Za-z0-9_-]{32})$/;
const SESSION_PREFIX = 'cs_';

export function createSessionKeys(serverKey: Buffer): SessionKeys {
  const mac = (purpose: Purpose, text: string) =>
    createHmac('sha256', serverKey).update(`${purpose}\0${text}`).digest('base64url');
  const secretOf = (sessionId: string) => `css_${mac('session-secret', sessionId)}`;
  const readSecretOf = (sessionId: string) => `csr_${mac('read-secret', sessionId)}`;
  const payMac = (sessionId: string) => mac('pay-token', sessionId).slice(0, 32);
  return {
    secretOf,
    readSecretOf,
    payTokenOf: (sessionId) => `pt_${sessionId.slice(SESSION_PREFIX.length)}${payMac(sessionId)}`,
    sessionOfPayToken: (payToken) => {
      const [, id = '', given = ''] = PAY_TOKEN.exec(payToken) ?? [];
      const sessionId = SESSION_PREFIX + id;
      return isSame(given, payMac(sessionId)) ? sessionId : undefined;
    },
    allows: (sessionId, secret, access) => {
      const isOwner = isSame(secret, secretOf(sessionId));
      const isReader = isSame(secret, readSecretOf(sessionId));
      return isOwner || (access === 'read' && isReader);
    },
    fingerprintOf: (body) => mac('fingerprint', canonical(body)),
  };
}

/** Compares digests, because `timingSafeEqual` needs equal lengths and a length must not show either. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}

export const newReturnCode = (): string => randomBytes(24).toString('base64url');
export const hashOfCode = (code: string): string => sha256(code).toString('hex');

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** JSON with sorted keys: two spellings of one body are one body. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
