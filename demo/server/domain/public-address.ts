/**
 * Which network addresses a server on the public internet can have. What a seller types as a webhook address is called
 * from inside our network, where metadata services and databases answer without asking who calls; so an address is
 * refused unless it is known to be public. IPv6 is judged by what is allowed (global unicast), because its special
 * ranges keep growing. Ranges: the special-purpose registries of IANA.
 */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

const refusedIPv4 = blockListOf('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);
const globalIPv6 = blockListOf('ipv6', [['2000::', 3]]);
/** Inside global unicast, and yet not public: protocol assignments with Teredo, documentation, 6to4 of private IPv4. */
const refusedIPv6 = blockListOf('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);

/** For addresses as text, without brackets. Anything that is no address is refused. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refusedIPv4.check(address, 'ipv4');
  // A zone (`fe80::1%eth0`) makes an address link-local, whatever its digits say.
  if (!isIPv6(address) || address.includes('%')) return false;
  return globalIPv6.check(address, 'ipv6') && !refusedIPv6.check(address, 'ipv6');
}

function blockListOf(family: 'ipv4' | 'ipv6', subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of subnets) list.addSubnet(network, prefix, family);
  return list;
}
