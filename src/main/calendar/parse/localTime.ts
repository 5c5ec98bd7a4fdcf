/** Wall-clock readings as plain numbers, so that date arithmetic needs no zone. */
import { day } from '../../../shared/domain/common';

/** A reading of a clock on a wall: the epoch milliseconds at which a clock in UTC shows it. */
export type LocalTime = number;

/** Midnight of the reading's date. */
export const dateOf = (local: LocalTime): LocalTime => Math.floor(local / day) * day;

/** The midnight that lies nearest; noon belongs to the next one. */
export const nearestMidnight = (local: LocalTime): LocalTime => Math.round(local / day) * day;

/** The reading of a Gregorian date and time, or null where there is no such date or time. */
export function localTimeFrom(
  year: number,
  month: number,
  day: number,
  hours = 0,
  minutes = 0,
  seconds = 0,
): LocalTime | null {
  // 60 is a leap second (RFC 5545 §3.3.12).
  if (hours > 23 || minutes > 59 || seconds > 60) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC would read the years 0–99 as 1900–1999
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `20250310T090000`, the basic format of RFC 5545 §3.3.5. Expects a year from 0 to 9999. */
export function basicFormat(local: LocalTime): string {
  const date = new Date(local);
  const day = `${String(date.getUTCFullYear()).padStart(4, '0')}${two(date.getUTCMonth() + 1)}${two(date.getUTCDate())}`;
  return `${day}T${two(date.getUTCHours())}${two(date.getUTCMinutes())}${two(date.getUTCSeconds())}`;
}

/** How many months the date of `later` lies after that of `earlier`, by year and month alone. */
export function monthsBetween(earlier: LocalTime, later: LocalTime): number {
  const [a, b] = [new Date(earlier), new Date(later)];
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
}

/** The same day and time so many months later. Expects a day that every month has. */
export function monthsLater(local: LocalTime, months: number): LocalTime {
  const date = new Date(local);
  return date.setUTCMonth(date.getUTCMonth() + months);
}
