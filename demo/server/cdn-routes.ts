/** `/cdn/*`: the built script, as a CDN would serve it to pages of any origin. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Environment } from './http/environment.ts';

const builtFolder = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
/** Chunks carry a hash of their content in the name and never change. */
const HASHED = /-[A-Za-z0-9_-]{8,}\.(js|css)(\.map)?$/;

export function cdnRoutes(root = builtFolder): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use('*', async (c, next) => {
    await next();
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    if (c.res.status !== 200) return;
    const isHashed = HASHED.test(c.req.path);
    c.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  if (existsSync(root)) {
    app.use('*', serveStatic({ root, rewriteRequestPath: (path) => path.replace(/^\/cdn/, '') }));
  }
  return app;
}
