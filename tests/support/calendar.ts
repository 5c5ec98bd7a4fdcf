/** Reads calendars in tests, and formats the occurrences in local time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { type ParsedCalendar, parseCalendar } from '../../src/main/calendar/parse/parseCalendar';
import type { Damage } from '../../src/shared/domain/calendar/feed';
import type { Occurrence } from '../../src/shared/domain/calendar/meeting';
import type { Result } from '../../src/shared/domain/common/result';
import type { Interval } from '../../src/shared/domain/common/time';

export { zones as hostZones } from './zones';

export const year2025: Interval = { start: Date.UTC(2025, 0, 1), end: Date.UTC(2026, 0, 1) };

export const fixture = (file: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../fixtures/calendar', `${file}.ics`));

export const readFixture = (file: string, hostZone: string): Result<ParsedCalendar, Damage> =>
  parseCalendar(fixture(file), year2025, hostZone);

/** Builds a calendar from components or other lines. */
export const calendarOf = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'));

/** Formats an occurrence as `uid 2025-03-10 09:00–10:00`, followed by anything unusual about it. */
export function written(occurrence: Occurrence, zone: string): string {
  const clock = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const [start, end] = [clock(occurrence.start), clock(occurrence.end)];
  const { uid, title, status, free, attendees, allDay } = occurrence;
  const isOneDay = allDay && start.toPlainDate().add({ days: 1 }).equals(end.toPlainDate());
  const endDay = start.toPlainDate().equals(end.toPlainDate()) ? '' : `${end.toPlainDate()} `;
  const name = uid.replace(/^no-uid-.*/, 'no-uid');
  const time = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' });
  return [
    name,
    start.toPlainDate().toString(),
    isOneDay ? 'all-day' : `${time(start)}–${endDay}${time(end)}`,
    title === uid ? '' : title,
    status === 'confirmed' ? '' : status,
    free ? 'free' : '',
    attendees.some(({ addresses, declined }) => declined && addresses.includes('me@example.org'))
      ? 'declined'
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
