/**
 * The shop origin: the landing pages that embed the built widget the way any seller would.
 *
 * Responsible for finding the file behind a clean address (`/donate` is donate.html), for the headers of a careful
 * seller (a strict content policy above all, so that the demo proves that the widget lives with one), and for naming
 * the right pay origin when the demo does not run on its usual port.
 *
 * It never renders a page, has no state, no API and no secret: pages are files that anyone can read and copy, and a
 * snippet in them is exactly what is served. Files come from serve-static, which refuses `..` and encoded paths;
 * the one change made to a page happens afterwards, on the finished text.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { trimTrailingSlash } from 'hono/trailing-slash';

/** What the pages have written in them; a page opened from its file still points at a demo on its usual port. */
const writtenPayOrigin = 'http://localhost:4242';

const shopFolder = fileURLToPath(new URL('../shop', import.meta.url));

/** Pages that bring a script of their own. Every other page runs the widget and nothing else. */
const pagesWithOwnScript = new Set(['/', '/index.html']);

export interface ShopOptions {
  /** Where API, script and hosted pages live, for example `http://localhost:4242`. Anything behind the origin is cut off. */
  payOrigin: string;
  /** The folder with the pages; the demo's own unless a test brings another. It must hold a `404.html`. */
  root?: string;
}

/** The shop as a Hono app: `fetch` it in a test, serve it on a port in the demo. */
export function createShopApp({ payOrigin: payUrl, root = shopFolder }: ShopOptions): Hono {
  const payOrigin = new URL(payUrl).origin;
  const app = new Hono();

  app.use(trimTrailingSlash());
  app.use(compress());
  app.use(etag());
  app.use(asSellersPage(payOrigin));
  app.use('/assets/*', serveStatic({ root }));
  app.use(serveStatic({ root, rewriteRequestPath: pageFile }));
  app.notFound(async (context) => context.html(await readFile(`${root}/404.html`, 'utf8'), 404));
  return app;
}

/** `/` is index.html and `/donate` is donate.html; a last segment with a dot already names its file. */
function pageFile(path: string): string {
  if (path === '/') return '/index.html';
  return /\.[^/]*$/.test(path) ? path : `${path}.html`;
}

/** Gives each answer its headers, and each page the pay origin of this run. */
function asSellersPage(payOrigin: string): MiddlewareHandler {
  return async (context, next) => {
    // Part of a page is of no use to anybody, and its text could end inside the origin that is replaced below.
    if (!context.req.path.startsWith('/assets/')) context.req.raw.headers.delete('range');
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    if (context.res.headers.get('Content-Type')?.startsWith('text/html')) await finishPage(context, payOrigin);
    // File names carry no hash, so an asset may be old for some minutes and is then asked for again by its tag.
    else context.header('Cache-Control', 'public, max-age=600, stale-while-revalidate=86400');
  };
}

async function finishPage(context: Context, payOrigin: string): Promise<void> {
  const page = (await context.res.text()).replaceAll(writtenPayOrigin, payOrigin);
  context.res = new Response(context.req.method === 'HEAD' ? null : page, context.res);
  // Written for the file on the disk; the text may have grown.
  context.header('Content-Length', undefined);
  context.header('Cache-Control', 'no-cache');
  context.header('Content-Security-Policy', contentPolicy(payOrigin, pagesWithOwnScript.has(context.req.path)));
}

/** The least that the widget needs (script, API, payment frame, the seller's images) and the page's own files. */
function contentPolicy(payOrigin: string, hasOwnScript: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${hasOwnScript ? "'self' " : ''}${payOrigin}`,
    `connect-src ${payOrigin}`,
    `frame-src ${payOrigin}`,
    `img-src 'self' ${payOrigin} data:`,
    "style-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    `form-action ${payOrigin}`,
  ].join('; ');
}
