/** Recognizes the addresses of meeting rooms. */
import { webAddressOf } from '../../../shared/domain/calendar';
import { type JoinService, joinServices, ownServers } from './joinServices';

/** A last resort, such as a registration, counts only if there is no room. */
export type Rank = 'room' | 'last-resort';

/** Pages about a service, not of it. */
const aboutPages = /^(?:academy|blog|community|developers?|docs|help|learn|scheduler|status|support)\./;

/** No service has a longer name; malicious ones would take long. */
const maxLabels = 10;

/**
 * Returns what a link leads to, or null if it is neither a room nor a last resort.
 *
 * @param patterns the user's own, see `matches`
 */
export function rankOf(link: string, patterns: readonly string[] = []): Rank | null {
  const address = webAddressOf(link);
  if (address === null) return null;
  const url = new URL(address);
  if (patterns.some(pattern => matches(url, pattern))) return 'room';

  const { hostname, pathname, search, hash } = url;
  const host = hostname.replace(/^www\./, '');
  if (aboutPages.test(host)) return null;

  const paths = [pathname + search, ...routesIn(hash)];
  const isIn = (path: RegExp): boolean => paths.some(each => path.test(each));
  const pages = servicesAt(host).filter(({ path }) => path === undefined || isIn(path));
  const isOwnRoom = (): boolean => ownServers.some(server => server.host.test(host) && isIn(server.path));
  if (pages.some(({ lastResort }) => lastResort === undefined) || isOwnRoom()) return 'room';
  return pages.length > 0 ? 'last-resort' : null;
}

/**
 * Returns whether an address begins like a pattern: `meet.example.com`, `*.example.com/rooms`, `example.com/team-*`.
 * `*` stands for any subdomain, or for any part of the path. No regular expression, which could take long.
 */
function matches({ host, hostname, pathname, search, hash }: URL, pattern: string): boolean {
  const [ownHost = '', ...ownPath] = pattern.replace(/^https?:\/\//i, '').split('/');
  const name = ownHost.toLowerCase();
  const isHost = name.startsWith('*.')
    ? hostname.endsWith(name.slice(1))
    : name === host || name === hostname;
  if (!isHost) return false;

  const path = pathname + search + hash;
  const [start = '', ...parts] = `/${ownPath.join('/')}`.split('*');
  let at = path.startsWith(start) ? start.length : -1;
  for (const part of parts) {
    if (at === -1) break;
    const found = path.indexOf(part, at);
    at = found === -1 ? -1 : found + part.length;
  }
  return at !== -1;
}

/** Web apps keep a path in the hash: `#/l/meetup-join/…`. */
const routesIn = (hash: string): readonly string[] => (/^#!?\//.test(hash) ? [hash.replace(/^#!?/, '')] : []);

/** The services of each host. Built in one pass: V8's optimizing compiler alone would take 4 MB for a hot loop here. */
const services = new Map<string, readonly JoinService[]>();
for (const service of joinServices)
  for (const host of service.hosts) services.set(host, [...(services.get(host) ?? []), service]);

/** Returns the services of a host and of the domains that it is in. */
function servicesAt(host: string): readonly JoinService[] {
  const labels = host.split('.');
  if (labels.length > maxLabels) return [];
  return labels.flatMap((_, from) => {
    const domain = labels.slice(from).join('.');
    const below = from === 0 ? undefined : services.get(`*.${domain}`);
    return [...(services.get(domain) ?? []), ...(below ?? [])];
  });
}
