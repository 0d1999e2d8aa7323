/**
 * The seller's pages, mounted at the root of the pay origin. They are drawn on the server, work without JavaScript, and
 * change nothing by GET. They speak to the services that the seller's API speaks to, never to the store; who may use
 * them is decided here, once, before any page: without a sign-in there is only the door.
 */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { DashboardParts } from '../server/app.ts';
import type { Environment } from '../server/http/environment.ts';
import { MOST_BODY_BYTES } from '../server/http/read-json.ts';
import { asProblem } from '../server/http/problem-response.ts';
import { createEmailReads } from '../server/service/email-reads.ts';
import { createSellerReads } from '../server/service/seller-reads.ts';
import { createSellerService } from '../server/service/seller-service.ts';
import { dashboardAssetRoutes } from './dashboard-assets.ts';
import type { DashboardContext, DashboardEnvironment } from './environment.ts';
import { emailRoutes } from './emails/email-routes.ts';
import { FIRST_PAGE, messagePage } from './layout.ts';
import { embedRoutes } from './embed/embed-routes.ts';
import { linkFormRoutes } from './link-form/link-form-routes.ts';
import { linkRoutes } from './links/link-routes.ts';
import { paymentRoutes } from './payments/payment-routes.ts';
import { refundRoutes } from './payments/refund-routes.ts';
import { createDashboardSessions } from './sign-in/dashboard-sessions.ts';
import { guardForms, requireSignIn } from './sign-in/guard.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { webhookRoutes } from './webhooks/webhook-routes.ts';

export interface DashboardOptions extends DashboardParts {
  /** Told of faults that are not the seller's; the page only says that there was one. */
  readonly onFault: (error: unknown) => void;
}

export function createDashboardApp({ context, secretKey, limiter, onFault }: DashboardOptions): Hono<Environment> {
  const { payOrigin } = context;
  const reads = createSellerReads(context);
  const sessions = createDashboardSessions(context, secretKey);
  const app = new Hono<DashboardEnvironment>();
  app.onError((error, c) => errorPage(c, error, onFault));
  app.use('/dashboard/*', bodyLimit({ maxSize: MOST_BODY_BYTES, onError: (c) => c.html(tooLarge, 413) }));
  app.use('/dashboard/*', guardForms(payOrigin));
  app.route('/', signInRoutes({ sessions, limiter, payOrigin }));
  app.use('/dashboard/*', requireSignIn(sessions));
  app.get('/dashboard', (c) => c.redirect(FIRST_PAGE, 303));
  app.route('/', linkFormRoutes(context));
  app.route('/', embedRoutes(createSellerService(context), payOrigin));
  app.route('/', linkRoutes(context));
  app.route('/', paymentRoutes(reads));
  app.route('/', refundRoutes(context, reads));
  app.route('/', webhookRoutes(context));
  app.route('/', emailRoutes(createEmailReads(context)));
  app.all('/dashboard/*', (c) => c.html(notFound, 404));

  const all = new Hono<Environment>();
  all.route('/', dashboardAssetRoutes());
  all.route('/', app);
  return all;
}

const notFound = messagePage('There is no such page', 'The address is wrong, or what stood here was deleted.');
const tooLarge = messagePage('That is too much', 'The form holds more text than this page takes. Nothing was changed.');

function errorPage(c: DashboardContext, error: Error, onFault: (error: unknown) => void) {
  const problem = asProblem(error);
  if (problem.status === 404) return c.html(notFound, 404);
  if (problem.status >= 500) {
    if (problem.code === 'internal_error') onFault(error);
    return c.html(messagePage('Something went wrong here', 'Nothing was changed. Try again in a moment.'), 500);
  }
  return c.html(messagePage('That was not possible', problem.extras.detail ?? 'Nothing was changed.'), problem.status);
}
