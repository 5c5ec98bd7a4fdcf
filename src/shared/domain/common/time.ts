/** Instants, local days and half-open intervals; the only importer of date-fns. */
// Imported one by one: loading all three hundred modules of the package would slow the scripts down.
import { addDays as addDaysTo } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { getDay } from 'date-fns/getDay';
import { getHours } from 'date-fns/getHours';
import { getMinutes } from 'date-fns/getMinutes';
import { parseISO } from 'date-fns/parseISO';
import { set } from 'date-fns/set';
import { startOfDay } from 'date-fns/startOfDay';

/** A point in time, in epoch milliseconds. */
export type Instant = number;
/** A duration in milliseconds. */
export type Millis = number;

export const second: Millis = 1_000;
export const minute: Millis = 60 * second;
export const hour: Millis = 60 * minute;
/** 24 hours. A local day can be shorter or longer: see `midnightAfter`. */
export const day: Millis = 24 * hour;

/** A half-open interval: includes `start`, excludes `end`. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** Returns whether an interval includes `at`: at 10:00 sharp the 9–10 meeting is over and the 10–11 meeting is on. */
export const includes = (interval: Interval, at: Instant): boolean =>
  interval.start <= at && at < interval.end;

/** Returns whether an event is at least partly within `interval`. A zero-length event happens at its start. */
export const overlaps = ({ start, end }: Interval, interval: Interval): boolean =>
  start < interval.end && (end > interval.start || start >= interval.start);

/** Returns the first instant of the local day of `at`. */
export const dayStart = (at: Instant): Instant => startOfDay(at).getTime();

/**
 * Returns the first instant of the local day that is `days` days after the day of `at`.
 *
 * @param days may be negative
 */
export const midnightAfter = (at: Instant, days = 1): Instant =>
  // If the clock skips midnight, that day begins at 1:00 and the next at 0:00 again, so startOfDay is called twice.
  startOfDay(addDaysTo(startOfDay(at), days)).getTime();

/** Returns the local day of `at` as an interval. */
export const localDayOf = (at: Instant): Interval => ({ start: dayStart(at), end: midnightAfter(at) });

/** Returns `dayStart` for many instants in order of time: much faster, because it remembers the last day. */
export function dayStartsInOrder(): (at: Instant) => Instant {
  let day: Interval = { start: 0, end: 0 };
  return at => {
    if (!includes(day, at)) day = localDayOf(at);
    return day.start;
  };
}

/** Returns whether two instants are on the same local day. */
export const sameDay = (a: Instant, b: Instant): boolean => dayStart(a) === dayStart(b);

/** A calendar day as `YYYY-MM-DD`, independent of the time zone. */
export type Day = string;

/** Returns the local day of `at`. */
export const dayName = (at: Instant): Day => format(at, 'yyyy-MM-dd');

/** A calendar month as `YYYY-MM`. */
export type Month = string;

/** Returns the month of a day. */
export const monthOf = (day: Day): Month => day.slice(0, 7);

/** Returns the first instant of a day in the local zone. Expects a valid `YYYY-MM-DD`. */
export const startOfDayNamed = (day: Day): Instant => parseISO(day).getTime();

/** Returns the day `days` days after `day`; before it if `days` is negative. */
export const addDays = (day: Day, days: number): Day => dayName(midnightAfter(startOfDayNamed(day), days));

/** Returns the local weekday of `at`; 0 is Sunday. */
export const weekdayOf = (at: Instant): number => getDay(at);

/** Matches a time of day, `HH:MM`. */
export const clockTimePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Returns the first instant of the week of `at`, which begins on Monday. */
export const weekStart = (at: Instant): Instant => midnightAfter(at, -((weekdayOf(at) + 6) % 7));

/** Returns the local clock time at `at` in minutes since 0:00. It jumps when the clock changes. */
export const clockMinutes = (at: Instant): number => getHours(at) * 60 + getMinutes(at);

/** Returns the instant at which the local clock shows `time` (`HH:MM`) on the day of `at`. */
export function timeOnDay(at: Instant, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return set(at, { hours, minutes, seconds: 0, milliseconds: 0 }).getTime();
}

/** Returns the local clock time at `at` as `HH:MM`. */
export const timeOf = (at: Instant): string => format(at, 'HH:mm');

/** Returns the computer's time zone: its IANA name, or an offset (`+03:00`) if TZ is set to a zone without one. */
export function hostZone(): string {
  // The type says string, but it is undefined for such a TZ.
  const { timeZone }: { timeZone?: string } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone ?? format(0, 'xxx');
}

/** Returns the number of days from one day to another, whatever the clock does; negative if `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((startOfDayNamed(to) - startOfDayNamed(from)) / day);
