/**
 * Finds out which link and which backend an address means, and whether a page may talk to it at all. Shared by the eager
 * entry and the checkout, so it imports nothing and stays small.
 */

/** A link as a page names it. */
export interface LinkReference {
  /** Id or slug. */
  readonly link: string;
  /** Origin of the backend, without a trailing slash. */
  readonly apiBase: string;
}

const isLoopback = (url: URL): boolean => /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);

/** https everywhere; http only where the page and the target are both on this machine. Never with credentials or port 0. */
export const isTransportAllowed = (target: URL, pageUrl: string): boolean =>
  !target.username &&
  !target.password &&
  target.port !== '0' &&
  (target.protocol === 'https:' || (target.protocol === 'http:' && isLoopback(target) && isLoopback(new URL(pageUrl))));

/** Reads `https://pay.example/p/{id or slug}`, which must be absolute. Anything else is undefined, never an exception. */
export function readLinkReference(href: string, pageUrl: string): LinkReference | undefined {
  try {
    const url = new URL(href);
    const link = /^\/p\/([A-Za-z0-9][\w-]{2,63})\/?$/.exec(url.pathname)?.[1];
    return link && isTransportAllowed(url, pageUrl) ? { link, apiBase: url.origin } : undefined;
  } catch {
    return undefined;
  }
}
