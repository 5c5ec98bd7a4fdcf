/** The link to join a meeting at, found wherever senders put it. */
import { type Property, textOf } from './contentLine';
import { joinServices } from './joinServices';

/** Properties whose only purpose is to say where to join: any http(s) link in them counts. */
const joinProperties = [
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
  'X-MICROSOFT-ONLINEMEETINGCONFLINK',
  'X-ZOOM-MEETING-URL',
];

/** Properties that may hold it among other things, likeliest first: there only the link of a known service counts. */
const otherProperties = ['LOCATION', 'URL', 'DESCRIPTION', 'X-ALT-DESC', 'COMMENT'];

/** All properties that a link is looked for in. */
export const joinNames: readonly string[] = ['CONFERENCE', ...joinProperties, ...otherProperties];

/** So many characters of a property are looked at: invitations put the link near the beginning. */
const maxPropertyLength = 100_000;
/** Longer than any that a service gives, also inside two redirects. */
const maxLinkLength = 4_000;

/**
 * The http(s) link that joins the meeting, out of its redirects; null where none is found.
 *
 * What says explicitly that it is a conference (CONFERENCE of RFC 7986 §5.11 that is not a telephone's alone, and
 * the vendors' own) is believed for any host; elsewhere a link is as likely the agenda or a map, and "Join" on
 * the overlay must never open that: it has to be a known service's meeting room.
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

/** A link ends at blanks, quotes and brackets of markup. */
const linkPattern = /\bhttps?:\/\/[^\s<>"'`\\^{|}]+/gi;

function linksIn(value: string): readonly URL[] {
  const text = textOf(value.slice(0, maxPropertyLength)).replaceAll('&amp;', '&');
  return [...text.matchAll(linkPattern)].flatMap(([link]) => {
    const url = link.length > maxLinkLength ? null : parsed(withoutPunctuation(link));
    return url === null ? [] : [unwrapped(url)];
  });
}

/** The full stop or bracket that the sentence around the link put behind it is not part of it. */
function withoutPunctuation(link: string): string {
  const trimmed = link.replace(/[.,;:!?*_~]+$/, '');
  const isUnopened = (open: string, close: string): boolean =>
    trimmed.endsWith(close) && !trimmed.includes(open);
  return isUnopened('(', ')') || isUnopened('[', ']') ? withoutPunctuation(trimmed.slice(0, -1)) : trimmed;
}

function parsed(link: string): URL | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** Mail filters wrap one redirect in another; more than a few are nobody's. */
const maxRedirects = 4;

/** The target of links that mail filters rewrote: Outlook SafeLinks and Google's redirects. */
function unwrapped(url: URL, redirects = 0): URL {
  if (redirects === maxRedirects) return url;
  const target = redirectTarget(url);
  const inner = target === null ? null : parsed(target);
  return inner === null ? url : unwrapped(inner, redirects + 1);
}

function redirectTarget({ hostname, pathname, searchParams }: URL): string | null {
  if (
    isBelow(hostname, 'safelinks.protection.outlook.com') ||
    isBelow(hostname, 'safelinks.protection.office365.us')
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
      hosts.some(host => isBelow(url.hostname, host)) && (path?.test(url.pathname + url.search) ?? true),
  );

const isBelow = (hostname: string, host: string): boolean =>
  hostname === host || hostname.endsWith(`.${host}`);
