/**
 * Drift: slow changes in the calendar's past and in when its meetings ended, each with its data.
 *
 * The values of a measure have drifted if they split into a time before and a time after, and these
 * - have at least five values and four weeks each: anything shorter is an exception, not a drift;
 * - differ enough for a person to notice (a threshold for each measure);
 * - differ significantly, by a permutation test of a maximally selected rank statistic: p ≤ 5 % after Holm's
 *   correction for everything tested.
 * Vacations, holidays and single moves hardly matter, thanks to ranks, medians and leaving out weeks without meetings.
 *
 * When the user acknowledges a change, only the values from then on are looked at.
 */
import { byDay, type PastMeeting, seriesOf } from '../../calendar';
import { append, finish, type Instant, largest, midnightAfter, type Steps } from '../../common';
import type { Entry } from '../../journal';
import { trueEndsIn } from '../overruns';
import { type ChangePoint, findChangePoint, holm, roundsFor, significanceLevel } from '../statistics';
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
 * Returns the drifts, the most significant first.
 *
 * @param past sorted by start
 * @param entries in the order in which they were written
 * @param acknowledged changes not to ask about again
 */
export const findDrifts = (...input: Parameters<typeof driftSteps>): readonly Drift[] =>
  finish(driftSteps(...input));

/** Like `findDrifts`, in steps. */
export function* driftSteps(
  past: readonly PastMeeting[],
  entries: readonly Entry[],
  acknowledged: readonly DriftId[],
  now: Instant,
): Steps<readonly Drift[]> {
  const days = byDay(past);
  const away = absencesIn(past, days);
  yield;
  const ends = trueEndsIn(entries);
  yield;
  const allSeries: DriftSeries[] = [];
  for (const series of seriesOf(past)) {
    append(allSeries, driftSeriesOfMeetings(series, ends, away, now));
    yield;
  }
  append(allSeries, driftSeriesOfWeeks(days, now));
  const splits: Split[] = [];
  for (const series of allSeries) {
    yield;
    append(splits, [splitSeries(sinceAcknowledged(series, acknowledged)) ?? []].flat());
  }
  const rounds = roundsFor(splits.length);
  // Changes too small to notice are not reported, so their p-values need not be computed.
  const raw: number[] = [];
  for (const { drift, change } of splits) raw.push(drift === null ? 1 : yield* change.pValue(rounds));
  const pValues = holm(raw);
  return splits
    .map(({ drift }, index) => ({ drift, pValue: pValues[index] ?? 1 }))
    .filter(({ pValue }) => pValue <= significanceLevel)
    .toSorted((a, b) => a.pValue - b.pValue)
    .flatMap(({ drift }) => drift ?? []);
}

interface Split {
  readonly change: ChangePoint;
  /** Null if the change is too small to notice. */
  readonly drift: Drift | null;
}

/** Returns where a series is most likely to have changed; null if it is too short. */
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

/** Returns the series from its last acknowledged change on. */
function sinceAcknowledged(series: DriftSeries, acknowledged: readonly DriftId[]): DriftSeries {
  const starts = acknowledged
    .filter(
      ({ measure, uid }) => measure === series.measure && series.points.some(point => point.uid === uid),
    )
    .map(({ since }) => since);
  const start = largest(starts);
  return starts.length === 0 ? series : { ...series, points: series.points.filter(({ at }) => at >= start) };
}
