/** The web addresses of a feed's source, its redirects and its credentials. */

import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { signInOf } from '../../../shared/domain/common';
import type { Credentials } from './digestAuth';

/**
 * Returns the addresses to try, in this order. `webcal:` becomes https. Plain http is tried second only for hosts in the
 * local network, where home servers often have nothing else; elsewhere, anyone who blocks https would get to see the
 * address, which is secret.
 */
export function addressesOf(source: string): readonly URL[] {
  const url = URL.parse(source);
  if (url === null) return [];
  const rest = source.trim().replace(/^[a-z]+:/i, '');
  const as = (scheme: 'http' | 'https'): readonly URL[] => {
    const web = URL.parse(`${scheme}:${rest}`);
    return web === null ? [] : [web];
  };
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return [url];
    case 'webcals:':
      return as('https');
    case 'webcal:':
      return isLocalHost(url.hostname) ? [...as('https'), ...as('http')] : as('https');
    default:
      return [];
  }
}

/** Returns the user and password of an address, or null. */
export const credentialsOf = (address: URL): Credentials | null =>
  address.username === '' && address.password === '' ? null : signInOf(address);

/** Returns the Authorization header for Basic authentication (RFC 7617). */
export const basicAnswer = ({ user, password }: Credentials): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/**
 * Returns whether a redirect may be followed. One to plain http would reveal what https protects, and one into this
 * computer or the local network would let a server on the internet send requests to devices there.
 */
export async function mayRedirect(from: URL, to: URL, resolve: ResolveHost): Promise<boolean> {
  if (to.protocol !== 'https:' && to.protocol !== 'http:') return false;
  if (from.protocol === 'https:' && to.protocol === 'http:') return false;
  if (from.hostname === to.hostname || isLocalHost(from.hostname)) return true;
  if (isLocalHost(to.hostname)) return false;
  const isLocal = async (url: URL) => (await resolve(url.hostname)).some(isLocalAddress);
  return !(await isLocal(to)) || (await isLocal(from));
}

/** Returns the addresses of a host's name; none if it is unknown, which a proxy may know nevertheless. */
export type ResolveHost = (name: string) => Promise<readonly string[]>;

export const systemResolve: ResolveHost = async name => {
  const found = await lookup(name, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
};

/**
 * Whether a host of a parsed URL, which has IPv4 addresses in dotted decimals and IPv6 addresses in their shortest form,
 * is this computer or in the local network, by its name or address.
 */
export function isLocalHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  const address = name.replace(/^\[|\]$/g, '');
  return isIP(address) === 0 ? localNames.test(name) : isLocalAddress(address);
}

const localNames = /^([^.]+|.+\.(local|localhost|lan|home|internal|intranet|home\.arpa))$/;

/** Whether an address is not on the internet: loopback, private, link-local, unspecified, or for other local uses. */
function isLocalAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && localAddresses.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

// Checks IPv4 addresses that are mapped to IPv6 too.
const localAddresses = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8], // RFC 1122
  ['10.0.0.0', 8], // RFC 1918
  ['100.64.0.0', 10], // RFC 6598
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // RFC 3927
  ['172.16.0.0', 12],
  ['192.0.0.0', 24], // RFC 6890
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // RFC 2544
  ['224.0.0.0', 3], // multicast and reserved
] as const) {
  localAddresses.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 96], // unspecified, loopback, and IPv4 of RFC 4291
  ['::ffff:0:0:0', 96], // IPv4 of RFC 2765
  ['64:ff9b::', 96], // IPv4 of RFC 6052
  ['64:ff9b:1::', 48], // IPv4 of RFC 8215
  ['2001::', 32], // IPv4 of RFC 4380
  ['2002::', 16], // IPv4 of RFC 3056
  ['fc00::', 7], // RFC 4193
  ['fe80::', 9], // link-local, and site-local of RFC 3879
  ['ff00::', 8], // multicast
] as const) {
  localAddresses.addSubnet(network, prefix, 'ipv6');
}
