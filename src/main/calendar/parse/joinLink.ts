/** Finds the link to join a meeting. */
import { webAddressOf } from '../../../shared/domain/calendar';
import { type Property, unescaped } from './contentLine';
import { withoutRedirects } from './joinRedirects';
import { rankOf } from './joinRooms';
import { linksInText } from './linksInText';

/** Properties that only ever contain the join link: any link in them counts. */
const joinProperties = [
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
  'X-MICROSOFT-ONLINEMEETINGCONFLINK',
  'X-ZOOM-MEETING-URL',
  'X-PM-CONFERENCE-URL',
];

/** Properties that may contain other links too, likeliest first: only links of known services count. */
const otherProperties = ['LOCATION', 'URL', 'DESCRIPTION', 'X-ALT-DESC', 'COMMENT', 'SUMMARY'];

/** All properties that are searched. */
export const joinNames: readonly string[] = ['CONFERENCE', ...joinProperties, ...otherProperties];

/** Only this many characters of a property are searched; invitations put the link near the beginning. */
const maxPropertyLength = 100_000;
/** What is searched in one event: a malicious one may have any number of properties and links. */
const maxSearched = { characters: 300_000, links: 300 };

/**
 * Returns the link that joins the meeting, without redirects, or null.
 *
 * Explicit conference properties (CONFERENCE of RFC 7986 §5.11, unless it is for phones only, and the vendors' own) may
 * name any host. Links elsewhere may as well be an agenda or a map, which Join must never open, so they have to be the
 * meeting room of a known service or match a pattern of the user's. A registration or a stream counts only if there is no
 * room.
 */
export function joinLinkOf(properties: readonly Property[], patterns: readonly string[] = []): string | null {
  const linksIn = createLinkSearch();
  const explicit = conferencesIn(properties).flatMap(linksIn);
  const first = explicit.find(link => rankOf(link, patterns) === 'room') ?? null;
  if (first !== null) return first;

  let lastResort: string | null = null;
  for (const name of otherProperties) {
    for (const property of properties.filter(each => each.name === name)) {
      for (const link of linksIn(property)) {
        const rank = rankOf(link, patterns);
        if (rank === 'room') return link;
        if (rank === 'last-resort') lastResort ??= link;
      }
    }
  }
  return explicit[0] ?? lastResort;
}

function conferencesIn(properties: readonly Property[]): readonly Property[] {
  const conferences = properties.filter(({ name, parameters }) => {
    if (name !== 'CONFERENCE') return false;
    const features = parameters.get('FEATURE') ?? [];
    return features.length === 0 || features.some(feature => feature.toUpperCase() !== 'PHONE');
  });
  const vendors = joinProperties.flatMap(name => properties.filter(property => property.name === name));
  return [...conferences, ...vendors];
}

/** Returns a function that finds the links in a property that can be opened, until it has searched enough of them. */
function createLinkSearch(): (property: Property) => readonly string[] {
  const left = { ...maxSearched };
  return ({ value }) => {
    const searched = value.slice(0, Math.min(left.characters, maxPropertyLength));
    const links = linksInText(unescaped(searched)).slice(0, left.links);
    left.characters -= searched.length;
    left.links -= links.length;
    return links.map(withoutRedirects).filter(link => webAddressOf(link) !== null);
  };
}
