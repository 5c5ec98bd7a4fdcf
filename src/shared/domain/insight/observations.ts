/**
 * Observations: what energy and focus were associated with, each with its data.
 *
 * A side of a comparison is described by its readings: median, quartiles and count. Whether two sides differ is tested
 * on days, because readings of one day are not independent: each day counts once per side, with the median of its
 * readings there. Both sides need five days. A difference is reported if
 * - a day from one side is the higher one in at least 64 % of all pairs (a medium effect by Vargha and Delaney): a
 *   smaller one would not be noticed;
 * - it is significant by a permutation Mann-Whitney U test: p ≤ 5 % after Holm's correction for all comparisons.
 * Observations describe associations, never causes.
 */
import { byDay, type PastMeeting, seriesOf } from '../calendar';
import type { Entry } from '../journal';

import { type Group, type Grouping, groupingsWith } from './grouping';
import {
  addReading,
  type CountsByDay,
  dailyMedians,
  type LevelSummary,
  subtractReadings,
  summarizeLevels,
} from './levelSummary';
import { type Measure, type ReadingInContext, readingsInContext } from './readings';
import { holm, mannWhitney, roundsFor, significanceLevel } from './statistics';

export interface Observation {
  readonly of: Measure;
  readonly group: Group;
  readonly side: LevelSummary;
  /** All other readings that the grouping applies to. */
  readonly other: LevelSummary;
  /** Whether `side` is higher or lower than `other`; `none` if no difference is reported. */
  readonly direction: 'higher' | 'lower' | 'none';
  /** The share of pairs of days in which the one from `side` is higher; ties count half. */
  readonly superiority: number;
}

export interface Insight {
  /** All readings of a measure; null if there are fewer than five. */
  readonly overall: Readonly<Record<Measure, LevelSummary | null>>;
  /** In the order of groupings, energy before focus. */
  readonly observations: readonly Observation[];
}

/** The fewest readings to describe, and the fewest days on a side to compare. */
export const minReadings = 5;
/** The smallest effect to report. */
const minSuperiority = 0.64;

/**
 * Describes all readings, and compares them by each grouping.
 *
 * @param past sorted by start
 */
export function insightOf(entries: readonly Entry[], past: readonly PastMeeting[]): Insight {
  const readings = readingsInContext(entries, byDay(past));
  const groupings = groupingsWith(titlesIn(past));
  const comparisons = groupings.flatMap(grouping => [
    ...comparisonsOf('energy', readings, grouping),
    ...comparisonsOf('focus', readings, grouping),
  ]);
  return {
    overall: { energy: overallOf('energy', readings), focus: overallOf('focus', readings) },
    observations: observationsOf(comparisons),
  };
}

interface Comparison extends Omit<Observation, 'direction'> {
  /** Returns the two-sided p-value before correction. */
  readonly pValue: (rounds: number) => number;
}

function overallOf(of: Measure, readings: readonly ReadingInContext[]): LevelSummary | null {
  const days: CountsByDay = new Map();
  for (const reading of readings) {
    const level = reading[of];
    if (level !== null) addReading(days, reading.day, level);
  }
  const side = summarizeLevels(days);
  return side.readings < minReadings ? null : side;
}

/** Compares each group with the rest, if both sides have enough days. */
function comparisonsOf(
  of: Measure,
  readings: readonly ReadingInContext[],
  grouping: Grouping,
): readonly Comparison[] {
  const all: CountsByDay = new Map();
  const groups = new Map<string, { readonly group: Group; readonly days: CountsByDay }>();
  for (const reading of readings) {
    const level = reading[of];
    const group = level === null ? undefined : grouping(reading);
    if (level === null || group === undefined) continue;
    addReading(all, reading.day, level);
    if (group === null) continue;
    const key = JSON.stringify(group);
    const entry = groups.get(key) ?? { group, days: new Map() };
    groups.set(key, entry);
    addReading(entry.days, reading.day, level);
  }
  return [...groups.values()].flatMap(({ group, days }) => {
    const rest = subtractReadings(all, days);
    if (days.size < minReadings || rest.size < minReadings) return [];
    return {
      of,
      group,
      side: summarizeLevels(days),
      other: summarizeLevels(rest),
      ...mannWhitney(dailyMedians(days), dailyMedians(rest)),
    };
  });
}

/** Decides for each comparison whether its difference is reported. */
function observationsOf(comparisons: readonly Comparison[]): readonly Observation[] {
  const rounds = roundsFor(comparisons.length);
  const isNoticeable = ({ superiority }: Comparison): boolean =>
    Math.max(superiority, 1 - superiority) >= minSuperiority;
  // Effects too small to notice are not reported, so their p-values need not be computed.
  const pValues = holm(
    comparisons.map(comparison => (isNoticeable(comparison) ? comparison.pValue(rounds) : 1)),
  );
  return comparisons.map(({ of, group, side, other, superiority }, index) => ({
    ...{ of, group, side, other, superiority },
    direction: (pValues[index] ?? 1) > significanceLevel ? 'none' : superiority > 0.5 ? 'higher' : 'lower',
  }));
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
