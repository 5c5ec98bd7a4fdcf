import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayName,
  hostZone,
  hour,
  includes,
  localDayOf,
  midnightAfter,
  minute,
  sameDay,
  startOfDayNamed,
  timeOnDay,
  weekdayOf,
} from '../../../../src/shared/domain/common/time';
import { at, describeIn, describeInEveryZone, meeting, today, travelTo } from '../../../support/domain';

describeInEveryZone('an interval', () => {
  it('includes its start but not its end', () => {
    const standup = meeting('Standup', '09:00–10:00');
    expect(['08:59:59', '09:00', '09:59:59', '10:00'].map(time => includes(standup, at(time)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describeInEveryZone('an ordinary day', () => {
  it('runs from midnight to midnight', () =>
    expect(localDayOf(at('15:00'))).toEqual({ start: at('00:00'), end: at('2026-06-11 00:00') }));
  it('has one day before it and one after', () => {
    expect(midnightAfter(at('15:00'), -1)).toBe(at('2026-06-09 00:00'));
    expect(midnightAfter(at('15:00'))).toBe(at('2026-06-11 00:00'));
  });
  it('includes its first instant but not its end', () => {
    expect(sameDay(at('00:00'), at('23:59:59'))).toBe(true);
    expect(sameDay(at('00:00'), at('2026-06-11 00:00'))).toBe(false);
  });
  it('has a name that parses to the same day', () => {
    expect(dayName(at('23:59'))).toBe(today);
    expect(startOfDayNamed(today)).toBe(at('00:00'));
  });
  it('has a weekday and clock times', () => {
    expect(weekdayOf(at('00:00'))).toBe(3);
    expect(timeOnDay(at('09:00'), '17:30')).toBe(at('17:30'));
  });
});

const hoursOf = (day: string): number => {
  const { start, end } = localDayOf(startOfDayNamed(day));
  return (end - start) / hour;
};

describeIn('Europe/Berlin', 'a day when the clocks change', () => {
  it('has 23 hours in spring', () => expect(hoursOf('2026-03-29')).toBe(23));
  it('has 25 hours in autumn', () => expect(hoursOf('2026-10-25')).toBe(25));
  it('has its 17:30 when the local clock shows 17:30', () =>
    expect(timeOnDay(at('2026-10-25 01:00'), '17:30')).toBe(at('2026-10-25 17:30')));
  it('reads a skipped time as the time after the skip', () =>
    expect(timeOnDay(at('2026-03-29 12:00'), '02:30')).toBe(at('2026-03-29 03:30')));
});

describeIn('America/New_York', 'a day when the clocks change', () => {
  it('has 23 hours in spring', () => expect(hoursOf('2026-03-08')).toBe(23));
  it('has 25 hours in autumn', () => expect(hoursOf('2026-11-01')).toBe(25));
});

describeIn('America/Santiago', 'a day whose midnight is skipped', () => {
  it('begins at 1:00', () =>
    expect(localDayOf(at('2026-09-06 12:00'))).toEqual({
      start: at('2026-09-06 01:00'),
      end: at('2026-09-07 00:00'),
    }));
  it('follows the day before without a gap', () =>
    expect(localDayOf(at('2026-09-05 12:00')).end).toBe(localDayOf(at('2026-09-06 12:00')).start));
  it('is followed by days that begin at midnight', () =>
    expect(midnightAfter(at('2026-09-06 12:00'), 3)).toBe(at('2026-09-09 00:00')));
});

describeIn('Europe/Berlin', 'travel to another zone', () => {
  it('keeps the instant and changes the day', () => {
    const late = at('2026-06-10 23:30');
    expect(dayName(late)).toBe('2026-06-10');
    travelTo('Asia/Kolkata');
    expect(dayName(late)).toBe('2026-06-11');
    expect(localDayOf(late).start - late).toBe(-3 * hour);
    travelTo('America/New_York');
    expect(dayName(late)).toBe('2026-06-10');
    expect(late - localDayOf(late).start).toBe(17 * hour + 30 * minute);
  });
});

describe("the computer's time zone", () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['UTC+3', '-03:00'],
    ['XXX-4', '+04:00'],
  ])('is, with TZ=%s, %s', (zone, name) => {
    const home = process.env.TZ;
    travelTo(zone);
    expect(hostZone()).toBe(name);
    process.env.TZ = home ?? '';
    if (home === undefined) delete process.env.TZ;
  });
});

describe('adding days to a day', () => {
  it.each([
    ['2026-03-02', -1, '2026-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-24', 1, '2026-10-25'],
  ])('turns %s plus %i into %s', (of, days, beside) => {
    expect(addDays(of, days)).toBe(beside);
  });
});
