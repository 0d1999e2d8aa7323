/**
 * The pages' own stylesheets, scripts and marks. The address of each carries a hash of its content, so a browser may
 * keep it for ever and a new version is never mixed with an old one.
 *
 * Browser scripts are plain JavaScript modules with JSDoc: what the browser runs is the file in the repository, without
 * a build step that `npm start` would have to wait for, and without an experimental type stripper in the payment page.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { accentStylesheet, defaultAccent } from './accent.ts';

const mediaTypes = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;

const names = [
  'tokens.css',
  'page.css',
  'form.css',
  'pay.css',
  'wallet.css',
  'link-page.js',
  'lacking-options.js',
  'pay-page.js',
  'page-time.js',
  'card-fields.js',
  'opener-messages.js',
  'swap-page.js',
  'copy-text.js',
] as const;
type AssetName = (typeof names)[number];

const contents = new Map<AssetName, string>(
  names.map((name) => [name, readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8')]),
);
/** One version for all of them: modules import each other by relative address and must come from one release. */
const version = createHash('sha256')
  .update([...contents.values()].join('\n'))
  .digest('hex')
  .slice(0, 16);

/** Address of a file in `assets/`. */
export const assetUrl = (name: AssetName): string => `/assets/${version}/${name}`;

/** Address of the stylesheet with a seller's colour and corners. */
export function accentUrl(branding: { accent?: string | undefined; radius?: number | undefined } | undefined): string {
  const hex = (branding?.accent ?? defaultAccent).slice(1).toLowerCase();
  return `/assets/${version}/accent/${hex}-${branding?.radius ?? 10}.css`;
}

/** Serves everything under `/assets`. */
export function createAssetRoutes(): Hono {
  const app = new Hono();
  app.use('/assets/*', async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
  });
  app.get('/assets/:version/accent/:file{[0-9a-f]{6}-[0-9]{1,2}\\.css}', (c) => {
    const [hex = '', radius = ''] = c.req.param('file').replace('.css', '').split('-');
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return c.body(accentStylesheet(hex, Math.min(Number(radius), 32)), 200, { 'Content-Type': mediaTypes.css });
  });
  app.get('/assets/:version/:name', (c) => {
    const name = c.req.param('name') as AssetName;
    const content = contents.get(name);
    if (content === undefined || c.req.param('version') !== version) return c.text('Not found', 404);
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return c.body(content, 200, { 'Content-Type': mediaTypes[name.endsWith('.css') ? 'css' : 'js'] });
  });
  return app;
}
