/** `/dashboard/emails`: what was written to payers and to the seller, and whether it left. */
import { Hono } from 'hono';
import { emailKind, emailState } from '../../../src/protocol/email-message.ts';
import type { EmailReads } from '../../server/service/email-reads.ts';
import type { DashboardEnvironment } from '../environment.ts';
import { chosenOf, ROWS_OF_A_PAGE } from '../parts.ts';
import { emailListPage, emailPage } from './email-views.ts';

/**
 * A message is somebody else's document: it gets an origin of its own, runs nothing, loads nothing but pictures, sends
 * no form, and is shown nowhere but in a frame of the dashboard.
 */
const MESSAGE_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

export function emailRoutes(emails: EmailReads) {
  const app = new Hono<DashboardEnvironment>();
  app.get('/dashboard/emails', (c) => {
    const kind = chosenOf(c.req.query('kind'), emailKind.options);
    const state = chosenOf(c.req.query('state'), emailState.options);
    const cursor = c.req.query('cursor');
    const list = emails.list({ kind, state }, { cursor, limit: ROWS_OF_A_PAGE });
    return c.html(emailListPage(c, list, { kind, state }, cursor));
  });
  app.get('/dashboard/emails/:id', (c) => c.html(emailPage(c, emails.read(c.req.param('id')))));
  app.get('/dashboard/emails/:id/html', (c) => {
    const { html } = emails.read(c.req.param('id'));
    c.header('Content-Security-Policy', MESSAGE_POLICY);
    c.header('X-Frame-Options', 'SAMEORIGIN');
    return c.body(html, 200, { 'Content-Type': 'text/html; charset=utf-8' });
  });
  return app;
}
