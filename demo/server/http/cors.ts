/**
 * The public API answers pages of any origin, without cookies or other credentials of the browser: what a page may do
 * is decided by the link and the session secret. The seller API has no CORS at all.
 */
import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment.ts';

const PREFLIGHT_SECONDS = '7200';
const requestHeaders = 'Authorization, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID';
const answerHeaders = 'ETag, Idempotency-Replayed, Retry-After, Date, X-Request-Id';

export const allowAnyOrigin: MiddlewareHandler<Environment> = async (c, next) => {
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', answerHeaders);
  if (c.req.method === 'OPTIONS') {
    c.header('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
    c.header('Access-Control-Allow-Headers', requestHeaders);
    c.header('Access-Control-Max-Age', PREFLIGHT_SECONDS);
    return c.body(null, 204);
  }
  return next();
};
