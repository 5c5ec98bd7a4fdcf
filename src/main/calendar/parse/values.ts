/** Parses DATE, DATE-TIME, DURATION and PERIOD (RFC 5545 §3.3.4, §3.3.5, §3.3.6, §3.3.9). */
import { day } from '../../../shared/domain/common';
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

/** Parses a DATE or DATE-TIME; returns null if it is neither. */
export function timeValueOf(text: string, property: Property): TimeValue | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/i.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hours, minutes, seconds, zulu] = match;
  const isDate = hours === undefined || parameterOf(property, 'VALUE')?.toUpperCase() === 'DATE';
  const local = isDate
    ? localTimeFrom(Number(year), Number(month), Number(day))
    : localTimeFrom(
        Number(year),
        Number(month),
        Number(day),
        Number(hours),
        Number(minutes),
        Number(seconds),
      );
  if (local === null) return null;
  if (isDate) return { kind: 'date', local };
  if (zulu !== '') return { kind: 'utc', local };
  return { kind: 'local', local, tzid: parameterOf(property, 'TZID') ?? null };
}

/** Parses a DURATION; returns null if it is invalid. A negative one has negative parts. */
export function durationOf(text: string): Duration | null {
  const match =
    /^([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,8})S)?)?$/i.exec(
      text.trim(),
    );
  if (match === null || !/\d/.test(text)) return null;
  const [, sign, ...parts] = match;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map(part => Number(part ?? 0));
  const direction = sign === '-' ? -1 : 1;
  return {
    days: direction * (7 * weeks + days),
    time: direction * ((hours * 60 + minutes) * 60 + seconds) * 1000,
  };
}

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
  const match = /^([+-])(\d\d):?(\d\d):?(\d\d)?$/.exec(text.trim());
  if (match === null) return null;
  const [, sign, hours, minutes, seconds] = match;
  const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
  return offset < day ? (sign === '-' ? -offset : offset) : null;
}
