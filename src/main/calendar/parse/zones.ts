/** Resolves TZIDs: IANA names, Windows names, the feed's own VTIMEZONEs (RFC 5545 §3.2.19). */
import ical from 'node-ical';
import { hour, minute } from '../../../shared/domain/common';
import { unescaped } from './contentLine';
import type { TimeValue } from './values';
import { differsIn, lastRuleChange, systemZone, utc, type Zone } from './zone';

/** The time zones of a feed. */
export interface Zones {
  /** The zone for dates and floating times. */
  readonly host: Zone;
  /** Returns the zone of a time; the host's if its TZID is unknown. */
  readonly of: (value: TimeValue) => Zone;
  /** Returns what is known of a TZID: a zone, only an offset in its name, or nothing. */
  readonly knownAs: (tzid: string) => 'zone' | 'offset' | null;
}

/** A VTIMEZONE of the feed. */
export interface OwnZone {
  readonly zone: Zone;
  /** The year from which its latest observance holds. */
  readonly since: number;
}

interface Found {
  readonly zone: Zone;
  readonly as: 'zone' | 'offset';
}

/**
 * Creates the zones of a feed. Each TZID is resolved only once.
 *
 * @param hostZone the IANA name of the computer's zone
 * @param ownZones returns the feed's own zone for a TZID, as `tzidKey` writes it, or null
 * @param year the year in which the feed is read
 */
export function createZones(
  hostZone: string,
  ownZones: (tzid: string) => OwnZone | null,
  year: number,
): Zones {
  const host = systemZone(hostZone) ?? utc;
  const found = new Map<string, Found | null>();

  const resolve = (tzid: string): Found | null => {
    const name = unescaped(tzid).trim();
    const own = () => ownZones(tzidKey(tzid));
    // CET may be what somebody called a zone of their own; -05 and UTC+1 leave out when clocks change.
    const isVague = /^(?!utc$)[a-z]{1,5}$|^[+-]/i.test(name);
    const first = isVague ? (own()?.zone ?? null) : null;
    const zone = first ?? zoneNamed(name, own);
    if (zone !== null) return { zone, as: /^[+-]/.test(name) && first === null ? 'offset' : 'zone' };
    const offset = fixedOffset(name);
    if (offset !== null) return { zone: offset, as: 'offset' };
    const bySuffix = zoneBySuffix(name);
    return bySuffix === null ? null : { zone: bySuffix, as: 'zone' };
  };

  const zoneNamed = (name: string, own: () => OwnZone | null): Zone | null => {
    const system = systemZone(name) ?? (name.includes('/') ? systemZone(name.replaceAll(' ', '_')) : null);
    if (system !== null) return system;
    const windows = windowsZone(name);
    if (windows === null) return own()?.zone ?? null;
    const ownZone = own();
    // A country may have changed its clocks since this system was updated; an old VTIMEZONE only repeats the old rules.
    const isNews =
      ownZone !== null &&
      ownZone.since > lastRuleChange(windows, year) &&
      differsIn(windows, ownZone.zone, year);
    return isNews ? ownZone.zone : windows;
  };

  const find = (tzid: string): Found | null => {
    let answer = found.get(tzid);
    if (answer === undefined) {
      if (found.size === maxZones || tzid.length > maxNameLength) return null;
      answer = resolve(tzid);
      found.set(tzid, answer);
    }
    return answer;
  };
  return {
    host,
    of: value => {
      if (value.kind === 'utc') return utc;
      return value.kind === 'date' || value.tzid === null ? host : (find(value.tzid)?.zone ?? host);
    },
    knownAs: tzid => find(tzid)?.as ?? null,
  };
}

/** Returns a TZID as it is compared: senders differ in escapes, blanks and letter case. */
export const tzidKey = (tzid: string): string =>
  unescaped(tzid)
    .replace(/^\s*"|"\s*$/g, '')
    .trim()
    .toLowerCase();

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
  const offset = Number(hours) * hour + Number(minutes ?? 0) * minute;
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
