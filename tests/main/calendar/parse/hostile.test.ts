import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCalendar } from '../../../../src/main/calendar/parse/parseCalendar';
import { asICalendar } from '../../../../src/main/calendar/parse/vCalendar1';
import { hostileFeeds } from '../../../support/hostileFeeds';
import { measured } from '../../../support/processorTime';

const window = { start: Date.UTC(2026, 9, 28), end: Date.UTC(2026, 11, 6) };

/** Parses a feed, and measures how long that takes. */
function parse(text: string, maxOccurrences?: number) {
  const bytes = Buffer.from(text);
  const { result: calendar, millis } = measured(() =>
    parseCalendar(bytes, window, 'Europe/Berlin', { maxOccurrences }),
  );
  if (!calendar.ok) throw new Error(calendar.problem);
  return { ...calendar.value, bytes: bytes.length, seconds: millis / 1_000 };
}

const event = (uid: string, ...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');
const calendarOf = (events: readonly string[]): string =>
  ['BEGIN:VCALENDAR', events.join('\r\n'), 'END:VCALENDAR', ''].join('\r\n');
const meeting = (uid: string, ...lines: readonly string[]): string =>
  event(uid, 'DTSTART:20261101T090000Z', 'DTEND:20261101T093000Z', ...lines);

describe('a calendar that', () => {
  it.each(Object.entries(hostileFeeds))('%s costs only itself', (_, text) => {
    const { occurrences, problems, problemCount, bytes, seconds } = parse(text(), 10_000);

    expect(occurrences.filter(({ uid }) => uid === 'ordinary')).toHaveLength(1);
    expect(occurrences.length).toBeLessThanOrEqual(10_000);
    expect(problems.length).toBe(Math.min(50, problemCount));
    expect(seconds).toBeLessThan(bytes < 1_000_000 ? 2 : 5);
  });

  it('has an event with too many occurrences names it', () => {
    const { occurrences, problems } = parse(
      calendarOf([meeting('Flood', 'RRULE:FREQ=MINUTELY;INTERVAL=15', 'DURATION:P999D'), meeting('Fine')]),
      1_000,
    );

    expect(occurrences.map(({ title }) => title)).toEqual(['Fine']);
    expect(problems).toEqual([
      { uid: 'Flood', title: 'Flood', at: null, what: 'too-much-work', detail: 'too many occurrences' },
    ]);
  });
});

describe('a calendar found by trying to break the app', () => {
  const folder = join(import.meta.dirname, '../../../fixtures/hostile');

  it.each(readdirSync(folder))('%s is read within two seconds', file => {
    const { occurrences, problems, seconds } = parse(readFileSync(join(folder, file), 'latin1'));

    const hasOrdinary = file === 'm3.ics';
    expect(occurrences.some(({ uid }) => uid === 'real')).toBe(hasOrdinary);
    expect(problems.length).toBeLessThanOrEqual(50);
    expect(seconds).toBeLessThan(2);
  });
});

describe('a calendar with too many occurrences', () => {
  it('loses the events with the most of them', () => {
    const daily = (uid: string) => meeting(uid, 'RRULE:FREQ=HOURLY');

    const { occurrences, problemCount } = parse(
      calendarOf([daily('a'), meeting('b'), daily('c'), meeting('d')]),
      1_000,
    );

    expect(new Set(occurrences.map(({ uid }) => uid))).toEqual(new Set(['b', 'd', 'a']));
    expect(problemCount).toBe(1);
  });

  it('shows as many meetings as fit, and counts the others', () => {
    const { occurrences, problems, problemCount, seconds } = parse(
      calendarOf(Array.from({ length: 180_000 }, (_, index) => meeting(`m${index}`))),
      10_000,
    );

    expect([occurrences.length, problems.length, problemCount]).toEqual([10_000, 50, 170_000]);
    expect(seconds).toBeLessThan(5);
  });

  it('is sent without the crowds of its attendees', () => {
    const crowd = Array.from({ length: 5_000 }, (_, index) => `ATTENDEE:mailto:${index}@example.org`);
    const { occurrences } = parse(
      calendarOf([meeting('a', ...crowd, 'ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.org')]),
    );

    const { attendees } = occurrences[0] ?? { attendees: [] };
    expect(attendees).toHaveLength(1_000);
    expect(attendees[0]).toEqual({ addresses: ['me@example.org'], declined: true, unanswered: false });
  });
});

describe('a line with countless parameters', () => {
  it('does not take long because they look like an encoding of old phones', () => {
    const parameters = ';QUOTED-PRINTABLE'.repeat(200_000);
    const begin = performance.now();
    asICalendar(`BEGIN:VCALENDAR\nSUMMARY${parameters}\nEND:VCALENDAR\n`);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });
});
