/** Instants, local days and half-open intervals; the only importer of date-fns. */
// One by one: the package as a whole is three hundred modules, which a script would wait for.
import { addDays as addDaysTo } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { getDay } from 'date-fns/getDay';
import { getHours } from 'date-fns/getHours';
import { getMinutes } from 'date-fns/getMinutes';
import { parseISO } from 'date-fns/parseISO';
import { set } from 'date-fns/set';
import { startOfDay } from 'date-fns/startOfDay';

/** Epoch milliseconds, UTC. */
export type Instant = number;
/** A length of time in milliseconds. */
export type Millis = number;

export const second: Millis = 1_000;
export const minute: Millis = 60 * second;
export const hour: Millis = 60 * minute;
/** 24 hours; a local day may be shorter or longer. */
export const day: Millis = 24 * hour;

/** Half-open: `start` belongs to it, `end` no longer does. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** Whether `at` lies inside: at 10:00 sharp the 9–10 meeting is over and the 10–11 meeting is on. */
export const includes = (interval: Interval, at: Instant): boolean =>
  interval.start <= at && at < interval.end;

/** Whether something takes place in `interval`, at least in part; without length, it takes place at its start. */
export const overlaps = ({ start, end }: Interval, interval: Interval): boolean =>
  start < interval.end && (end > interval.start || start >= interval.start);

/** The first instant of the local day that `at` falls in. */
export const dayStart = (at: Instant): Instant => startOfDay(at).getTime();

/** The local midnight `days` days after the day of `at`: 23, 24 or 25 hours a day, as the zone has it. */
export const midnightAfter = (at: Instant, days = 1): Instant =>
  // Twice the start of a day: where the clock leaps over a midnight, its day begins at one, the next again at zero.
  startOfDay(addDaysTo(startOfDay(at), days)).getTime();

/** The local day that `at` falls in, from its first instant to the first of the next. */
export const localDayOf = (at: Instant): Interval => ({ start: dayStart(at), end: midnightAfter(at) });

export const sameDay = (a: Instant, b: Instant): boolean => dayStart(a) === dayStart(b);

/** A local calendar day, `YYYY-MM-DD`: stays the same day when you travel. */
export type Day = string;

export const dayName = (at: Instant): Day => format(at, 'yyyy-MM-dd');

/** `YYYY-MM` */
export type Month = string;

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The local midnight a day begins with. Expects a valid `YYYY-MM-DD`. */
export const startOfDayNamed = (day: Day): Instant => parseISO(day).getTime();

/** @param days may be negative */
export const addDays = (day: Day, days: number): Day => dayName(midnightAfter(startOfDayNamed(day), days));

/** 0 is Sunday. */
export const weekdayOf = (at: Instant): number => getDay(at);

/** A time of the local day, `HH:MM`. */
export const clockTimePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The local midnight with which the Monday-to-Sunday week of `at` begins. */
export const weekStart = (at: Instant): Instant => midnightAfter(at, -((weekdayOf(at) + 6) % 7));

/** What the local clock shows at `at`, in minutes since 0:00; a day on which it changes jumps with it. */
export const clockMinutes = (at: Instant): number => getHours(at) * 60 + getMinutes(at);

/** The instant at which the local clock shows `time` (`HH:MM`) on the day of `at`. */
export function timeOnDay(at: Instant, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return set(at, { hours, minutes, seconds: 0, milliseconds: 0 }).getTime();
}

/** The time that the local clock shows at `at`: `HH:MM`. */
export const timeOf = (at: Instant): string => format(at, 'HH:mm');

/** The computer's zone: IANA's name, or an offset (`+03:00`) where TZ is set to one that has no name. */
export function hostZone(): string {
  // Its type says string, but for such a TZ there is none.
  const { timeZone }: { timeZone?: string } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone ?? format(0, 'xxx');
}

/** Whole days from one to the other, however the clocks change in between; negative where `to` lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((startOfDayNamed(to) - startOfDayNamed(from)) / day);
