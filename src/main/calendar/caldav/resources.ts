/** What the resources on a CalDAV server are, by their properties: the user, where the calendars are, a calendar. */
import { percentDecoded } from '../../../shared/domain/common';
import { childOf, childrenOf, type DavElement, type DavResponse } from './multistatus';
import { names } from './requestBodies';

export interface FoundCalendar {
  /** Without user and password. */
  readonly url: URL;
  readonly name: string;
  /** As `#RRGGBB`; null if the server names none. */
  readonly color: string | null;
}

/** What the server says about the user. */
export interface Principal {
  readonly homes: readonly URL[];
  readonly addresses: readonly string[];
}

/** Whether the server answered without asking who the user is (RFC 5397 §3). */
export const isAnonymous = (responses: readonly DavResponse[]): boolean =>
  responses.some(
    ({ properties }) => childOf(properties.get(names.principal), 'DAV:unauthenticated') !== undefined,
  );

const hrefsIn = (responses: readonly DavResponse[], property: string): readonly string[] =>
  responses.flatMap(({ properties }) =>
    childrenOf(properties.get(property), names.href).map(({ text }) => text.trim()),
  );

/** Returns where the user's own resource is, if the server says so. */
export function principalUrlIn(responses: readonly DavResponse[], at: URL): URL | null {
  const [href] = hrefsIn(responses, names.principal);
  return href === undefined ? null : URL.parse(href, at.href);
}

/** Returns what a user's own resource says. */
export function principalOf(responses: readonly DavResponse[], at: URL): Principal {
  const homes = hrefsIn(responses, names.homeSet).flatMap(href => URL.parse(href, at.href) ?? []);
  const addresses = hrefsIn(responses, names.addresses).flatMap(
    href => /^mailto:(.+@.+)/i.exec(href)?.[1] ?? [],
  );
  return { homes, addresses: [...new Set(addresses.map(address => address.toLowerCase()))] };
}

/** Returns the resources that are calendars with events. */
export const calendarsIn = (responses: readonly DavResponse[], at: URL): readonly FoundCalendar[] =>
  responses.flatMap(({ href, properties }) => {
    const url = URL.parse(href, at.href);
    const isCalendar = childOf(properties.get(names.resourceType), names.calendar) !== undefined;
    if (url === null || !isCalendar || !takesEvents(properties.get(names.components))) return [];
    const name = properties.get(names.displayName)?.text.trim() || lastSegment(url);
    const color = /^#[\da-f]{6}/i.exec(properties.get(names.color)?.text.trim() ?? '')?.[0] ?? null;
    return [{ url, name, color }];
  });

/** A calendar that does not say what it takes may have anything. */
const takesEvents = (components: DavElement | undefined): boolean =>
  components === undefined ||
  components.children.length === 0 ||
  components.children.some(({ attributes }) => attributes.name?.toUpperCase() === 'VEVENT');

const lastSegment = ({ pathname, host }: URL): string =>
  percentDecoded(pathname.split('/').findLast(part => part !== '') ?? host);
