/**
 * The headers of every hosted page, and the answer to "did this form come from our own page?".
 *
 * Nothing inline runs or styles; the pages keep no cookie and no storage. `/p` is never framed. `/pay` is framed by
 * exactly the page that its session was made for. `/pay` sends no referrer, because its address is the key to a session;
 * browsers then send `Origin: null` with its forms (https://fetch.spec.whatwg.org/#append-a-request-origin-header), so
 * that `null` is taken there, and only there, when nothing else speaks against it: who knows the address may act.
 */
import type { Context } from 'hono';

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** True for http on this machine: the demo, where pictures may come without TLS too. */
export function isLoopbackHttp(url: URL): boolean {
  return url.protocol === 'http:' && loopbackHost.test(url.hostname);
}

/** A seller's address if a browser may load or follow it from here; https, or http between loopback hosts. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || isLoopbackHttp(url) ? url.href : undefined;
}

export interface PagePolicy {
  readonly payOrigin: string;
  /** The one origin that may show this page in a frame. */
  readonly frameAncestor?: string | undefined;
  /** Where a form of this page may be redirected to, besides this origin. */
  readonly formTarget?: string | undefined;
  readonly referrer: 'no-referrer' | 'strict-origin-when-cross-origin';
}

const exactOrigin = (text: string | undefined): string | undefined =>
  text !== undefined && URL.canParse(text) && new URL(text).origin !== 'null' ? new URL(text).origin : undefined;

/** Content-Security-Policy of a page. */
export function contentSecurityPolicy(policy: PagePolicy): string {
  const demoImages = isLoopbackHttp(new URL(policy.payOrigin)) ? ' http://localhost:* http://127.0.0.1:*' : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' https: data:${demoImages}`,
    "connect-src 'self'",
    ["form-action 'self'", exactOrigin(policy.formTarget)].filter(Boolean).join(' '),
    "base-uri 'none'",
    `frame-ancestors ${exactOrigin(policy.frameAncestor) ?? "'none'"}`,
  ].join('; ');
}

/** Sets every security header of a hosted page. */
export function securePage(c: Context, policy: PagePolicy): void {
  c.header('Content-Security-Policy', contentSecurityPolicy(policy));
  c.header('Referrer-Policy', policy.referrer);
  c.header('Cache-Control', 'no-store');
  c.header('X-Content-Type-Options', 'nosniff');
  c.header(
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), usb=(), display-capture=(), browsing-topics=(), interest-cohort=()',
  );
  c.header('Cross-Origin-Resource-Policy', 'same-site');
  if (policy.frameAncestor === undefined) c.header('X-Frame-Options', 'DENY');
  c.header('Vary', 'Accept, Accept-Language, Sec-Fetch-Dest');
}

/** False where another site's page, or another port of this one, sent the form. */
export function isOwnForm(c: Context, payOrigin: string, takesNullOrigin: boolean): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  return origin === undefined || origin === payOrigin || (takesNullOrigin && origin === 'null');
}
