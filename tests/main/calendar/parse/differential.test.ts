/** Compares the parser with ical.js, for calendars that both support. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { parseCalendar } from '../../../../src/main/calendar/parse/parseCalendar';
import type { Occurrence } from '../../../../src/shared/domain/calendar/meeting';
import { overlaps } from '../../../../src/shared/domain/common/time';
import { year2025 } from '../../../support/calendar';
import { type Component, type GeneratedClock, octetsOf, timed } from '../../../support/randomFeed';

type Times = Pick<Occurrence, 'uid' | 'start' | 'end' | 'title'>;

const byAll = (a: Times, b: Times): number =>
  a.start - b.start || a.end - b.end || a.uid.localeCompare(b.uid) || a.title.localeCompare(b.title);

function byOurs(octets: Uint8Array): readonly Times[] {
  const calendar = parseCalendar(octets, year2025, 'UTC');
  if (!calendar.ok) throw new Error(calendar.problem);
  expect(calendar.value.problems).toEqual([]);
  return calendar.value.occurrences
    .map(({ uid, start, end, title }) => ({ uid, start, end, title }))
    .sort(byAll);
}

function byIcalJs(octets: Uint8Array): readonly Times[] {
  const root = new ICAL.Component(ICAL.parse(new TextDecoder().decode(octets)));
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = root
    .getAllSubcomponents('vevent')
    .map(component => new ICAL.Event(component, { strictExceptions: true, exceptions: [] }));
  const exceptions = events.filter(event => event.isRecurrenceException());
  const found: Times[] = [];
  for (const event of events.filter(event => !event.isRecurrenceException())) {
    for (const exception of exceptions) if (exception.uid === event.uid) event.relateException(exception);
    const iterator = event.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) {
      if (next.toUnixTime() * 1000 > year2025.end + 40 * 86_400_000) break;
      const { item, startDate, endDate } = event.getOccurrenceDetails(next);
      const [start, end] = [startDate.toUnixTime() * 1000, endDate.toUnixTime() * 1000];
      found.push({ uid: item.uid, start, end, title: item.summary });
    }
  }
  return found.filter(occurrence => overlaps(occurrence, year2025)).sort(byAll);
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const firstDay = Date.UTC(2025, 0, 1);
const dateOf = (day: number): Date => new Date(firstDay + day * 86_400_000);

/** A rule that matches the start. RFC 5545 leaves other starts undefined. */
function rules(day: number): fc.Arbitrary<string> {
  const date = dateOf(day);
  const weekday = weekdays[date.getUTCDay()] ?? 'MO';
  const nth = Math.ceil(date.getUTCDate() / 7);
  const otherDays = fc
    .subarray(weekdays.filter(other => other !== weekday))
    .map(others => [weekday, ...others].join(','));
  const interval = fc.integer({ min: 1, max: 4 }).map(interval => `;INTERVAL=${interval}`);
  const frequency = fc.oneof(
    fc.tuple(fc.constant('FREQ=DAILY'), interval),
    fc.tuple(
      fc.constant('FREQ=WEEKLY'),
      interval,
      otherDays.map(days => `;BYDAY=${days}`),
      fc.constantFrom('', ';WKST=SU'),
    ),
    fc.tuple(fc.constant(`FREQ=MONTHLY;BYMONTHDAY=${date.getUTCDate()}`), interval),
    fc.tuple(fc.constant(`FREQ=MONTHLY;BYDAY=${nth}${weekday}`), interval),
    fc.tuple(fc.constant(`FREQ=YEARLY;BYMONTH=${date.getUTCMonth() + 1};BYMONTHDAY=${date.getUTCDate()}`)),
  );
  const end = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 40 }).map(count => `;COUNT=${count}`),
    // From the next day on: west of UTC, an evening is on the next UTC day, and the engines disagree about a rule that
    // ends before it begins.
    fc
      .integer({ min: day + 1, max: day + 400 })
      .map(last => `;UNTIL=${timed('', 'utc', last, 23 * 60).slice(1)}`),
  );
  return fc.tuple(frequency, end).map(([parts, end]) => `RRULE:${parts.join('')}${end}`);
}

/** Working hours, to avoid clock changes at night, which have their own tests. */
const groups = (uid: string): fc.Arbitrary<readonly Component[]> =>
  fc
    .record({
      clock: fc.constantFrom<GeneratedClock>('utc', 'own', 'customized'),
      day: fc.integer({ min: -400, max: 360 }),
      minutes: fc.integer({ min: 28, max: 80 }).map(quarter => quarter * 15),
      length: fc.integer({ min: 1, max: 12 }).map(quarter => quarter * 15),
    })
    .chain(times =>
      fc.tuple(
        fc.constant(times),
        fc.option(rules(times.day), { nil: null }),
        // Only one, because ical.js ignores an exception after another that matches nothing.
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 1 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 2 }),
        fc.option(fc.integer({ min: 28, max: 80 }), { nil: null }),
      ),
    )
    .map(([{ clock, day, minutes, length }, rule, excluded, added, movedTo]) => {
      const at = (name: string, later: number, time = minutes): string =>
        timed(name, clock, day + later, time);
      const master = [
        ...[
          'BEGIN:VEVENT',
          `UID:${uid}`,
          'SUMMARY:Series',
          at('DTSTART', 0),
          at('DTEND', 0, minutes + length),
        ],
        ...(rule === null
          ? []
          : [rule, ...excluded.filter(day => movedTo === null || day > 0).map(day => at('EXDATE', day))]),
        ...(rule === null ? [] : added.map(day => at('RDATE', day, minutes + 5))),
        'END:VEVENT',
      ];
      if (rule === null || movedTo === null) return [master];
      const moved = [
        at('RECURRENCE-ID', 0),
        at('DTSTART', 1, movedTo * 15),
        at('DTEND', 1, movedTo * 15 + 30),
      ];
      return [master, ['BEGIN:VEVENT', `UID:${uid}`, 'SUMMARY:Moved', ...moved, 'END:VEVENT']];
    });

describe('a calendar that ical.js parses correctly', () => {
  it('has the same occurrences as in ical.js', () => {
    fc.assert(
      fc.property(groups('a'), groups('b'), (a, b) => {
        const octets = octetsOf([...a, ...b], { lineEnd: '\r\n', width: 74 });
        expect(byOurs(octets)).toEqual(byIcalJs(octets));
      }),
      { numRuns: 200 },
    );
  });
});
