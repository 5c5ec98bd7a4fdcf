/** Local times as plain numbers, so that date arithmetic needs no zone. */
import { day } from '../../../shared/domain/common';

/** A local date and time, as the epoch milliseconds of the same date and time in UTC. */
export type LocalTime = number;

/** Returns midnight of the same date. */
export const dateOf = (local: LocalTime): LocalTime => Math.floor(local / day) * day;

/** Returns the nearest midnight; noon rounds up. */
export const nearestMidnight = (local: LocalTime): LocalTime => Math.round(local / day) * day;

/** Returns midnight of a Gregorian date, or null if it does not exist. */
export function localTimeFrom(year: number, month: number, day: number): LocalTime | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC would read the years 0–99 as 1900–1999
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Formats a local time as `20250310T090000` (RFC 5545 §3.3.5). Expects a year from 0 to 9999. */
export function basicFormat(local: LocalTime): string {
  const date = new Date(local);
  const day = `${String(date.getUTCFullYear()).padStart(4, '0')}${twoDigits(date.getUTCMonth() + 1)}${twoDigits(date.getUTCDate())}`;
  return `${day}T${twoDigits(date.getUTCHours())}${twoDigits(date.getUTCMinutes())}${twoDigits(date.getUTCSeconds())}`;
}

/** Returns the number of months between two dates, ignoring the days. */
export function monthsBetween(earlier: LocalTime, later: LocalTime): number {
  const [a, b] = [new Date(earlier), new Date(later)];
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
}

/** Adds a number of months. Expects a day that every month has. */
export function monthsLater(local: LocalTime, months: number): LocalTime {
  const date = new Date(local);
  return date.setUTCMonth(date.getUTCMonth() + months);
}
