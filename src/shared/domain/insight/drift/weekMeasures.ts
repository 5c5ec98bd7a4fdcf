/** The measures of whole weeks: hours, gaps, and first and last meetings. Only changes for the worse are asked about. */
import { isBackToBack, type PlacedMeeting } from '../../calendar';
import {
  clockMinutes,
  day,
  groupBy,
  hour,
  type Instant,
  largest,
  type Millis,
  minute,
  weekStart,
} from '../../common';

import { medianOf } from '../statistics';
import { type DriftSeries, type Point, type WeekMeasure, weekMeasures } from './measures';

/** Weeks with fewer gaps are left out. */
const minGaps = 3;

type Days = readonly (readonly PlacedMeeting[])[];

interface Rule {
  /** Returns the value for a week's days; null if there are too few gaps. */
  readonly read: (days: Days) => number | null;
  readonly isNoticeable: (from: number, to: number) => boolean;
}

const rules: Readonly<Record<WeekMeasure, Rule>> = {
  hours: {
    read: days => days.reduce((sum, meetings) => sum + busyTime(meetings), 0) / hour,
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
    read: days => medianOf(days.map(meetings => clockMinutes(meetings[0]?.meeting.start ?? 0))),
    isNoticeable: (from, to) => from - to >= 30,
  },
  last: {
    read: days => medianOf(days.map(lastEndMinutes)),
    isNoticeable: (from, to) => to - from >= 30,
  },
};

/**
 * Returns the values of each measure for the weeks with meetings.
 *
 * @param byDay the meetings that took place, by the first instant of their local day
 * @param now the week of `now` is not over, so it is left out
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

/** Summarizes the gaps of a week; null if there are too few. */
function gapStatistic(days: Days, summarize: (gaps: readonly Millis[]) => number): number | null {
  const gaps = days.flatMap(meetings => meetings.flatMap(({ gap }) => gap ?? []));
  return gaps.length < minGaps ? null : summarize(gaps);
}

/** The time that a day's meetings take; overlapping time counts once. */
function busyTime(meetings: readonly PlacedMeeting[]): Millis {
  let busy = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { meeting } of meetings) {
    busy += Math.max(0, meeting.end - Math.max(meeting.start, until));
    until = Math.max(until, meeting.end);
  }
  return busy;
}

/** When a day's last meeting ends, in minutes since midnight; 24:00 if it continues past midnight. */
function lastEndMinutes(meetings: readonly PlacedMeeting[]): number {
  const first = meetings[0]?.meeting.start ?? 0;
  const last = largest(meetings.map(({ meeting }) => meeting.end));
  const clock = clockMinutes(last);
  return clock < clockMinutes(first) || last - first >= day ? day / minute : clock;
}
