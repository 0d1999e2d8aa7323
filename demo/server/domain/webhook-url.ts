/**
 * What an address of a webhook endpoint may be. The demo also calls plain http and the machine itself; elsewhere
 * only https to public hosts is allowed. Names are checked again when they are resolved, because only that decides.
 */
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Names that lead into the own network (RFC 6761, RFC 6762, RFC 8375, and what clouds use). */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)\.?$/i;

/** The host without the brackets of an IPv6 address; URL has already read every spelling of an address. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** Why the address cannot be used, as a sentence; undefined where it can. */
export function webhookUrlFault(url: string, allowsPrivate: boolean): string | undefined {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target === undefined) return 'Send a whole web address, such as https://shop.example/webhooks.';
  if (target.username !== '' || target.password !== '') return 'Send an address without a name and password in it.';
  if (target.hash !== '') return 'Send an address without a fragment.';
  if (allowsPrivate) return undefined;
  if (target.protocol !== 'https:') return 'Only https is called.';
  const host = hostOf(target);
  const isPrivate = isIP(host) === 0 ? PRIVATE_NAME.test(host) || !host.includes('.') : !isPublicAddress(host);
  return isPrivate ? 'Only hosts on the public internet are called.' : undefined;
}
