/**
 * The only place where an address from a configuration or an answer becomes a navigation, an image or a frame. What it
 * returns may be followed; everything it does not return may not be. It never repairs an address.
 *
 * The text is checked before it is parsed, because the URL parser forgives too much: it drops tabs and line breaks,
 * turns backslashes into slashes and accepts `https:evil.example`.
 */
import { isTransportAllowed } from './link-reference.ts';

/**
 * The address in its normal form, or undefined.
 * @param pageUrl address of the page; only a page on this machine may use http, and only to this machine
 * @param origins where given, the exact origins it may lead to
 */
export function safeUrl(address: unknown, pageUrl: string, origins?: readonly string[]): string | undefined {
  // 2048: the longest address that the protocol allows.
  if (typeof address !== 'string' || address.length > 2048) return undefined;
  // Printable ASCII and letters of other scripts; no space, control or invisible character, no backslash.
  if (!/^https?:\/\/[^/]/i.test(address) || /[\s\\\p{C}]/u.test(address)) return undefined;
  try {
    const url = new URL(address);
    const isListed = !origins || origins.includes(url.origin);
    return isListed && isTransportAllowed(url, pageUrl) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
