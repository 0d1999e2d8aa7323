import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '../problem-error.ts';
import { isSame } from '../service/session-keys.ts';
import type { Environment } from './environment.ts';
import { readBearer } from './request-headers.ts';

/** A secret key in a page is readable by every visitor: refused wherever it turns up, before it is even checked. */
export const refuseKeyFromPages =
  (payOrigin: string): MiddlewareHandler<Environment> =>
  async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== payOrigin && readBearer(c).startsWith('sk_')) {
      throw new ProblemError('secret_key_in_browser', {
        detail: 'Call the seller API from your server. If this key was ever in a page, replace it.',
      });
    }
    await next();
  };

export const requireSellerKey =
  (secretKey: string): MiddlewareHandler<Environment> =>
  async (c, next) => {
    if (!isSame(readBearer(c), secretKey)) {
      throw new ProblemError('unauthorized', {
        detail: 'Send Authorization: Bearer sk_… with the key of this server.',
      });
    }
    await next();
  };
