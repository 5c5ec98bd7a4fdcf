/** Parses DATE, DATE-TIME, DURATION and PERIOD (RFC 5545 §3.3.4, §3.3.5, §3.3.6, §3.3.9). */
import { day, hour, minute, second } from '../../../shared/domain/common';
import { type Property, parameterOf } from './contentLine';
import { type LocalTime, localTimeFrom } from './localTime';

/** A DATE or DATE-TIME. */
export type TimeValue =
  | { readonly kind: 'date'; readonly local: LocalTime }
  /** Form 2 of §3.3.5: a time in UTC, so `local` is the instant itself. */
  | { readonly kind: 'utc'; readonly local: LocalTime }
  /** Forms 1 and 3: `tzid` is null for a floating time. */
  | { readonly kind: 'local'; readonly local: LocalTime; readonly tzid: string | null };

/** Days are nominal and may have 23 to 25 hours; the rest is exact (§3.3.6). */
export interface Duration {
  readonly days: number;
  /** Milliseconds. */
  readonly time: number;
}

/** A PERIOD. */
export interface Period {
  readonly start: TimeValue;
  readonly end: TimeValue | Duration;
}

/**
 * Parses a DATE or DATE-TIME; returns null if it is neither. Other notations with only one possible meaning are read too:
 * ISO 8601 with dashes and colons, times without seconds, an offset at the end, and 24:00.
 */
export function timeValueOf(text: string, property: Property): TimeValue | null {
  const match = dateTime.exec(text.trim());
  if (match === null) return null;
  const [, year, month, date, hours, minutes, seconds = '0', offset = ''] = match;
  const midnight = localTimeFrom(Number(year), Number(month), Number(date));
  if (midnight === null) return null;
  if (hours === undefined || parameterOf(property, 'VALUE')?.toUpperCase() === 'DATE') {
    return { kind: 'date', local: midnight };
  }
  const time = timeOf(Number(hours), Number(minutes), Number(seconds));
  if (time === null) return null;
  const local = midnight + time;
  if (offset === '') return { kind: 'local', local, tzid: parameterOf(property, 'TZID') ?? null };
  const fromUtc = /^z$/i.test(offset) ? 0 : utcOffsetOf(offset);
  return fromUtc === null ? null : { kind: 'utc', local: local - fromUtc };
}

const dateTime =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Returns a time of day in milliseconds, or null. 24:00 is the end of the day (ISO 8601 §5.3.2). */
function timeOf(hours: number, minutes: number, seconds: number): number | null {
  // 60 is a leap second (RFC 5545 §3.3.12).
  const isValid = hours < 24 ? minutes < 60 && seconds <= 60 : hours === 24 && minutes + seconds === 0;
  return isValid ? hours * hour + minutes * minute + seconds * second : null;
}

/**
 * Parses a DURATION; returns null if it is invalid. A negative one has negative parts. Weeks beside other units, units
 * on the wrong side of the T, and fractions are read too. There are no months in it, so M always means minutes.
 */
export function durationOf(text: string): Duration | null {
  const match = /^([+-]?)P((?:T?\d{1,8}(?:[.,]\d{1,6})?[WDHMS]){1,10})T?$/i.exec(text.trim());
  if (match === null) return null;
  const [, sign, parts = ''] = match;
  const direction = sign === '-' ? -1 : 1;
  let days = 0;
  let time = 0;
  for (const [, number = '', unit = ''] of parts.matchAll(/([\d.,]+)([WDHMS])/gi)) {
    const amount = Number(number.replace(',', '.'));
    const length = unitLengths[unit.toUpperCase()] ?? 0;
    // Part of a day is exact: there is no nominal half day.
    if (length >= day && Number.isInteger(amount)) days += (amount * length) / day;
    else time += Math.round(amount * length);
  }
  return days > maxDays || time > maxDays * day ? null : { days: direction * days, time: direction * time };
}

const unitLengths: Readonly<Record<string, number>> = {
  W: 7 * day,
  D: day,
  H: hour,
  M: minute,
  S: second,
};

/** Longer than any calendar; adding more could leave the range of dates. */
const maxDays = 10_000_000;

/** Parses a PERIOD, `start/end` or `start/duration`; returns null if it is invalid. */
export function periodOf(text: string, property: Property): Period | null {
  const slash = text.indexOf('/');
  if (slash === -1) return null;
  const start = timeValueOf(text.slice(0, slash), property);
  const end = timeValueOf(text.slice(slash + 1), property) ?? durationOf(text.slice(slash + 1));
  return start === null || end === null ? null : { start, end };
}

/** Parses a UTC offset into milliseconds (RFC 5545 §3.3.14); returns null if it is invalid. */
export function utcOffsetOf(text: string): number | null {
  const match = /^([+-])(\d\d):?(\d\d)?:?(\d\d)?$/.exec(text.trim());
  if (match === null) return null;
  const [, sign, hours, minutes, seconds] = match;
  const offset = Number(hours) * hour + Number(minutes ?? 0) * minute + Number(seconds ?? 0) * second;
  return offset < day ? (sign === '-' ? -offset : offset) : null;
}
