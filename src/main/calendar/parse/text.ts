/** The texts of an event: title, status, busy or free, attendees, join link (RFC 5545 §3.8.1, §3.8.2.7, §3.8.4.1). */
import { type Attendee, normalizeAddress, type Occurrence } from '../../../shared/domain/calendar';
import { type Property, parameterOf, unescaped } from './contentLine';
import { googleTypeNames, isGoogleBackground } from './googleTypes';
import { joinLinkOf, joinNames } from './joinLink';
import { createPropertyReader, type TextRange } from './lines';

export type EventText = Pick<
  Occurrence,
  'title' | 'status' | 'free' | 'background' | 'tentative' | 'attendees' | 'joinLink'
>;

/** Longer titles are cut, to limit the memory that a malicious feed can use. */
const maxTitleLength = 500;

/**
 * Returns the texts of an event component. They are parsed here and not by a library, because libraries drop a whole
 * line with an unknown parameter, which makes a declined meeting look accepted.
 */
export function eventTextOf(source: TextRange, joinPatterns: readonly string[] = []): EventText {
  const properties = textPropertiesIn(source);
  const textIn = (name: string): string =>
    properties.find(property => property.name === name)?.value.trim() ?? '';
  const title = titleOf(textIn('SUMMARY'));
  const status = statusOf(textIn('STATUS'));
  const busy = (
    textIn('X-MICROSOFT-CDO-BUSYSTATUS') || textIn('X-MICROSOFT-CDO-INTENDEDSTATUS')
  ).toUpperCase();
  return {
    title,
    status,
    free: textIn('TRANSP').toUpperCase() === 'TRANSPARENT' || busy === 'FREE',
    background:
      ['OOF', 'WORKINGELSEWHERE'].includes(busy) ||
      allDayFlags.some(name => textIn(name).toUpperCase() === 'TRUE') ||
      isGoogleBackground(properties, title),
    tentative: status === 'tentative' || busy === 'TENTATIVE',
    attendees: attendeesIn(properties),
    joinLink: joinLinkOf(properties, joinPatterns),
  };
}

/** With them, Outlook marks an all-day event that it writes with times. */
const allDayFlags = ['X-MICROSOFT-CDO-ALLDAYEVENT', 'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT'];

const textPropertiesIn = createPropertyReader([
  'UID',
  'SUMMARY',
  'STATUS',
  'TRANSP',
  'X-MICROSOFT-CDO-BUSYSTATUS',
  'X-MICROSOFT-CDO-INTENDEDSTATUS',
  ...allDayFlags,
  ...googleTypeNames,
  'ATTENDEE',
  'ORGANIZER',
  ...joinNames,
]);

/** Returns the UID and title of an event that could not be parsed, to name it in a problem. */
export function uidAndTitleOf(source: TextRange): {
  readonly uid: string | null;
  readonly title: string | null;
} {
  const properties = identityPropertiesIn(source);
  const textIn = (name: string): string =>
    titleOf(properties.find(property => property.name === name)?.value ?? '');
  return { uid: textIn('UID') || null, title: textIn('SUMMARY') || null };
}

const identityPropertiesIn = createPropertyReader(['UID', 'SUMMARY']);

const titleOf = (value: string): string =>
  unescaped(value.slice(0, 2 * maxTitleLength))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u001F\u007F]+/g, ' ')
    .trim()
    .slice(0, maxTitleLength);

function statusOf(value: string): Occurrence['status'] {
  const status = value.toLowerCase();
  // Some write it as Americans do.
  if (status === 'cancelled' || status === 'canceled') return 'cancelled';
  return status === 'tentative' ? status : 'confirmed';
}

/** Returns the attendees, plus the organizer (RFC 5545 §3.8.4.3) unless some calendar already lists them as an attendee. */
function attendeesIn(properties: readonly Property[]): readonly Attendee[] {
  const named = (name: string): readonly Attendee[] =>
    properties.filter(property => property.name === name && isPerson(property)).map(attendeeOf);
  const invited = limited(named('ATTENDEE'));
  const known = new Set(invited.flatMap(({ addresses }) => addresses));
  const organizers = named('ORGANIZER').filter(
    ({ addresses }) => !addresses.some(address => known.has(address)),
  );
  return [...invited, ...organizers.slice(0, 1)];
}

/** An event with more attendees is for an audience; what matters is who declined. */
const maxAttendees = 1_000;

const limited = (attendees: readonly Attendee[]): readonly Attendee[] =>
  attendees.length <= maxAttendees
    ? attendees
    : attendees.toSorted((a, b) => Number(b.declined) - Number(a.declined)).slice(0, maxAttendees);

/** CUTYPE, RFC 5545 §3.2.3. */
const isPerson = (property: Property): boolean =>
  !['ROOM', 'RESOURCE'].includes(parameterOf(property, 'CUTYPE')?.toUpperCase() ?? '');

/** An attendee has two addresses if EMAIL (RFC 7986 §6.2) differs from the value. */
function attendeeOf(property: Property): Attendee {
  const addresses = new Set([property.value, parameterOf(property, 'EMAIL') ?? ''].map(normalizeAddress));
  const answer = parameterOf(property, 'PARTSTAT')?.toUpperCase() ?? '';
  return {
    addresses: [...addresses].filter(address => address.includes('@')),
    // Somebody who delegated the meeting doesn't attend.
    declined: answer === 'DECLINED' || answer === 'DELEGATED',
    unanswered: answer === 'NEEDS-ACTION' || answer === 'TENTATIVE',
  };
}
