/** What an event says: title, status, busy or free, who takes part and where to join (RFC 5545 §3.8.1, §3.8.2.7, §3.8.4.1). */
import { type Attendee, normalizeAddress, type Occurrence } from '../../../shared/domain/calendar';
import { type Property, parameterOf, textOf } from './contentLine';
import { joinLinkOf, joinNames } from './joinLink';
import { createPropertyReader, type TextRange } from './lines';

export type EventText = Pick<Occurrence, 'title' | 'status' | 'free' | 'attendees' | 'joinLink'>;

/** Longer titles are cut: nothing shows more, and one hostile line must not be carried around. */
const maxTitleLength = 500;

/**
 * The words come from the component that gives the instance its times: an override speaks for itself.
 * They are read from our own tokens, because a library that meets an unknown parameter drops the whole line,
 * and a declined meeting then looks accepted.
 */
export function eventTextOf(source: TextRange): EventText {
  const properties = wordsIn(source);
  const textIn = (name: string): string =>
    properties.find(property => property.name === name)?.value.trim() ?? '';
  return {
    title: titleOf(textIn('SUMMARY')),
    status: statusOf(textIn('STATUS')),
    free:
      textIn('TRANSP').toUpperCase() === 'TRANSPARENT' ||
      textIn('X-MICROSOFT-CDO-BUSYSTATUS').toUpperCase() === 'FREE',
    attendees: attendeesIn(properties),
    joinLink: joinLinkOf(properties),
  };
}

const wordsIn = createPropertyReader([
  'SUMMARY',
  'STATUS',
  'TRANSP',
  'X-MICROSOFT-CDO-BUSYSTATUS',
  'ATTENDEE',
  'ORGANIZER',
  ...joinNames,
]);

/** UID and title of an event that can't be used, so that it can be named. */
export function uidAndTitleOf(source: TextRange): {
  readonly uid: string | null;
  readonly title: string | null;
} {
  const properties = namesIn(source);
  const textIn = (name: string): string =>
    titleOf(properties.find(property => property.name === name)?.value ?? '');
  return { uid: textIn('UID') || null, title: textIn('SUMMARY') || null };
}

const namesIn = createPropertyReader(['UID', 'SUMMARY']);

const titleOf = (value: string): string =>
  textOf(value.slice(0, 2 * maxTitleLength))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u001F\u007F]+/g, ' ')
    .trim()
    .slice(0, maxTitleLength);

function statusOf(value: string): Occurrence['status'] {
  const status = value.toLowerCase();
  return status === 'cancelled' || status === 'tentative' ? status : 'confirmed';
}

/** The organizer (RFC 5545 §3.8.4.3) is one of them in some calendars and stands beside them in others. */
function attendeesIn(properties: readonly Property[]): readonly Attendee[] {
  const named = (wanted: string): readonly Attendee[] =>
    properties.filter(property => property.name === wanted && isSomebody(property)).map(attendeeOf);
  const invited = named('ATTENDEE');
  const known = new Set(invited.flatMap(({ addresses }) => addresses));
  const beside = named('ORGANIZER').filter(({ addresses }) => !addresses.some(address => known.has(address)));
  return [...invited, ...beside.slice(0, 1)];
}

/** CUTYPE, RFC 5545 §3.2.3. */
const isSomebody = (property: Property): boolean =>
  !['ROOM', 'RESOURCE'].includes(parameterOf(property, 'CUTYPE')?.toUpperCase() ?? '');

/** Under two addresses where EMAIL (RFC 7986 §6.2) gives another than the value. */
function attendeeOf(property: Property): Attendee {
  const addresses = new Set([property.value, parameterOf(property, 'EMAIL') ?? ''].map(normalizeAddress));
  return {
    addresses: [...addresses].filter(address => address.includes('@')),
    declined: parameterOf(property, 'PARTSTAT')?.toUpperCase() === 'DECLINED',
  };
}
