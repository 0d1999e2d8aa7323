/** The dashboard's own stylesheet and scripts, under addresses that carry a hash of their content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { Environment } from '../server/http/environment.ts';

const names = ['dashboard.css', 'forms.css', 'preview.css', 'dashboard.js', 'link-form.js'] as const;
type AssetName = (typeof names)[number];

const mediaTypes = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;
const contents = new Map<AssetName, string>(
  names.map((name) => [name, readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8')]),
);
const version = createHash('sha256')
  .update([...contents.values()].join('\n'))
  .digest('hex')
  .slice(0, 16);

export const dashboardAssetUrl = (name: AssetName): string => `/dashboard/assets/${version}/${name}`;

/** Anybody may read them, the sign-in page needs them. */
export function dashboardAssetRoutes(): Hono<Environment> {
  const app = new Hono<Environment>();
  app.get('/dashboard/assets/:version/:name', (c) => {
    const name = c.req.param('name') as AssetName;
    const content = contents.get(name);
    if (content === undefined || c.req.param('version') !== version) return c.text('Not found', 404);
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    return c.body(content, 200, { 'Content-Type': mediaTypes[name.endsWith('.css') ? 'css' : 'js'] });
  });
  return app;
}
