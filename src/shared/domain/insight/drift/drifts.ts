/**
 * Slow changes in the calendar's past, each with its data, to be asked about.
 *
 * A course has drifted where it splits into a time before and a time after
 * - of at least five values and four weeks each: less is an exception, not a drift;
 * - so far apart that a person would notice (a threshold for each measure);
 * - so clearly that chance hardly brings it: a maximally selected rank statistic, by permutation, p ≤ 5 % after Holm's
 *   correction for all courses looked at.
 * Ranks, medians and weeks without meetings left out keep vacations, holidays and single moves from mattering.
 *
 * A change that is meant is a new beginning: of that course only what came from then on is looked at.
 */
import { byDay, type PastMeeting, seriesOf } from '../../calendar';
import { type Instant, midnightAfter } from '../../common';
import { type ChangePoint, findChangePoint } from '../statistics/changePoint';
import { holm, roundsFor, significanceLevel } from '../statistics/permutation';
import { absencesIn } from './absences';
import type { DriftId, DriftSeries, Point, SeriesMeasure, WeekMeasure } from './measures';
import { driftSeriesOfMeetings } from './seriesMeasures';
import { driftSeriesOfWeeks } from './weekMeasures';

export interface Drift {
  readonly id: DriftId;
  readonly measure: SeriesMeasure | WeekMeasure;
  /** The title of the series; null for weeks. */
  readonly title: string | null;
  /** In the measure's unit. */
  readonly from: number;
  readonly to: number;
  /** The first value after the change. */
  readonly since: Instant;
  /** Sorted by time, in the measure's unit. */
  readonly points: readonly Point[];
}

const minPoints = 5;
const minWeeks = 4;

/**
 * What drifted, the clearest first.
 *
 * @param past sorted by start
 * @param meant changes that are not to be asked about again
 */
export function findDrifts(
  past: readonly PastMeeting[],
  meant: readonly DriftId[],
  now: Instant,
): readonly Drift[] {
  const days = byDay(past);
  const away = absencesIn(past, days);
  const courses = [
    ...seriesOf(past).flatMap(series => driftSeriesOfMeetings(series, away, now)),
    ...driftSeriesOfWeeks(days, now),
  ];
  const splits = courses.flatMap(course => splitSeries(sinceAcknowledged(course, meant)) ?? []);
  const rounds = roundsFor(splits.length);
  // What no one would notice is no news, however sure it is: no need to ask chance.
  const chances = holm(splits.map(({ drift, change }) => (drift === null ? 1 : change.pValue(rounds))));
  return splits
    .map(({ drift }, index) => ({ drift, chance: chances[index] ?? 1 }))
    .filter(({ chance }) => chance <= significanceLevel)
    .toSorted((a, b) => a.chance - b.chance)
    .flatMap(({ drift }) => drift ?? []);
}

interface Split {
  readonly change: ChangePoint;
  /** Null where no one would notice. */
  readonly drift: Drift | null;
}

/** Where a course may have changed; null where it is too short to say. */
function splitSeries({ measure, title, points, summarize, isNoticeable }: DriftSeries): Split | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const from = midnightAfter(first.at, 7 * minWeeks);
  const until = midnightAfter(last.at, -7 * minWeeks);
  const earliest = Math.max(
    minPoints,
    points.findIndex(({ at }) => at >= from),
  );
  const latest = Math.min(
    points.length - minPoints,
    points.findLastIndex(({ at }) => at <= until),
  );
  if (earliest > latest) return null;

  const values = points.map(({ value }) => value);
  const change = findChangePoint(values, earliest, latest);
  const since = points[change.at];
  const [before, after] = [summarize(values.slice(0, change.at)), summarize(values.slice(change.at))];
  if (since === undefined || !isNoticeable(before, after)) return { change, drift: null };
  const id = { measure, uid: since.uid, since: since.at };
  return { change, drift: { id, measure, title, from: before, to: after, since: since.at, points } };
}

/** The course from the last change on that is meant. */
function sinceAcknowledged(course: DriftSeries, meant: readonly DriftId[]): DriftSeries {
  const beginnings = meant
    .filter(
      ({ measure, uid }) => measure === course.measure && course.points.some(point => point.uid === uid),
    )
    .map(({ since }) => since);
  const beginning = Math.max(...beginnings);
  return beginnings.length === 0
    ? course
    : { ...course, points: course.points.filter(({ at }) => at >= beginning) };
}
