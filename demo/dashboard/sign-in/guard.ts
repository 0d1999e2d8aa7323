/** What stands before every page of the dashboard: its headers, its cookie, and the proof that a form is its own. */
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { contentSecurityPolicy, isOwnForm, securePage } from '../../server/pages/page-security.ts';
import { readFormValues } from '../../server/pages/form-values.ts';
import type { DashboardContext, DashboardEnvironment } from '../environment.ts';
import { FIRST_PAGE, messagePage } from '../layout.ts';
import { csrfTokenOf, type DashboardSessions, isCsrfToken, newVisitorId, SIGNED_IN_MS } from './dashboard-sessions.ts';

const COOKIE = 'pay_link_dashboard';
const ID = /^[A-Za-z0-9_-]{43}$/;

/** The random bits of the visitor's cookie; undefined where there are none. */
export function visitorIdOf(c: DashboardContext): string | undefined {
  const id = getCookie(c, COOKIE);
  return id !== undefined && ID.test(id) ? id : undefined;
}

/** The cookie goes to the dashboard alone, not to the API beside it, and never to a script. */
export function writeCookie(c: DashboardContext, id: string, payOrigin: string): void {
  setCookie(c, COOKIE, id, {
    path: '/dashboard',
    httpOnly: true,
    sameSite: 'Strict',
    secure: payOrigin.startsWith('https:'),
    maxAge: SIGNED_IN_MS / 1000,
  });
}

/** Nothing of the dashboard is kept, framed elsewhere, or run from elsewhere. */
export function secureDashboard(c: DashboardContext, payOrigin: string): void {
  const policy = { payOrigin, referrer: 'strict-origin-when-cross-origin' } as const;
  securePage(c, policy);
  c.header('Content-Security-Policy', `${contentSecurityPolicy(policy)}; frame-src 'self'`);
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
}

/** Gives every visitor a form token, and refuses every form without it. */
export const guardForms =
  (payOrigin: string): MiddlewareHandler<DashboardEnvironment> =>
  async (c, next) => {
    secureDashboard(c, payOrigin);
    const known = visitorIdOf(c);
    const id = known ?? newVisitorId();
    c.set('csrfToken', csrfTokenOf(id));
    if (c.req.method === 'POST') {
      const token = (await readFormValues(c)).get('csrf') ?? '';
      if (known === undefined || !isOwnForm(c, payOrigin, false) || !isCsrfToken(token, known)) {
        return c.html(
          messagePage(
            'This form is too old',
            'It was opened before you signed in or out, or somewhere else. Nothing was changed. Go back, load the page again and repeat it.',
          ),
          403,
        );
      }
    } else if (known === undefined) writeCookie(c, id, payOrigin);
    return next();
  };

const OWN_PATH = /^\/dashboard(?:\/[A-Za-z0-9_-]+)*$/;

/** A page of the dashboard to go on to after the sign-in; anything else is the first page. */
export const ownPath = (path: string | undefined): string =>
  path !== undefined && OWN_PATH.test(path) ? path : FIRST_PAGE;

/** Leads those who are not signed in to the door, and from there back. */
export const requireSignIn =
  (sessions: DashboardSessions): MiddlewareHandler<DashboardEnvironment> =>
  async (c, next) => {
    const id = visitorIdOf(c);
    if (id !== undefined && sessions.isOpen(id)) return next();
    const from = c.req.method === 'GET' ? ownPath(c.req.path) : FIRST_PAGE;
    return c.redirect(`/dashboard/sign-in?next=${encodeURIComponent(from)}`, 303);
  };
