/**
 * A first fence against guessing and flooding, for each client address and process: token buckets in memory. It
 * decides nothing about money or places, so it may forget, and several processes simply allow several times as much.
 */
import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '../problem-error.ts';
import type { Environment } from './environment.ts';

interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

export const allowances = {
  session: { burst: 300, perSecond: 5 },
  confirm: { burst: 300, perSecond: 5 },
  /** Answers that were "not found" or "not yours": guessing. */
  failedRead: { burst: 200, perSecond: 2 },
  /** Wrong keys at the dashboard's door. */
  signIn: { burst: 10, perSecond: 1 / 30 },
} as const satisfies Record<string, Allowance>;

/** Addresses remembered at once; beyond that the oldest is forgotten. */
const MOST_ADDRESSES = 10_000;

export interface RateLimiter {
  /** Counts one use; throws `rate_limited` where the address has none left. */
  spend(kind: keyof typeof allowances, address: string): void;
  /** Throws where none is left, without counting. */
  check(kind: keyof typeof allowances, address: string): void;
}

export function createRateLimiter(now: () => number = () => performance.now()): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const refilled = (kind: keyof typeof allowances, address: string) => {
    const { burst, perSecond } = allowances[kind];
    const key = `${kind} ${address}`;
    const bucket = buckets.get(key) ?? { tokens: burst, at: now() };
    const tokens = Math.min(burst, bucket.tokens + ((now() - bucket.at) / 1000) * perSecond);
    return { key, tokens, perSecond };
  };
  const refuseEmpty = (tokens: number, perSecond: number) => {
    if (tokens >= 1) return;
    throw new ProblemError('rate_limited', { retryAfterMs: Math.ceil(((1 - tokens) / perSecond) * 1000) });
  };
  return {
    check: (kind, address) => {
      const { tokens, perSecond } = refilled(kind, address);
      refuseEmpty(tokens, perSecond);
    },
    spend: (kind, address) => {
      const { key, tokens, perSecond } = refilled(kind, address);
      refuseEmpty(tokens, perSecond);
      buckets.delete(key);
      buckets.set(key, { tokens: tokens - 1, at: now() });
      if (buckets.size > MOST_ADDRESSES) buckets.delete(buckets.keys().next().value ?? '');
    },
  };
}

export const noRateLimiter: RateLimiter = { spend: () => undefined, check: () => undefined };

export const addressOf = (c: { readonly env?: Environment['Bindings'] }): string =>
  c.env?.incoming?.socket?.remoteAddress ?? 'local';

export const limited =
  (limiter: RateLimiter, kind: 'session' | 'confirm'): MiddlewareHandler<Environment> =>
  async (c, next) => {
    limiter.spend(kind, addressOf(c));
    await next();
  };

/** Lets reads pass until an address has had too many of them fail. */
export const guardReads =
  (limiter: RateLimiter): MiddlewareHandler<Environment> =>
  async (c, next) => {
    limiter.check('failedRead', addressOf(c));
    await next();
    if (c.res.status !== 404 && c.res.status !== 401) return;
    try {
      limiter.spend('failedRead', addressOf(c));
    } catch {
      // The bucket is empty now; the next read is the one that is refused.
    }
  };
