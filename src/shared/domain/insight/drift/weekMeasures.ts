/** What may have drifted in the weeks as a whole: hours, gaps, first and last. Only what creeps outward is asked about. */
import { isBackToBack, type PlacedMeeting } from '../../calendar';
import { clockMinutes, groupBy, hour, type Instant, type Millis, minute, weekStart } from '../../common';

import { medianOf } from '../statistics/ranks';
import { type DriftSeries, type Point, type WeekMeasure, weekMeasures } from './measures';

/** A week with fewer says nothing of its gaps. */
const minGaps = 3;

type Days = readonly (readonly PlacedMeeting[])[];

interface Rule {
  /** Of a week's days; null where it says nothing. */
  readonly read: (days: Days) => number | null;
  readonly isNoticeable: (from: number, to: number) => boolean;
}

const rules: Readonly<Record<WeekMeasure, Rule>> = {
  hours: {
    read: days => days.reduce((sum, day) => sum + busyTime(day), 0) / hour,
    isNoticeable: (from, to) => Math.abs(to - from) >= 3 && Math.max(from, to) >= 1.3 * Math.min(from, to),
  },
  gap: {
    read: days => gapStatistic(days, gaps => medianOf(gaps) / minute),
    isNoticeable: (from, to) => from - to >= 10 && to <= from / 2,
  },
  'back-to-back': {
    read: days => gapStatistic(days, gaps => gaps.filter(isBackToBack).length / gaps.length),
    isNoticeable: (from, to) => to - from >= 0.2,
  },
  first: {
    read: days => medianOf(days.map(day => clockMinutes(day[0]?.meeting.start ?? 0))),
    isNoticeable: (from, to) => from - to >= 30,
  },
  last: {
    read: days => medianOf(days.map(lastEndMinutes)),
    isNoticeable: (from, to) => to - from >= 30,
  },
};

/**
 * The courses of the weeks that had meetings.
 *
 * @param byDay the meetings that took place, by the first instant of their local day
 * @param now its own week, which is not over, does not count
 */
export function driftSeriesOfWeeks(
  byDay: ReadonlyMap<Instant, readonly PlacedMeeting[]>,
  now: Instant,
): readonly DriftSeries[] {
  const thisWeek = weekStart(now);
  const weeks = [...groupBy(byDay, ([day]) => weekStart(day))].filter(([week]) => week < thisWeek);
  return weekMeasures.map(measure => {
    const { read, isNoticeable } = rules[measure];
    const points = weeks.flatMap(([at, days]): Point | [] => {
      const value = read(days.map(([, placed]) => placed));
      return value === null ? [] : { at, value, uid: null };
    });
    return { measure, title: null, points, summarize: medianOf, isNoticeable };
  });
}

function gapStatistic(days: Days, sumUp: (gaps: readonly Millis[]) => number): number | null {
  const gaps = days.flatMap(day => day.flatMap(({ gap }) => gap ?? []));
  return gaps.length < minGaps ? null : sumUp(gaps);
}

/** The time that a day's meetings take; where two overlap, it counts once. */
function busyTime(day: readonly PlacedMeeting[]): Millis {
  let busy = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { meeting } of day) {
    busy += Math.max(0, meeting.end - Math.max(meeting.start, until));
    until = Math.max(until, meeting.end);
  }
  return busy;
}

/** When a day's last meeting ends; one that goes on past midnight ends the day with it. */
function lastEndMinutes(day: readonly PlacedMeeting[]): number {
  const first = day[0]?.meeting.start ?? 0;
  const last = Math.max(...day.map(({ meeting }) => meeting.end));
  const clock = clockMinutes(last);
  return clock < clockMinutes(first) || last - first >= 24 * hour ? 24 * 60 : clock;
}
