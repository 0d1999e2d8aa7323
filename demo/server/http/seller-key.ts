import type { MiddlewareHandler } from 'hono';
import type { ApiKeyScope } from '../../../src/protocol/api-key.ts';
import { scopeNeeded } from '../domain/key-scope.ts';
import { ProblemError } from '../problem-error.ts';
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

export type CheckKey = (given: string) => 'everything' | readonly ApiKeyScope[] | undefined;

export const requireSellerKey =
  (checkKey: CheckKey): MiddlewareHandler<Environment> =>
  async (c, next) => {
    const allowed = checkKey(readBearer(c));
    if (allowed === undefined) {
      throw new ProblemError('unauthorized', {
        detail: 'Send Authorization: Bearer sk_… with the key of this server, or one that it made.',
      });
    }
    const needed = scopeNeeded(c.req.method, c.req.path);
    if (allowed !== 'everything' && (needed === undefined || !allowed.includes(needed))) {
      throw new ProblemError('scope_missing', {
        detail: needed === undefined ? 'Only the server’s own key may do this.' : `This needs the scope ${needed}.`,
        context: { scope: needed ?? null, scopes: allowed },
      });
    }
    await next();
  };
