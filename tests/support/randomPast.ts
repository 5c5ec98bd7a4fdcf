/** A random year of past meetings: realistic series, with drifts where a test wants them. */
import type { PastMeeting } from '../../src/shared/domain/calendar/past';
import { type Random, seededRandom } from '../../src/shared/domain/common/random';
import { dayName, type Instant, midnightAfter, minute, weekdayOf } from '../../src/shared/domain/common/time';

/** Describes a series, week by week. */
export interface Plan {
  readonly title: string;
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes since midnight. */
  readonly start: (week: number) => number;
  readonly minutes: (week: number) => number;
  /** Whether the series takes place in that week. */
  readonly isOn: (week: number) => boolean;
  /** The probability of each meeting being called off. */
  readonly calledOff: (week: number) => number;
  /** The probability of each meeting being moved. */
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

const integerBetween = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

const oneOf = <T>(random: Random, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)] ?? (items[0] as T);

/** Generates a year of these plans from a Monday on, with vacations, holidays, sick days and one-off meetings. */
export function pastWith(plans: readonly Plan[], seed: number, from = begin()): readonly PastMeeting[] {
  const random = seededRandom(seed);
  const off = daysOff(random, from);
  const meetings: PastMeeting[] = [];
  for (let day = 0; day < 7 * weeks; day++) {
    const midnight = midnightAfter(from, day);
    const week = Math.floor(day / 7);
    const isOff = off.has(dayName(midnight));
    for (const series of plans) {
      if (!series.weekdays.includes(weekdayOf(midnight)) || !series.isOn(week)) continue;
      const moved = random() < series.moved(week);
      const calledOff = random() < (isOff ? 0.8 : series.calledOff(week));
      const shift = moved ? oneOf(random, [-120, -60, 30, 60, 90, 24 * 60]) : 0;
      const start = midnight + (series.start(week) + shift) * minute;
      // On a day off, most meetings are removed from the calendar and some take place without the user.
      if (isOff && random() < 0.7) continue;
      meetings.push({
        id: `${series.title}@${midnight}`,
        uid: series.title,
        title: series.title,
        start,
        end: start + series.minutes(week) * minute,
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
  return Array.from({ length: integerBetween(random, 0, 2) }, (_, index) => {
    const start = midnight + oneOf(random, [9, 10, 11, 13, 14, 15, 16]) * 60 * minute;
    const title = `Single ${midnight} ${index}`;
    return {
      id: title,
      uid: title,
      title,
      start,
      end: start + oneOf(random, [30, 30, 60, 60, 90]) * minute,
      attendees: integerBetween(random, 1, 9),
      moved: false,
      calledOff: random() < 0.05,
    };
  });
}

/** Returns three vacations of one to three weeks, ten holidays and five sick days. */
function daysOff(random: Random, begin: Instant): ReadonlySet<string> {
  const off = new Set<string>();
  const addDays = (from: number, days: number): void => {
    for (let day = from; day < from + days; day++) off.add(dayName(midnightAfter(begin, day)));
  };
  for (let vacation = 0; vacation < 3; vacation++)
    addDays(7 * integerBetween(random, 0, weeks - 4), 7 * integerBetween(random, 1, 3));
  for (let holiday = 0; holiday < 10; holiday++) addDays(integerBetween(random, 0, 7 * weeks), 1);
  addDays(integerBetween(random, 0, 7 * weeks), 5);
  return off;
}

/** Generates 5 to 25 series of every kind. Weekly ones may start or end within the year. */
export function randomPlans(seed: number): readonly Plan[] {
  const random = seededRandom(seed);
  return Array.from({ length: integerBetween(random, 5, 25) }, (_, index) => {
    const [start, minutes] = [
      integerBetween(random, 17, 34) * 30,
      oneOf(random, [15, 25, 30, 30, 45, 60, 60, 90]),
    ];
    const [calledOff, moved] = [random() * 0.2, random() * 0.2];
    const interval = oneOf(random, [1, 1, 1, 1, 2, 4]);
    const weekdays = oneOf(random, [[1], [2], [3], [4], [5], [2, 4], [1, 3, 5], [1, 2, 3, 4, 5]]);
    // Only for one weekday: the start or end of a daily series would change the weeks as a whole.
    const startsOrEnds = weekdays.length === 1 && random() < 0.3;
    const [from, until] = startsOrEnds
      ? oneOf(random, [
          [0, integerBetween(random, 4, weeks)],
          [integerBetween(random, 0, weeks - 4), weeks],
        ])
      : [0, weeks];
    return plan(`Series ${index}`, {
      weekdays,
      start: () => start,
      minutes: () => minutes,
      isOn: week => week % interval === index % interval && week >= from && week < until,
      calledOff: () => calledOff,
      moved: () => moved,
    });
  });
}
