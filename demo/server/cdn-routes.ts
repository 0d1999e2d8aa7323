/** `/cdn/*`: the built script, as a CDN would serve it to pages of any origin. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { Environment } from './http/environment.ts';

const builtFolder = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
/** Files there carry a hash of their content in the name and never change. */
const HASHED = '/cdn/chunks/';

export function cdnRoutes(root = builtFolder): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use('*', compress(), etag());
  app.use('*', async (c, next) => {
    await next();
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    if (c.res.status >= 400) return;
    const isHashed = c.req.path.startsWith(HASHED);
    c.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  if (existsSync(root)) {
    app.use('*', serveStatic({ root, rewriteRequestPath: (path) => path.replace(/^\/cdn/, '') }));
  }
  return app;
}
