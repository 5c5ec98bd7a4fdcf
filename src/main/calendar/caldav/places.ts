/** Where to look for an account's calendars, from what the user entered (RFC 6764). */

import { resolveSrv, resolveTxt } from 'node:dns/promises';
import { fail, ok, type Result, signInOf, withoutSignIn } from '../../../shared/domain/common';
import type { Credentials } from '../fetch';
import { isLocalHost } from '../fetch';
import { hasOnlySignInPage, isIn, knownServerOf } from './knownServers';

export interface SignIn extends Credentials {
  /** A web address, a host or an e-mail address. */
  readonly address: string;
}

/** Where to look, and which hosts may get the password. */
export interface Places {
  readonly credentials: Credentials;
  /** In the order in which they are tried. */
  readonly urls: readonly URL[];
  /** Whether a server is the one that the user named, or belongs to the same service. */
  isOwn(url: URL): boolean;
  /** Whether the service takes only passwords that were made for one app. */
  readonly appPassword: boolean;
}

/** A server that DNS names for a domain. */
export interface NamedServer {
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

export type NamedServers = (domain: string) => Promise<readonly NamedServer[]>;

export type PlacesFault = 'not-an-address' | 'insecure' | 'other-sign-in';

/** Where servers keep their calendars if they do not say so at the well-known address. */
const usualPaths = ['/remote.php/dav/', '/dav.php/', '/caldav.php/', '/dav/', '/radicale/'];

export async function placesOf(signIn: SignIn, named: NamedServers): Promise<Result<Places, PlacesFault>> {
  const address = signIn.address.trim();
  const mail = /^[^\s@/:]+@([^\s@/:]+\.[^\s@/:]+)$/.exec(address);
  return mail === null
    ? placesOfAddress(address, signIn)
    : placesOfMail(address, mail[1] ?? '', signIn, named);
}

async function placesOfMail(
  address: string,
  mailDomain: string,
  { user, password }: SignIn,
  named: NamedServers,
): Promise<Result<Places, PlacesFault>> {
  const domain = mailDomain.toLowerCase();
  const credentials = { user: user.trim() || address, password };
  const known = knownServerOf(domain);
  if (known !== undefined) {
    return ok({
      credentials,
      urls: [new URL(known.url)],
      isOwn: url => isIn(url.hostname, known.site),
      appPassword: known.appPassword,
    });
  }
  if (hasOnlySignInPage(domain)) return fail('other-sign-in');
  const servers = await named(domain);
  const urls = servers.flatMap(({ host, port, path }) => {
    const url = URL.parse(`https://${host}:${port}`);
    return url === null ? [] : [new URL(path, url)];
  });
  const own = URL.parse(`https://${domain}/`);
  // A mail domain at a well-known service is served by the servers of that service.
  const sites = [domain, ...urls.flatMap(({ hostname }) => knownServerOf(hostname)?.site ?? [])];
  return ok({
    credentials,
    urls: [...urls, ...(own === null ? [] : [...placesAt(own), new URL(`https://caldav.${domain}/`)])],
    isOwn: url => sites.some(site => isIn(url.hostname, site)),
    appPassword: urls.some(({ hostname }) => knownServerOf(hostname)?.appPassword),
  });
}

function placesOfAddress(address: string, { user, password }: SignIn): Result<Places, PlacesFault> {
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(address);
  const entered = URL.parse(
    hasScheme ? address.replace(/^(?:caldavs?|webcals?|davs?):/i, 'https:') : `https://${address}`,
  );
  if (entered === null || !/^https?:$/.test(entered.protocol) || /\s/.test(address))
    return fail('not-an-address');
  const host = entered.hostname;
  const isLocal = isLocalHost(host);
  if (!/^[\w[]/.test(host) || (!isLocal && !host.includes('.'))) return fail('not-an-address');
  if (entered.protocol === 'http:' && !isLocal) return fail('insecure');
  if (hasOnlySignInPage(host)) return fail('other-sign-in');
  const url = withoutSignIn(entered);
  const inAddress = signInOf(entered);
  const credentials = {
    user: user.trim() || inAddress.user,
    password: password || inAddress.password,
  };
  const known = knownServerOf(host);
  const plain = new URL(url);
  plain.protocol = 'http:';
  return ok({
    credentials,
    urls: [
      ...(known !== undefined && url.pathname === '/' ? [] : placesAt(url)),
      ...(known === undefined ? [] : [new URL(known.url)]),
      // Servers at home often have no certificate.
      ...(isLocal && !hasScheme ? placesAt(plain) : []),
    ],
    isOwn: url => isIn(url.hostname, known?.site ?? host),
    appPassword: known?.appPassword ?? false,
  });
}

/** Returns where to look on a server. A path that the user entered comes first. */
function placesAt(url: URL): readonly URL[] {
  const at = (path: string): URL => new URL(path, url.origin);
  // The pages of Nextcloud and ownCloud, which may lie in a folder of the server.
  const cloud = /^(.*?)\/(?:index\.php|apps|remote\.php)(?:\/|$)/.exec(url.pathname)?.[1];
  return [
    ...(url.pathname === '/' ? [] : [url]),
    ...(cloud ? [at(`${cloud}/remote.php/dav/`)] : []),
    at('/.well-known/caldav'),
    at('/'),
    ...usualPaths.map(at),
  ];
}

/** Asks DNS for the servers of a domain. It is a hint, so that nothing waits for it long. */
export const systemNamedServers: NamedServers = async domain => {
  const name = `_caldavs._tcp.${domain}`;
  const asked = Promise.all([resolveSrv(name), resolveTxt(name).catch(() => [])]);
  const late = new Promise<null>(resolve => setTimeout(resolve, 5_000, null).unref());
  const found = await Promise.race([asked.catch(() => null), late]);
  if (found === null) return [];
  const [servers, texts] = found;
  const path =
    texts
      .flat()
      .find(text => text.startsWith('path='))
      ?.slice(5) ?? '/.well-known/caldav';
  return servers
    .filter(({ name: host }) => host !== '')
    .toSorted((a, b) => a.priority - b.priority || b.weight - a.weight)
    .map(({ name: host, port }) => ({ host: host.replace(/\.$/, ''), port, path }));
};
