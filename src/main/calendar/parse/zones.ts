/** Which zone a time is in: by IANA's name, Windows' name, the feed's own VTIMEZONE, or the host's (RFC 5545 §3.2.19). */
import ical from 'node-ical';
import type { TimeValue } from './values';
import { systemZone, utc, type Zone } from './zone';

export interface Zones {
  /** Where dates and floating times are read. */
  readonly host: Zone;
  /** The zone of a time: the host's too where its TZID is unknown. */
  readonly of: (value: TimeValue) => Zone;
  readonly isKnown: (tzid: string) => boolean;
}

/**
 * @param hostZone IANA's name of the computer's zone
 * @param own the zone that the feed itself gives for a TZID, if it does
 */
export function createZones(hostZone: string, own: (tzid: string) => Zone | null): Zones {
  const host = systemZone(hostZone) ?? utc;
  const found = new Map<string, Zone | null>();
  const find = (tzid: string): Zone | null => {
    let zone = found.get(tzid);
    if (zone === undefined) {
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

const microsoftScheme = /^tzone:\/\/Microsoft\//i;

/** Windows' names and Outlook's labels, which node-ical knows: it says so by naming another, valid zone. */
function windowsZone(tzid: string): Zone | null {
  const name = tzid.replace(microsoftScheme, '');
  // These it would take for the host's zone; quotes and line ends would end the line that asks.
  if (/^custom(?:ized time zone)?|["\r\n]/i.test(name)) return null;
  if (name !== tzid) return systemZone(name) ?? windowsZone(name);
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:zone', `DTSTART;TZID="${tzid}":20250101T000000`];
  const calendar = ical.sync.parseICS([...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'));
  const event = calendar.zone;
  const answer = event?.type === 'VEVENT' ? event.start?.tz : undefined;
  // An offset is what it reads out of a label like "(UTC+01:00) Somewhere": the feed itself knows better.
  return answer === undefined || answer === tzid || /^[+-]/.test(answer) ? null : systemZone(answer);
}

/** `UTC+02:00`, `GMT-5`, `(GMT+05.30) Somewhere`: without a VTIMEZONE, its offset is all that is known of it. */
function fixedOffset(tzid: string): Zone | null {
  const match = /^\(?(?:UTC|GMT) ?([+-])(\d{1,2})(?:[:.]?(\d\d))?(?:\)|$)/i.exec(tzid.trim());
  if (match === null) return null;
  const [, sign, hours, minutes] = match;
  const offset = (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000;
  return { offsetAt: () => (sign === '-' ? -offset : offset) };
}

/** `/freeassociation.sourceforge.net/Europe/Berlin`: the longest end of it that is a zone. */
function zoneBySuffix(tzid: string): Zone | null {
  const parts = tzid.split('/').slice(-4);
  for (let first = 1; first <= parts.length - 2; first++) {
    const zone = systemZone(parts.slice(first).join('/'));
    if (zone !== null) return zone;
  }
  return null;
}
