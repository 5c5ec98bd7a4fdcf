/**
 * Observations: what energy and focus were associated with, each with its data.
 *
 * A side of a comparison is described by its readings: median, quartiles and count. Whether two sides differ is tested
 * on whole days, because readings of one day are not independent, and within the hours of the day, because energy
 * changes over the day whatever happens (see contrast.ts). Both sides need five days. A difference is reported if
 * - both sides have at least ten readings;
 * - a day from one side is the higher one in at least 64 % of all pairs (a medium effect by Vargha and Delaney): a
 *   smaller one would not be noticed;
 * - it is significant by a test that flips the signs of whole days: p ≤ 2 % after Holm's correction for all comparisons.
 * Observations describe associations, never causes.
 */
import { byDay, type PastMeeting, seriesOf } from '../calendar';
import { append, finish, type Steps } from '../common';
import { type Entry, type ScaleName, scales } from '../journal';
import { contrastsIn, type GroupedReading } from './contrast';
import { type Group, type Grouping, groupingsWith, keyOf } from './grouping';
import {
  addReading,
  type CountsByDay,
  type LevelSummary,
  subtractReadings,
  summarizeLevels,
} from './levelSummary';
import { type ReadingInContext, readingSteps } from './readings';
import { saysMore } from './specificity';
import { holm, roundsFor, significanceLevel } from './statistics';

export interface Observation {
  readonly of: ScaleName;
  readonly group: Group;
  readonly side: LevelSummary;
  /** All other readings that the grouping applies to. */
  readonly other: LevelSummary;
  /** Whether `side` is higher or lower than `other`; `none` if no difference is reported. */
  readonly direction: 'higher' | 'lower' | 'none';
  /** The share of pairs of days in which the one from `side` is higher; ties count half. */
  readonly superiority: number;
  /** Whether a more specific observation says the same of almost the same readings. */
  readonly isRepeated: boolean;
}

export interface Insight {
  /** All readings of a measure; null if there are fewer than five. */
  readonly overall: Readonly<Record<ScaleName, LevelSummary | null>>;
  /** In the order of groupings, energy before focus. */
  readonly observations: readonly Observation[];
}

/** The fewest readings to describe, and the fewest days on a side to compare. */
export const minReadings = 5;
/** The fewest readings on a side to name a difference. */
const minReadingsToName = 10;
/** The smallest effect to report. */
const minSuperiority = 0.64;

/**
 * Describes all readings, and compares them by each grouping.
 *
 * @param past sorted by start
 */
export const insightOf = (entries: readonly Entry[], past: readonly PastMeeting[]): Insight =>
  finish(insightSteps(entries, past));

/** Like `insightOf`, in steps. */
export function* insightSteps(entries: readonly Entry[], past: readonly PastMeeting[]): Steps<Insight> {
  const days = byDay(past);
  yield;
  const readings = yield* readingSteps(entries, days);
  const comparisons: Comparison[] = [];
  const titleOf = titlesIn(past);
  for (const grouping of groupingsWith(titleOf)) {
    for (const of of scales) {
      yield;
      append(comparisons, yield* comparisonsOf(of, readings, grouping));
    }
  }
  return {
    overall: { energy: overallOf('energy', readings), focus: overallOf('focus', readings) },
    observations: yield* observationsOf(comparisons),
  };
}

interface Comparison extends Omit<Observation, 'direction' | 'isRepeated'> {
  /** The readings of `side`, as indices. */
  readonly indices: readonly number[];
  /** Returns the two-sided p-value before correction. */
  readonly pValue: (rounds: number) => Steps<number>;
}

function overallOf(of: ScaleName, readings: readonly ReadingInContext[]): LevelSummary | null {
  const days: CountsByDay = new Map();
  for (const reading of readings) {
    const level = reading[of];
    if (level !== null) addReading(days, reading.day, level);
  }
  const side = summarizeLevels(days);
  return side.readings < minReadings ? null : side;
}

/** Less than a millisecond. */
const readingsPerStep = 250;

interface Side {
  readonly group: Group;
  readonly days: CountsByDay;
  readonly indices: number[];
}

/** Compares each group with the rest, if both sides have enough days. */
function* comparisonsOf(
  of: ScaleName,
  readings: readonly ReadingInContext[],
  grouping: Grouping,
): Steps<readonly Comparison[]> {
  const all: CountsByDay = new Map();
  const placed: GroupedReading[] = [];
  const groups = new Map<string, Side>();
  for (const [index, reading] of readings.entries()) {
    if (index % readingsPerStep === 0) yield;
    const level = reading[of];
    const group = level === null ? undefined : grouping(reading);
    if (level === null || group === undefined) continue;
    addReading(all, reading.day, level);
    const key = group === null ? null : keyOf(group);
    // The hours are compared with all other hours, everything else within its hour.
    const stratum = group?.kind === 'hour' ? 0 : reading.hour;
    placed.push({ day: reading.day, stratum, level, key });
    if (group === null || key === null) continue;
    const entry: Side = groups.get(key) ?? { group, days: new Map(), indices: [] };
    groups.set(key, entry);
    addReading(entry.days, reading.day, level);
    entry.indices.push(index);
  }
  const contrastWith = contrastsIn(placed);
  const comparisons: Comparison[] = [];
  for (const [key, { group, days, indices }] of groups) {
    yield;
    const rest = subtractReadings(all, days);
    if (days.size < minReadings || rest.size < minReadings) continue;
    comparisons.push({
      ...{ of, group, indices },
      side: summarizeLevels(days),
      other: summarizeLevels(rest),
      ...contrastWith(key),
    });
  }
  return comparisons;
}

/** Decides for each comparison whether its difference is reported. */
function* observationsOf(comparisons: readonly Comparison[]): Steps<readonly Observation[]> {
  const rounds = roundsFor(comparisons.length);
  const isNoticeable = ({ superiority, side, other }: Comparison): boolean =>
    Math.max(superiority, 1 - superiority) >= minSuperiority &&
    Math.min(side.readings, other.readings) >= minReadingsToName;
  // Effects too small to notice are not reported, so their p-values need not be computed.
  const raw: number[] = [];
  for (const comparison of comparisons)
    raw.push(isNoticeable(comparison) ? yield* comparison.pValue(rounds) : 1);
  const pValues = holm(raw);
  const reported = comparisons.filter((_, index) => (pValues[index] ?? 1) <= significanceLevel);
  return comparisons.map((comparison, index) => {
    const { of, group, side, other, superiority } = comparison;
    return {
      ...{ of, group, side, other, superiority },
      direction: (pValues[index] ?? 1) > significanceLevel ? 'none' : superiority > 0.5 ? 'higher' : 'lower',
      isRepeated: reported.includes(comparison) && reported.some(one => saysMore(one, comparison)),
    };
  });
}

/** Returns a lookup of a meeting's series title; null if there was only one such meeting. */
function titlesIn(past: readonly PastMeeting[]): (meeting: PastMeeting) => string | null {
  const titles = new Map(
    seriesOf(past)
      .filter(({ title, meetings }) => title !== '' && meetings.length > 1)
      .flatMap(({ title, meetings }) => meetings.map(({ id }) => [id, title] as const)),
  );
  return ({ id }) => titles.get(id) ?? null;
}
