/**
 * Who is signed in. The cookie holds 256 random bits; the database holds their HMAC under the seller's secret key, so
 * that a copy of the database opens nothing and another secret key signs everybody out.
 *
 * The token of every form is derived from the same bits: another site can neither read the cookie nor guess the token,
 * and nothing has to be stored for it. Before the sign-in the cookie holds bits that no row answers to, so that the
 * sign-in form has a token too; signing in always makes new bits.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { ServiceContext } from '../../server/service/context.ts';
import { isSame } from '../../server/service/session-keys.ts';

/** A working day; real time, which test controls never move. */
export const SIGNED_IN_MS = 12 * 3_600_000;

export interface DashboardSessions {
  isKey(given: string): boolean;
  /** Signs in and answers the new id for the cookie. */
  start(): string;
  isOpen(id: string): boolean;
  end(id: string): void;
}

export function createDashboardSessions(
  { store, realNow }: Pick<ServiceContext, 'store' | 'realNow'>,
  secretKey: string,
): DashboardSessions {
  const hashOf = (id: string) => createHmac('sha256', secretKey).update(`dashboard\0${id}`).digest('hex');
  return {
    isKey: (given) => isSame(given, secretKey),
    start: () => {
      const id = newVisitorId();
      const now = realNow();
      store.write(() => {
        store.dashboardSessions.removeExpired(now);
        store.dashboardSessions.insert(hashOf(id), now + SIGNED_IN_MS);
      });
      return id;
    },
    isOpen: (id) => store.dashboardSessions.isOpen(hashOf(id), realNow()),
    end: (id) => store.write(() => store.dashboardSessions.remove(hashOf(id))),
  };
}

export const newVisitorId = (): string => randomBytes(32).toString('base64url');

export const csrfTokenOf = (id: string): string => createHmac('sha256', id).update('form').digest('base64url');

export const isCsrfToken = (given: string, id: string): boolean => isSame(given, csrfTokenOf(id));
