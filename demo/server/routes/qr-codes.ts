/** A link's address as a picture, for any page, poster or till. Reading it has no effect. */
import { type Context, Hono } from 'hono';
import type { PublicLink } from '../../../src/protocol/public-link.ts';
import type { CheckoutService } from '../checkout-service.ts';
import type { Environment } from '../http/environment.ts';
import { wholeNumber } from '../http/whole-number.ts';
import { qrPng, qrSvg } from '../qr/qr-image.ts';

/** Pixels of a module's side in the PNG. */
const USUAL_SCALE = 8;
export const LARGEST_SCALE = 32;

export function qrCodeRoutes(service: CheckoutService) {
  const app = new Hono<Environment>();
  const asFile = (c: Context<Environment>, link: PublicLink, extension: string) => {
    const isWanted = c.req.query('download') !== undefined;
    const name = `${link.slug ?? link.id}.${extension}`;
    c.header('Content-Disposition', `${isWanted ? 'attachment' : 'inline'}; filename="${name}"`);
    c.header('Cache-Control', 'public, max-age=300');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    // An SVG that is opened by itself is a document.
    c.header('Content-Security-Policy', "default-src 'none'");
  };

  app.get('/links/:idOrSlug/qr.svg', (c) => {
    const link = service.readLink(c.req.param('idOrSlug'), {});
    asFile(c, link, 'svg');
    return c.body(qrSvg(link.url), 200, { 'Content-Type': 'image/svg+xml' });
  });
  app.get('/links/:idOrSlug/qr.png', (c) => {
    const link = service.readLink(c.req.param('idOrSlug'), {});
    const scale = Math.max(1, wholeNumber(c, 'scale', LARGEST_SCALE) ?? USUAL_SCALE);
    asFile(c, link, 'png');
    return c.body(qrPng(link.url, scale), 200, { 'Content-Type': 'image/png' });
  });
  return app;
}
