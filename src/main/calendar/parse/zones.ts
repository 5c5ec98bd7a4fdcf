/** Resolves TZIDs: IANA names, Windows names, the feed's own VTIMEZONEs (RFC 5545 §3.2.19). */
import ical from 'node-ical';
import type { TimeValue } from './values';
import { systemZone, utc, type Zone } from './zone';

/** The time zones of a feed. */
export interface Zones {
  /** The zone for dates and floating times. */
  readonly host: Zone;
  /** Returns the zone of a time; the host's if its TZID is unknown. */
  readonly of: (value: TimeValue) => Zone;
  readonly isKnown: (tzid: string) => boolean;
}

/**
 * Creates the zones of a feed. Each TZID is resolved only once.
 *
 * @param hostZone the IANA name of the computer's zone
 * @param own returns the feed's own zone for a TZID, or null
 */
export function createZones(hostZone: string, own: (tzid: string) => Zone | null): Zones {
  const host = systemZone(hostZone) ?? utc;
  const found = new Map<string, Zone | null>();
  const find = (tzid: string): Zone | null => {
    let zone = found.get(tzid);
    if (zone === undefined) {
      if (found.size === maxZones || tzid.length > maxNameLength) return null;
      zone = systemZone(tzid) ?? windowsZone(tzid) ?? own(tzid) ?? fixedOffset(tzid) ?? zoneBySuffix(tzid);
      found.set(tzid, zone);
    }
    return zone;
  };
  return {
    host,
    of: value => {
      if (value.kind === 'utc') return utc;
      return value.kind === 'date' || value.tzid === null ? host : (find(value.tzid) ?? host);
    },
    isKnown: tzid => find(tzid) !== null,
  };
}

/** No calendar uses more; resolving further names would take too long. */
const maxZones = 400;
const maxNameLength = 200;

const microsoftScheme = /^tzone:\/\/Microsoft\//i;

/** Resolves Windows names and Outlook labels with node-ical, which replaces them by a valid zone. */
function windowsZone(tzid: string): Zone | null {
  const name = tzid.replace(microsoftScheme, '');
  // node-ical would take "custom" for the host's zone; quotes and line ends would break the line below.
  if (/^custom(?:ized time zone)?|["\r\n]/i.test(name)) return null;
  if (name !== tzid) return systemZone(name) ?? windowsZone(name);
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:zone', `DTSTART;TZID="${tzid}":20250101T000000`];
  const calendar = ical.sync.parseICS([...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'));
  const event = calendar.zone;
  const answer = event?.type === 'VEVENT' ? event.start?.tz : undefined;
  // From a label like "(UTC+01:00) Somewhere" it only gets an offset; the feed's own VTIMEZONE is better.
  return answer === undefined || answer === tzid || /^[+-]/.test(answer) ? null : systemZone(answer);
}

/** Resolves `UTC+02:00`, `GMT-5` and `(GMT+05.30) Somewhere` to fixed offsets. */
function fixedOffset(tzid: string): Zone | null {
  const match = /^\(?(?:UTC|GMT) ?([+-])(\d{1,2})(?:[:.]?(\d\d))?(?:\)|$)/i.exec(tzid.trim());
  if (match === null) return null;
  const [, sign, hours, minutes] = match;
  const offset = (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000;
  return { offsetAt: () => (sign === '-' ? -offset : offset) };
}

/** Resolves `/freeassociation.sourceforge.net/Europe/Berlin` by the longest suffix that is a zone. */
function zoneBySuffix(tzid: string): Zone | null {
  const parts = tzid.split('/').slice(-4);
  for (let first = 1; first <= parts.length - 2; first++) {
    const zone = systemZone(parts.slice(first).join('/'));
    if (zone !== null) return zone;
  }
  return null;
}
