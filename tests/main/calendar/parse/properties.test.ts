/** Properties of every calendar. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedCalendar, parseCalendar } from '../../../../src/main/calendar/parse/parseCalendar';
import { byTime, meetingsOf, verdictsOf } from '../../../../src/shared/domain/calendar/meeting';
import { meetingEndsOf } from '../../../../src/shared/domain/calendar/transition';
import { type Interval, overlaps } from '../../../../src/shared/domain/common/time';
import { hostZones, year2025 } from '../../../support/calendar';
import { expectEqual } from '../../../support/expectEqual';
import { type Component, feeds, octetsOf, type Writing } from '../../../support/randomFeed';

const plain: Writing = { lineEnd: '\r\n', width: 0 };
const zones = fc.constantFrom(...hostZones);

function read(
  components: readonly Component[],
  hostZone: string,
  { writing = plain, window = year2025 as Interval } = {},
): ParsedCalendar {
  const calendar = parseCalendar(octetsOf(components, writing), window, hostZone);
  if (!calendar.ok) throw new Error(calendar.problem);
  return calendar.value;
}

const runs = { numRuns: 150 };

describe('any calendar', () => {
  it('yields occurrences in order, without duplicates, none ending before its start, all in the window', () => {
    fc.assert(
      fc.property(feeds, zones, (components, zone) => {
        const { occurrences } = read(components, zone);
        expectEqual(occurrences.toSorted(byTime), occurrences);
        expect(new Set(occurrences.map(({ uid, originalStart }) => `${uid} ${originalStart}`)).size).toBe(
          occurrences.length,
        );
        expect(occurrences.filter(({ start, end }) => end < start)).toEqual([]);
        expect(occurrences.filter(occurrence => !overlaps(occurrence, year2025))).toEqual([]);
      }),
      runs,
    );
  });

  it('means the same with its components in any order', () => {
    const shuffled = feeds.chain(components =>
      fc.tuple(
        fc.constant(components),
        fc.shuffledSubarray([...components], { minLength: components.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, zones, ([components, others], zone) => {
        expectEqual(read(others, zone).occurrences, read(components, zone).occurrences);
      }),
      runs,
    );
  });

  it('means the same with any line ends and folds', () => {
    const writings = fc.record({
      lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
      width: fc.constantFrom(0, 1, 2, 5, 20, 74),
    });
    fc.assert(
      fc.property(feeds, zones, writings, (components, zone, writing) => {
        expectEqual(read(components, zone, { writing }), read(components, zone));
      }),
      runs,
    );
  });

  it('yields the same for a single day as within the year', () => {
    const days = fc.integer({ min: 0, max: 364 * 24 }).map(hour => {
      const start = year2025.start + hour * 3_600_000;
      return { start, end: start + 86_400_000 };
    });
    fc.assert(
      fc.property(feeds, zones, days, (components, zone, window) => {
        const ofYear = read(components, zone).occurrences.filter(occurrence => overlaps(occurrence, window));
        expectEqual(read(components, zone, { window }).occurrences, ofYear);
      }),
      runs,
    );
  });

  it('is not affected by an invalid event', () => {
    const bad = fc.constantFrom<Component>(
      ['BEGIN:VEVENT', 'UID:bad', 'DTSTART:20250310T090000Z', 'DTSTART:20250311T090000Z', 'END:VEVENT'],
      ['BEGIN:VEVENT', 'UID:bad', 'DTSTART:2025-03-10 at 9', 'RRULE:FREQ=DAILY', 'END:VEVENT'],
      ['BEGIN:VEVENT', 'UID:bad', 'RRULE:FREQ=DAILY', 'END:VEVENT'],
      ['BEGIN:VEVENT', 'UID:bad', 'DTSTART:20250310T090000Z'],
    );
    fc.assert(
      fc.property(feeds, bad, zones, (components, bad, zone) => {
        const { occurrences, problems } = read([bad, ...components], zone);
        const alone = read(components, zone);
        expectEqual(occurrences, alone.occurrences);
        expect(problems.filter(({ uid }) => uid === 'bad')).toMatchObject([{ what: 'bad-event' }]);
        expect(problems.filter(({ uid }) => uid !== 'bad')).toEqual(alone.problems);
      }),
      runs,
    );
  });

  it('has no transition during a longer meeting', () => {
    fc.assert(
      fc.property(feeds, zones, (components, zone) => {
        const { occurrences } = read(components, zone);
        const meetings = meetingsOf(verdictsOf([{ occurrences, addresses: ['me@example.org'] }]));
        const { transitions, stillIn } = meetingEndsOf(meetings, 60);
        const inside = transitions.filter(({ at }) =>
          meetings.some(({ start, end }) => start < at && at < end),
        );
        expect(inside).toEqual([]);
        expect(transitions.length + stillIn.length).toBe(new Set(meetings.map(({ end }) => end)).size);
      }),
      runs,
    );
  });
});
