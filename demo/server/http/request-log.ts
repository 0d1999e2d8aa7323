import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment.ts';

export type WriteLog = (entry: Record<string, unknown>) => void;

/**
 * One JSON line for each request: what and how long, never who. No query, no header, no body, and of the path only what
 * is known to be harmless.
 */
export const requestLog =
  (write: WriteLog): MiddlewareHandler<Environment> =>
  async (c, next) => {
    const begun = performance.now();
    await next();
    write({
      at: new Date().toISOString(),
      level: c.res.status >= 500 ? 'error' : 'info',
      requestId: c.get('requestId'),
      method: c.req.method,
      path: redactPath(c.req.path),
      status: c.res.status,
      ms: Math.round((performance.now() - begun) * 10) / 10,
    });
  };

/** Ids grant nothing by themselves. Tokens, secrets and keys are longer. */
const publicId = /^[a-z]{2,6}_[A-Za-z0-9]{24}$/;
/** Words of our own addresses, slugs, names of files. */
const plainWord = /^[a-z0-9][a-z0-9.-]{0,63}$/;
/** Cards, telephones, accounts. */
const longNumber = /\d{9}/;

/**
 * People put anything into an address: the token of a payment page with a slash too many, an e-mail address where a slug
 * belongs. What looks like neither an id nor a word is left out.
 */
export const redactPath = (path: string): string =>
  path
    .split('/')
    .map((part) => (part === '' || isHarmless(part) ? part : ':redacted'))
    .join('/');

const isHarmless = (part: string): boolean => publicId.test(part) || (plainWord.test(part) && !longNumber.test(part));

/** One line on standard error, so that standard output stays for people. */
export const logToStderr: WriteLog = (entry) => {
  process.stderr.write(`${JSON.stringify(entry)}\n`);
};
