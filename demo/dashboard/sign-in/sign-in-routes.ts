import { Hono } from 'hono';
import { addressOf, type RateLimiter } from '../../server/http/rate-limit.ts';
import { readFormValues } from '../../server/pages/form-values.ts';
import { ProblemError } from '../../server/problem-error.ts';
import type { DashboardEnvironment } from '../environment.ts';
import type { DashboardSessions } from './dashboard-sessions.ts';
import { ownPath, visitorIdOf, writeCookie } from './guard.ts';
import { signInPage } from './sign-in-view.ts';

export interface SignInOptions {
  readonly sessions: DashboardSessions;
  readonly limiter: RateLimiter;
  readonly payOrigin: string;
}

/** `/dashboard/sign-in` and `/dashboard/sign-out`. */
export function signInRoutes({ sessions, limiter, payOrigin }: SignInOptions) {
  const app = new Hono<DashboardEnvironment>();

  app.get('/dashboard/sign-in', (c) => {
    const next = ownPath(c.req.query('next'));
    const id = visitorIdOf(c);
    if (id !== undefined && sessions.isOpen(id)) return c.redirect(next, 303);
    return c.html(signInPage({ csrfToken: c.get('csrfToken'), next, isSignedOut: c.req.query('done') === 'out' }));
  });

  app.post('/dashboard/sign-in', async (c) => {
    const values = await readFormValues(c);
    const next = ownPath(values.get('next'));
    const again = (error: string) => signInPage({ csrfToken: c.get('csrfToken'), next, error });
    const key = (values.get('key') ?? '').trim();
    try {
      limiter.check('signIn', addressOf(c));
      if (key === '') return c.html(again('Paste the secret key.'), 422);
      if (!sessions.isKey(key)) {
        limiter.spend('signIn', addressOf(c));
        return c.html(again('This is not the secret key of this server.'), 422);
      }
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'rate_limited') throw error;
      const seconds = Math.ceil((error.extras.retryAfterMs ?? 0) / 1000);
      c.header('Retry-After', String(seconds));
      return c.html(again(`Too many wrong keys. Try again in ${seconds} seconds.`), 429);
    }
    writeCookie(c, sessions.start(), payOrigin);
    return c.redirect(next, 303);
  });

  app.post('/dashboard/sign-out', (c) => {
    const id = visitorIdOf(c);
    if (id !== undefined) sessions.end(id);
    return c.redirect('/dashboard/sign-in?done=out', 303);
  });
  return app;
}
