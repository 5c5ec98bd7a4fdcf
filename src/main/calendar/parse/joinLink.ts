/** Finds the link to join a meeting. */
import { type Property, textOf } from './contentLine';
import { joinServices } from './joinServices';

/** Properties that only ever contain the join link: any http(s) link in them counts. */
const joinProperties = [
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
  'X-MICROSOFT-ONLINEMEETINGCONFLINK',
  'X-ZOOM-MEETING-URL',
];

/** Properties that may contain other links too, likeliest first: only links of known services count. */
const otherProperties = ['LOCATION', 'URL', 'DESCRIPTION', 'X-ALT-DESC', 'COMMENT'];

/** All properties that are searched. */
export const joinNames: readonly string[] = ['CONFERENCE', ...joinProperties, ...otherProperties];

/** Only this many characters of a property are searched; invitations put the link near the beginning. */
const maxPropertyLength = 100_000;
/** Only this many links of a property are searched. */
const maxLinks = 100;
/** Longer than the link of any service, even inside two redirects. */
const maxLinkLength = 4_000;

/**
 * Returns the http(s) link that joins the meeting, without redirects, or null.
 *
 * Explicit conference properties (CONFERENCE of RFC 7986 §5.11, unless it is for phones only, and the vendors' own) may
 * name any host. Links elsewhere may as well be an agenda or a map, which Join must never open, so they have to be the
 * meeting room of a known service.
 */
export function joinLinkOf(properties: readonly Property[]): string | null {
  const explicit = conferencesIn(properties).flatMap(linksIn);
  const known = explicit.find(isRoom) ?? firstRoom(properties);
  return (known ?? explicit[0])?.href ?? null;
}

function conferencesIn(properties: readonly Property[]): readonly string[] {
  const conferences = properties.filter(({ name, parameters }) => {
    if (name !== 'CONFERENCE') return false;
    const features = parameters.get('FEATURE') ?? [];
    return features.length === 0 || features.some(feature => feature.toUpperCase() !== 'PHONE');
  });
  const vendors = joinProperties.flatMap(name => properties.filter(property => property.name === name));
  return [...conferences, ...vendors].map(({ value }) => value);
}

function firstRoom(properties: readonly Property[]): URL | undefined {
  for (const name of otherProperties) {
    for (const { value } of properties.filter(property => property.name === name)) {
      const room = linksIn(value).find(isRoom);
      if (room !== undefined) return room;
    }
  }
  return undefined;
}

/** A link ends at white space, quotes and markup. */
const linkPattern = /\bhttps?:\/\/[^\s<>"'`\\^{|}]+/gi;

function linksIn(value: string): readonly URL[] {
  const text = textOf(value.slice(0, maxPropertyLength)).replaceAll('&amp;', '&');
  const links: URL[] = [];
  for (const [link] of text.matchAll(linkPattern)) {
    const url = link.length > maxLinkLength ? null : parsed(withoutPunctuation(link));
    if (url !== null) links.push(unwrapped(url));
    if (links.length === maxLinks) break;
  }
  return links;
}

/** Removes punctuation and closing brackets that belong to the sentence around the link. */
function withoutPunctuation(link: string): string {
  const round = link.includes('(') ? '' : ')';
  const square = link.includes('[') ? '' : ']';
  const removed = `.,;:!?*_~${round}${square}`;
  let end = link.length;
  while (end > 0 && removed.includes(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
}

function parsed(link: string): URL | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** Mail filters may nest redirects, but not more than a few. */
const maxRedirects = 4;

/** Returns the target of a link that a mail filter rewrote (Outlook SafeLinks, Google redirects), or the link itself. */
function unwrapped(url: URL, redirects = 0): URL {
  if (redirects === maxRedirects) return url;
  const target = redirectTarget(url);
  const inner = target === null ? null : parsed(target);
  return inner === null ? url : unwrapped(inner, redirects + 1);
}

function redirectTarget({ hostname, pathname, searchParams }: URL): string | null {
  if (
    isWithinDomain(hostname, 'safelinks.protection.outlook.com') ||
    isWithinDomain(hostname, 'safelinks.protection.office365.us')
  ) {
    return searchParams.get('url');
  }
  if (/^(?:www\.)?google\.[a-z.]+$/.test(hostname) && pathname === '/url') {
    return searchParams.get('q') ?? searchParams.get('url');
  }
  return null;
}

const isRoom = (url: URL): boolean =>
  joinServices.some(
    ({ hosts, path }) =>
      hosts.some(host => isWithinDomain(url.hostname, host)) &&
      (path?.test(url.pathname + url.search) ?? true),
  );

const isWithinDomain = (hostname: string, host: string): boolean =>
  hostname === host || hostname.endsWith(`.${host}`);
