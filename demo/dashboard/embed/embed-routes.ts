/** `/dashboard/links/{id}/embed`: everything to paste elsewhere, and the button itself to try. */
import { Hono } from 'hono';
import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import { contentSecurityPolicy } from '../../server/pages/page-security.ts';
import type { SellerService } from '../../server/service/seller-service.ts';
import type { DashboardContext, DashboardEnvironment } from '../environment.ts';
import { createFormReader } from '../form/form-reader.ts';
import { embedPage, previewPage } from './embed-page.ts';
import { appearances, defaultLabel, type EmbedChoice, modes, sizes, themes } from './snippets.ts';

export function embedRoutes(links: SellerService, payOrigin: string) {
  const app = new Hono<DashboardEnvironment>();
  app.get('/dashboard/links/:id/embed', (c) => {
    const link = links.read(c.req.param('id'));
    const { choice, state } = readChoice(c, link);
    const { search } = new URL(c.req.url);
    return c.html(embedPage(c, { link, choice, state, payOrigin, search }), state.errors.length > 0 ? 422 : 200);
  });
  app.get('/dashboard/links/:id/preview', (c) => {
    const link = links.read(c.req.param('id'));
    const policy = contentSecurityPolicy({
      payOrigin,
      frameAncestor: payOrigin,
      referrer: 'strict-origin-when-cross-origin',
    });
    c.header('Content-Security-Policy', `${policy}; frame-src 'self'`);
    c.header('X-Frame-Options', 'SAMEORIGIN');
    return c.html(previewPage(link, readChoice(c, link).choice));
  });
  return app;
}

function readChoice(c: DashboardContext, link: SellerLink) {
  const values = new Map(Object.entries({ label: defaultLabel(link), ...c.req.query() }));
  const read = createFormReader(values);
  const choice: EmbedChoice = {
    label: read.text('label') ?? defaultLabel(link),
    mode: read.oneOf('mode', modes),
    appearance: read.oneOf('appearance', appearances),
    size: read.oneOf('size', sizes),
    theme: read.oneOf('theme', themes),
    amount: link.type === 'amount' ? read.money('amount', link) : undefined,
  };
  return { choice, state: { values, errors: read.errors } };
}
