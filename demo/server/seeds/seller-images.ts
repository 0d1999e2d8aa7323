/** Logos and pictures of the seeded sellers, for pages of any origin. */
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

const folder = fileURLToPath(new URL('images', import.meta.url));

export const sellerImages = (): MiddlewareHandler[] => [
  async (c, next) => {
    await next();
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('Cache-Control', 'public, max-age=3600');
    c.header('X-Content-Type-Options', 'nosniff');
  },
  serveStatic({ root: folder, rewriteRequestPath: (path) => path.replace(/^\/seller-images/, '') }),
];
