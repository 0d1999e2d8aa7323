/**
 * Everything that opens a session is derived from its id with the server's key: nothing secret is stored, and a
 * replayed answer can repeat the secret. Three different derivations, so that the pay token in an address cannot be
 * used as the secret, nor the read-only secret of the way back to confirm. Comparisons take the same time whatever
 * they compare.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

type Purpose = 'session-secret' | 'read-secret' | 'pay-token' | 'payer-token' | 'fingerprint';

export interface SessionKeys {
  /** Reads, confirms and cancels one session. */
  secretOf(sessionId: string): string;
  /** Only reads it. */
  readSecretOf(sessionId: string): string;
  /** Stands in the address of the hosted payment page. */
  payTokenOf(sessionId: string): string;
  /** The session that a pay token opens; undefined for anything else. */
  sessionOfPayToken(payToken: string): string | undefined;
  /** Stands in the address at which a payer approves one payment in a simulated wallet, bank or shop. */
  payerTokenOf(paymentId: string): string;
  paymentOfPayerToken(payerToken: string): string | undefined;
  allows(sessionId: string, secret: string, access: 'read' | 'write'): boolean;
  /** Stands for a request body. Keyed, because a plain hash of a body could be searched for what it contained. */
  fingerprintOf(body: unknown): string;
  /** Encrypts a text so that only this server reads it, and only where it is asked for the same `bound`. */
  seal(text: string, bound: string): string;
  /** The text again; undefined for anything that `seal` did not make for this `bound`. */
  unseal(sealed: string, bound: string): string | undefined;
}

const PAY_TOKEN = /^pt_([A-Za-z0-9]{24})([A-Za-z0-9_-]{32})$/;
const PAYER_TOKEN = /^at_([A-Za-z0-9]{24})([A-Za-z0-9_-]{32})$/;
const SESSION_PREFIX = 'cs_';
const PAYMENT_PREFIX = 'pay_';

export function createSessionKeys(serverKey: Buffer): SessionKeys {
  // Bytes would be made into such a key anew for each of the many digests of a request.
  const macKey = createSecretKey(serverKey);
  const mac = (purpose: Purpose, text: string) =>
    createHmac('sha256', macKey).update(`${purpose}\0${text}`).digest('base64url');
  const secretOf = (sessionId: string) => `css_${mac('session-secret', sessionId)}`;
  const readSecretOf = (sessionId: string) => `csr_${mac('read-secret', sessionId)}`;
  const sealKey = createHmac('sha256', macKey).update('seal').digest();
  const payMac = (sessionId: string) => mac('pay-token', sessionId).slice(0, 32);
  const payerMac = (paymentId: string) => mac('payer-token', paymentId).slice(0, 32);
  return {
    secretOf,
    readSecretOf,
    payTokenOf: (sessionId) => `pt_${sessionId.slice(SESSION_PREFIX.length)}${payMac(sessionId)}`,
    sessionOfPayToken: (payToken) => {
      const [, id = '', given = ''] = PAY_TOKEN.exec(payToken) ?? [];
      const sessionId = SESSION_PREFIX + id;
      return isSame(given, payMac(sessionId)) ? sessionId : undefined;
    },
    payerTokenOf: (paymentId) => `at_${paymentId.slice(PAYMENT_PREFIX.length)}${payerMac(paymentId)}`,
    paymentOfPayerToken: (payerToken) => {
      const [, id = '', given = ''] = PAYER_TOKEN.exec(payerToken) ?? [];
      const paymentId = PAYMENT_PREFIX + id;
      return isSame(given, payerMac(paymentId)) ? paymentId : undefined;
    },
    allows: (sessionId, secret, access) => {
      const isOwner = isSame(secret, secretOf(sessionId));
      const isReader = isSame(secret, readSecretOf(sessionId));
      return isOwner || (access === 'read' && isReader);
    },
    fingerprintOf: (body) => mac('fingerprint', canonical(body)),
    seal: (text, bound) => seal(sealKey, text, bound),
    unseal: (sealed, bound) => unseal(sealKey, sealed, bound),
  };
}

/** Compares digests, because `timingSafeEqual` needs equal lengths and a length must not show either. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}

export const newReturnCode = (): string => randomBytes(24).toString('base64url');
export const newSellerKey = (): string => `sk_test_${randomBytes(30).toString('base64url').replaceAll(/[-_]/g, '0')}`;
export const hashOfCode = (code: string): string => sha256(code).toString('hex');

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function seal(key: Buffer, text: string, bound: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(bound));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

function unseal(key: Buffer, sealed: string, bound: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(bound))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch {
    // The tag does not fit: made for something else, by somebody else, or changed.
    return undefined;
  }
}

const sha256 = (text: string): Buffer => hash('sha256', text, 'buffer');

/** JSON with sorted keys: two spellings of one body are one body. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
