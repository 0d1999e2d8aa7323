import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment.ts';

export type WriteLog = (entry: Record<string, unknown>) => void;

/**
 * One JSON line for each request: what and how long, never who. No query, no header, no body; the token in the address
 * of a payment page opens a session, that of a wallet approves a payment, and both are left out.
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

export const redactPath = (path: string): string => path.replace(/^\/(pay|wallet|bank|counter)\/[^/]+/, '/$1/:token');

/** One line on standard error, so that standard output stays for people. */
export const logToStderr: WriteLog = (entry) => {
  process.stderr.write(`${JSON.stringify(entry)}\n`);
};
