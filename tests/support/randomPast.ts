/** A year of someone's calendar, made up: series with all that real ones go through, and drifts planted on demand. */
import type { PastMeeting } from '../../src/shared/domain/calendar/past';
import { type Random, seededRandom } from '../../src/shared/domain/common/random';
import { dayName, type Instant, midnightAfter, minute, weekdayOf } from '../../src/shared/domain/common/time';

/** A series as it is meant to be in a given week. */
export interface Plan {
  readonly title: string;
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes since midnight. */
  readonly start: (week: number) => number;
  readonly minutes: (week: number) => number;
  /** Whether it is in that week at all. */
  readonly isOn: (week: number) => boolean;
  /** 0–1, of each meeting. */
  readonly calledOff: (week: number) => number;
  readonly moved: (week: number) => number;
}

export const plan = (title: string, other: Partial<Plan> = {}): Plan => ({
  title,
  weekdays: [2],
  start: () => 10 * 60,
  minutes: () => 45,
  isOn: () => true,
  calledOff: () => 0.05,
  moved: () => 0.05,
  ...other,
});

export const weeks = 56;
/** A Monday. */
export const begin = (): Instant => Date.parse('2025-06-16T00:00');
export const end = (): Instant => midnightAfter(begin(), 7 * weeks);

const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

const oneOf = <T>(random: Random, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)] ?? (items[0] as T);

/** The year from a Monday on that comes of these plans: with vacations, holidays, days off, single meetings beside them. */
export function pastWith(plans: readonly Plan[], seed: number, from = begin()): readonly PastMeeting[] {
  const random = seededRandom(seed);
  const off = daysOff(random, from);
  const meetings: PastMeeting[] = [];
  for (let day = 0; day < 7 * weeks; day++) {
    const midnight = midnightAfter(from, day);
    const week = Math.floor(day / 7);
    const isOff = off.has(dayName(midnight));
    for (const one of plans) {
      if (!one.weekdays.includes(weekdayOf(midnight)) || !one.isOn(week)) continue;
      const moved = random() < one.moved(week);
      const calledOff = random() < (isOff ? 0.8 : one.calledOff(week));
      const shift = moved ? oneOf(random, [-120, -60, 30, 60, 90, 24 * 60]) : 0;
      const start = midnight + (one.start(week) + shift) * minute;
      // On a day off some meetings go on without you, and most are taken out of the calendar.
      if (isOff && random() < 0.7) continue;
      meetings.push({
        id: `${one.title}@${midnight}`,
        uid: one.title,
        title: one.title,
        start,
        end: start + one.minutes(week) * minute,
        attendees: 2,
        moved,
        calledOff,
      });
    }
    if (!isOff && weekdayOf(midnight) % 6 !== 0) meetings.push(...singles(random, midnight));
  }
  return meetings.sort((a, b) => a.start - b.start);
}

function singles(random: Random, midnight: Instant): readonly PastMeeting[] {
  return Array.from({ length: whole(random, 0, 2) }, (_, index) => {
    const start = midnight + oneOf(random, [9, 10, 11, 13, 14, 15, 16]) * 60 * minute;
    const title = `Single ${midnight} ${index}`;
    return {
      id: title,
      uid: title,
      title,
      start,
      end: start + oneOf(random, [30, 30, 60, 60, 90]) * minute,
      attendees: whole(random, 1, 9),
      moved: false,
      calledOff: random() < 0.05,
    };
  });
}

/** Three vacations of one to three weeks, ten holidays, five days of illness. */
function daysOff(random: Random, begin: Instant): ReadonlySet<string> {
  const off = new Set<string>();
  const take = (from: number, days: number): void => {
    for (let day = from; day < from + days; day++) off.add(dayName(midnightAfter(begin, day)));
  };
  for (let vacation = 0; vacation < 3; vacation++)
    take(7 * whole(random, 0, weeks - 4), 7 * whole(random, 1, 3));
  for (let holiday = 0; holiday < 10; holiday++) take(whole(random, 0, 7 * weeks), 1);
  take(whole(random, 0, 7 * weeks), 5);
  return off;
}

/** Between five and twenty-five series of every kind; weekly ones may begin or end within the year. */
export function randomPlans(seed: number): readonly Plan[] {
  const random = seededRandom(seed);
  return Array.from({ length: whole(random, 5, 25) }, (_, index) => {
    const [start, minutes] = [whole(random, 17, 34) * 30, oneOf(random, [15, 25, 30, 30, 45, 60, 60, 90])];
    const [calledOff, moved] = [random() * 0.2, random() * 0.2];
    const pace = oneOf(random, [1, 1, 1, 1, 2, 4]);
    const weekdays = oneOf(random, [[1], [2], [3], [4], [5], [2, 4], [1, 3, 5], [1, 2, 3, 4, 5]]);
    // Were it there every day, its coming or going would be a change of the weeks themselves.
    const comesOrGoes = weekdays.length === 1 && random() < 0.3;
    const [from, until] = comesOrGoes
      ? oneOf(random, [
          [0, whole(random, 4, weeks)],
          [whole(random, 0, weeks - 4), weeks],
        ])
      : [0, weeks];
    return plan(`Series ${index}`, {
      weekdays,
      start: () => start,
      minutes: () => minutes,
      isOn: week => week % pace === index % pace && week >= from && week < until,
      calledOff: () => calledOff,
      moved: () => moved,
    });
  });
}
